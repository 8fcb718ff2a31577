# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""What the tasks of a lesson's program do that are threads or processes, as records of 32 bytes in a file of each
process: `events` and what stands behind it, as simmer_recorder has them."""

import itertools
import json
import mmap
import os
import queue
import resource
import struct
import sys
import threading
import time

from simmer_plan import NOTHING
from simmer_steps import NUMBER_CHANGED, Teller, Tracer, record_number

MOST_EVENTS = 400_000
MOST_NAMES = 20_000
MOST_TEXT = 2_000
RECORD = struct.Struct("<qIIIIIBBBB")
UNKNOWN_CORE = 255
(CREATED, READY, RUNNING, BLOCKED, PREEMPTED, FINISHED, FAILED, CANCELLED) = (0, 1, 2, 4, 5, 6, 7, 8)
(NOTE, NOTE_FAILURE) = (24, 0)
(TURN, TIMER, BLOCKING_CALL, TASK, TASKS, LOCK, SEMAPHORE, QUEUE_SLOT, QUEUE_ITEM, EVENT) = range(1, 11)
(REPLY, QUERY, FILE, CONNECTION, DATA, GIL) = range(12, 18)
#: What a wait inside of such a step is for, whatever it is made of.
OF_VERBS = {"sleep": TIMER, "block": BLOCKING_CALL, "yield": TURN, "query": QUERY, "file": FILE, "request": REPLY,
            "accept": CONNECTION, "receive": DATA, "send": DATA}
#: A thread that computes, and has had no processor for so many nanoseconds, was without one.
SHORTEST_GAP = 50_000


def find_core_number():
    """What tells on which core the calling thread is, counted from 1; 0 where nobody knows."""
    try:
        import ctypes

        # Without giving up the interpreter's lock for it.
        core = ctypes.PyDLL(None).sched_getcpu
        return (lambda: core() + 1) if 0 <= core() < 200 else (lambda: 0)
    except (ImportError, AttributeError, OSError):
        return lambda: 0


core_number = find_core_number()


class Waiting:
    """A wait in the program, from when it begins until the task goes on."""

    def __init__(self, lane, wait, on, value, is_whole):
        self.lane, self.wait, self.on, self.value, self.is_whole = lane, wait, on, value, is_whole
        self.is_over, self.maker, self.due = True, NOTHING, None
        self.task = lane.current()

    def __enter__(self):
        if self.task != NOTHING:
            self.lane.block(self.task, self.wait, self.on, self.value)
        return self

    def __exit__(self, kind, failure, traceback):
        # One that looks around and waits on is still the same.
        goes_on = self.is_whole or self.is_over or kind not in (None, queue.Empty, queue.Full)
        if self.task != NOTHING and goes_on:
            self.lane.go_on(self.task, self.maker, self.due)


class Lane:
    def __init__(self, plan):
        self.plan = plan
        self.present = threading.local()
        self.next_task = itertools.count().__next__
        self.counts = {}
        self.blocked = {}
        self.open("")

    def open(self, suffix):
        folder = self.plan.folder
        descriptor = os.open(os.path.join(folder, "events" + suffix), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        os.ftruncate(descriptor, MOST_EVENTS * RECORD.size)
        self.events = mmap.mmap(descriptor, MOST_EVENTS * RECORD.size)
        os.close(descriptor)
        appending = os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC
        self.names = os.open(os.path.join(folder, "names" + suffix), appending, 0o600)
        self.names_left = MOST_NAMES
        self.notes = 0
        self.next_offset = itertools.count(0, RECORD.size).__next__

    def begin(self):
        """Time begins, and the program's main task."""
        self.origin = time.monotonic_ns()
        self.tell_begin()
        task = self.present.task = self.start_task(self.plan.definitions["main"], NOTHING)
        self.record(RUNNING, task)
        excepthook, process = sys.excepthook, os.getpid()

        def main_failed(kind, failure, traceback):
            self.failed(task, failure)
            excepthook(kind, failure, traceback)

        def main_ended():
            if os.getpid() == process:
                self.finished(task, None)

        sys.excepthook = main_failed
        # Before the interpreter waits for the threads that are left.
        threading._register_atexit(main_ended)

    def watch_program(self):
        self.watch_clock()
        sys.stdout = Teller(sys.stdout, self.plan, self.record, self.current)
        Tracer(self.plan, self.record, self.current, self.look).begin()

    def stop(self):
        """In a process that is a helper of the program, and none of its tasks."""
        self.events, self.names_left = b"", 0
        self.present.task = NOTHING

    def tell_begin(self, **more):
        self.name(begin={"origin": self.origin, "pid": os.getpid(), "cpu": time.process_time_ns(), **more})

    def name(self, **what):
        if self.names_left > 0:
            self.names_left -= 1
            os.write(self.names, (json.dumps(what) + "\n").encode())

    def record(self, kind, task, on=NOTHING, value=0, cause=NOTHING, wait=0, step=NOTHING):
        self.record_at(time.monotonic_ns() - self.origin, kind, task, on, value, cause, wait, step)

    def record_at(self, moment, kind, task, on=NOTHING, value=0, cause=NOTHING, wait=0, step=NOTHING):
        offset = self.next_offset()
        if offset < len(self.events):
            core = core_number() if kind == RUNNING else 0
            RECORD.pack_into(self.events, offset, moment, task, cause, step, on, value, kind, wait, UNKNOWN_CORE, core)

    def current(self):
        return getattr(self.present, "task", NOTHING)

    # What becomes of tasks.

    def start_task(self, definition, maker):
        task, count = self.number(definition)
        step = self.plan.step_of(sys._getframe(1)) if maker != NOTHING else NOTHING
        self.record(CREATED, task, on=definition, value=count, cause=maker, step=step)
        self.record(READY, task, cause=maker)
        return task

    def adopt(self, thing):
        """Makes a thread or process, before it starts, the task whose function it will run; False for others."""
        name = "_target" if getattr(thing, "_target", None) is not None else "function"
        function = getattr(thing, name, None)
        definition = self.plan.definition(function.__code__) if hasattr(function, "__code__") else NOTHING
        if definition == NOTHING or self.current() == NOTHING:
            return False
        thing.simmer_task = self.start_task(definition, self.current())
        setattr(thing, name, self.as_task(thing.simmer_task, function))
        return True

    def as_task(self, task, function):
        def run(*arguments, **named):
            self.present.task = task
            self.began(task)
            try:
                result = function(*arguments, **named)
            except BaseException as failure:
                self.failed(task, failure)
                raise
            self.finished(task, result)
            return result

        return run

    def began(self, task):
        self.record(RUNNING, task)

    def number(self, definition):
        self.counts[definition] = self.counts.get(definition, 0) + 1
        return self.next_task(), self.counts[definition]

    def finished(self, task, value):
        if self.present.__dict__.get("is_over") == task:
            return
        self.present.is_over = task
        value = value if type(value) is int else 0
        record_number(self.record, FINISHED, task, value)

    def failed(self, task, failure):
        if self.present.__dict__.get("is_over") == task:
            return
        self.present.is_over = task
        if type(failure).__name__ == "Cancelled":
            self.record(CANCELLED, task)
            return
        self.note(NOTE_FAILURE, task, f"{type(failure).__name__}: {failure}")
        self.record(FAILED, task)

    def note(self, kind, task, text):
        self.name(note=text[:MOST_TEXT])
        self.record(NOTE, task, on=kind, value=self.notes)
        self.notes += 1

    # Waits.

    def waiting(self, wait, on=NOTHING, value=0, is_whole=True):
        return Waiting(self, wait, on, value, is_whole)

    def block(self, task, wait, on, value):
        step = self.plan.step_of(sys._getframe(2))
        if step != NOTHING:
            wait = OF_VERBS.get(self.plan.verbs[step], wait)
        if self.blocked.get(task) == (wait, on, step):
            return
        self.blocked[task] = (wait, on, step)
        self.record(BLOCKED, task, on=on, value=value, wait=wait, step=step)

    def go_on(self, task, maker=NOTHING, due=None):
        if self.blocked.pop(task, None) is None:
            return
        now = time.monotonic_ns() - self.origin
        if due is not None and due < now:
            self.record_at(due, READY, task)
        elif maker != NOTHING:
            self.record_at(now, READY, task, cause=maker)
        self.record_at(now, RUNNING, task)

    def look(self, task, frame):
        """The task has come to another line."""
        if task in self.blocked:
            self.go_on(task)
        at = getattr(self.present, "writes", None)
        if at is not None:
            self.present.writes = None
            number, variable = at
            record_number(self.record, NUMBER_CHANGED, task, frame.f_globals[variable], on=number)
        if self.plan.writes and frame.f_code.co_filename == self.plan.program:
            name = self.plan.writes.get(self.plan.steps.get(frame.f_lineno))
            if name is not None:
                self.present.writes = self.number_named(name, frame.f_globals)

    def number_named(self, name, variables):
        for number, variable, kind, _ in self.plan.objects_in(variables):
            if kind == "number" and self.plan.objects[number][0] == name:
                return number, variable
        return None

    # The clock by which programs compute.

    def watch_clock(self):
        """A thread that computes looks at this clock again and again. When its time has not gone on between two looks
        although the world's has, it had no processor; and if it had given up the one that it had, it did so for the
        interpreter's lock, because there is nothing else in between that a thread waits for."""
        processor_time, now_of, present = time.thread_time_ns, time.monotonic_ns, self.present

        def thread_time():
            spent, now = processor_time(), now_of()
            frame = sys._getframe(1)
            looked = getattr(present, "looked", None)
            if looked is None or looked[0] is not frame:
                present.looked = [frame, spent, now, gave_up()]
                return spent / 1e9
            gap = (now - looked[2]) - (spent - looked[1])
            if gap > SHORTEST_GAP:
                given_up = gave_up()
                self.did_without(now - self.origin, gap, given_up > looked[3])
                looked[3] = given_up
                now = now_of()
                spent = processor_time()
            looked[1], looked[2] = spent, now
            return spent / 1e9

        time.thread_time = thread_time

    def did_without(self, now, gap, was_for_lock):
        task = self.current()
        if task == NOTHING:
            return
        if was_for_lock:
            self.record_at(now - gap, BLOCKED, task, wait=GIL)
        else:
            self.record_at(now - gap, PREEMPTED, task)
        self.record_at(now, RUNNING, task)


def gave_up():
    """How often the calling thread has left its processor to wait for something."""
    return resource.getrusage(resource.RUSAGE_THREAD).ru_nvcsw
