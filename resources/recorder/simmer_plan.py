# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""What a lesson's program has to do with the lesson: `plan.json`, as Simmer writes it beside the program."""

import json
import os
import re

NOTHING = 0xFFFFFFFF
PLACE = re.compile(r"\{\{|\}\}|\{(\w+)\}")


def pattern_of(template):
    """What finds the numbers in a line that was made of a text with places for them."""
    parts, end = [], 0
    for found in PLACE.finditer(template):
        parts.append(re.escape(template[end:found.start()]))
        parts.append(r"(-?\d+)" if found[1] else re.escape(found[0][0]))
        end = found.end()
    return re.compile("".join(parts) + re.escape(template[end:]))


class Plan:
    def __init__(self, folder):
        with open(os.path.join(folder, "plan.json"), encoding="utf-8") as file:
            plan = json.load(file)
        self.folder = folder
        self.program = os.path.join(folder, "program.py")
        #: By line of the program.
        self.steps = {int(line): step for line, step in plan["steps"].items()}
        self.verbs = plan["verbs"]
        self.owners = plan["owners"]
        self.definitions = {name: number for number, name in enumerate(plan["definitions"])}
        self.objects = plan["objects"]
        #: By step: the number of its text, and what finds the text's numbers.
        self.texts = {int(step): (text, pattern_of(template)) for step, (text, template) in plan["texts"].items()}
        #: By step: the name of the number that it writes.
        self.writes = {int(step): name for step, name in plan["writes"].items()}
        self.names = {}
        self.known = {}

    def definition(self, code):
        """Which of the lesson's tasks a function is; NOTHING for helpers."""
        number = self.names.get(code)
        if number is None:
            number = self.names[code] = self.find_definition(code)
        return number

    def find_definition(self, code):
        if code.co_filename != self.program or code.co_name.startswith("<"):
            return NOTHING
        if code.co_qualname == code.co_name and code.co_name in self.definitions:
            return self.definitions[code.co_name]
        steps = [self.steps[line] for _, _, line in code.co_lines() if line in self.steps]
        return self.owners[steps[0]] if steps and code.co_qualname == code.co_name else NOTHING

    def has_steps(self, code):
        return code.co_filename == self.program and any(line in self.steps for _, _, line in code.co_lines())

    def step_of(self, frame):
        """The step that a frame, or the innermost of those that have called it, has come to."""
        while frame is not None:
            if frame.f_code.co_filename == self.program and frame.f_lineno in self.steps:
                return self.steps[frame.f_lineno]
            frame = frame.f_back
        return NOTHING

    def objects_in(self, variables):
        """The lesson's objects among the program's: (number, name, type, object)."""
        found = []
        for number, (name, kind) in enumerate(self.objects):
            variable = next((key for key in (name, *(f"{name}{mark}{end}" for mark in ("", "_") for end in range(2, 10)))
                             if key in variables and not callable(variables[key])), None)
            if variable is not None:
                found.append((number, variable, kind, variables[variable]))
        return found

    def object(self, thing):
        """The number of the lesson's object that this is; NOTHING for any other."""
        if id(thing) not in self.known:
            import __main__

            self.known = {id(value): number for number, _, _, value in self.objects_in(vars(__main__))}
        return self.known.get(id(thing), NOTHING)
