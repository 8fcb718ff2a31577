# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""Random lessons over the deterministic verbs, nested in every way; each follows from its seed alone."""

import random

#: Which verbs a lesson may use. `plain` never cancels and never fails.
PLAIN = ["say", "work", "sleep", "block", "yield", "call", "start", "join", "gather", "with", "put", "get", "set",
         "clear", "wait", "repeat", "read", "write", "if"]
HARD = PLAIN + ["group", "race", "cancel", "timeout", "shield", "raise", "try", "return", "break", "create"]
SETS = {"plain": PLAIN, "all": HARD}

OBJECTS = {
    "lock": {"type": "lock"},
    "burners": {"type": "semaphore", "permits": 2},
    "shelf": {"type": "queue", "capacity": 2},
    "bell": {"type": "event"},
    "counter": {"type": "number", "value": 3},
}

#: Wakes most of those who would wait for ever.
TENDER = [{"repeat": 12, "do": [{"sleep": 1.5}, {"set": "bell"}, {"timeout": 0.25, "do": [{"get": "shelf", "into": "v"}], "else": []}]},
          {"repeat": 12, "do": [{"sleep": 1.5}, {"timeout": 0.25, "do": [{"put": "shelf", "value": 7}], "else": []}]}]
PLAIN_TENDER = [{"repeat": 24, "do": [{"sleep": 1.5}, {"set": "bell"}]}]


