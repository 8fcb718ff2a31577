# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""Python imports this at its start when `simmer-cli record` starts it: begins the recording, and steps aside."""

import importlib.machinery
import importlib.util
import os
import sys


def begin():
    here = os.path.dirname(os.path.abspath(__file__))
    folder = os.environ.pop("SIMMER_RECORDING", None)
    path = os.environ.pop("SIMMER_PYTHONPATH", None)
    # Programs that this one starts are not recorded.
    if path is None:
        os.environ.pop("PYTHONPATH", None)
    else:
        os.environ["PYTHONPATH"] = path
    if folder:
        import simmer_programs

        simmer_programs.begin(folder)
    sys.path[:] = [entry for entry in sys.path if entry != here]


def go_on():
    """Somebody else may have a module of this name."""
    spec = importlib.machinery.PathFinder.find_spec(__name__, sys.path)
    if spec is not None and spec.loader is not None:
        spec.loader.exec_module(importlib.util.module_from_spec(spec))


begin()
go_on()
