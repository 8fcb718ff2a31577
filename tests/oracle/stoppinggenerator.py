# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""Random lessons as those of parallelgenerator.py, in which tasks are also ended from outside: by deadlines, by
cancellation, because another one of their group has failed or has won their race. Whatever would come after such a wait
is never said; what their `finally` says, always is."""

from parallelgenerator import ParallelGenerator

#: Far longer than what ends it, in milliseconds.
LONG = 3000
NEVER = {"say": "never"}


class StoppingGenerator(ParallelGenerator):
    def lesson(self):
        lesson = super().lesson()
        # Main has this one for as long as anybody runs: whoever else wants it has to be stopped.
        lesson["main"] = [{"with": "kept", "do": [*lesson["main"], {"join": "all"}]}]
        lesson["objects"] |= {"kept": {"type": "lock"}, "silence": {"type": "event"},
                              "empty": {"type": "queue", "capacity": 1}, "full": {"type": "queue", "capacity": 2},
                              "site": {"type": "server", "latency": LONG, "workers": 64},
                              "pantry": {"type": "database", "latency": LONG}}
        return lesson | {"models": ["threads", "processes"]}

    def makers(self, depth):
        makers = super().makers(depth) + [self.timeout, self.patience]
        if depth > 0:
            makers = [make for make in makers if make != self.start]
        if depth > 1:
            return makers
        # A process can only be ended by the one that has started it: here, by main.
        return makers + [self.group, self.race] + ([self.cancel, self.cancel] if depth == 0 else [])

    def wait(self, depth):
        """Steps that take too long, and what they say until they are ended."""
        flat = [[{"sleep": LONG}], [{"block": LONG}], [{"work": 3}, {"sleep": LONG}], [{"wait": "silence"}],
                [{"get": "empty", "into": "x"}], [{"with": "kept", "do": []}],
                [{"repeat": 3, "do": [{"put": "full", "value": 1}]}],
                [{"repeat": LONG, "do": [{"work": 1}, {"yield": True}]}],
                [{"timeout": LONG, "do": [{"sleep": LONG}], "else": [NEVER]}],
                [{"try": [{"sleep": LONG}], "catch": [NEVER]}],
                [{"request": "site", "path": "/"}], [{"query": "pantry", "sql": "SELECT 1"}],
                [{"file": "write", "kib": 8}, {"file": "read"}, {"sleep": LONG}]]
        if depth > 2 or self.random.random() < 0.7:
            return self.random.choice(flat), []
        name, said = self.endless(depth + 1)
        return [self.random.choice([{"call": name}, {"group": [name]}, {"race": [name]}])], said

    def endless(self, depth):
        """A task that has to be ended, with what it says."""
        name = f"t{len(self.tasks)}"
        self.tasks[name] = {}
        first, last = self.line(), self.line()
        steps, said = self.wait(depth)
        self.tasks[name] = {"label": name, "steps": [
            {"say": first}, {"try": [*steps, NEVER], "finally": [{"say": last}]}]}
        self.before |= {(first, last)} | {(text, last) for text in said} | {(first, text) for text in said}
        return name, [first, *said, last]

    def quick(self, steps):
        name = f"t{len(self.tasks)}"
        self.tasks[name] = {"label": name, "steps": [{"sleep": 3}, *steps]}
        return name

    def after(self, steps, said):
        """Something that is said when `said` has been."""
        last = self.line()
        self.before |= {(text, last) for text in said}
        return [*steps, {"say": last}], [*said, last], [*said, last]

    def timeout(self, depth, alive):
        steps, said = self.wait(depth)
        last = self.line()
        self.before |= {(text, last) for text in said}
        body = {"timeout": 5, "do": [*steps, NEVER], "else": [{"say": last}]}
        if self.random.random() < 0.3:
            del body["else"]
            return [{"try": [body], "catch": [{"say": last}]}], [*said, last], [*said, last]
        return [body], [*said, last], [*said, last]

    def patience(self, depth, alive):
        text = self.line()
        return [{"timeout": LONG * 3, "do": [{"say": text}, {"sleep": 1}], "else": [NEVER]}], [text], [text]

    def group(self, depth, alive):
        others = [self.endless(depth) for _ in range(self.random.randint(1, 2))]
        names = [name for name, _ in others] + [self.quick([{"raise": "burnt"}])]
        self.random.shuffle(names)
        said = [text for _, lines in others for text in lines]
        return self.after([{"try": [{"group": names}, NEVER], "catch": []}], said)

    def race(self, depth, alive):
        others = [self.endless(depth) for _ in range(self.random.randint(1, 2))]
        winner = self.line()
        names = [name for name, _ in others] + [self.quick([{"say": winner}])]
        self.random.shuffle(names)
        return self.after([{"race": names}], [winner] + [text for _, lines in others for text in lines])

    def cancel(self, depth, alive):
        name, said = self.endless(depth)
        joined = {"try": [{"join": [name]}, NEVER], "catch": [], "catchCancelled": True}
        return self.after([{"start": name}, {"sleep": self.random.choice([0, 3])}, {"cancel": name}, joined], said)
