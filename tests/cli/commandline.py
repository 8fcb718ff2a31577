# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""What the tests of simmer-cli share: where things are, running a command, and small lessons to run."""

import copy
import json
import os
import shutil
import subprocess
import tempfile
import unittest
from pathlib import Path

BIN = Path(os.environ["SIMMER_BIN"])
SOURCE = Path(os.environ["SIMMER_SOURCE"])
FAKE_RUNNER = Path(os.environ["SIMMER_FAKE_RUNNER_PATH"])
KITCHEN = SOURCE / "lessons" / "course" / "cooking-while-awaiting-delivery.json"

# That a sanitizer adds to each process; the programs do not count them.
SANITIZER_THREADS = int(os.environ.get("SIMMER_SANITIZER_THREADS", "0"))

# For a loaded machine; nothing takes it when all is well.
PATIENCE = 60

LESSON = {
    "format": 1, "id": "small", "title": "Small", "goal": "Small", "prerequisites": [], "difficulty": 1,
    "unit": {"name": "unit", "ms": 5},
    "objects": {},
    "tasks": {
        "cook": {"label": "cook", "steps": [{"sleep": 6}, {"say": "cooked"}]},
        "wash": {"label": "wash", "steps": [{"sleep": 4}, {"work": 1}, {"say": "washed"}]},
    },
    "main": [{"start": "cook"}, {"start": "wash"}, {"join": "all"}, {"say": "done"}],
    "models": ["sequential", "coroutines", "threads", "processes"],
}


def lesson(**members):
    return {**copy.deepcopy(LESSON), **members}


class CommandLineTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="simmer-test-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def write(self, name, content):
        path = self.folder / name
        path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
        return path

    def cli(self, *arguments, expect=0, program=None, env=None, **options):
        """Runs simmer-cli and checks its exit status."""
        options.setdefault("stdout", subprocess.PIPE)
        done = subprocess.run([program or BIN / "simmer-cli", *map(str, arguments)], stderr=subprocess.PIPE,
                              timeout=PATIENCE, cwd=self.folder, encoding="utf-8",
                              env={**os.environ, **(env or {})}, **options)
        self.assertEqual(done.returncode, expect, f"{arguments}\n{done.stdout}\n{done.stderr}")
        return done

    def cli_with_fake_runner(self):
        """A copy of the program, with another runner beside it."""
        program = self.folder / "bin" / "simmer-cli"
        program.parent.mkdir()
        shutil.copy2(BIN / "simmer-cli", program)
        shutil.copy2(FAKE_RUNNER, program.parent / "simmer-runner")
        return program
