# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""usage: tst_start.py PROJECT    app/start and tests/run do what they say

Works on a copy of the scripts, with stand-ins for the commands that would change the machine. Each stand-in writes
down how it was called.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

PROJECT = Path(sys.argv[1])

STANDINS = {
    # Says of each package in $INSTALLED that it is installed.
    "dpkg-query": """
        while [ $# -gt 0 ]; do
            case $1 in -W) ;; -f) shift ;; *) case " $INSTALLED " in *" $1 "*) echo "installed $1" ;; esac ;; esac
            shift
        done""",
    "id": 'echo "$USER_ID"',
    "sudo": '[ "$SUDO" = yes ] || exit 1; [ "$1" = -n ] && shift; exec "$@"',
    "apt-get": '[ "$1" != install ] || exit "${APT_RESULT:-0}"',
    "cmake": """
        case $1 in
            --preset) mkdir -p "build/$2" && touch "build/$2/build.ninja" ;;
            --build)
                mkdir -p "$2/bin"
                printf '#!/bin/sh\\necho "simmer got:" "$@"\\n' >"$2/bin/simmer"
                chmod +x "$2/bin/simmer" ;;
        esac""",
}


class Start(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name, "project")
        self.commands = Path(folder.name, "commands")
        self.log = Path(folder.name, "log")
        self.log.touch()
        for name in ("app/start", "app/common.sh", "app/packages", "tests/run", "tests/packages"):
            (self.root / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(PROJECT / name, self.root / name)
        self.commands.mkdir()
        for name, script in STANDINS.items():
            standin = self.commands / name
            quiet = name in {"id", "dpkg-query"}
            standin.write_text("#!/bin/bash\n" + ("" if quiet else f'echo "{name} $*" >>"$LOG"\n') + script + "\n")
            standin.chmod(0o755)

    def packages(self, *lists):
        lines = [line for name in lists for line in (self.root / name).read_text().splitlines()]
        return [line.split()[0] for line in lines if line.strip() and not line.startswith("#")]

    def run_script(self, script, *arguments, **environment):
        settings = {"PATH": f"{self.commands}:/usr/bin:/bin", "HOME": str(self.root), "LOG": str(self.log),
                    "USER_ID": "1000", "INSTALLED": "", "DISPLAY": ":99"} | environment
        return subprocess.run([self.root / script, *arguments], env=settings, stdin=subprocess.DEVNULL,
                              capture_output=True, text=True, timeout=30, check=False)

    def called(self):
        return self.log.read_text().splitlines()

    def test_help_does_nothing_else(self):
        for script in ("app/start", "tests/run"):
            done = self.run_script(script, "--help")
            self.assertEqual(done.returncode, 0)
            for word in ("apt", "build/", "packages"):
                self.assertIn(word, done.stdout)
        self.assertEqual(self.called(), [])

    def test_without_the_right_to_install_it_lists_and_stops(self):
        for script, lists in (("app/start", ["app/packages"]), ("tests/run", ["app/packages", "tests/packages"])):
            done = self.run_script(script)
            self.assertNotEqual(done.returncode, 0)
            self.assertIn("apt-get install", done.stderr)
            for package in self.packages(*lists):
                self.assertIn(f" {package}", done.stderr)
        self.assertFalse([call for call in self.called() if not call.startswith("sudo -n")])

    def test_installs_what_is_missing_then_builds_then_opens(self):
        packages = self.packages("app/packages")
        done = self.run_script("app/start", "lesson.json", "--run", USER_ID="0", INSTALLED=" ".join(packages[2:]))
        self.assertEqual(done.stdout, "simmer got: lesson.json --run\n")
        self.assertEqual(done.returncode, 0)
        update, install, configure, build = self.called()
        self.assertTrue(update.startswith("apt-get update"))
        self.assertTrue(install.startswith("apt-get install -y"))
        self.assertEqual(set(install.split()) & set(packages), set(packages[:2]))
        self.assertIn("--preset release", configure)
        self.assertIn(" simmer ", build + " ")

    def test_installs_through_sudo_where_that_is_allowed(self):
        self.assertEqual(self.run_script("app/start", SUDO="yes").returncode, 0)
        self.assertTrue(any("apt-get install" in call for call in self.called() if call.startswith("sudo")))

    def test_with_everything_there_it_neither_installs_nor_configures_again(self):
        everything = " ".join(self.packages("app/packages"))
        self.run_script("app/start", INSTALLED=everything)
        self.log.write_text("")
        self.assertEqual(self.run_script("app/start", INSTALLED=everything).returncode, 0)
        self.assertEqual([call.split()[:2] for call in self.called()], [["cmake", "--build"]])

    def test_stops_when_apt_fails(self):
        done = self.run_script("app/start", USER_ID="0", APT_RESULT="100")
        self.assertNotEqual(done.returncode, 0)
        self.assertFalse([call for call in self.called() if call.startswith("cmake")])

    def test_without_a_screen_it_says_so(self):
        done = self.run_script("app/start", DISPLAY="", USER_ID="0")
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("xvfb-run", done.stderr)
        self.assertEqual(self.called(), [])

    def test_building_only_needs_no_screen(self):
        done = self.run_script("app/start", "--build-only", DISPLAY="", INSTALLED=" ".join(self.packages("app/packages")))
        self.assertEqual((done.returncode, done.stdout), (0, ""))
        self.assertTrue((self.root / "build/release/bin/simmer").exists())

    def test_unknown_preset(self):
        self.assertEqual(self.run_script("tests/run", "--preset", "fast").returncode, 2)

    def test_lists_name_each_package_once(self):
        packages = self.packages("app/packages", "tests/packages")
        self.assertEqual(len(packages), len(set(packages)))
        self.assertGreater(len(packages), 10)


class Window(unittest.TestCase):
    @unittest.skipUnless(os.environ.get("DISPLAY") and len(sys.argv) > 2, "no screen")
    def test_opens_on_the_screen(self):
        with tempfile.TemporaryDirectory() as folder:
            picture = Path(folder, "window.png")
            done = subprocess.run([sys.argv[2], "--screenshot", picture], env=os.environ | {"QT_QPA_PLATFORM": "xcb"},
                                  capture_output=True, text=True, timeout=100, check=False)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertGreater(picture.stat().st_size, 10000)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
