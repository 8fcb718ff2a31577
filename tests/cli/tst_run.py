# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""simmer-cli run and trace: what they report is what ran."""

import json
import signal
import subprocess
import time
import unittest

import processes
from commandline import BIN, KITCHEN, PATIENCE, SANITIZER_THREADS, CommandLineTest, lesson

MODELS = ["sequential", "coroutines", "threads", "processes"]
TIMES = {"elapsed", "cpu", "idle", "startup", "longestTurn"}
MEASURES = TIMES | {"threads", "processes", "memory", "switches", "preemptions", "suspensions", "turns", "lostUpdates",
                    "failures", "deadlocks"}


class Kitchen(CommandLineTest):
    """The course's first lesson, really run: what it claims holds, and /proc agrees."""

    def test_four_ways_to_cook(self):
        for attempt in (1, 2, 3):
            running = subprocess.Popen([BIN / "simmer-cli", "run", KITCHEN, "--json"], stdout=subprocess.PIPE, text=True)
            threads, processes_seen = self.watch(running)
            output, _ = running.communicate(timeout=PATIENCE)
            # What else the machine does can bend the times of a run; of three in a row it does not.
            if running.returncode == 0:
                break
        self.assertEqual(running.returncode, 0, output)
        report = json.loads(output)
        self.assertEqual(report["lesson"], "cooking-while-awaiting-delivery")
        self.assertEqual(list(report["models"]), MODELS)
        for claim in report["claims"]:
            self.assertIs(claim["holds"], True, claim)
        models = report["models"]
        self.assertLess(models["coroutines"]["elapsed"], 0.7 * models["sequential"]["elapsed"])
        self.assertEqual(models["coroutines"]["threads"], 1)
        self.assertGreaterEqual(models["coroutines"]["suspensions"], 4)
        self.assertGreaterEqual(models["threads"]["threads"], models["sequential"]["threads"] + 3)
        self.assertGreaterEqual(models["processes"]["processes"], 3)
        self.assertGreaterEqual(threads["threads"], threads["sequential"] + 3, threads)
        self.assertGreaterEqual(processes_seen["processes"], 3, processes_seen)
        for model in MODELS:
            self.assertEqual(models[model]["processes"], processes_seen[model], model)
            self.assertEqual(models[model]["threads"], threads[model], model)

    def watch(self, running):
        """Most threads and processes that each lane had at once, while it ran."""
        threads, count = {}, {}
        while running.poll() is None:
            everyone = processes.alive()
            for runner in everyone:
                model = processes.model_of(runner.pid) if runner.parent == running.pid else None
                if not model:
                    continue
                # Before it has a lane to keep, the keeper itself is all that there is of the lane.
                lane = [process for process in everyone if process.group == runner.pid and process.pid != runner.pid
                        and process.name != "simmer-keeper"] or [runner]
                threads[model] = max(threads.get(model, 0), sum(process.threads - SANITIZER_THREADS for process in lane))
                count[model] = max(count.get(model, 0), len(lane))
            time.sleep(0.01)
        return threads, count