class Generator:
    def __init__(self, seed, verbs):
        self.random = random.Random(seed)
        self.verbs = SETS[verbs]
        self.said = 0
        self.names = [f"t{number}" for number in range(self.random.randint(1, 4))]

    def lesson(self):
        tasks = {name: {"label": name, "steps": self.body(1, index)} for index, name in enumerate(self.names)}
        tasks["tender"] = {"label": "tender", "steps": TENDER if "timeout" in self.verbs else PLAIN_TENDER}
        main = [{"start": "tender"}] + self.body(0, -1) + self.body(0, -1) + self.safety_net()
        return {
            "format": 1, "id": "random", "title": "random", "goal": "random", "prerequisites": [], "difficulty": 1,
            "unit": {"name": "ms", "ms": 1}, "objects": OBJECTS, "tasks": tasks, "main": main,
            "models": ["coroutines"], "predict": [], "stops": [], "claims": [], "quiz": [],
        }

    def safety_net(self):
        """Names every task and object, so that no name is one that nothing could have made."""
        never = [{"put": "shelf", "value": 0}, {"get": "shelf", "into": "v"}]
        never += [{"start": name} for name in self.names]
        return [{"set": "bell"}, {"if": "0 > 1", "do": never}, {"say": "main is over"}]

    # --- bodies ---

    def body(self, depth, task, in_loop=False):
        steps = []
        for _ in range(self.random.randint(1, 5 if depth < 2 else 3)):
            steps.append(self.step(depth, task, in_loop))
            if self.random.random() < 0.5:
                steps.append(self.say())
        return steps

    def say(self):
        self.said += 1
        return {"say": f"line {self.said}"}

    def step(self, depth, task, in_loop):
        while True:
            verb = self.random.choice(self.verbs)
            if verb in ("get", "put") and self.random.random() < 0.5:
                continue
            make = getattr(self, "make_" + verb)
            made = make(depth, task, in_loop)
            if made is not None:
                return made

    def nested(self, depth, task, in_loop=False):
        return self.body(depth + 1, task, in_loop)

    def duration(self):
        return self.random.choice([0, 0, 1, 1, 2, 3, 0.5, 5])

    def later(self, task):
        """Tasks that this one may start or call: only later ones, so that nothing goes round in circles."""
        return self.names[task + 1:]

    def some(self, names):
        return [self.random.choice(names) for _ in range(self.random.randint(1, 3))]

    # --- a function a verb: a step, or None where it does not fit ---

    def make_say(self, depth, task, in_loop):
        return self.say()

    def make_work(self, depth, task, in_loop):
        return {"work": self.duration()}

    def make_sleep(self, depth, task, in_loop):
        return {"sleep": self.duration()}

    def make_block(self, depth, task, in_loop):
        return {"block": self.duration()}

    def make_yield(self, depth, task, in_loop):
        return {"yield": True}

    def make_call(self, depth, task, in_loop):
        names = self.later(task)
        return {"call": self.random.choice(names)} if names else None

    def make_start(self, depth, task, in_loop):
        names = self.later(task)
        if not names:
            return None
        step = {"start": self.random.choice(names)}
        if self.random.random() < 0.2:
            step["count"] = self.random.randint(2, 3)
        return step

    def make_join(self, depth, task, in_loop):
        names = self.later(task)
        if not names:
            return None
        return {"join": "all"} if self.random.random() < 0.5 else {"join": [self.random.choice(names)]}

    def make_gather(self, depth, task, in_loop):
        names = self.later(task)
        if not names:
            return None
        step = {"gather": self.some(names)}
        if self.random.random() < 0.3:
            step["collect"] = True
        return step

    def make_group(self, depth, task, in_loop):
        names = self.later(task)
        return {"group": self.some(names)} if names else None

    def make_race(self, depth, task, in_loop):
        names = self.later(task)
        return {"race": self.some(names)} if names else None

    def make_create(self, depth, task, in_loop):
        names = self.later(task)
        return {"create": self.random.choice(names)} if names else None

    def make_cancel(self, depth, task, in_loop):
        names = self.later(task)
        return {"cancel": self.random.choice(names)} if names else None

    def make_shield(self, depth, task, in_loop):
        names = self.later(task)
        if not names:
            return None
        name = self.random.choice(names)
        return {"try": [{"start": name, "as": "guarded"}, {"shield": "guarded"}], "catch": [self.say()]}

    def make_timeout(self, depth, task, in_loop):
        if depth > 3:
            return None
        step = {"timeout": self.duration(), "do": self.nested(depth, task, in_loop)}
        if self.random.random() < 0.7:
            step["else"] = self.nested(depth + 1, task, in_loop)
        return step

    def make_with(self, depth, task, in_loop):
        if depth > 3:
            return None
        return {"with": self.random.choice(["lock", "burners"]), "do": self.nested(depth, task, in_loop)}

    def make_put(self, depth, task, in_loop):
        return {"put": "shelf", "value": self.random.randint(0, 9)}

    def make_get(self, depth, task, in_loop):
        return {"get": "shelf", "into": "v"}

    def make_set(self, depth, task, in_loop):
        return {"set": "bell"}

    def make_clear(self, depth, task, in_loop):
        return {"clear": "bell"}

    def make_wait(self, depth, task, in_loop):
        return {"wait": "bell"}

    def make_read(self, depth, task, in_loop):
        return {"if": "0 < 1", "do": [{"read": "counter", "into": "v"}, {"say": "counter {v}"}]}

    def make_write(self, depth, task, in_loop):
        return {"if": "0 < 1", "do": [{"read": "counter", "into": "v"}, {"write": "counter", "value": "v * 2 - 1"}]}

    def make_repeat(self, depth, task, in_loop):
        if depth > 2:
            return None
        return {"repeat": self.random.randint(0, 3), "do": self.nested(depth, task, True)}

    def make_if(self, depth, task, in_loop):
        if depth > 3:
            return None
        step = {"if": self.random.choice(["1 < 2", "2 < 1", "1 + 1 == 2"]), "do": self.nested(depth, task, in_loop)}
        if self.random.random() < 0.4:
            step["else"] = self.nested(depth, task, in_loop)
        return step

    def make_break(self, depth, task, in_loop):
        return {"if": "1 < 2", "do": [{"break": True}]} if in_loop else None

    def make_return(self, depth, task, in_loop):
        return {"return": self.random.randint(0, 9)} if self.random.random() < 0.2 else None

    def make_raise(self, depth, task, in_loop):
        return {"raise": "burnt"} if self.random.random() < 0.5 else None

    def make_try(self, depth, task, in_loop):
        if depth > 3:
            return None
        step = {"try": self.nested(depth, task, in_loop)}
        which = self.random.randint(1, 3)
        if which & 1:
            step["catch"] = self.nested(depth + 1, task, in_loop)
            if self.random.random() < 0.3:
                step["catchCancelled"] = True
        if which & 2:
            step["finally"] = self.nested(depth + 1, task, False)
        return step


def lesson(seed, verbs):
    return Generator(seed, verbs).lesson()
