# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""Lanes of real CPython: the exported programs, recorded, say what the lanes beside them say."""

import json
import os
import unittest

from commandline import SOURCE, CommandLineTest, lesson

COURSE = SOURCE / "lessons" / "course"


class Lanes(CommandLineTest):
    def run_beside(self, path, model, python, expect=0, **options):
        """The reports of a model's lane and of CPython's."""
        done = self.cli("run", path, "--model", model, "--cpython", python, "--json", expect=expect, **options)
        report = json.loads(done.stdout)
        self.assertEqual(list(report["models"]), [model])
        return report["models"][model], report["cpython"][python]

    def compare_with_ours(self, path, model, python, engine, of_tasks):
        """Each task says and becomes the same in both lanes."""
        for attempt in (1, 2, 3):
            ours, theirs = self.run_beside(path, model, python)
            self.assertEqual((theirs["outcome"], theirs["clock"]), ("finished", "measured"), theirs)
            self.assertRegex(theirs["engine"], engine)
            told = [{task: [[line["text"] for line in lane["transcript"] if line["task"] == task],
                            *(values[key] for key in of_tasks)] for task, values in lane["tasks"].items()}
                    for lane in (ours, theirs)]
            # What else the machine does can bend the times of a run; of three in a row it does not.
            if told[0] == told[1]:
                break
        self.assertEqual(told[1], told[0])
        self.assertEqual(theirs["numbers"], ours["numbers"])
        return ours, theirs

    def compare_tasks(self, path, model, python):
        """The same tasks become the same; what servers and clients do in processes of their own is none of them."""
        ours, theirs = self.run_beside(path, model, python)
        told = [{task: of["state"] for task, of in lane["tasks"].items()} for lane in (ours, theirs)]
        self.assertEqual(told[1], told[0])

    def python_events(self, path, model, python, expect=0):
        """What is recorded of each task in the lane of CPython."""
        done = self.cli("run", path, "--model", model, "--cpython", python, "--events", expect=expect)
        events = [json.loads(line) for line in done.stdout.splitlines()]
        return [event for event in events if "CPython" in event.get("engine", "")]


class Asyncio(Lanes):
    def test_lessons_of_the_course(self):
        for name in ("two-burners", "a-lock-for-coroutines", "await-chains", "cooking-while-awaiting-delivery",
                     "waiting-for-many", "the-lost-exception", "the-event-loop", "private-memory"):
            with self.subTest(lesson=name):
                self.compare_with_ours(COURSE / f"{name}.json", "coroutines", "asyncio",
                                       r"^asyncio · CPython 3\.\d+\.\d+$", ("suspensions", "state"))

    def test_servers_and_clients_are_none_of_its_tasks(self):
        for name in ("the-menu-crawler", "five-hundred-guests"):
            with self.subTest(lesson=name):
                self.compare_tasks(COURSE / f"{name}.json", "coroutines", "asyncio")

    def test_the_same_waits_in_the_same_order(self):
        """Sleeps that are far from each other: a machine that is busy bends no order."""
        path = self.write("waits.json", lesson(
            id="waits", unit={"name": "unit", "ms": 20},
            objects={"door": {"type": "lock"}, "bell": {"type": "event"}, "rail": {"type": "queue", "capacity": 1},
                     "burners": {"type": "semaphore", "permits": 1}},
            tasks={
                "cook": {"steps": [{"with": "door", "do": [{"sleep": 6}]}, {"say": "cooked"}, {"set": "bell"}]},
                "guest": {"steps": [{"sleep": 2}, {"with": "door", "do": [{"say": "came in"}]}, {"wait": "bell"},
                                    {"get": "rail", "into": "dish"}, {"say": "got dish {dish}"}]},
                "waiter": {"steps": [{"with": "burners", "do": [{"sleep": 10}]}, {"put": "rail", "value": 7},
                                     {"put": "rail", "value": 8}]},
                "late": {"steps": [{"sleep": 1}, {"with": "burners", "do": [{"call": "stir"}]}, {"raise": "burnt"}]},
                "stir": {"steps": [{"sleep": 6}]}},
            main=[{"gather": ["cook", "guest", "waiter", "late"], "collect": True}], models=["coroutines"]))
        done = self.cli("run", path, "--cpython", "asyncio", "--events")
        told = {True: [], False: []}
        for line in done.stdout.splitlines():
            event = json.loads(line)
            if event["event"] in {"created", "suspended", "finished", "failed", "said", "callEntered", "callLeft",
                                  "ownerChanged", "permitsChanged", "lengthChanged", "eventChanged"}:
                on = event.get("on", {})
                waits = (on.get("kind"), on.get("name")) if event["event"] == "suspended" else None
                said = event.get("text") if event["event"] == "said" else None
                told["engine" in event].append((event["event"], event.get("task"), waits, said, event.get("step")))
        by_task = {True: {}, False: {}}
        for python, events in told.items():
            for event in events:
                by_task[python].setdefault(event[1], []).append(event)
        for task, events in by_task[False].items():
            changes = {"ownerChanged", "permitsChanged", "lengthChanged", "eventChanged"}
            self.assertEqual([event for event in by_task[True][task] if event[0] not in changes],
                             [event for event in events if event[0] not in changes], task)

        def changes_of(python, kind):
            return sum(event[0] == kind for event in told[python])
        for kind in ("permitsChanged", "lengthChanged", "eventChanged"):
            self.assertEqual(changes_of(True, kind), changes_of(False, kind), kind)

    def test_steps_are_those_of_the_lesson(self):
        events = self.python_events(COURSE / "await-chains.json", "coroutines", "asyncio")
        entered = [event["step"] for event in events if event["event"] == "stepEntered"]
        told = json.loads((COURSE / "await-chains.json").read_text(encoding="utf-8"))
        for pointer in entered:
            step = told
            for part in pointer.split("/")[1:]:
                step = step[int(part)] if isinstance(step, list) else step[part]
            self.assertIsInstance(step, dict, pointer)
        self.assertGreater(len(set(entered)), 4)

    def test_a_deadlock(self):
        ours, theirs = self.run_beside(COURSE / "deadlock.json", "coroutines", "asyncio", expect=4)
        self.assertEqual((ours["outcome"], theirs["outcome"]), ("deadlocked", "deadlocked"))
        stuck = [{task for task, of in lane["tasks"].items() if of["state"] == "deadlocked"} for lane in (ours, theirs)]
        self.assertEqual(*stuck)

    def test_claims_are_judged_without_it(self):
        path = self.write("small.json", lesson(models=["coroutines"], claims=[
            {"that": "coroutines.memory < 4000000", "text": "an interpreter would need more"}]))
        self.cli("run", path, "--cpython", "threads", expect=2)  # it has no threads lane, so none of CPython either
        report = json.loads(self.cli("run", path, "--cpython", "asyncio", "--json").stdout)
        claim, = report["claims"]
        self.assertEqual(claim["figures"]["coroutines.memory"], report["models"]["coroutines"]["memory"])
        self.assertIs(claim["holds"], True)


