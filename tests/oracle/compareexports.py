# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""Holds exported asyncio programs, run by CPython on a virtual clock, against the coroutines lane.

What has to agree is what compare.py asks for, line for line. The lessons are random ones, or files.

usage: compareexports.py --lane …/oraclelane --exporter …/exportlessons [--first 1] [--count 200] [LESSON…]
Exit status 0 when all agree. A difference is made small before it is printed, as a lesson, a program and both accounts.
"""

import argparse
import json
import pathlib
import re
import subprocess
import sys

import generator
from compare import AHEAD, Lane, asyncio_line
from exported import ExportedRun
from interpreter import Circle
from shrinking import shrunk

KIND = "python-asyncio"
OUTSIDE = {"request", "query", "file", "accept", "receive", "send"}


class Exporter:
    def __init__(self, path):
        self.process = subprocess.Popen([path, KIND], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def program(self, lesson):
        """None when the lesson is refused."""
        self.process.stdin.write(json.dumps(lesson) + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline()).get(KIND)


def wrapped(line):
    """As the lane counts: Python's integers grow, and the lesson language wraps at 64 bits."""
    return re.sub(r"-?\d{19,}", lambda number: str((int(number[0]) + 2**63) % 2**64 - 2**63), line)


def account(lesson, program):
    """None when CPython itself gives up on the lesson."""
    run = ExportedRun(lesson, program)
    try:
        outcome = run.run()
    except (Circle, RecursionError):
        return None
    return {"outcome": outcome, "reports": run.reports, "events": [wrapped(asyncio_line(*event)) for event in run.events]}


def lessons(options):
    """Names and lessons, so many at a time as the lane gets."""
    if options.lessons:
        yield [(path.stem, json.loads(path.read_text(encoding="utf-8"))) for path in options.lessons]
        return
    end = options.first + options.count
    for first in range(options.first, end, AHEAD):
        yield [(f"seed {seed}", generator.lesson(seed, "all")) for seed in range(first, min(first + AHEAD, end))]


def is_outside(what):
    if isinstance(what, list):
        return any(map(is_outside, what))
    return isinstance(what, dict) and (not OUTSIDE.isdisjoint(what) or is_outside(list(what.values())))


def compare(lane, exporter, options):
    agreed = refused = 0
    for some in lessons(options):
        programs = [(name, lesson, exporter.program(lesson)) for name, lesson in some]
        # What deals with something outside has no virtual time: compareparallel.py runs it.
        known = [entry for entry in programs if entry[2] and not is_outside(entry[1])]
        refused += len(programs) - len(known)
        for (name, lesson, program), theirs in zip(known, lane.accounts([lesson for _, lesson, _ in known])):
            ours = account(lesson, program) if "refused" not in theirs else None
            if ours is None:
                refused += 1
                if options.verbose:
                    print(f"{name}: not compared: {theirs.get('refused', 'a circle')}")
            elif theirs == ours:
                agreed += 1
            else:
                report(name, lesson, Lane(options.lane), exporter)
                return 1
    print(f"{agreed} exported programs agree with the coroutines lane, {refused} were not compared")
    return 0 if agreed > refused * (0 if options.lessons else 9) else 1


def report(name, lesson, lane, exporter):
    def differs(smaller):
        program = exporter.program(smaller)
        theirs = lane.account(smaller)
        ours = account(smaller, program) if program and "refused" not in theirs else None
        return ours is not None and theirs != ours

    small = shrunk(lesson, differs)
    program = exporter.program(small)
    print(f"{name} differs; the smallest lesson that still does:")
    print(json.dumps({"objects": small["objects"], "tasks": small["tasks"], "main": small["main"]}, indent=1))
    print(program)
    print("exported:", json.dumps(account(small, program), indent=1))
    print("Simmer:  ", json.dumps(lane.account(small), indent=1))


def main():
    # Tasks that a deadlock left behind complain while they are taken apart.
    sys.unraisablehook = lambda unraisable: None
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lane", required=True)
    parser.add_argument("--exporter", required=True)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--verbose", action="store_true", help="say what is not compared, and why")
    parser.add_argument("lessons", nargs="*", type=pathlib.Path)
    options = parser.parse_args()
    sys.exit(compare(Lane(options.lane), Exporter(options.exporter), options))


if __name__ == "__main__":
    main()
