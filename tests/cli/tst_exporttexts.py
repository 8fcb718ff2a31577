# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""Whatever a lesson says, its exported programs say the same and do nothing else."""

import os
import pathlib
import random
import re
import subprocess
import sys
import unittest

from commandline import CommandLineTest, lesson

PYTHON = ("python-sequential", "python-asyncio", "python-threads", "python-processes")
MODELS = ["sequential", "coroutines", "threads", "processes"]
CPP = ("cpp-sequential", "cpp-threads")
SENT_LINES = pathlib.Path(__file__).with_name("sentlines.py")
#: The compiler's, on a loaded machine.
COMPILING = 240

TEXTS = [
    "quotes \" ' \"\"\" '''", "back \\ slash \\n \\", "two\nlines", "tab\t.", "{{braces}} {{n}} {{", "}}",
    "%s %d %(x)s $x `ls`", "??/ ??= */ /* // #", "??/", "\u2028\u2029.", "\ufeff\u00ad\u3164.", "中文，和 emoji 🍚",
    "e\u0301", "# coding: latin-1", "x" * 300, "long words " * 40, "很长" * 150, "?" * 150, "\\" * 150, "\"" * 150,
    "\\N{{DIGIT ONE}} \\x41 \\u0041", "R\"(raw)\"", ")\" << 1;", "\u2028" + "23", " ",
]
#: What random texts are made of.
PIECES = [
    "\"", "'", "\"\"\"", "\\", "\\\\", "\\n", "\n", "\t", "{{", "}}", "{n}", "%d", "%", "??/", "??'", "??", "?", "=",
    "/", "//", "/*", "*/", "#", "(", ")", ";", "0", "7", "a", "f", "x41", "u0041", "U0001F35A", " ", "  ", "word",
    "\u00a0", "\u2028", "\ufeff", "\u3000", "é", "ß", "中", "文", "ش", "ק", "क", "ก", "한",
    "🍚", "\U000e0041", "\ufffd", "\U0010ffff", "$", "`", "&", "|", "<", ">", "^", "~", "!", "@", "%(n)s", "\\N",
]


def random_text(dice):
    return "".join(dice.choice(PIECES) for _ in range(dice.randint(1, 40)))


def said(text):
    """What stands in the output: the local n is 7."""
    return re.sub(r"\{\{|\}\}|\{n\}", lambda found: {"{{": "{", "}}": "}"}.get(found[0], "7"), text)


class ExportTexts(CommandLineTest):
    def setUp(self):
        super().setUp()
        dice = random.Random(7)
        texts = self.texts = TEXTS + [random_text(dice) for _ in range(150)]
        steps = [{"repeat": 8, "as": "n", "do": [{"yield": True}]}]
        steps += [{"say": text, "label": text} for text in texts]
        labels = "# coding: latin-1 \n \"\"\" \\"
        given = lesson(title="\"\"\"\nimport os; int main() { \\", main=[{"call": "print"}],
                       objects={"int": {"type": "lock", "label": "??/"}}, tasks={"print": {"label": labels, "steps": steps}},
                       models=MODELS)
        self.path = self.write("small.json", given)
        self.expected = "".join(said(text) + "\n" for text in texts)

    def program(self, kind, path=None):
        program = self.cli("export", path or self.path, "--as", kind).stdout
        self.assertLessEqual(max(map(len, program.split("\n"))), 100)
        return program

    def runs(self, command):
        done = subprocess.run(command, capture_output=True, timeout=COMPILING)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        self.assertEqual(done.stdout.decode("utf-8"), self.expected)

    def test_in_python(self):
        for kind in PYTHON:
            with self.subTest(kind=kind):
                file = self.write("program.py", self.program(kind))
                self.runs([sys.executable, "-X", "utf8", "-W", "error", file])

    def test_what_is_sent(self):
        """And a path that is too long for a line."""
        steps = [{"repeat": 8, "as": "n", "do": [{"yield": True}]}] + [{"send": text} for text in self.texts]
        objects = {"door": {"type": "listener", "clients": 1}, "site": {"type": "server", "latency": 0}}
        given = lesson(id="sent", objects=objects, tasks={"guest": {"steps": steps}}, models=MODELS, main=[
            {"accept": "door", "start": "guest"}, {"request": "site", "path": "/" + 60 * "page?"}])
        path = self.write("sent.json", given)
        for kind in PYTHON:
            with self.subTest(kind=kind):
                file = self.write("program.py", self.program(kind, path))
                self.runs([sys.executable, "-X", "utf8", SENT_LINES, file])

    def test_in_cpp(self):
        """With trigraphs, which a compiler may still be asked to know."""
        for kind in CPP:
            with self.subTest(kind=kind):
                source, program = self.write("program.cpp", self.program(kind)), self.folder / "program"
                subprocess.run([os.environ.get("CXX", "g++"), "-std=c++20", "-pthread", "-trigraphs", "-Wall", "-Wextra",
                                "-Werror", "-Wno-trigraphs", source, "-o", program], check=True, timeout=COMPILING)
                self.runs([program])


if __name__ == "__main__":
    unittest.main()
