# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""Compiles exported C++ programs, with all warnings as errors, runs them in real time, and holds them against their lanes.

What is asked for is what compareparallel.py asks of Python: what each task says, in its order, and the outcome; of
sequential programs, the order of all lines.

usage: comparecpp.py --cli …/simmer-cli [--compiler g++] [--kind cpp-threads]… LESSON…
"""

import argparse
import concurrent.futures
import hashlib
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from compareparallel import LANES, PACE, Comparison, built_in_lesson

KINDS = [kind for kind in LANES if kind.startswith("cpp-")]
WARNINGS = ["-Wall", "-Wextra", "-Wpedantic", "-Werror"]
#: The compiler's, on a loaded machine.
COMPILING = 300


def qt_flags():
    modules = ["Qt6Core", "Qt6Concurrent", "Qt6Network"]
    done = subprocess.run(["pkg-config", "--cflags", *modules], capture_output=True, text=True, check=True)
    found = [flag.replace("-I", "-isystem") for flag in done.stdout.split()]
    return ["-fPIC", *found, *(f"-isystem/usr/include/qcoro6/{folder}" for folder in ("", "QCoro", "qcoro"))]


def libraries(program):
    """What the head of the program says is to be linked."""
    named = {"QCoro6::Coro": ["QCoro6Core"], "Qt6::Network": ["Qt6Network"], "Qt6::Concurrent": ["Qt6Concurrent"],
             "Qt6::Core": ["Qt6Core"], "SQLite::SQLite3": ["sqlite3"], "-lsqlite3": ["sqlite3"]}
    head = program[:program.index("#include")]
    return [f"-l{library}" for name, found in named.items() if name in head for library in found]


class Compiled(Comparison):
    def __init__(self, cli, folder, compiler):
        super().__init__(cli, folder)
        self.compiler = [*filter(None, [shutil.which("ccache")]), compiler]
        self.executables = {}
        self.problems = {}

    def text(self, program, pace):
        """The program with its unit so much longer."""
        return self.scaled(r"^(constexpr Duration \w+\{)([\d.]+)(\}; // seconds)$", program, pace) \
            if "constexpr Duration" in program else program

    def compile(self, text):
        """Every program is compiled once, several at a time."""
        name = hashlib.sha256(text.encode()).hexdigest()[:16]
        source, compiled, executable = (self.folder / (name + ending) for ending in (".cpp", ".o", ""))
        source.write_text(text, encoding="utf-8")
        linked = libraries(text)
        flags = ["-std=c++20", "-pthread"] + (["-fwrapv"] if "-fwrapv" in text else [])
        flags += qt_flags() if "-lQt6Core" in linked else []
        done = subprocess.run([*self.compiler, *flags, *WARNINGS, "-c", source, "-o", compiled], capture_output=True,
                              encoding="utf-8", timeout=COMPILING)
        if done.returncode == 0:
            done = subprocess.run([self.compiler[-1], "-pthread", compiled, *linked, "-o", executable],
                                  capture_output=True, encoding="utf-8", timeout=COMPILING)
        self.executables[text] = executable
        if done.returncode != 0:
            self.problems[text] = done.stderr

    def prepare(self, kinds, lessons):
        programs = [self.program(path, kind) for path in lessons for kind in kinds]
        with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
            list(pool.map(self.compile, {self.text(program, PACE) for program in programs if program}))

    def command(self, program, pace):
        text = self.text(program, pace)
        assert text not in self.problems, self.problems[text]
        return [self.executables[text]]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cli", required=True)
    parser.add_argument("--compiler", default="g++")
    parser.add_argument("--kind", action="append", choices=KINDS, help="all without it")
    parser.add_argument("--verbose", action="store_true", help="say which lessons are compared")
    parser.add_argument("lessons", nargs="+", type=pathlib.Path)
    options = parser.parse_args()
    lessons = [path for path in options.lessons if "main" in json.loads(path.read_text(encoding="utf-8"))]
    kept, refused, failed = 0, 0, False
    with tempfile.TemporaryDirectory(prefix="simmer-test-") as folder:
        comparison = Compiled(options.cli, folder, options.compiler)
        comparison.prepare(options.kind or KINDS, lessons)
        for path in lessons:
            for kind in options.kind or KINDS:
                try:
                    wrong, program = built_in_lesson(comparison, kind, path)
                except AssertionError as problem:
                    wrong, program = [f"it does not compile: {problem}"], ""
                if wrong:
                    print(f"{path.stem} as {kind}:", *wrong, program, sep="\n")
                    failed = True
                elif options.verbose:
                    print(f"{path.stem} as {kind}:", "refused" if wrong is None else "the same", flush=True)
                kept += wrong is not None
                refused += wrong is None
    print(f"{kept} exported C++ programs compile and keep to the orders of their lanes, {refused} were not compared")
    sys.exit(1 if failed or not kept else 0)


if __name__ == "__main__":
    main()
