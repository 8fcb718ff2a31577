# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""The gil lane gains as much from threads as CPython does, and says that it imitates."""

import json
import sys
import unittest

from commandline import BIN, SANITIZER_THREADS, SOURCE, CommandLineTest, lesson

sys.path.insert(0, str(SOURCE / "tests" / "bench"))
import bench_gil  # noqa: E402

ATTEMPTS = 4


class BesideCPython(CommandLineTest):
    def agree(self, kind, tasks, tolerance):
        """What else runs on the machine bends single rounds, and not every attempt."""
        lane, python = bench_gil.Lane(BIN / "simmer-cli"), bench_gil.Python()
        for _ in range(ATTEMPTS):
            of_lane, of_python = bench_gil.speed_ups(kind, tasks, 3, lane, python)
            if abs(of_lane / of_python - 1) <= tolerance:
                return of_lane
        return self.fail(f"the lane's speed-up {of_lane:.2f}, CPython's {of_python:.2f}")

    def test_work_is_not_done_sooner(self):
        self.agree("work", 2, 0.25)

    def test_waits_overlap(self):
        self.assertGreater(self.agree("sleep", 4, 0.25), 2.5)


class Reports(CommandLineTest):
    def test_times_are_emulated(self):
        small = self.write("small.json", lesson(models=["threads", "gil"], claims=[
            {"that": "gil.cook.ready + gil.wash.ready >= 0", "text": "the lock is waited for"}]))
        report = json.loads(self.cli("run", small, "--json").stdout)
        self.assertEqual({model: lane["clock"] for model, lane in report["models"].items()},
                         {"threads": "measured", "gil": "emulated"})
        gil = report["models"]["gil"]
        self.assertEqual(gil["outcome"], "finished")
        # After the fork into its containment, the thread sanitizer may have a thread more than is taken off.
        self.assertIn(gil["threads"], (3, 3 + SANITIZER_THREADS))
        self.assertTrue(report["claims"][0]["holds"])
        self.assertIn("emulated", self.cli("run", small, "--model", "gil").stdout)

    def test_work_waits_for_the_lock(self):
        both = lesson(models=["gil"], unit={"name": "ms", "ms": 1})
        both["tasks"] = {"a": {"steps": [{"work": 40}]}, "b": {"steps": [{"work": 40}]}}
        both["main"] = [{"gather": ["a", "b"]}]
        gil = json.loads(self.cli("run", self.write("small.json", both), "--json").stdout)["models"]["gil"]
        self.assertGreaterEqual(gil["elapsed"], 80)
        self.assertGreaterEqual(gil["tasks"]["a#1"]["ready"] + gil["tasks"]["b#1"]["ready"], 40)
        self.assertEqual(gil["tasks"]["a#1"]["waiting"], 0)


if __name__ == "__main__":
    unittest.main(verbosity=2)