class Threads(Lanes):
    ENGINE = r"^threading · CPython 3\.\d+\.\d+$"

    def test_tasks_that_are_stopped_and_servers(self):
        for name in ("too-late", "the-menu-crawler", "the-lost-exception"):
            with self.subTest(lesson=name):
                self.compare_tasks(COURSE / f"{name}.json", "threads", "threads")

    def test_lessons_of_the_course(self):
        for name in ("two-burners", "the-pantry-database", "a-lock-for-coroutines", "waiting-for-many"):
            with self.subTest(lesson=name):
                self.compare_with_ours(COURSE / f"{name}.json", "threads", "threads", self.ENGINE, ("state",))

    def test_a_deadlock(self):
        ours, theirs = self.run_beside(COURSE / "deadlock.json", "threads", "threads", expect=4)
        self.assertEqual((ours["outcome"], theirs["outcome"]), ("deadlocked", "deadlocked"))
        stuck = [{task for task, of in lane["tasks"].items() if of["state"] == "deadlocked"} for lane in (ours, theirs)]
        self.assertEqual(*stuck)

    def waiting_for(self, events, task):
        """The kinds of waits of a task, in order, without those for the interpreter and the processor."""
        kinds = [event["on"]["kind"] for event in events if event.get("task") == task and event["event"] == "blocked"]
        return [kind for kind in kinds if kind != "gil"]

    def test_who_waits_for_what_and_who_ends_it(self):
        path = self.write("waits.json", lesson(
            id="waits", unit={"name": "unit", "ms": 20},
            objects={"door": {"type": "lock"}, "bell": {"type": "event"}, "rail": {"type": "queue", "capacity": 1},
                     "burners": {"type": "semaphore", "permits": 1}, "dishes": {"type": "number", "value": 0}},
            tasks={
                "cook": {"steps": [{"with": "door", "do": [{"sleep": 25}]}, {"say": "cooked"}, {"set": "bell"}]},
                "guest": {"steps": [{"sleep": 10}, {"with": "door", "do": [{"say": "came in"}]}, {"get": "rail", "into": "dish"},
                                    {"say": "got dish {dish}"}]},
                "waiter": {"steps": [{"with": "burners", "do": [{"sleep": 40}]}, {"put": "rail", "value": 7},
                                     {"write": "dishes", "value": "1"}]},
                "late": {"steps": [{"sleep": 10}, {"with": "burners", "do": [{"call": "stir"}]}]},
                "deaf": {"steps": [{"wait": "bell"}]},
                "stir": {"steps": [{"sleep": 6}]}},
            main=[{"gather": ["cook", "guest", "waiter", "late", "deaf"]}], models=["threads"]))
        events = self.python_events(path, "threads", "threads")
        self.assertEqual(self.waiting_for(events, "cook#1"), ["timer"])
        self.assertEqual(self.waiting_for(events, "guest#1"), ["timer", "lock", "queueItem"])
        self.assertEqual(self.waiting_for(events, "late#1"), ["timer", "semaphore", "timer"])
        self.assertEqual(self.waiting_for(events, "deaf#1"), ["event"])
        self.assertEqual(set(self.waiting_for(events, "main#1")), {"task"})
        made = {(event["task"], event["cause"]) for event in events if event["event"] == "ready" and "cause" in event}
        self.assertLessEqual({("guest#1", "cook#1"), ("guest#1", "waiter#1"), ("late#1", "waiter#1"),
                              ("deaf#1", "cook#1"), ("cook#1", "main#1")}, made)
        called = [event["call"] for event in events if event["event"] == "callEntered"]
        self.assertEqual(called, ["stir"])
        numbers = [(event["task"], event["value"]) for event in events if event["event"] == "numberChanged"]
        self.assertEqual(numbers, [("waiter#1", 1)])

    def test_waits_for_the_interpreter_are_measured(self):
        path = self.write("burn.json", lesson(
            id="burn", unit={"name": "unit", "ms": 10}, tasks={"cook": {"steps": [{"work": 15}]}},
            main=[{"start": "cook", "count": 3}, {"join": "all"}], models=["threads", "gil"]))
        _, theirs = self.run_beside(path, "gil", "threads")
        tasks = [task for name, task in theirs["tasks"].items() if name.startswith("cook")]
        running = sum(task["running"] for task in tasks)
        # Only one of them has the interpreter at a time; what they burn is what they wanted to.
        self.assertGreater(running, 0.8 * 45)
        self.assertLess(running, 1.3 * theirs["elapsed"])
        self.assertGreater(sum(task["waiting"] for task in tasks) + sum(task["preempted"] for task in tasks), 15)
        waits = [event for event in self.python_events(path, "gil", "threads")
                 if event["event"] == "blocked" and event["on"]["kind"] == "gil"]
        self.assertGreater(len(waits), 5)

    def test_no_wait_for_the_interpreter_without_another_thread(self):
        path = self.write("alone.json", lesson(
            id="alone", unit={"name": "unit", "ms": 10}, tasks={"cook": {"steps": [{"work": 10}]}},
            main=[{"start": "cook"}, {"join": "all"}], models=["threads"]))
        events = self.python_events(path, "threads", "threads")
        waits = [event for event in events if event["event"] == "blocked" and event["on"]["kind"] == "gil"]
        self.assertLessEqual(len(waits), 2)


