# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""Random lessons over the deterministic verbs, nested in every way; each follows from its seed alone."""

import random

#: Which verbs a lesson may use. `plain` never cancels and never fails.
PLAIN = ["say", "work", "sleep", "block", "yield", "call", "start", "join", "gather", "with", "put", "get", "set",
         "clear", "wait", "repeat", "read", "write", "if"]
HARD = PLAIN + ["group", "race", "cancel", "cancel", "timeout", "timeout", "shield", "raise", "try", "try", "retry",
                "return", "break", "create", "offload"]
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
        #: Names that several starts share, and several tasks at a time stand for.
        self.shared = ["h0", "h1"]
        self.hard = verbs == "all"

    def lesson(self):
        tasks = {name: {"label": name, "steps": self.locals(index) + self.body(1, index)}
                 for index, name in enumerate(self.names)}
        tasks["tender"] = {"label": "tender", "steps": TENDER if "timeout" in self.verbs else PLAIN_TENDER}
        main = [{"start": "tender"}] + self.locals(-1) + self.body(0, -1) + self.body(0, -1) + self.safety_net()
        return {
            "format": 1, "id": "random", "title": "random", "goal": "random", "prerequisites": [], "difficulty": 1,
            "unit": {"name": "ms", "ms": 1}, "objects": self.objects(), "tasks": tasks, "main": main,
            "models": ["coroutines"], "predict": [], "stops": [], "claims": [], "quiz": [],
        }

    def safety_net(self):
        """Names every task and object, so that no name is one that nothing could have made."""
        never = [{"put": "shelf", "value": 0}, {"get": "shelf", "into": "v"}]
        never += [{"start": name, "args": {"n": "n"}} for name in self.names]
        never += [{"start": self.names[-1], "as": name} for name in self.shared + ["guarded", "one"]]
        return [{"set": "bell"}, {"if": "0 > 1", "do": never}, {"say": "main is over"}]

    def objects(self):
        pool = self.random.choice([{}, {"pool": {"type": "pool", "workers": self.random.randint(1, 2)}}])
        return OBJECTS | (pool if self.hard else {})

    @staticmethod
    def locals(task):
        """Every name that steps may use is there; nothing of this takes time or turns."""
        steps = [{"if": "0 > 1", "do": [{"read": "counter", "into": name} for name in ("v", "r", "i")]}]
        return steps + ([{"if": "0 > 1", "do": [{"read": "counter", "into": "n"}]}] if task < 0 else [])

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
        return {"say": f"line {self.said}" + self.random.choice(["", "", "", " {n}", " {v}", " {r}", " {i}"])}

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
        if self.hard and self.random.random() < 0.05:
            return self.random.choice(["n", "n - 1", "n + 1", "v"])
        return self.random.choice([0, 0, 1, 1, 2, 3, 0.5, 5])

    def later(self, task):
        """Tasks that this one may start or call: only later ones, so that nothing goes round in circles."""
        return self.names[task + 1:]

    def handle(self, task):
        """Most often what this task may have started; sometimes itself, or one that may be waiting for it."""
        if self.hard and self.random.random() < 0.3:
            return self.random.choice(self.names + self.shared)
        names = self.later(task) or self.shared
        return self.random.choice(names)

    def perhaps(self, step):
        """What mostly must not end the task when nothing has been started under the name yet."""
        return {"try": [step], "catch": []} if self.random.random() < 0.8 else step

    def arguments(self):
        return {"args": {"n": self.random.choice([0, 1, 2, "n", "n + 1", "i"])}} if self.random.random() < 0.3 else {}

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
        if not names:
            return None
        into = {"into": "r"} if self.random.random() < 0.5 else {}
        return {"call": self.random.choice(names)} | self.arguments() | into

    def make_start(self, depth, task, in_loop):
        names = self.later(task)
        if not names:
            return None
        step = {"start": self.random.choice(names)} | self.arguments()
        if self.random.random() < 0.3:
            step["as"] = self.random.choice(self.shared)
        if self.random.random() < 0.2:
            step["count"] = self.random.randint(2, 3)
        return step

    def make_join(self, depth, task, in_loop):
        if self.random.random() < 0.4:
            return {"join": "all"}
        names = self.later(task)
        if names and self.random.random() < 0.3:
            steps = [{"start": self.random.choice(names), "as": "one"} | self.arguments(), {"join": ["one"], "into": "r"}]
            return {"if": "1 < 2", "do": steps}
        return self.perhaps({"join": [self.handle(task) for _ in range(self.random.choice([1, 1, 1, 2]))]})

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
        return self.perhaps({"cancel": self.handle(task)})

    def make_shield(self, depth, task, in_loop):
        names = self.later(task)
        if not names or self.random.random() < 0.2:
            return self.perhaps({"shield": "guarded"})
        steps = [{"start": self.random.choice(names), "as": "guarded"}, {"shield": "guarded"}]
        if self.random.random() < 0.5:
            steps.insert(1, self.step(4, task, False))
        return {"try": steps, "catch": [self.say()]} if self.random.random() < 0.7 else {"if": "1 < 2", "do": steps}

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
        named = {"as": "i"} if self.random.random() < 0.3 else {}
        return {"repeat": self.random.choice([0, 1, 2, 2, 3, "n"])} | named | {"do": self.nested(depth, task, True)}

    def make_if(self, depth, task, in_loop):
        if depth > 3:
            return None
        step = {"if": self.random.choice(["1 < 2", "2 < 1", "1 + 1 == 2"]), "do": self.nested(depth, task, in_loop)}
        if self.random.random() < 0.4:
            step["else"] = self.nested(depth, task, in_loop)
        return step

    def make_break(self, depth, task, in_loop):
        return {"if": self.random.choice(["1 < 2", "i > 0"]), "do": [{"break": True}]} if in_loop else None

    def make_return(self, depth, task, in_loop):
        return {"return": self.random.choice([7, "n + 1", "v"])} if self.random.random() < 0.2 else None

    def make_raise(self, depth, task, in_loop):
        return {"raise": self.random.choice(["burnt", "burnt {n}"])} if self.random.random() < 0.5 else None

    def make_offload(self, depth, task, in_loop):
        steps = [self.random.choice([{"work": self.duration()}, {"block": self.duration()}, self.say(), self.say()])
                 for _ in range(self.random.randint(1, 3))]
        if self.random.random() < 0.2:
            steps.append({"raise": "burnt {i}"})
        return {"offload": steps}

    def make_retry(self, depth, task, in_loop):
        """What lessons do with a task that will not be cancelled, or not before it has tidied up."""
        if depth > 2:
            return None
        again = {"try": self.nested(depth + 1, task, True), "catch": [self.say()], "catchCancelled": True}
        if self.random.random() < 0.5:
            again["finally"] = [self.random.choice([{"sleep": 1}, {"yield": True}, {"with": "lock", "do": [{"sleep": 1}]}])]
        return {"repeat": self.random.randint(1, 3), "do": [again]}

    def make_try(self, depth, task, in_loop):
        if depth > 3:
            return None
        step = {"try": self.nested(depth, task, in_loop)}
        which = self.random.randint(1, 3)
        if which & 1:
            step["catch"] = self.nested(depth + 1, task, in_loop)
            if self.random.random() < 0.4:
                step["catchCancelled"] = True
        if which & 2:
            step["finally"] = self.nested(depth + 1, task, False)
        return step


def lesson(seed, verbs):
    return Generator(seed, verbs).lesson()
