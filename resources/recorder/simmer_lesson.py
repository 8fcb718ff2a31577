# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""Runs the program of a lesson with its recorder: python3 simmer_lesson.py FOLDER asyncio|threads|processes.

The folder has the program as `program.py`, with `plan.json`; there the recorder leaves what it records.
"""

import importlib
import os
import sys


def run(folder, kind):
    sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
    from simmer_plan import Plan

    plan = Plan(folder)
    with open(plan.program, encoding="utf-8") as file:
        code = compile(file.read(), plan.program, "exec")
    recorder = importlib.import_module("simmer_" + kind)
    del sys.path[0]
    sys.argv[:] = [plan.program]
    variables = vars(sys.modules["__main__"])
    variables.update(__file__=plan.program, __doc__=None)
    for name in ("run", "importlib", "os", "sys"):
        del variables[name]
    recorder.begin(plan)
    exec(code, variables)


run(*sys.argv[1:3])
