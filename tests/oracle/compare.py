# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""Holds the coroutines lane against CPython's asyncio on random lessons.

What has to agree, line for line: when, and in which order, each task is ready, runs, suspends and ends, and how; what
is said; the outcome; and what is reported at the end of failures that nobody took and coroutines that nobody awaited.

usage: compare.py --lane build/release/bin/oraclelane [--first 1] [--count 1000] [--verbs all|plain]
Exit status 0 when all agree. A difference is made small before it is printed, as a lesson and both accounts.
"""

import argparse
import json
import subprocess
import sys
import threading

import generator
from interpreter import Circle, Run
from shrinking import shrunk

#: A lesson takes milliseconds; longer than this is a lane that hangs.
SECONDS = 60
#: How many lessons the lane gets at a time.
AHEAD = 100
STATES = ("ready", "running", "suspended", "finished", "failed", "cancelled")


def asyncio_account(lesson):
    """None when CPython itself gives up on the lesson."""
    run = Run(lesson)
    try:
        outcome = run.run()
    except (Circle, RecursionError):
        return None
    return {"outcome": outcome, "reports": run.reports, "events": [asyncio_line(*event) for event in run.events]}


def asyncio_line(time, turn, task, what, detail):
    return line_of(time, task, what, detail)


def line_of(time, task, what, detail):
    return f"{time:.9g} {task} {what}" + ("" if detail is None else f" {detail}")


class Lane:
    """The coroutines lane on a virtual clock."""

    def __init__(self, path):
        self.path = path
        self.process = None

    def account(self, lesson):
        return next(self.accounts([lesson]))

    def accounts(self, lessons):
        """One for each lesson, with "refused" in it when there is nothing to compare. The lane works ahead."""
        while lessons:
            if self.process is None or self.process.poll() is not None:
                self.process = subprocess.Popen([self.path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
            process = self.process
            writer = threading.Thread(target=self.write, args=(process, lessons))
            writer.start()
            while lessons:
                account = self.watched(process)
                lessons = lessons[1:]
                yield account
                if account["outcome"].startswith("died"):
                    break
            writer.join()

    @staticmethod
    def write(process, lessons):
        try:
            for lesson in lessons:
                process.stdin.write(json.dumps(lesson) + "\n")
            process.stdin.flush()
        except BrokenPipeError:
            pass

    def watched(self, process):
        watchdog = threading.Timer(SECONDS, process.kill)
        watchdog.start()
        try:
            return self.read(process)
        finally:
            watchdog.cancel()

    def read(self, process):
        account = {"outcome": "died", "reports": [], "events": []}
        resumes = set()
        for line in process.stdout:
            if line == "\n":
                account["reports"].sort()
                if account["outcome"] == "stopped":
                    account["refused"] = "too long"
                return account
            self.take(json.loads(line), account, resumes)
        return self.died(process)

    @staticmethod
    def died(process):
        return {"outcome": f"died: {process.wait()}", "reports": [], "events": []}

    @staticmethod
    def take(event, account, resumes):
        """Adds an event of the trace. `resumes`: tasks that kept the loop blocked, which asyncio sees nothing of."""
        if "refused" in event:
            account["refused"] = event["refused"]
            return
        what, task, time = event["event"], event.get("task"), event["t"] / 1e6
        if what == "blocked":
            resumes.add(task)
        elif what == "running" and task in resumes:
            resumes.discard(task)
        elif what in STATES:
            account["events"].append(line_of(time, task, what, event.get("value", event.get("text"))))
        elif what == "said":
            account["events"].append(line_of(time, task, what, event["text"]))
        elif what == "note" and event["note"] == "neverAwaited":
            account["reports"].append("never awaited: " + event["text"].split()[1])
        elif what == "note" and event["note"] == "neverRetrieved":
            account["reports"].append("never retrieved: " + event["text"].split(" ", 3)[3].replace(" was never retrieved", "", 1))
        elif what == "laneEnded":
            account["outcome"] = event["outcome"]


def compare(lane, options):
    refused = 0
    for seed, lesson, theirs in accounts(lane, options):
        ours = None if "refused" in theirs else asyncio_account(lesson)
        if ours is None:
            refused += 1
            if options.verbose:
                print(f"seed {seed}: not compared: {theirs.get('refused', 'a circle')}")
        elif theirs != ours:
            report(seed, lesson, Lane(options.lane))
            return 1
    agreed = options.count - refused
    print(f"seeds {options.first} to {options.first + options.count - 1}, verbs {options.verbs}: "
          f"{agreed} agree with asyncio of Python {sys.version.split()[0]}, {refused} were not compared")
    return 0 if agreed > refused * 9 else 1


def accounts(lane, options):
    """Seed, lesson and the lane's account of it."""
    end = options.first + options.count
    for first in range(options.first, end, AHEAD):
        seeds = range(first, min(first + AHEAD, end))
        lessons = [generator.lesson(seed, options.verbs) for seed in seeds]
        yield from zip(seeds, lessons, lane.accounts(lessons))


def report(seed, lesson, lane):
    def differs(smaller):
        theirs = lane.account(smaller)
        ours = None if "refused" in theirs else asyncio_account(smaller)
        return ours is not None and theirs != ours

    small = shrunk(lesson, differs)
    print(f"seed {seed} differs; the smallest lesson that still does:")
    print(json.dumps({"objects": small["objects"], "tasks": small["tasks"], "main": small["main"]}, indent=1))
    print("asyncio: ", json.dumps(asyncio_account(small), indent=1))
    print("Simmer:  ", json.dumps(lane.account(small), indent=1))


def main():
    # Tasks that a deadlock left behind complain while they are taken apart.
    sys.unraisablehook = lambda unraisable: None
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--lane", required=True)
    parser.add_argument("--first", type=int, default=1)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--verbs", choices=sorted(generator.SETS), default="all")
    parser.add_argument("--verbose", action="store_true", help="say which seeds are not compared, and why")
    options = parser.parse_args()
    sys.exit(compare(Lane(options.lane), options))


if __name__ == "__main__":
    main()
