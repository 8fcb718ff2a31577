# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""Random lessons of which is known what has to be said before what, however threads or processes run; each follows from
its seed alone. Every task is started once, so every line is said once."""

import random


class ParallelGenerator:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.tasks = {}
        self.count = 0
        #: Pairs of lines: the first is said before the second.
        self.before = set()
        #: Pairs of lines between which no other such pair may be.
        self.guarded = []

    def lesson(self):
        main, _, _ = self.body(0)
        return {
            "format": 1, "id": "random", "title": "random", "goal": "random", "prerequisites": [], "difficulty": 1,
            "unit": {"name": "ms", "ms": 1},
            "objects": {"lock": {"type": "lock"}, "burners": {"type": "semaphore", "permits": 2}},
            "tasks": self.tasks, "main": main, "models": ["sequential", "threads", "processes"],
        }

    def task(self, depth):
        """A task's name, with all that it says and what it has surely said when it is over."""
        name = f"t{len(self.tasks)}"
        self.tasks[name] = {}
        steps, said, over = self.body(depth + 1)
        if self.random.random() < 0.3:
            steps.append({"return": len(said)})
        self.tasks[name] = {"label": name, "steps": steps}
        return name, said, over

    def body(self, depth):
        steps, said, over, alive = [], [], [], []
        for _ in range(self.random.randint(2, 5)):
            made, new, done = self.random.choice(self.makers(depth))(depth, alive)
            self.before |= {(first, second) for first in over for second in new}
            steps += made
            said += new
            over += done
        return steps, said, over

    def makers(self, depth):
        if depth > 2:
            return [self.say, self.say, self.pause, self.guard]
        return [self.say, self.pause, self.guard, self.gather, self.call, self.start, self.join]

    def line(self):
        self.count += 1
        return f"line {self.count}"

    def say(self, depth, alive):
        text = self.line()
        return [{"say": text}], [text], [text]

    def pause(self, depth, alive):
        return [self.random.choice([{"sleep": 2}, {"work": 1}, {"yield": True}, {"block": 1}, {"sleep": 0}])], [], []

    def guard(self, depth, alive):
        first, second = self.line(), self.line()
        self.before.add((first, second))
        inside = [{"say": first}, {"sleep": 1}, {"say": second}]
        if self.random.random() < 0.5:
            return [{"with": "burners", "do": inside}], [first, second], [first, second]
        self.guarded.append((first, second))
        return [{"with": "lock", "do": inside}], [first, second], [first, second]

    def gather(self, depth, alive):
        tasks = [self.task(depth) for _ in range(self.random.randint(1, 3))]
        return ([{"gather": [name for name, _, _ in tasks]}], [text for _, said, _ in tasks for text in said],
                [text for _, _, over in tasks for text in over])

    def call(self, depth, alive):
        name, said, over = self.task(depth)
        return [{"call": name}], said, over

    def start(self, depth, alive):
        name, said, over = self.task(depth)
        alive.append((name, over))
        return [{"start": name}], said, []

    def join(self, depth, alive):
        # Only main waits for one of them by its name: a process knows no children but its own.
        if depth == 0 and alive and self.random.random() < 0.5:
            name, over = alive.pop(self.random.randrange(len(alive)))
            return [{"join": [name]}], [], over
        over = [text for _, over in alive for text in over]
        alive.clear()
        return [{"join": "all"}], [], over


def problems(generator, said):
    """What of the order is wrong in a transcript."""
    at = {text: place for place, text in enumerate(said)}
    expected = {f"line {number}" for number in range(1, generator.count + 1)}
    if len(said) != len(at) or at.keys() != expected:
        return [f"{generator.count} lines are said, not {len(said)}; missing are {sorted(expected - at.keys())}"]
    wrong = [f"'{first}' is said before '{second}'" for first, second in sorted(generator.before)
             if at[first] > at[second]]
    for first, second in generator.guarded:
        wrong += [f"nobody is in the lock between '{first}' and '{second}'" for other in generator.guarded
                  if at[first] < at[other[0]] < at[second]]
    return wrong
