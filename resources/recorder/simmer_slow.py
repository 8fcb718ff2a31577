# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""Looks, from a thread of its own, where a task is that has had the loop for long: on which line, and whether it computes
there or waits without giving the loop back."""

import _thread
import os
import signal
import sys
import time

import simmer_tasks
from simmer_log import AT, BLOCKED, NO_TASK
from simmer_waits import is_own

HERE = os.path.dirname(simmer_tasks.__file__)
#: In seconds, as long as one is slow.
EVERY = 0.01
#: In nanoseconds.
LONG = 15_000_000
#: Bytes, of which each is an alarm.
AT_MOST = 4096
#: A thread that waits for something could run for less than this share of the time.
IDLE = 0.2


class Watcher:
    def __init__(self, recorder):
        self.recorder, self.writer, self.words = recorder, recorder.next_writer(), []
        #: By loop: since when its task has it, the place where it was seen last, then, what its thread had used by then,
        #: and whether it waits.
        self.seen = {}

    def watch(self, alarm):
        """`alarm` can be read from when a loop may be stuck, see StallAlarm. To look at other times costs too much."""
        signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())
        ours = os.fstat(alarm)
        try:
            # A program may close what it has not opened, and then have something else there.
            while os.path.samestat(os.fstat(alarm), ours) and os.read(alarm, AT_MOST) and not self.recorder.log.is_over:
                while self.sees_a_slow_one():
                    time.sleep(EVERY)
        except OSError:
            pass

    def sees_a_slow_one(self):
        is_slow = False
        try:
            for loop in tuple(self.recorder.loops):
                number, since = loop.now()
                if number != NO_TASK and time.monotonic_ns() - since >= LONG:
                    is_slow = True
                    self.look(loop, number, since)
            if self.words:
                self.recorder.log.write(self.writer, self.words)
        except Exception:  # the loop may end at any moment
            pass
        return is_slow and not self.recorder.log.is_over

    def look(self, loop, number, since):
        thread = loop.thread()
        if thread is None:
            return
        now, used = time.monotonic_ns(), self.used(loop.native)
        place = self.place(sys._current_frames().get(thread))
        if loop.now() != (number, since):
            return
        loop.flush()
        begun, last_place, then, used_then, waited = self.seen.get(loop.writer, (None, None, 0, 0, None))
        waits = None
        if begun == since:
            waits = place == last_place and used - used_then < IDLE * (now - then)
            if waits and not waited:
                self.words.extend((then, BLOCKED + (number << 32) + place))
            elif (waited and not waits) or place != last_place:
                self.words.extend((now, AT + (number << 32) + place))
        else:
            self.words.extend((now, AT + (number << 32) + place))
        self.seen[loop.writer] = (since, place, now, used, waits)

    def used(self, native):
        """The time for which a thread could run, on a processor or waiting for one; endless where it is not known."""
        try:
            with open(f"/proc/self/task/{native}/schedstat", encoding="ascii") as file:
                on_processor, waiting, _ = map(int, file.read().split())
            return on_processor + waiting
        except (OSError, ValueError):
            return time.monotonic_ns()

    def place(self, frame):
        chain = []
        while frame is not None and frame.f_code.co_filename != simmer_tasks.__file__:
            if is_own(frame.f_code) and not frame.f_code.co_filename.startswith(HERE):
                chain.append((frame.f_code, frame.f_lasti, frame.f_lineno or frame.f_code.co_firstlineno))
            frame = frame.f_back
        return self.recorder.places.blocking(chain[::-1])


def watch_slow(recorder):
    try:
        alarm = os.open(os.path.join(os.path.dirname(recorder.log.path), "alarm"), os.O_RDONLY | os.O_CLOEXEC)
        _thread.start_new_thread(Watcher(recorder).watch, (alarm,))
    except (OSError, RuntimeError):  # nobody rings, or no more threads are to be had
        pass
