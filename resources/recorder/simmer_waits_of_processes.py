# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""What processes wait for: each wait that really is one is recorded, with the lesson's object that it is for."""

import multiprocessing.connection
import multiprocessing.queues
import multiprocessing.synchronize
import queue
import sys

from simmer_lane import EVENT, LOCK, QUEUE_ITEM, QUEUE_SLOT, SEMAPHORE, TASKS
from simmer_plan import NOTHING
from simmer_steps import EVENT_CHANGED, LENGTH_CHANGED, OWNER_CHANGED, PERMITS_CHANGED, record_number


def watch(lane):
    watch_locks(lane)
    watch_events(lane)
    watch_queues(lane)
    watch_many(lane)


def watch_locks(lane):
    """Locks and semaphores."""
    kind = multiprocessing.synchronize.SemLock
    make_methods = kind._make_methods

    def made_methods(self):
        make_methods(self)
        acquire, release, is_lock = self.acquire, self.release, isinstance(self, multiprocessing.synchronize.Lock)

        def changed(owner):
            number = lane.plan.object(self)
            if is_lock:
                lane.record(OWNER_CHANGED, lane.current(), on=number, cause=owner)
            else:
                permits = self._semlock._get_value() + (owner == NOTHING)
                record_number(lane.record, PERMITS_CHANGED, lane.current(), permits, on=number)

        def watched_acquire(block=True, timeout=None):
            number = lane.plan.object(self)
            if number == NOTHING or not block or lane.current() == NOTHING:
                return acquire(block, timeout)
            is_mine = acquire(False)
            if not is_mine:
                with lane.waiting(LOCK if is_lock else SEMAPHORE, number, is_whole=timeout is None) as waiting:
                    is_mine = waiting.is_over = acquire(True, timeout)
            if is_mine:
                changed(lane.current())
            return is_mine

        def watched_release():
            if lane.plan.object(self) != NOTHING:
                changed(NOTHING)
            release()

        self.acquire, self.release = watched_acquire, watched_release

    kind._make_methods = made_methods
    kind.__enter__ = lambda self: self.acquire()
    kind.__exit__ = lambda self, *failure: self.release()


def watch_events(lane):
    kind = multiprocessing.synchronize.Event
    set_it, clear, wait = kind.set, kind.clear, kind.wait

    def changed(self, value):
        if (number := lane.plan.object(self)) != NOTHING and self.is_set() != bool(value):
            record_number(lane.record, EVENT_CHANGED, lane.current(), value, on=number)

    def watched_set(self):
        changed(self, 1)
        set_it(self)

    def watched_clear(self):
        changed(self, 0)
        clear(self)

    def watched_wait(self, timeout=None):
        if lane.current() == NOTHING or self.is_set():
            return wait(self, timeout)
        with lane.waiting(EVENT, lane.plan.object(self), is_whole=timeout is None) as waiting:
            waiting.is_over = wait(self, timeout)
        return waiting.is_over

    kind.set, kind.clear, kind.wait = watched_set, watched_clear, watched_wait


def watch_queues(lane):
    kind = multiprocessing.queues.Queue
    get, put = kind.get, kind.put

    def changed(self, number):
        length = self._maxsize - self._sem._semlock._get_value()
        record_number(lane.record, LENGTH_CHANGED, lane.current(), length, on=number)

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
                waiting.is_over = True
        changed(self, number)
        return item

    def watched_put(self, item, block=True, timeout=None):
        number = lane.plan.object(self)
        if number == NOTHING or not block:
            return put(self, item, block, timeout)
        try:
            put(self, item, False)
        except queue.Full:
            with lane.waiting(QUEUE_SLOT, number, is_whole=timeout is None) as waiting:
                waiting.is_over = False
                put(self, item, True, timeout)
                waiting.is_over = True
        changed(self, number)

    kind.get, kind.put = watched_get, watched_put


def watch_many(lane):
    wait = multiprocessing.connection.wait

    def watched_wait(things, timeout=None):
        things = list(things)
        is_programs = sys._getframe(1).f_code.co_filename == lane.plan.program
        if not is_programs:
            return wait(things, timeout)
        if lane.current() == NOTHING or (ready := wait(things, 0)):
            return ready if lane.current() != NOTHING else wait(things, timeout)
        with lane.waiting(TASKS, len(things), is_whole=timeout is None) as waiting:
            ready = wait(things, timeout)
            waiting.is_over = bool(ready)
        return ready

    multiprocessing.connection.wait = watched_wait
