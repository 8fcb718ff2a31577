# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""CPython's own event loop on a clock that only moves when nothing is ready, or when a step burns time."""

import asyncio
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


class VirtualLoop(asyncio.base_events.BaseEventLoop):
    """Time is counted in lesson units from 0. There is no I/O."""

    def __init__(self):
        super().__init__()
        self.now = 0.0
        self._selector = self
        self._clock_resolution = 1e-9

    def time(self):
        return self.now

    def burn(self, units):
        self.now += max(0.0, units)

    def call_at(self, when, callback, *arguments, context=None):
        timer = OrderedTimer(when, callback, arguments, self, context)
        asyncio.base_events.heapq.heappush(self._scheduled, timer)
        timer._scheduled = True
        return timer

    def select(self, timeout):
        """The selector's part of a turn: waits until the first timer."""
        if timeout is None:
            raise Deadlock
        if timeout > 0:
            self.now = max(self.now, self._scheduled[0]._when)
        return []

    def _process_events(self, events):
        assert not events

    def _write_to_self(self):
        pass
