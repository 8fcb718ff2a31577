# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""Holds the coroutines lane against CPython's asyncio on random lessons: transcripts with times, ends and outcomes.

usage: run --cli build/release/bin/simmer-cli [--first 1] [--count 1000] [--verbs all|plain] [--keep FILE]
Exit status 0 when all agree. A difference is made small before it is printed, as a lesson and both accounts.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile

import generator
from interpreter import Run
from shrinking import shrunk


def asyncio_account(lesson):
    run = Run(lesson)
    outcome = run.run()
    return {"outcome": outcome,
            "transcript": [f"{time:g} {task}: {text}" for time, task, text in run.transcript]}


class Program:
    """simmer-cli, asked what the coroutines lane does on a virtual clock."""

    def __init__(self, path, folder):
        self.path = path
        self.file = os.path.join(folder, "random.json")

    def account(self, lesson):
        """None when the lesson is refused: then there is nothing to compare."""
        with open(self.file, "w", encoding="utf-8") as file:
            json.dump(lesson, file)
        done = subprocess.run([self.path, "run", self.file, "--model", "coroutines", "--virtual-time", "--json"],
                              capture_output=True, text=True, timeout=60)
        if not done.stdout:
            return {"refused": done.stderr}
        lane = json.loads(done.stdout)["models"]["coroutines"]
        if lane["outcome"] == "refused":
            return {"refused": done.stderr or "refused"}
        return {"outcome": lane["outcome"],
                "transcript": [f"{line['t']:g} {line['task']}: {line['text']}" for line in lane["transcript"]]}


def compare(program, options):
    refused = 0
    for seed in range(options.first, options.first + options.count):
        lesson = generator.lesson(seed, options.verbs)
        theirs = program.account(lesson)
        if "refused" in theirs:
            refused += 1
            if options.verbose:
                print(f"seed {seed}: refused: {theirs['refused']}")
            continue
        if theirs == asyncio_account(lesson):
            continue
        report(seed, lesson, program)
        return 1
    agreed = options.count - refused
    print(f"seeds {options.first} to {options.first + options.count - 1}, verbs {options.verbs}: "
          f"{agreed} agree with asyncio, {refused} refused before running")
    return 0 if agreed > refused * 9 else 1


def report(seed, lesson, program):
    def differs(smaller):
        theirs = program.account(smaller)
        return "refused" not in theirs and theirs != asyncio_account(smaller)

    small = shrunk(lesson, differs)
    print(f"seed {seed} differs; the smallest lesson that still does:")
    print(json.dumps({"tasks": small["tasks"], "main": small["main"]}, indent=1))
    print("asyncio: ", json.dumps(asyncio_account(small), indent=1))
    print("Simmer:  ", json.dumps(program.account(small), indent=1))


def main():
    # Tasks that a deadlock left behind complain while they are taken apart.
    sys.unraisablehook = lambda unraisable: None
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cli", required=True)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--verbs", choices=sorted(generator.SETS), default="all")
    parser.add_argument("--verbose", action="store_true", help="say which seeds are refused, and why")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        sys.exit(compare(Program(options.cli, folder), options))


if __name__ == "__main__":
    main()
