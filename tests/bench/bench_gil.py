#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""usage: bench_gil.py SIMMER-CLI [ROUNDS]    the gil lane beside the threads of this Python, as ratios"""

import json
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

WORK_MS = 120
SLEEP_MS = 100


class Lane:
    """Tasks of a lesson in the gil lane."""

    def __init__(self, program):
        self.program = program

    def elapsed(self, step, tasks):
        lesson = {"format": 1, "id": "gil", "title": "GIL", "goal": "GIL", "difficulty": 1, "unit": {"name": "ms", "ms": 1},
                  "tasks": {"t": {"steps": [step]}}, "main": [{"gather": ["t"] * tasks}], "models": ["gil"]}
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "gil.json")
            path.write_text(json.dumps(lesson))
            done = subprocess.run([self.program, "run", path, "--model", "gil", "--json"], stdout=subprocess.PIPE,
                                  check=True, timeout=60)
        return json.loads(done.stdout)["models"]["gil"]["elapsedMs"] / 1000

    def work(self, tasks):
        return self.elapsed({"work": WORK_MS}, tasks)

    def sleep(self, tasks):
        return self.elapsed({"sleep": SLEEP_MS}, tasks)


class Python:
    """Threads of this interpreter."""

    def __init__(self):
        self.loops = 100_000
        self.loops = int(self.loops * WORK_MS / 1000 / min(self.work(1) for _ in range(3)))

    def elapsed(self, function, tasks):
        threads = [threading.Thread(target=function) for _ in range(tasks)]
        start = time.monotonic()
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return time.monotonic() - start

    def burn(self):
        x = 0
        for i in range(self.loops):
            x += i & 3
        return x

    def work(self, tasks):
        return self.elapsed(self.burn, tasks)

    def sleep(self, tasks):
        return self.elapsed(lambda: time.sleep(SLEEP_MS / 1000), tasks)


def speed_ups(kind, tasks, rounds, *engines):
    """How much sooner so many tasks are done than one after another, by engine: medians of rounds that take turns, so
    that what else the machine does is the same for all."""
    ratios = {engine: [] for engine in engines}
    for _ in range(rounds):
        for engine in engines:
            measure = getattr(engine, kind)
            alone = measure(1)
            ratios[engine].append(tasks * alone / measure(tasks))
    return [statistics.median(ratios[engine]) for engine in engines]


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    lane, python = Lane(sys.argv[1]), Python()
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 9
    for title, kind, tasks in (("2 CPU-bound tasks", "work", 2), ("4 CPU-bound tasks", "work", 4), ("4 that wait", "sleep", 4)):
        of_lane, of_python = speed_ups(kind, tasks, rounds, lane, python)
        print(f"{title:20} speed-up: gil lane {of_lane:.2f}, CPython {of_python:.2f}, "
              f"apart by {abs(of_lane / of_python - 1):.1%}")


if __name__ == "__main__":
    main()