class Processes(Lanes):
    ENGINE = r"^multiprocessing · CPython 3\.\d+\.\d+$"

    def test_a_process_that_is_stopped(self):
        self.compare_tasks(COURSE / "too-late.json", "processes", "processes")

    def test_lessons_of_the_course(self):
        for name in ("private-crashes", "cooking-while-awaiting-delivery", "what-does-each-cost"):
            with self.subTest(lesson=name):
                ours, theirs = self.compare_with_ours(COURSE / f"{name}.json", "processes", "processes", self.ENGINE,
                                                      ("state",))
                self.assertEqual(theirs["processes"], ours["processes"])

    def test_numbers_are_private(self):
        ours, theirs = self.run_beside(COURSE / "private-memory.json", "processes", "processes")
        self.assertEqual(theirs["numbers"], ours["numbers"])

    def test_a_crash_is_seen(self):
        events = self.python_events(COURSE / "private-crashes.json", "processes", "processes")
        self.assertEqual([event["text"] for event in events if event.get("note") == "failure"], ["ended by SIGSEGV"])

    def test_a_lock_between_processes(self):
        path = self.write("lock.json", lesson(
            id="lock", unit={"name": "unit", "ms": 20}, objects={"door": {"type": "lock"}},
            tasks={"first": {"steps": [{"with": "door", "do": [{"sleep": 20}]}]},
                   "second": {"steps": [{"sleep": 8}, {"with": "door", "do": [{"say": "in"}]}]}},
            main=[{"gather": ["first", "second"]}], models=["processes"]))
        events = self.python_events(path, "processes", "processes")
        waits = [event["on"] for event in events if event.get("task") == "second#1" and event["event"] == "blocked"]
        self.assertEqual([wait["kind"] for wait in waits], ["timer", "lock"])
        owners = [event.get("owner") for event in events if event["event"] == "ownerChanged"]
        self.assertEqual([owner for owner in owners if owner], ["first#1", "second#1"])


