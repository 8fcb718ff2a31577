# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""Records a lesson's asyncio program: as any asyncio program, and in the lesson's own words."""

import asyncio
import atexit
import os
import sys
import threading
import time

import simmer_recorder
from simmer_figures import Figures
from simmer_plan import NOTHING
from simmer_recorder import Recorder
from simmer_steps import Teller, Things, Tracer
from simmer_waits import Wait

(RUNNING, BLOCKED) = (2, 4)
OF_OBJECTS = {Wait.LOCK, Wait.SEMAPHORE, Wait.QUEUE_SLOT, Wait.QUEUE_ITEM, Wait.EVENT}
OF_VERBS = {"query": Wait.QUERY, "file": Wait.FILE}


class LessonRecorder(Recorder):
    def __init__(self, plan):
        super().__init__(plan.folder)
        self.plan = plan

    def begin_with(self, coroutine):
        self.origin = self.begin_time()
        self.name(begin={"origin": self.origin, "pid": os.getpid(), "cpu": time.process_time_ns()})
        atexit.register(Figures(self.record).end)

    def definition(self, coroutine):
        number = self.plan.definition(coroutine.cr_code)
        return number if number != NOTHING else self.plan.definitions["main"]

    def step(self, frame, definition, verb):
        return self.plan.steps.get(frame.f_lineno, NOTHING) if frame is not None else NOTHING


def waits_of(plan, wait_of):
    """As simmer_waits tells what a coroutine waits for, with the lesson's objects."""

    def wait_of_lesson(coroutine, future, pool):
        wait, on, value, place, verb = wait_of(coroutine, future, pool)
        last = None
        while (frame := getattr(coroutine, "cr_frame", None) or getattr(coroutine, "gi_frame", None)) is not None:
            last = frame
            if frame.f_code.co_filename == plan.program and frame.f_lineno in plan.steps:
                place = frame
            coroutine = getattr(coroutine, "cr_await", None) or getattr(coroutine, "gi_yieldfrom", None)
        if wait in OF_OBJECTS and last is not None:
            on = plan.object(last.f_locals.get("self"))
        elif wait == Wait.POOL and place is not None and place.f_lineno in plan.steps:
            wait = OF_VERBS.get(plan.verbs[plan.steps[place.f_lineno]], wait)
        return wait, on, value, place, verb

    return wait_of_lesson


def watch_threads(job):
    """What runs in a thread of a pool is done for the task that has handed it over."""
    loop_class = asyncio.base_events.BaseEventLoop
    run_in_executor = loop_class.run_in_executor

    def watched_run_in_executor(self, executor, function, *arguments):
        task = simmer_recorder.recorder.running

        def run():
            job.task = task
            try:
                return function(*arguments)
            finally:
                job.task = NOTHING

        return run_in_executor(self, executor, run)

    loop_class.run_in_executor = watched_run_in_executor


def begin(plan):
    recorder = simmer_recorder.recorder = LessonRecorder(plan)
    os.register_at_fork(after_in_child=recorder.stop)
    simmer_recorder.wait_of = waits_of(plan, simmer_recorder.wait_of)
    simmer_recorder.watch_loop()
    simmer_recorder.watch_warnings()
    record, loop_thread, job, sleep = recorder.record, threading.get_ident(), threading.local(), time.sleep
    watch_threads(job)

    def current():
        if threading.get_ident() == loop_thread:
            return recorder.running
        return getattr(job, "task", NOTHING)

    def watched_sleep(seconds):
        task = recorder.running if threading.get_ident() == loop_thread else NOTHING
        if task == NOTHING:
            return sleep(seconds)
        step = plan.step_of(sys._getframe(1))
        record(BLOCKED, task, wait=Wait.BLOCKING_CALL, value=min(int(seconds * 1e6), NOTHING - 1), step=step)
        sleep(seconds)
        record(RUNNING, task, step=step)

    time.sleep = watched_sleep
    sys.stdout = Teller(sys.stdout, plan, record, current)
    Tracer(plan, record, current, Things(plan, record).look).begin()
