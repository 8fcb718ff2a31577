# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""Holds exported sequential programs, run on a virtual clock, against the sequential lane: what is said, when, and
how it ends.

usage: comparesequential.py --cli …/simmer-cli --exporter …/exportlessons [--first 1] [--count 40] [LESSON…]
"""

import argparse
import json
import pathlib
import subprocess
import sys
import tempfile
import types

import generator

KIND = "python-sequential"
#: For a loaded machine; nothing takes it when all is well.
PATIENCE = 60


class Stuck(BaseException):
    """The program would wait for ever."""


class SequentialRun:
    def __init__(self, lesson, program):
        self.now = 0
        self.said = []
        self.over = False
        self.program = {"__name__": "exported"}
        exec(compile(program, "exported.py", "exec"), self.program)
        self.replace(lesson["unit"]["ms"])

    def replace(self, ms):
        """The clock is a virtual one, in whole nanoseconds of a lesson unit's milliseconds, as the lane counts."""
        units = [name for name, value in self.program.items() if name.isupper() and value == ms / 1000]
        assert len(units) == 1, "the program has one constant for the lesson unit"
        self.program[units[0]] = ms
        clock = types.SimpleNamespace(sleep=self.spend, monotonic=lambda: self.now)
        self.program.update(time=clock, work=self.spend, print=self.print, stuck=self.stuck)

    def spend(self, ms):
        self.now = round(self.now + max(0, ms), 6)

    def print(self, text, flush=False):
        if not self.over:
            self.said.append([self.now, text])

    def stuck(self, why):
        self.over = True
        raise Stuck

    def account(self):
        try:
            self.program["main"]()
            outcome = "finished"
        except Stuck:
            outcome = "deadlocked"
        except Exception:
            outcome = "deadlocked" if self.over else "failed"
        return {"outcome": "deadlocked" if self.over else outcome, "said": self.said}


def lane_account(cli, lesson):
    """None when the lane is refused."""
    with tempfile.TemporaryDirectory(prefix="simmer-test-") as folder:
        file = pathlib.Path(folder) / f"{lesson['id']}.json"
        file.write_text(json.dumps(lesson), encoding="utf-8")
        done = subprocess.run([cli, "run", file, "--model", "sequential", "--virtual-time", "--json"],
                              capture_output=True, encoding="utf-8", timeout=PATIENCE)
    lane = json.loads(done.stdout)["models"]["sequential"] if done.stdout else {"outcome": "refused"}
    if lane["outcome"] in ("refused", "stopped"):
        return None
    ms = lesson["unit"]["ms"]
    return {"outcome": lane["outcome"], "said": [[round(line["t"] * ms, 3), line["text"]] for line in lane["transcript"]]}


def program_of(exporter, lesson):
    done = subprocess.run([exporter, KIND], input=json.dumps(lesson) + "\n", capture_output=True, encoding="utf-8",
                          timeout=PATIENCE)
    return json.loads(done.stdout).get(KIND)


def lessons(options):
    if options.lessons:
        for path in options.lessons:
            yield path.stem, json.loads(path.read_text(encoding="utf-8"))
        return
    for seed in range(options.first, options.first + options.count):
        yield f"seed {seed}", generator.lesson(seed, "all") | {"models": ["sequential"]}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cli", required=True)
    parser.add_argument("--exporter", required=True)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--count", type=int, default=40)
    parser.add_argument("lessons", nargs="*", type=pathlib.Path)
    options = parser.parse_args()
    agreed = skipped = 0
    for name, lesson in lessons(options):
        program = program_of(options.exporter, lesson)
        theirs = lane_account(options.cli, lesson) if program else None
        if theirs is None:
            skipped += 1
            continue
        ours = SequentialRun(lesson, program).account()
        ours["said"] = [[round(time, 3), text] for time, text in ours["said"]]
        if ours != theirs:
            print(f"{name} differs\n{json.dumps(lesson['main'])}\n{program}\nexported: {ours}\nSimmer:   {theirs}")
            sys.exit(1)
        agreed += 1
    print(f"{agreed} exported programs agree with the sequential lane, {skipped} were not compared")
    sys.exit(0 if agreed else 1)


if __name__ == "__main__":
    main()