class Misbehaviour(Lanes):
    """Whatever a program does, its lane ends and can be read."""

    def lane_of(self, python="asyncio", **members):
        path = self.write("bad.json", lesson(id="bad", models=["coroutines", "threads"], **members))
        done = self.cli("run", path, "--model", "coroutines", "--cpython", python, "--json", expect=4)
        return json.loads(done.stdout)["cpython"][python]

    def test_a_crash(self):
        for python in ("asyncio", "threads"):
            with self.subTest(python=python):
                lane = self.lane_of(python, main=[{"say": "before"}, {"sleep": 1}, {"crash": "segfault"}])
                self.assertEqual(lane["outcome"], "crashed")
                self.assertIn("was ended by SIGSEGV", lane["message"])
                self.assertEqual([line["text"] for line in lane["transcript"]], ["before"])

    def test_a_failure(self):
        lane = self.lane_of(main=[{"say": "before"}, {"raise": "burnt"}])
        self.assertEqual(lane["outcome"], "failed")
        self.assertIn("burnt", lane["message"])

    def test_a_flood(self):
        """Ours ends at its limit of events; theirs at the room that the recorder has."""
        path = self.write("flood.json", lesson(
            id="flood", main=[{"repeat": "forever", "do": [{"say": "again"}]}], models=["threads"], tasks={}))
        done = self.cli("run", path, "--model", "threads", "--cpython", "threads", "--json", expect=4)
        lane = json.loads(done.stdout)["cpython"]["threads"]
        self.assertEqual(lane["outcome"], "stopped")
        self.assertGreater(len(lane["transcript"]), 1000)


class Interpreters(Lanes):
    """Without an interpreter that could, the lane says why, and the others do without."""

    def lane_with(self, script=None, **options):
        folder = self.folder / "path"
        folder.mkdir(exist_ok=True)
        # Also for the user without rights that lanes run as.
        os.chmod(self.folder, 0o755)
        if script is not None:
            (folder / "python3").write_text("#!/bin/sh\n" + script, encoding="utf-8")
            (folder / "python3").chmod(0o755)
        path = self.write("small.json", lesson(models=["coroutines"]))
        ours, theirs = self.run_beside(path, "coroutines", "asyncio", expect=4, env={"PATH": str(folder)}, **options)
        self.assertEqual(ours["outcome"], "finished")
        self.assertEqual(theirs["outcome"], "refused")
        self.assertIn("Install Python 3.11 or newer", theirs["message"])
        return theirs["message"]

    def test_none(self):
        self.assertIn("There is no python3 in PATH", self.lane_with())

    def test_one_that_fails(self):
        self.assertIn("ended with exit code 1", self.lane_with("exit 1\n"))

    def test_one_that_crashes(self):
        self.assertIn("ended by signal 11", self.lane_with("kill -SEGV $$\n"))

    def test_one_that_says_something_else(self):
        self.assertIn("is no Python interpreter", self.lane_with("echo hello\n"))

    def test_one_that_is_too_old(self):
        answer = json.dumps({"version": [3, 9, 2], "name": "CPython", "path": "/bin/false", "readable": []})
        self.assertIn("CPython 3.9.2, which is too old", self.lane_with(f"echo '{answer}'\n"))

    def test_one_that_answers_and_does_not_run(self):
        answer = json.dumps({"version": [3, 12, 0], "name": "CPython", "path": "/bin/false", "readable": []})
        folder = self.folder / "path"
        folder.mkdir()
        os.chmod(self.folder, 0o755)
        (folder / "python3").write_text(f"#!/bin/sh\necho '{answer}'\n", encoding="utf-8")
        (folder / "python3").chmod(0o755)
        path = self.write("small.json", lesson(models=["coroutines"]))
        _, theirs = self.run_beside(path, "coroutines", "asyncio", expect=4, env={"PATH": str(folder)})
        self.assertEqual(theirs["outcome"], "crashed")
        self.assertIn("CPython 3.12.0 could not run the program", theirs["message"])

    def test_wrong_names(self):
        path = self.write("small.json", lesson(models=["coroutines"]))
        self.assertIn("give asyncio, threads or processes", self.cli("run", path, "--cpython", "gevent", expect=2).stderr)
        self.cli("run", path, "--cpython", "asyncio", "--virtual-time", expect=2)


if __name__ == "__main__":
    unittest.main()
