# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""Runs lessons again and again: in every run all claims hold, all stops are reached, all questions have their answer.

    python3 tests/lessons/soak.py [--runs 20] [--burn 1] [--cli build/release/bin/simmer-cli] [LESSON…]

Without lessons it takes the whole course. --burn keeps so many cores busy with something else. At the end stands one
line for each lesson: how many runs were well, and how long they took. Leaves with 1 if any was not."""

import argparse
import contextlib
import subprocess
import sys
import time
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("lessons", nargs="*", metavar="LESSON")
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--burn", type=int, default=0, metavar="CORES")
    parser.add_argument("--cli", type=Path, default=PROJECT / "build/release/bin/simmer-cli")
    return parser.parse_args()


@contextlib.contextmanager
def burning(cores):
    burners = [subprocess.Popen([sys.executable, "-c", "while True: pass"]) for _ in range(cores)]
    try:
        yield
    finally:
        for burner in burners:
            burner.kill()
            burner.wait()


def problems_of(cli, lesson):
    test = [sys.executable, PROJECT / "tests/lessons/tst_lessons.py", cli.resolve(), PROJECT, "run", lesson]
    done = subprocess.run(test, capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else done.stdout + done.stderr


def soak(cli, lesson, runs):
    well, times = 0, []
    for run in range(1, runs + 1):
        begin = time.monotonic()
        problems = problems_of(cli, lesson)
        times.append(time.monotonic() - begin)
        well += not problems
        if problems:
            print(f"{lesson}, run {run}:\n{problems}", flush=True)
    print(f"{lesson}: {well} of {runs} well, {min(times):.1f} to {max(times):.1f} s", flush=True)
    return well == runs


def main():
    options = arguments()
    course = sorted(file.stem for file in (PROJECT / "lessons/course").glob("*.json") if file.stem != "pack")
    with burning(options.burn):
        return 0 if all([soak(options.cli, lesson, options.runs) for lesson in options.lessons or course]) else 1


if __name__ == "__main__":
    sys.exit(main())
