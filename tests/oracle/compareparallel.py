# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""Holds exported programs with threads and processes, run by python3 in real time, against the rules of their lanes.

Of random lessons it is known what has to be said before what: lane and program must both keep to it. The program of any
other lesson must say what the lane's tasks said, each of them in its order, and end as the lane did.

usage: compareparallel.py --cli …/simmer-cli [--kind python-threads]… [--stops] [--first 1] [--count 20] [LESSON…]
"""

import argparse
import collections
import json
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import threading
import tty

from parallelgenerator import ParallelGenerator, problems
from stoppinggenerator import StoppingGenerator

LANES = {"python-sequential": "sequential", "python-asyncio": "coroutines", "python-threads": "threads",
         "python-processes": "processes", "cpp-sequential": "sequential", "cpp-qcoro": "coroutines",
         "cpp-threads": "threads", "cpp-processes": "processes"}
#: What asyncio does, compareexports.py looks at, but for what deals with something outside.
PYTHON = [kind for kind in LANES if kind.startswith("python-") and kind != "python-asyncio"]
#: For a loaded machine; nothing takes it when all is well.
PATIENCE = 60
#: After which a program whose lane was deadlocked is.
STUCK_AFTER = 4
#: Of a built-in lesson's time: orders that matter do not depend on it.
PACE = 0.2


def read_all(terminal, pieces):
    try:
        while piece := os.read(terminal, 65536):
            pieces.append(piece)
    except OSError:  # that is how a terminal says that its other end is closed
        pass


class Comparison:
    def __init__(self, cli, folder):
        self.cli = cli
        self.folder = pathlib.Path(folder)

    def file(self, lesson):
        path = self.folder / f"{lesson['id']}.json"
        path.write_text(json.dumps(lesson), encoding="utf-8")
        return path

    def lane(self, path, model, pace=1):
        """Outcome, and (task, text) in the order said."""
        done = subprocess.run([self.cli, "run", path, "--model", model, "--pace", str(pace), "--json"],
                              capture_output=True, encoding="utf-8", timeout=PATIENCE)
        lane = json.loads(done.stdout)["models"][model]
        return lane["outcome"], [(line["task"], line["text"]) for line in lane["transcript"]]

    def program(self, path, kind):
        """None when it is refused."""
        done = subprocess.run([self.cli, "export", path, "--as", kind], capture_output=True, encoding="utf-8",
                              timeout=PATIENCE)
        return done.stdout if done.returncode == 0 else None

    def command(self, program, pace):
        """What runs the program, with its unit so much longer."""
        file = self.folder / "program.py"
        file.write_text(self.scaled(r"^([A-Z_0-9]+ = )([\d.]+)(  # seconds)$", program, pace), encoding="utf-8")
        return [sys.executable, "-X", "utf8", file]

    @staticmethod
    def scaled(unit, program, pace):
        text, count = re.subn(unit, lambda found: f"{found[1]}{float(found[2]) * pace}{found[3]}", program, flags=re.M)
        assert count == 1, "the program has one constant for the lesson unit"
        return text

    def run(self, program, pace=1, patience=PATIENCE):
        """How the program ended, and the lines that it printed."""
        command = self.command(program, pace)
        # As in a terminal, where each line shows at once.
        ours, terminal = os.openpty()
        tty.setraw(terminal)
        child = subprocess.Popen(command, stdout=terminal, stderr=subprocess.DEVNULL, start_new_session=True)
        os.close(terminal)
        said = []
        reader = threading.Thread(target=read_all, args=(ours, said))
        reader.start()
        try:
            status = child.wait(timeout=patience)
            end = {0: "finished", 1: "failed", -signal.SIGSEGV: "crashed"}.get(status, f"exit status {status}")
        except subprocess.TimeoutExpired:
            os.killpg(child.pid, signal.SIGKILL)
            child.wait()
            end = "deadlocked"
        reader.join()
        os.close(ours)
        return end, b"".join(said).decode("utf-8").splitlines()


def random_lesson(comparison, kind, generator):
    path = comparison.file(generator.lesson())
    program = comparison.program(path, kind)
    lane = comparison.lane(path, LANES[kind])
    wrong = [f"lane: {problem}" for problem in problems(generator, [text for _, text in lane[1]])]
    end, said = comparison.run(program)
    wrong += [f"program: {problem}" for problem in problems(generator, said)]
    if (lane[0], end) != ("finished", "finished"):
        wrong.append(f"the lane has {lane[0]}, the program has {end}")
    return wrong, program


def masked(text):
    """Numbers may differ from run to run."""
    return re.sub(r"\d+", "#", text)


def built_in_lesson(comparison, kind, path):
    program = comparison.program(path, kind)
    if program is None:
        return None, None
    outcome, lines = comparison.lane(path, LANES[kind], PACE)
    end, said = comparison.run(program, PACE, STUCK_AFTER if outcome == "deadlocked" else PATIENCE)
    wrong = [] if outcome == end else [f"the lane has {outcome}, the program has {end}"]
    of_task = collections.defaultdict(list)
    for task, text in lines:
        of_task[task] += map(masked, text.splitlines())
    program_lines = list(map(masked, said))
    if LANES[kind] == "sequential" and program_lines != [text for _, said in lines for text in masked(said).splitlines()]:
        wrong.append("the program says its lines in another order")
    for task, texts in of_task.items():
        rest = iter(program_lines)
        if not all(text in rest for text in texts):
            wrong.append(f"the program does not say in this order what {task} has said: {texts}")
    theirs = collections.Counter(text for texts in of_task.values() for text in texts)
    if collections.Counter(program_lines) != theirs:
        wrong.append(f"the lane said {sorted(theirs.elements())}, the program said {sorted(program_lines)}")
    return wrong, program


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cli", required=True)
    parser.add_argument("--kind", action="append", choices=[*PYTHON, "python-asyncio"],
                        help="all but asyncio without it")
    parser.add_argument("--stops", action="store_true", help="random lessons in which tasks end others")
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--count", type=int, default=20)
    parser.add_argument("lessons", nargs="*", type=pathlib.Path)
    options = parser.parse_args()
    kept = refused = 0
    with tempfile.TemporaryDirectory(prefix="simmer-test-") as folder:
        comparison = Comparison(options.cli, folder)
        for kind in options.kind or PYTHON:
            seeds = [] if options.lessons else range(options.first, options.first + options.count)
            random = StoppingGenerator if options.stops else ParallelGenerator
            cases = [(f"seed {seed}", random_lesson, random(seed)) for seed in seeds]
            cases += [(path.stem, built_in_lesson, path) for path in options.lessons]
            for name, compare, what in cases:
                wrong, program = compare(comparison, kind, what)
                if wrong:
                    print(f"{name} as {kind}:", *wrong, program, sep="\n")
                    sys.exit(1)
                kept += wrong is not None
                refused += wrong is None
    print(f"{kept} exported programs keep to the orders of their lanes, {refused} lessons were not compared")
    sys.exit(0 if kept else 1)


if __name__ == "__main__":
    main()