class Reports(CommandLineTest):
    def test_json_has_what_the_contract_names(self):
        small = self.write("small.json", lesson(claims=[
            {"that": "coroutines.elapsed < sequential.elapsed", "text": "quicker"}]))
        report = json.loads(self.cli("run", small, "--json", "--pace", "2").stdout)
        self.assertEqual(report["lesson"], "small")
        self.assertEqual(report["pace"], 2)
        (claim,) = report["claims"]
        self.assertEqual(claim["that"], "coroutines.elapsed < sequential.elapsed")
        self.assertEqual(set(claim["figures"]), {"coroutines.elapsed", "sequential.elapsed"})
        self.assertEqual(list(report["models"]), MODELS)
        for model, lane in report["models"].items():
            with self.subTest(model=model):
                self.assertEqual(lane["outcome"], "finished")
                self.assertLessEqual(MEASURES | {time + "Ms" for time in TIMES}, set(lane))
                self.assertAlmostEqual(lane["elapsedMs"], lane["elapsed"] * 10, places=3)
                self.assertEqual(set(lane["tasks"]), {"main#1", "cook#1", "wash#1"})
                said = {(line["task"], line["text"]) for line in lane["transcript"]}
                self.assertEqual(said, {("cook#1", "cooked"), ("wash#1", "washed"), ("main#1", "done")})
                times = [line["t"] for line in lane["transcript"]]
                self.assertEqual(times, sorted(times))

    def test_containment_is_reported(self):
        small = self.write("small.json", lesson())
        for options in ([], ["--virtual-time"]):
            for model, lane in json.loads(self.cli("run", small, "--json", *options).stdout)["models"].items():
                with self.subTest(model=model, options=options):
                    in_force, missing = lane["containment"]["inForce"], lane["containment"]["missing"]
                    # These every kernel has.
                    self.assertLessEqual({"parent-death", "no-new-privileges", "resource-limits", "temporary-folder"},
                                         set(in_force))
                    self.assertEqual(set(in_force) & set(missing), set())
                    self.assertTrue(all(missing.values()), missing)

    def test_virtual_time_is_exact(self):
        small = self.write("small.json", lesson())
        models = json.loads(self.cli("run", small, "--json", "--virtual-time").stdout)["models"]
        self.assertEqual(list(models), ["sequential", "coroutines"])
        self.assertEqual(models["sequential"]["elapsed"], 11)
        self.assertEqual(models["coroutines"]["elapsed"], 6)
        self.assertEqual(models["coroutines"]["elapsedMs"], 30)
        self.assertEqual({lane["clock"] for lane in models.values()}, {"simulated"})
        self.assertEqual(models["coroutines"]["transcript"], [
            {"t": 5, "task": "wash#1", "text": "washed"}, {"t": 6, "task": "cook#1", "text": "cooked"},
            {"t": 6, "task": "main#1", "text": "done"}])

    def test_for_people(self):
        small = self.write("small.json", lesson(claims=[
            {"that": "coroutines.elapsed < sequential.elapsed", "text": "quicker"},
            {"that": "threads.elapsed < sequential.elapsed", "text": "not run"}]))
        text = self.cli("run", small, "--virtual-time").stdout
        for part in ("sequential", "coroutines", "elapsed", "washed", "simulated", "✓ quicker", "? not run",
                     "coroutines.elapsed = 6", "sequential.elapsed = 11"):
            self.assertIn(part, text)

    def test_what_nobody_took_is_reported(self):
        lost = self.write("lost.json", lesson(
            id="lost", models=["coroutines"],
            tasks={"oven": {"label": "oven", "steps": [{"raise": "burnt"}]}, "idle": {"label": "idle", "steps": []}},
            main=[{"start": "oven"}, {"create": "idle"}, {"sleep": 1}]))
        text = self.cli("run", lost, "--virtual-time").stdout
        _, reports = text.split("coroutines reports\n")
        self.assertIn("oven#1: ", reports)
        self.assertIn("never retrieved", reports)
        self.assertIn("never awaited", reports)

    def test_events_lane_after_lane(self):
        small = self.write("small.json", lesson())
        events = [json.loads(line) for line in self.cli("run", small, "--events").stdout.splitlines()]
        order = [event["model"] for event in events]
        self.assertEqual(order, sorted(order, key=MODELS.index))
        self.assertEqual(set(order), set(MODELS))
        for event in events:
            self.assertLessEqual({"t", "model", "event"}, set(event))
        suspended = next(event for event in events
                         if (event["model"], event["event"], event.get("task")) == ("coroutines", "suspended", "cook#1"))
        self.assertEqual(suspended["on"]["kind"], "timer")
        self.assertEqual(suspended["step"], "/tasks/cook/steps/0")

    def test_the_same_bytes_every_time(self):
        first = self.cli("run", KITCHEN, "--virtual-time", "--events").stdout
        self.assertGreater(len(first.splitlines()), 20)
        for _ in range(99):
            self.assertEqual(self.cli("run", KITCHEN, "--virtual-time", "--events").stdout, first)

    def test_chosen_lanes_in_the_contract_s_order(self):
        small = self.write("small.json", lesson())
        report = json.loads(self.cli("run", small, "--json", "--model", "threads", "--model", "sequential").stdout)
        self.assertEqual(list(report["models"]), ["sequential", "threads"])


class ExitStatus(CommandLineTest):
    def test_claim_that_does_not_hold(self):
        small = self.write("small.json", lesson(claims=[
            {"that": "coroutines.elapsed > sequential.elapsed", "text": "slower"}]))
        done = self.cli("run", small, "--virtual-time", expect=1)
        self.assertIn("✗ slower", done.stdout)
        self.assertIn("coroutines.elapsed > sequential.elapsed", done.stderr)

    def test_lane_that_crashed(self):
        program = self.cli_with_fake_runner()
        small = self.write("small.json", lesson())
        done = self.cli("run", small, "--json", expect=4, program=program,
                        env={"SIMMER_FAKE_RUNNER": "threads=midFrame"})
        models = json.loads(done.stdout)["models"]
        self.assertEqual(models["threads"]["outcome"], "crashed")
        self.assertEqual(models["processes"]["outcome"], "finished")
        self.assertIn("threads: crashed", done.stderr)
        self.assertIn("SIGSEGV", done.stderr)

    def test_crash_is_real(self):
        crash = lesson()
        crash["tasks"]["cook"]["steps"] = [{"say": "last words"}, {"crash": "segfault"}]
        done = self.cli("run", self.write("small.json", crash), "--json", expect=4)
        models = json.loads(done.stdout)["models"]
        for model in ("sequential", "coroutines", "threads"):
            self.assertEqual(models[model]["outcome"], "crashed", model)
            self.assertIn("last words", [line["text"] for line in models[model]["transcript"]])
        self.assertIn("threads: crashed", done.stderr)
        self.assertIn("SIGSEGV", done.stderr)
        # The others finish; only who waits for the crashed process hears of it.
        tasks = models["processes"]["tasks"]
        self.assertEqual(models["processes"]["outcome"], "failed")
        self.assertEqual(tasks["cook#1"]["state"], "failed")
        self.assertEqual(tasks["wash#1"]["state"], "finished")
        self.assertEqual(list(self.folder.glob("core*")), [])

    def test_lane_that_failed(self):
        burnt = lesson(models=["sequential", "coroutines", "threads", "processes"])
        burnt["tasks"]["cook"]["steps"] = [{"sleep": 1}, {"raise": "the rice is burnt"}]
        done = self.cli("run", self.write("small.json", burnt), "--json", expect=4)
        for model, lane in json.loads(done.stdout)["models"].items():
            self.assertEqual(lane["outcome"], "failed", model)
            self.assertIn("cook#1: the rice is burnt", lane["message"])
            self.assertEqual(lane["tasks"]["cook#1"]["state"], "failed")

    def test_without_a_runner(self):
        program = self.cli_with_fake_runner()
        (program.parent / "simmer-runner").unlink()
        done = self.cli("run", self.write("small.json", lesson()), expect=4, program=program)
        self.assertIn("simmer-runner", done.stderr)

    def test_lane_over_the_limits(self):
        crowd = lesson(models=["coroutines", "threads"])
        crowd["main"] = [{"start": "cook", "count": 2500}, {"join": "all"}]
        crowd["unit"]["ms"] = 1
        done = self.cli("run", self.write("small.json", crowd), "--json", expect=4)
        models = json.loads(done.stdout)["models"]
        self.assertEqual(models["coroutines"]["outcome"], "finished")
        self.assertEqual(models["threads"]["outcome"], "refused")
        self.assertRegex(done.stderr, r"2.?50[01].*2.?000")


