# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""Records a lesson's program of processes: each writes what it does into files of its own in the same folder, on the
same clock."""

import multiprocessing.process
import os
import signal
import time

import simmer_waits_of_processes as waits
import simmer_waits_of_threads
from simmer_figures import Figures
from simmer_lane import CANCELLED, FAILED, NOTE_FAILURE, TASK, Lane
from simmer_plan import NOTHING

(SAMPLE, STARTUP) = (23, 7)


class ProcessesLane(Lane):
    def __init__(self, plan):
        super().__init__(plan)
        self.starting = NOTHING
        self.asked_at = 0
        self.figures = None

    def number(self, definition):
        """Numbers of the whole lane, whichever process takes them."""
        return self.take("task-"), self.take(f"count-{definition}-") + 1

    def take(self, prefix):
        number = 0
        while True:
            try:
                path = os.path.join(self.plan.folder, prefix + str(number))
                os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | os.O_CLOEXEC, 0o600))
                return number
            except FileExistsError:
                number += 1

    def in_child(self):
        self.blocked.clear()
        self.figures = None
        self.present.task, self.starting = self.starting, NOTHING
        if self.present.task == NOTHING:
            self.stop()
            return
        os.close(self.names)
        self.open("." + str(self.present.task))
        self.tell_begin(task=self.present.task)

    def began(self, task):
        super().began(task)
        now = time.monotonic_ns()
        startup = now - self.asked_at
        self.record(SAMPLE, task, value=startup & NOTHING, cause=startup >> 32, wait=STARTUP)
        self.figures = Figures(self.record, task, is_new=True)

    def finished(self, task, value):
        self.end_figures()
        super().finished(task, value)

    def failed(self, task, failure):
        self.end_figures()
        super().failed(task, failure)

    def end_figures(self):
        if self.figures is not None:
            self.figures.end()


def begin(plan):
    lane = ProcessesLane(plan)
    lane.begin()
    lane.figures = Figures(lane.record, 0)
    os.register_at_fork(after_in_child=lane.in_child)
    watch_processes(lane)
    simmer_waits_of_threads.watch_clock(lane)
    waits.watch(lane)
    lane.watch_program()


def watch_processes(lane):
    kind = multiprocessing.process.BaseProcess
    start, join = kind.start, kind.join

    def watched_start(self):
        if not lane.adopt(self):
            return start(self)
        lane.starting, lane.asked_at = self.simmer_task, time.monotonic_ns()
        try:
            start(self)
        finally:
            lane.starting = NOTHING

    def watched_join(self, timeout=None):
        task = getattr(self, "simmer_task", NOTHING)
        if task == NOTHING or self._popen is None or self.exitcode is not None:
            return join(self, timeout)
        with lane.waiting(TASK, task, is_whole=timeout is None) as wait:
            join(self, timeout)
            wait.is_over, wait.maker = self.exitcode is not None, task
        if self.exitcode is not None and self.exitcode < 0:
            ended_by_signal(task, -self.exitcode)

    def ended_by_signal(task, number):
        """Nobody else can tell."""
        if number in (signal.SIGTERM, signal.SIGALRM):
            lane.record(CANCELLED, task)
            return
        lane.note(NOTE_FAILURE, task, f"ended by {signal.Signals(number).name}")
        lane.record(FAILED, task)

    kind.start, kind.join = watched_start, watched_join
