# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""What the tests of `simmer-cli record` share: a program's recording beside what the program printed."""

import json
import sys
import textwrap

from commandline import CommandLineTest


class Recorded:
    """What a program printed, and the events of its trace."""

    def __init__(self, said, errors, events, source):
        self.said = said
        self.errors = errors
        self.events = events
        self.source = source

    def of(self, task, event=None):
        return [entry for entry in self.events if entry.get("task") == task and event in (None, entry["event"])]

    def tasks(self):
        return [entry["task"] for entry in self.events if entry["event"] == "created"]

    def waits(self, task):
        return [entry["on"]["kind"] for entry in self.of(task, "suspended")]

    def end(self, task):
        return self.of(task)[-1]["event"]

    def lines(self, task):
        """The program's lines on which a task waited."""
        return [self.line(entry["step"]) for entry in self.of(task, "suspended") if "step" in entry]

    def line(self, place):
        file, _, number = place.rpartition(":")
        assert file.endswith("program.py")
        return self.source[int(number) - 1].strip()

    def callers(self, task):
        """The lines through which it came to where it waited."""
        return [tuple(map(self.line, entry.get("through", ()))) for entry in self.of(task, "suspended")]

    def causes(self, task):
        """Who made it ready, each time after its creation."""
        return [entry.get("cause") for entry in self.of(task, "ready")][1:]

    def notes(self, kind):
        return [entry["text"] for entry in self.events if entry.get("note") == kind]


class RecordingTest(CommandLineTest):
    def record(self, program, expect=0, arguments=()):
        text = "import asyncio\n" + textwrap.dedent(program)
        file = self.write("program.py", text)
        done = self.cli("record", "-o", "out.trace", "--", sys.executable, file, *arguments, expect=expect)
        shown = self.cli("trace", "out.trace", "--as", "events")
        events = [json.loads(line) for line in shown.stdout.splitlines()]
        return Recorded(done.stdout.splitlines(), done.stderr, events, text.split("\n"))
