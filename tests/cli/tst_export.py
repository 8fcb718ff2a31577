# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""`simmer-cli export`: programs that run, and what it says when there is none."""

import json
import os
import subprocess
import sys
import unittest

from commandline import KITCHEN, PATIENCE, SOURCE, CommandLineTest, lesson

KINDS = ("python-sequential", "python-asyncio", "python-threads", "python-processes")
CPP_KINDS = ("cpp-sequential", "cpp-qcoro", "cpp-threads", "cpp-processes")
COURSE = sorted(path for path in (SOURCE / "lessons" / "course").glob("*.json") if path.stem != "pack")
#: Lessons of what the course leaves out.
OTHERS = sorted((SOURCE / "tests" / "oracle" / "lessons").glob("*.json"))
CPP_LANES = dict(zip(CPP_KINDS, ("sequential", "coroutines", "threads", "processes")))
LANES = dict(zip(KINDS, ("sequential", "coroutines", "threads", "processes")))


class Export(CommandLineTest):
    def program(self, path, kind="python-asyncio", *options):
        return self.cli("export", path, "--as", kind, *options).stdout

    def run_program(self, text):
        """What it prints; it must not complain."""
        file = self.folder / "program.py"
        file.write_text(text, encoding="utf-8")
        done = subprocess.run([sys.executable, "-X", "utf8", "-W", "error", file], capture_output=True, timeout=PATIENCE)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        return done.stdout.decode("utf-8")

    def test_writes_what_runs(self):
        said = self.run_program(self.program(KITCHEN)).splitlines()
        # It runs in real time: who is quicker depends on how busy the machine is.
        self.assertCountEqual(said, ["The pot is on.", "Seen it all.", "The doorbell rings.", "Dinner is ready."])
        self.assertLess(said.index("The pot is on."), said.index("Dinner is ready."))

    def test_the_kitchen_is_as_it_was(self):
        """With SIMMER_UPDATE_GOLDEN=1 the expectations are written anew: read the difference before you keep it."""
        for kind in KINDS + CPP_KINDS:
            with self.subTest(kind=kind):
                ending = "py" if kind in KINDS else "cpp"
                expected = SOURCE / "tests" / "golden" / "code" / f"cooking.{kind}.{ending}"
                if "SIMMER_UPDATE_GOLDEN" in os.environ:
                    expected.write_text(self.program(KITCHEN, kind), encoding="utf-8")
                self.assertEqual(self.program(KITCHEN, kind), expected.read_text(encoding="utf-8"))

    def test_goes_to_a_file_too(self):
        target = self.write("kitchen.py", "old")
        done = self.cli("export", KITCHEN, "--as", "python-asyncio", "-o", target)
        self.assertEqual(done.stdout, "")
        self.assertEqual(target.read_text(encoding="utf-8"), self.program(KITCHEN))

    def test_speaks_the_language_asked_for(self):
        self.assertIn("# 小火焖饭", self.program(KITCHEN, "python-asyncio", "--language", "zh_CN"))

    def test_says_what_there_is_not(self):
        done = self.cli("export", KITCHEN, "--as", "cobol", expect=2)
        self.assertIn("there is no kind of program 'cobol'", done.stderr)
        self.assertIn("python-asyncio", done.stderr)
        only = self.write("small.json", lesson(models=["sequential"]))
        done = self.cli("export", only, "--as", "python-asyncio", expect=2)
        self.assertIn("has no lane ‘coroutines’", done.stderr)

    def test_exit_status_of_what_goes_wrong(self):
        wrong = self.write("small.json", lesson(main=[{"bake": 1}]))
        self.cli("export", wrong, "--as", "python-asyncio", expect=1)
        self.cli("export", "/nowhere.json", "--as", "python-asyncio", expect=3)
        self.cli("export", KITCHEN, "--as", "python-asyncio", "-o", "/nowhere/x.py", expect=3)

    def test_every_lane_of_a_lesson_is_a_clean_program(self):
        self.assertTrue(COURSE and OTHERS)
        for path in COURSE + OTHERS:
            for kind in KINDS:
                with self.subTest(lesson=path.stem, kind=kind):
                    self.clean(path, kind)

    def test_every_lane_of_a_built_in_lesson_is_a_cpp_program(self):
        """That it compiles and does what the lane does, tests/oracle looks at."""
        for path in COURSE:
            models = json.loads(path.read_text(encoding="utf-8"))["models"]
            for kind, model in CPP_LANES.items():
                with self.subTest(lesson=path.stem, kind=kind):
                    done = self.cli("export", path, "--as", kind, expect=0 if model in models else 2)
                    self.assertLessEqual(max(map(len, done.stdout.splitlines()), default=0), 100)

    def clean(self, path, kind):
        has_lane = LANES[kind] in json.loads(path.read_text(encoding="utf-8"))["models"]
        done = self.cli("export", path, "--as", kind, "--language", "zh_CN", expect=0 if has_lane else 2)
        if not has_lane:
            return
        compile(done.stdout, kind, "exec")
        checked = subprocess.run(["pyflakes3"], input=done.stdout, capture_output=True, encoding="utf-8",
                                 timeout=PATIENCE)
        self.assertEqual(checked.stdout + checked.stderr, "")
        self.assertLessEqual(max(map(len, done.stdout.splitlines())), 100)

    def test_a_job_keeps_the_values_that_it_was_given(self):
        """A thread that nobody waits for any more says what the locals were, not what they have become."""
        job = {"offload": [{"block": 40}, {"say": "job {i}"}]}
        late = {"try": [{"timeout": 1, "do": [job]}], "catch": [{"say": "late {i}"}]}
        given = lesson(tasks={}, main=[{"repeat": 3, "as": "i", "do": [late]}])
        said = self.run_program(self.program(self.write("small.json", given)))
        self.assertCountEqual(said.splitlines(), [f"{what} {i}" for what in ("job", "late") for i in range(3)])


if __name__ == "__main__":
    unittest.main()
