# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""Makes a lesson on which the two sides differ as small as it can while they still differ."""

import copy

BODIES = ("do", "else", "try", "catch", "finally", "offload")


def bodies(steps):
    """Every list of steps in a list of steps, outermost first."""
    yield steps
    for step in steps:
        for key in BODIES:
            if isinstance(step.get(key), list):
                yield from bodies(step[key])


def all_bodies(lesson):
    for task in lesson["tasks"].values():
        yield from bodies(task["steps"])
    yield from bodies(lesson["main"])


def candidates(lesson):
    """Lessons that lack one step or one layer of this one."""
    for number, steps in enumerate(list(all_bodies(lesson))):
        for index in range(len(steps)):
            smaller = copy.deepcopy(lesson)
            there = list(all_bodies(smaller))[number]
            step = there.pop(index)
            yield smaller
            for key in BODIES:
                if isinstance(step.get(key), list):
                    flat = copy.deepcopy(smaller)
                    list(all_bodies(flat))[number][index:index] = copy.deepcopy(step[key])
                    yield flat


def shrunk(lesson, differs):
    """The smallest lesson found from here for which `differs(lesson)` is true."""
    while True:
        for smaller in candidates(lesson):
            if differs(smaller):
                lesson = smaller
                break
        else:
            return lesson
