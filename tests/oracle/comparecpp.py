# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""Compiles exported C++ programs, with all warnings as errors, runs them in real time, and holds them against their lanes.

What is asked for is what compareparallel.py asks of Python: what each task says, in its order, and the outcome; of
sequential programs, the order of all lines.

usage: comparecpp.py --cli …/simmer-cli [--compiler g++] [--kind cpp-threads]… LESSON…
"""

import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

from compareparallel import LANES, Comparison, built_in_lesson

KINDS = [kind for kind in LANES if kind.startswith("cpp-")]
WARNINGS = ["-Wall", "-Wextra", "-Wpedantic", "-Werror"]
#: The compiler's, on a loaded machine.
COMPILING = 300


QT_LIBRARIES = ["-lQt6Concurrent", "-lQt6Core", "-lQCoro6Core"]


def qt_flags():
    done = subprocess.run(["pkg-config", "--cflags", "Qt6Core", "Qt6Concurrent"], capture_output=True, text=True, check=True)
    found = [flag.replace("-I", "-isystem") for flag in done.stdout.split()]
    return ["-fPIC", *found, *(f"-isystem/usr/include/qcoro6/{folder}" for folder in ("", "QCoro", "qcoro"))]


class Compiled(Comparison):
    def __init__(self, cli, folder, compiler):
        super().__init__(cli, folder)
        self.compiler = compiler

    def command(self, program, pace):
        source, executable = self.folder / "program.cpp", self.folder / "program"
        text = self.scaled(r"^(constexpr Duration \w+\{)([\d.]+)(\}; // seconds)$", program, pace) \
            if "constexpr Duration" in program else program
        source.write_text(text, encoding="utf-8")
        flags = ["-std=c++20", "-pthread"] + (["-fwrapv"] if "-fwrapv" in program else [])
        flags += qt_flags() if "QCoro" in program else []
        done = subprocess.run([self.compiler, *flags, *WARNINGS, source, *(QT_LIBRARIES if "QCoro" in program else []), "-o",
                               executable], capture_output=True,
                              encoding="utf-8", timeout=COMPILING)
        assert done.returncode == 0, done.stderr + program
        return [executable]


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
        for path in lessons:
            for kind in options.kind or KINDS:
                wrong, program = built_in_lesson(comparison, kind, path)
                if wrong:
                    print(f"{path.stem} as {kind}:", *wrong, program, sep="\n")
                    failed = True
                elif options.verbose:
                    print(f"{path.stem} as {kind}:", "refused" if wrong is None else "the same")
                kept += wrong is not None
                refused += wrong is None
    print(f"{kept} exported C++ programs compile and keep to the orders of their lanes, {refused} were not compared")
    sys.exit(1 if failed or not kept else 0)


if __name__ == "__main__":
    main()
