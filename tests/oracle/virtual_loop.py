# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""CPython's own event loop on a clock that only moves when nothing is ready, or when a step burns time."""

import asyncio
import concurrent.futures
import itertools


class Deadlock(Exception):
    """Nothing is ready, no timer is set, and yet somebody waits."""


class OrderedTimer(asyncio.TimerHandle):
    """Timers that are due at one time run in the order of their making.

    asyncio compares the deadline only, and a heap does not keep the order of equals; the lesson language does.
    """

    serial = itertools.count()

    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.order = next(self.serial)

    def __lt__(self, other):
        return (self._when, self.order) < (other._when, other.order)

    __hash__ = asyncio.TimerHandle.__hash__


class VirtualPool:
    """Threads on the virtual clock, each with a core of its own.

    A job begins when a worker is idle, in the order in which they came, and is a generator of the time that each of
    its steps takes. What it tells the loop goes CPython's own way: concurrent.futures.Future, asyncio.wrap_future.
    """

    def __init__(self, loop, workers):
        self.loop = loop
        self.workers = workers
        self.waiting = []
        self.running = []

    def submit(self, job):
        source = concurrent.futures.Future()
        self.waiting.append([0.0, job, source])
        self.begin()
        return source

    def begin(self):
        while self.waiting and len(self.running) < self.workers:
            entry = self.waiting.pop(0)
            if entry[2].set_running_or_notify_cancel() and self.goes_on(entry):
                self.running.append(entry)

    def goes_on(self, entry):
        """Runs a job until a step of it takes time. False: it is over."""
        _, job, source = entry
        try:
            while (duration := next(job)) <= 0:
                pass
            entry[0] = self.loop.now + duration
            return True
        except StopIteration:
            source.set_result(None)
        except Exception as failure:
            source.set_exception(failure)
        return False

    def next_time(self):
        return min((entry[0] for entry in self.running), default=None)

    def happen(self):
        entry = min(self.running, key=lambda entry: entry[0])
        if not self.goes_on(entry):
            self.running.remove(entry)
            self.begin()

    def finish(self):
        """As loop.shutdown_default_executor: waits for what has begun."""
        while self.running:
            self.loop.move_to(self.next_time())


class VirtualLoop(asyncio.base_events.BaseEventLoop):
    """Time is counted in lesson units from 0. There is no I/O."""

    def __init__(self, workers=1):
        super().__init__()
        self.now = 0.0
        self._selector = self
        self._clock_resolution = 1e-9
        self.pool = VirtualPool(self, workers)
        self.turns = 0
        self.on_ready = lambda task: None

    def time(self):
        return self.now

    def burn(self, units):
        self.move_to(self.now + max(0.0, units))

    def move_to(self, time):
        while (at := self.pool.next_time()) is not None and at <= time:
            self.now = max(self.now, at)
            self.pool.happen()
        self.now = max(self.now, time)

    def call_soon(self, callback, *arguments, context=None):
        handle = super().call_soon(callback, *arguments, context=context)
        task = getattr(callback, "__self__", None)
        if isinstance(task, asyncio.Task):
            self.on_ready(task)
        return handle

    def call_at(self, when, callback, *arguments, context=None):
        timer = OrderedTimer(when, callback, arguments, self, context)
        asyncio.base_events.heapq.heappush(self._scheduled, timer)
        timer._scheduled = True
        return timer

    def select(self, timeout):
        """The selector's part of a turn: waits until the first timer, or until a thread has something to say."""
        self.turns += 1
        if timeout == 0:
            return []
        times = [timer._when for timer in self._scheduled[:1]] + [self.pool.next_time()]
        times = [time for time in times if time is not None]
        if not times:
            raise Deadlock
        self.move_to(min(times))
        return []

    def _process_events(self, events):
        assert not events

    def _write_to_self(self):
        pass
