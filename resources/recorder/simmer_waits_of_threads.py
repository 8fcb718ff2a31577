# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""What threads wait for: each wait that really is one is recorded, with the lesson's object that it is for."""

import _thread
import concurrent.futures
import queue
import sys
import threading
import time

from simmer_lane import EVENT, LOCK, QUEUE_ITEM, QUEUE_SLOT, SEMAPHORE, TASKS, TIMER
from simmer_plan import NOTHING
from simmer_steps import EVENT_CHANGED, LENGTH_CHANGED, OWNER_CHANGED, PERMITS_CHANGED, record_number


def watch(lane):
    makers = {}
    watch_clock(lane)
    watch_locks(lane, makers)
    watch_semaphores(lane, makers)
    watch_events(lane, makers)
    watch_queues(lane, makers)


def microseconds(seconds):
    return min(max(int(seconds * 1e6), 0), NOTHING - 1)


def watch_clock(lane):
    sleep = time.sleep

    def watched_sleep(seconds):
        if lane.current() == NOTHING:
            return sleep(seconds)
        frame = sys._getframe(1)
        # A helper of the program sleeps again and again until it has slept enough.
        is_whole = frame.f_lineno in lane.plan.steps or "seconds" not in frame.f_locals
        whole = seconds if is_whole else frame.f_locals["seconds"]
        due = time.monotonic_ns() - lane.origin + int(seconds * 1e9)
        with lane.waiting(TIMER, value=microseconds(whole), is_whole=is_whole) as waiting:
            sleep(seconds)
            waiting.due, waiting.is_over = due, is_whole

    time.sleep = watched_sleep


class RecordedLock:
    """threading.Lock, with the one that has it."""

    def __init__(self, lane, makers):
        self.lock, self.lane, self.makers = _thread.allocate_lock(), lane, makers

    def acquire(self, blocking=True, timeout=-1):
        number = self.lane.plan.object(self)
        if not self.lock.acquire(False):
            if not blocking:
                return False
            with self.lane.waiting(LOCK, number, is_whole=timeout < 0) as waiting:
                waiting.is_over = self.lock.acquire(True, timeout)
                waiting.maker = self.makers.get(number, NOTHING)
            if not waiting.is_over:
                return False
        if number != NOTHING:
            self.lane.record(OWNER_CHANGED, self.lane.current(), on=number, cause=self.lane.current())
        return True

    def release(self):
        number = self.lane.plan.object(self)
        if number != NOTHING:
            self.makers[number] = self.lane.current()
            self.lane.record(OWNER_CHANGED, self.lane.current(), on=number)
        self.lock.release()

    def locked(self):
        return self.lock.locked()

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *failure):
        self.release()


def watch_locks(lane, makers):
    def lock_of_program():
        is_ours = sys._getframe(1).f_code.co_filename == lane.plan.program
        return RecordedLock(lane, makers) if is_ours else _thread.allocate_lock()

    threading.Lock = lock_of_program


def watch_semaphores(lane, makers):
    kind = threading.Semaphore
    acquire, release = kind.acquire, kind.release

    def watched_acquire(self, blocking=True, timeout=None):
        number = lane.plan.object(self)
        if number == NOTHING or not blocking or lane.current() == NOTHING:
            return acquire(self, blocking, timeout)
        is_mine = acquire(self, False)
        if not is_mine:
            with lane.waiting(SEMAPHORE, number, is_whole=timeout is None) as waiting:
                is_mine = waiting.is_over = acquire(self, True, timeout)
                waiting.maker = makers.get(number, NOTHING)
        if is_mine:
            record_number(lane.record, PERMITS_CHANGED, lane.current(), self._value, on=number)
        return is_mine

    def watched_release(self, n=1):
        number = lane.plan.object(self)
        if number == NOTHING:
            return release(self, n)
        makers[number] = lane.current()
        record_number(lane.record, PERMITS_CHANGED, lane.current(), self._value + n, on=number)
        release(self, n)

    kind.acquire = kind.__enter__ = watched_acquire
    kind.release = watched_release


def watch_events(lane, makers):
    kind = threading.Event
    set_it, clear, wait = kind.set, kind.clear, kind.wait
    as_completed = concurrent.futures.as_completed

    def changed(self, number, value):
        makers[number] = lane.current()
        record_number(lane.record, EVENT_CHANGED, lane.current(), value, on=number)

    def watched_set(self):
        if (number := lane.plan.object(self)) != NOTHING and not self.is_set():
            changed(self, number, 1)
        set_it(self)

    def watched_clear(self):
        if (number := lane.plan.object(self)) != NOTHING and self.is_set():
            changed(self, number, 0)
        clear(self)

    def watched_wait(self, timeout=None):
        if lane.current() == NOTHING or self.is_set():
            return wait(self, timeout)
        if getattr(lane.present, "is_starting", False):
            return wait(self, timeout)
        number = lane.plan.object(self)
        awaited = getattr(lane.present, "futures", None)
        if number != NOTHING:
            what, on = EVENT, number
        elif awaited is not None:
            what, on = TASKS, sum(not future.done() for future in awaited)
        else:
            what, on = EVENT, NOTHING
        with lane.waiting(what, on, is_whole=timeout is None) as waiting:
            waiting.is_over = wait(self, timeout)
            waiting.maker = makers.get(number, NOTHING)
        return waiting.is_over

    def watched_as_completed(futures, timeout=None):
        lane.present.futures = list(futures)
        try:
            yield from as_completed(futures, timeout)
        finally:
            lane.present.futures = None

    kind.set, kind.clear, kind.wait = watched_set, watched_clear, watched_wait
    concurrent.futures.as_completed = watched_as_completed


def watch_queues(lane, makers):
    kind = queue.Queue
    get, put = kind.get, kind.put

    def watched_get(self, block=True, timeout=None):
        number = lane.plan.object(self)
        if number == NOTHING or not block:
            return get(self, block, timeout)
        try:
            item = get(self, False)
        except queue.Empty:
            with lane.waiting(QUEUE_ITEM, number, is_whole=timeout is None) as waiting:
                waiting.is_over = False
                item = get(self, True, timeout)
                waiting.is_over, waiting.maker = True, makers.get((number, "put"), NOTHING)
        makers[number, "get"] = lane.current()
        record_number(lane.record, LENGTH_CHANGED, lane.current(), len(self.queue), on=number)
        return item

    def watched_put(self, item, block=True, timeout=None):
        number = lane.plan.object(self)
        if number == NOTHING or not block:
            return put(self, item, block, timeout)
        # Before it is there for others: whom it wakes is woken by this.
        makers[number, "put"] = lane.current()
        try:
            put(self, item, False)
        except queue.Full:
            with lane.waiting(QUEUE_SLOT, number, is_whole=timeout is None) as waiting:
                waiting.is_over = False
                put(self, item, True, timeout)
                waiting.is_over, waiting.maker = True, makers.get((number, "get"), NOTHING)
            makers[number, "put"] = lane.current()
        record_number(lane.record, LENGTH_CHANGED, lane.current(), len(self.queue), on=number)

    kind.get, kind.put = watched_get, watched_put
