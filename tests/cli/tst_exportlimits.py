# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""What exported Python programs cannot say is refused, and with them nothing is left behind."""

import os
import subprocess
import sys
import time
import unittest

from commandline import PATIENCE, CommandLineTest, lesson

KINDS = ("python-sequential", "python-asyncio", "python-threads", "python-processes")
DOOR = {"door": {"type": "listener", "clients": 1, "rounds": 1, "think": 1}}


def nested(depth):
    steps = [{"say": "deep"}]
    for _ in range(depth):
        steps = [{"repeat": 1, "do": steps}]
    return steps


class ExportLimits(CommandLineTest):
    def exports(self, given, kinds=KINDS):
        path = self.write("small.json", given)
        for kind in kinds:
            with self.subTest(kind=kind):
                compile(self.cli("export", path, "--as", kind).stdout, kind, "exec")

    def refused(self, given, why, kinds=KINDS):
        path = self.write("small.json", given)
        for kind in kinds:
            with self.subTest(kind=kind):
                self.assertIn(why, self.cli("export", path, "--as", kind, expect=2).stderr)

    def test_blocks_are_as_deep_as_python_takes(self):
        self.exports(lesson(tasks={}, main=nested(20)))
        self.refused(lesson(tasks={}, main=nested(21)), "lies in more loops, tries and withs than Python takes")

    def test_a_connection_takes_a_block(self):
        main = [{"accept": "door", "start": "guest"}]
        self.exports(lesson(objects=DOOR, tasks={"guest": {"steps": nested(19)}}, main=main))
        self.refused(lesson(objects=DOOR, tasks={"guest": {"steps": nested(20)}}, main=main), "than Python takes")

    def test_only_a_parent_deals_with_a_process(self):
        for step in ({"join": ["wash"]}, {"cancel": "wash"}, {"shield": "wash"}):
            tasks = lesson()["tasks"] | {"chief": {"steps": [{"start": "wash"}]}}
            given = lesson(tasks=tasks, main=[{"start": "chief"}, {"join": ["chief"]}, {"gather": ["cook"]}, step])
            self.exports(given, KINDS[:3])
            self.refused(given, "only its parent can", KINDS[3:])

    def test_a_task_has_a_connection_or_has_none(self):
        for step in ({"start": "guest"}, {"call": "guest"}, {"gather": ["guest"]}):
            given = lesson(objects=DOOR, tasks={"guest": {"steps": [{"say": "hello"}]}},
                           main=[{"accept": "door", "start": "guest"}, step])
            self.refused(given, "starts a task with a connection that others run without one")

    def test_servers_and_clients_end_with_a_program_that_crashes(self):
        objects = DOOR | {"site": {"type": "server", "latency": 1}}
        given = lesson(objects=objects, tasks={"guest": {"steps": []}}, main=[
            {"request": "site", "path": "/"}, {"crash": "segfault"}, {"accept": "door", "start": "guest"}])
        path = self.write("small.json", given)
        for kind in KINDS:
            with self.subTest(kind=kind):
                program = self.write("program.py", self.cli("export", path, "--as", kind).stdout)
                child = subprocess.Popen([sys.executable, program], stderr=subprocess.DEVNULL, start_new_session=True)
                self.assertLess(child.wait(PATIENCE), 0)
                self.assertTrue(self.is_gone(child.pid), "a process of its group is still there")

    @staticmethod
    def is_gone(group):
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            try:
                os.killpg(group, 0)
            except ProcessLookupError:
                return True
            time.sleep(0.1)
        return False


if __name__ == "__main__":
    unittest.main()
