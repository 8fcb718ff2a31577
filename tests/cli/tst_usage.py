# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""simmer-cli: arguments, exit status, where output goes."""

import json
import os
import subprocess
import unittest

from commandline import BIN, KITCHEN, CommandLineTest, lesson


class Usage(CommandLineTest):
    def test_help_is_data(self):
        done = self.cli("--help")
        for command in ("check", "run", "trace", "export", "new"):
            self.assertIn(f"  {command} ", done.stdout)
        self.assertEqual(done.stderr, "")

    def test_wrong_arguments(self):
        small = self.write("small.json", lesson())
        for arguments in (
            [], ["bake"], ["check"], ["run"], ["run", small, "--model", "fibres"], ["run", small, "--model", "gil"],
            ["run", small, "--pace", "0"], ["run", small, "--pace", "-1"], ["run", small, "--pace", "nan"],
            ["run", small, "--pace", "quick"], ["run", small, "--json", "--events"], ["run", small, "--speed", "2"],
            ["run", small, "--virtual-time", "--model", "threads"], ["trace", "x"], ["trace", "x", "--as", "poem"],
            ["new"], ["new", "course", "x"], ["new", "lesson"], ["new", "lesson", "Not An Id"],
        ):
            with self.subTest(arguments=arguments):
                done = self.cli(*arguments, expect=2)
                self.assertNotEqual(done.stderr, "")
                self.assertEqual(done.stdout, "")

    def test_output_that_does_not_arrive(self):
        small = self.write("small.json", lesson())
        trace = self.folder / "run.trace"
        self.cli("run", small, "--virtual-time", "--trace", trace)
        for arguments in (
            ["--help"], ["check", "--json", small], ["run", small, "--virtual-time"],
            ["run", small, "--virtual-time", "--json"], ["run", small, "--virtual-time", "--events"],
            ["trace", trace, "--as", "events"], ["trace", trace, "--as", "events", "-o", "/dev/full"],
            ["new", "lesson", "another"],
        ):
            with self.subTest(arguments=arguments), open("/dev/full", "w") as full:
                done = self.cli(*arguments, expect=3, stdout=full)
                self.assertNotEqual(done.stderr, "")

    def test_without_standard_output(self):
        small = self.write("small.json", lesson())
        done = subprocess.run(["sh", "-c", 'exec "$0" run "$1" --virtual-time --json >&-', BIN / "simmer-cli", small],
                              stderr=subprocess.PIPE, timeout=60)
        self.assertEqual(done.returncode, 3, done.stderr)


class Check(CommandLineTest):
    def test_the_course_is_fine(self):
        self.assertEqual(self.cli("check", KITCHEN.parent).stdout, "")

    def test_every_error_with_its_place(self):
        broken = lesson(difficulty=9)
        broken["main"].append({"sleep": -1})
        broken["main"].append({"start": "coook"})
        path = self.write("small.json", json.dumps(broken, indent=1))
        done = self.cli("check", path, expect=1)
        for part in ("/difficulty", "/main/4/sleep", "/main/5"):
            self.assertIn(part, done.stdout)
        lines = [line for line in done.stdout.splitlines() if line.startswith(f"{path}:")]
        self.assertGreaterEqual(len(lines), 3)
        for line in lines:
            self.assertRegex(line, rf"^{path}:\d+:\d+: (error|warning): .* \[[a-z]+/[^]]+\]")
        self.assertIn("3 errors", done.stderr)

    def test_json(self):
        path = self.write("small.json", lesson(difficulty=9))
        found = json.loads(self.cli("check", path, "--json", expect=1).stdout)
        self.assertEqual(list(found), ["diagnostics"])
        (diagnostic,) = found["diagnostics"]
        self.assertEqual(set(diagnostic), {"rule", "severity", "file", "line", "column", "pointer", "message", "hint"})
        self.assertEqual(diagnostic["severity"], "error")
        self.assertEqual(diagnostic["file"], str(path))
        self.assertEqual(diagnostic["pointer"], "/difficulty")
        self.assertEqual(diagnostic["line"], 1)
        self.assertGreater(diagnostic["column"], 1)

    def test_bytes_that_are_no_text(self):
        path = self.folder / "small.json"
        path.write_bytes(b'{"format": 1, "title": "\xff\xfe"}')
        self.assertTrue(json.loads(self.cli("check", path, "--json", expect=1).stdout)["diagnostics"])

    def test_several_paths(self):
        good = self.write("small.json", lesson())
        bad = self.write("bad.json", "[]")
        done = self.cli("check", good, bad, expect=1)
        self.assertIn("bad.json:", done.stdout)

    def test_a_file_that_is_not_there(self):
        self.cli("check", self.folder / "none.json", expect=3)

    def test_a_broken_lesson_does_not_run(self):
        path = self.write("small.json", lesson(difficulty=9))
        done = self.cli("run", path, "--json", expect=1)
        self.assertEqual(done.stdout, "")
        self.assertIn("small.json:1:", done.stderr)
        self.cli("run", self.folder / "none.json", expect=3)


class New(CommandLineTest):
    def test_lesson_works(self):
        self.assertEqual(self.cli("new", "lesson", "my-lesson").stdout, "my-lesson.json\n")
        done = self.cli("check", "my-lesson.json")
        self.assertIn("0 errors, 0 warnings", done.stderr)
        report = json.loads(self.cli("run", "my-lesson.json", "--json").stdout)
        self.assertEqual(report["lesson"], "my-lesson")
        self.assertTrue(all(claim["holds"] for claim in report["claims"]))

    def test_pack_works(self):
        (self.folder / "sub").mkdir()
        self.assertEqual(self.cli("new", "pack", "sub/my-pack/").stdout, "sub/my-pack\n")
        self.assertIn("0 errors, 0 warnings", self.cli("check", "sub/my-pack").stderr)
        self.assertEqual(json.loads((self.folder / "sub/my-pack/pack.json").read_text())["id"], "my-pack")

    def test_nothing_is_overwritten(self):
        mine = self.write("mine.json", "mine")
        self.assertIn("mine.json", self.cli("new", "lesson", "mine", expect=3).stderr)
        self.cli("new", "lesson", "mine.json", expect=3)
        self.assertEqual(mine.read_text(), "mine")
        pack = self.folder / "pack"
        pack.mkdir()
        self.cli("new", "pack", "pack", expect=3)
        self.assertEqual(os.listdir(pack), [])


if __name__ == "__main__":
    unittest.main(verbosity=2)
