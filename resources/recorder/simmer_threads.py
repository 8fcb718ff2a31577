# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""Records a lesson's program of threads: who starts, ends and waits for what, and when a thread that computes does
without the interpreter."""

import atexit
import os
import threading

import simmer_waits_of_threads as waits
from simmer_figures import Figures
from simmer_lane import TASK, Lane
from simmer_plan import NOTHING


def begin(plan):
    lane = Lane(plan)
    lane.begin()
    os.register_at_fork(after_in_child=lane.stop)
    atexit.register(Figures(lane.record).end)
    watch_threads(lane)
    waits.watch(lane)
    lane.watch_program()


def watch_threads(lane):
    thread_class = threading.Thread
    start, join = thread_class.start, thread_class.join

    def watched_start(self):
        if not lane.adopt(self):
            return start(self)
        lane.present.is_starting = True
        try:
            start(self)
        finally:
            lane.present.is_starting = False

    def watched_join(self, timeout=None):
        task = getattr(self, "simmer_task", NOTHING)
        if task == NOTHING or not self.is_alive():
            return join(self, timeout)
        with lane.waiting(TASK, task, is_whole=timeout is None) as wait:
            join(self, timeout)
            wait.is_over = not self.is_alive()
            wait.maker = task

    thread_class.start, thread_class.join = watched_start, watched_join