class Traces(CommandLineTest):
    def setUp(self):
        super().setUp()
        self.small = self.write("small.json", lesson())
        self.trace = self.folder / "run.trace"

    def test_a_saved_run_is_the_run(self):
        events = self.cli("run", self.small, "--events", "--trace", self.trace).stdout
        self.assertEqual(self.cli("trace", self.trace, "--as", "events").stdout, events)
        summary = self.cli("trace", self.trace, "--as", "summary").stdout
        for model in MODELS:
            self.assertIn(model, summary)
        target = self.folder / "chrome.json"
        self.cli("trace", self.trace, "--as", "chrome", "-o", target)
        chrome = json.loads(target.read_text())
        slices = chrome["traceEvents"] if isinstance(chrome, dict) else chrome
        self.assertEqual(len({event["pid"] for event in slices}), len(MODELS))

    def test_what_cannot_be_read(self):
        self.assertIn("none.trace", self.cli("trace", "none.trace", "--as", "summary", expect=3).stderr)
        self.cli("trace", self.write("garbage.trace", "no trace at all"), "--as", "summary", expect=3)
        self.cli("run", self.small, "--virtual-time", "--trace", self.trace)
        self.trace.write_bytes(self.trace.read_bytes()[:-100])
        done = self.cli("trace", self.trace, "--as", "events", expect=3)
        self.assertNotEqual(done.stderr, "")
        self.assertIn("sequential", done.stdout)

    def test_what_cannot_be_written(self):
        before = self.write("target", "before")
        self.cli("run", self.small, "--virtual-time", "--trace", self.folder / "none" / "run.trace", expect=3)
        self.cli("run", self.small, "--virtual-time", "--trace", self.trace)
        self.cli("trace", self.trace, "--as", "events", "-o", self.folder / "none" / "events", expect=3)
        self.cli("trace", "none.trace", "--as", "events", "-o", before, expect=3)
        self.assertEqual(before.read_text(), "before")

    def test_the_target_is_replaced_as_a_whole(self):
        self.cli("run", self.small, "--virtual-time", "--trace", self.trace)
        target = self.write("events", "before")
        target.chmod(0o640)
        link = self.folder / "link"
        link.symlink_to(target)
        self.cli("trace", self.trace, "--as", "events", "-o", link)
        self.assertTrue(link.is_symlink())
        self.assertIn("created", target.read_text())
        self.assertEqual(target.stat().st_mode & 0o777, 0o640)
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()),
                         ["events", "link", "run.trace", "small.json"])


class NothingSurvives(CommandLineTest):
    def test_the_death_of_the_program(self):
        slow = lesson()
        for task in ("cook", "wash"):
            slow["tasks"][task]["steps"] = [{"sleep": 8000}]
        slow["lanes"] = "together"
        running = subprocess.Popen([BIN / "simmer-cli", "run", self.write("small.json", slow)],
                                   stdout=subprocess.DEVNULL)
        self.addCleanup(running.wait)
        self.addCleanup(running.kill)
        # Four runners and the processes lane's children: cook and wash.
        family = processes.wait_until(lambda: [one for one in [processes.descendants(running.pid)] if len(one) >= 6], 20)
        self.assertTrue(family, processes.descendants(running.pid))
        group_ids = {process.group for process in family[0]} - {processes.read(running.pid).group}
        self.assertEqual(len(group_ids), len(MODELS))
        running.send_signal(signal.SIGKILL)
        left = processes.wait_until(lambda: not processes.groups(group_ids), 3)
        self.assertTrue(left, processes.groups(group_ids))


if __name__ == "__main__":
    unittest.main(verbosity=2)
