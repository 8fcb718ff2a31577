# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""Coroutines that tell when they run, suspend and end, and what CPython leaves to chance put in order."""

import asyncio
import collections.abc
import sys


class Life(collections.abc.Coroutine):
    """A task's coroutine; `on_event(name, what, detail)` hears of it."""

    def __init__(self, name, coroutine, on_event):
        self.name = name
        self.coroutine = coroutine
        self.on_event = on_event

    def send(self, value):
        return self.step(self.coroutine.send, value)

    def throw(self, *error):
        return self.step(self.coroutine.throw, *error)

    def close(self):
        self.coroutine.close()

    def __await__(self):
        raise NotImplementedError

    def step(self, go_on, *arguments):
        self.on_event(self.name, "running", None)
        try:
            awaited = go_on(*arguments)
        except StopIteration as end:
            self.on_event(self.name, "finished", end.value)
            raise
        except asyncio.CancelledError:
            self.on_event(self.name, "cancelled", None)
            raise
        except Exception as failure:
            self.on_event(self.name, "failed", failure)
            raise
        self.on_event(self.name, "suspended", None)
        return awaited


class OrderedSet(dict):
    """A task group cancels its tasks in the order of a set; the lesson language has the order of start."""

    def add(self, item):
        self[item] = None

    def discard(self, item):
        self.pop(item, None)


class TaskGroup(asyncio.TaskGroup):
    def __init__(self):
        super().__init__()
        self._tasks = OrderedSet()


class Timeout(asyncio.Timeout if sys.version_info >= (3, 11, 3) else object):
    """asyncio.timeout as it is since CPython 3.11.3.

    Before, a request to cancel the task that was there when the timeout was entered kept it from ever timing out.
    """

    if sys.version_info < (3, 11, 3):
        def __init__(self, when):
            self.inner = asyncio.Timeout(when)

        async def __aenter__(self):
            self.before = asyncio.current_task().cancelling()
            return await self.inner.__aenter__()

        async def __aexit__(self, kind, error, traceback):
            expired = self.inner.expired()
            try:
                await self.inner.__aexit__(kind, error, traceback)
            except TimeoutError:
                pass
            left = asyncio.current_task().cancelling()
            if expired and left <= self.before and kind is asyncio.CancelledError:
                raise TimeoutError from error


def timeout(delay):
    return Timeout(asyncio.get_running_loop().time() + delay)
