# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""What the tasks of an event loop do: made ready by whom, running, waiting for what, over how.

A loop gets a `call_soon` and a `select` of its own that do what asyncio's do, and note it. What a task is resumed by is
one handle for its whole life, which notes when the task began and gave back the thread; asyncio makes a handle for each
time. What that and fewer calls save is most of what the noting costs.
"""

import asyncio
import contextvars
import sys
import time
import types
from asyncio import events, format_helpers
from asyncio.base_events import BaseEventLoop

from simmer_log import (ASLEEP, AWAKE, CANCELLED, CREATED, FAILED, FINISHED, NO_TASK, NOTHING, READY, RUNNING, WAITS,
                        WAITS_FOR, YIELDED)
from simmer_places import COROUTINE, End
from simmer_waits import Wait

#: So often it is written to the log while the program is busy, in nanoseconds: what a crash may cost. At first at once.
SELDOM = 1_000_000
AT_ONCE = 1_000
#: In one go of a task.
MOST_UNWRITTEN = 20_000
LONGEST = NOTHING - 1
TIMER = Wait.TIMER
BUILT_IN = types.BuiltinMethodType
#: The type of what resumes a task that has waited for nothing. It has no name in Python, so the first one tells.
STEP_NAME = "TaskStepMethWrapper"


def report(handle, callback, arguments, failure):
    """As asyncio's handles do."""
    source = format_helpers._format_callback_source(callback, arguments)
    context = {"message": f"Exception in callback {source}", "exception": failure, "handle": handle}
    if handle._source_traceback:
        context["source_traceback"] = handle._source_traceback
    handle._loop.call_exception_handler(context)


def watch(loop, recorder, writer):
    """Gives the loop its `call_soon`, and the recorder what it asks of the loop: see the end. The variables of functions
    are the quickest there are."""
    monotonic, is_task, log = time.monotonic_ns, asyncio.Task, recorder.log
    places, of_asyncio, next_task = recorder.places, recorder.of_asyncio, recorder.next_task
    end_of, new, copy_context, identity = places.end, object.__new__, contextvars.copy_context, id
    # A loop may have a clock of its own.
    has_clock = type(loop).time is BaseEventLoop.time
    words = []
    extend = words.extend
    due, step = 0, None

    def flush():
        nonlocal due
        if current.task is not None:
            extend((since, RUNNING + (current.number << 32)))
        log.write(writer, words)
        due = 0 if log.position < AT_ONCE else monotonic() + SELDOM

    class TaskHandle(events.Handle):
        """Of a task that is watched, from its creation to its end. `task` only while it is scheduled or runs."""

        # `inner`: the innermost of the program's coroutines when it last waited, and `tree` the tree from there on. As
        # long as that goes on, who awaits whom is as it was. And as long as it is `at` the same instruction and awaits
        # the same function, the `end` is the same, and what is logged of who waits there for its `turn`.
        __slots__ = ("task", "coroutine", "number", "base", "root", "inner", "tree", "enter", "at", "awaits", "turn")

        def _run(self):
            nonlocal current, since, again
            callback, arguments = self._callback, self._args
            again, current = None, self
            since = begun = monotonic()
            if begun > due:
                flush()
            try:
                if arguments:
                    self.enter(callback, *arguments)
                else:
                    self.enter(callback)
            except (SystemExit, KeyboardInterrupt):
                current = nobody
                ended(self, begun)
                self = None
                raise
            except BaseException as failure:
                report(self, callback, arguments, failure)
            current = nobody
            if again is step:
                now = monotonic()
                try:
                    inner = self.inner
                    if inner.cr_frame.f_lasti == self.at and inner.cr_await.cr_code is self.awaits:
                        extend((begun, self.turn, now))
                    else:
                        extend((begun, turn_at(self), now))
                except AttributeError:  # another way to it
                    extend((begun, turn_at(self), now))
            elif self.task._fut_waiter is not None:
                waits(self, begun)
            else:
                ended(self, begun)

    class CallbackHandle(events.Handle):
        """Of a callback that a task has brought about, at once or by another. `number` is that task's."""

        __slots__ = ("number", "task")

        def _run(self):
            nonlocal current
            current = self
            try:
                self._context.run(self._callback, *self._args)
            except (SystemExit, KeyboardInterrupt):
                raise
            except BaseException as failure:
                report(self, self._callback, self._args, failure)
            finally:
                current = nobody
                self = None

    # Whose handle runs, since when, and the kind of what a task that runs is to be resumed by already.
    nobody = new(CallbackHandle)
    nobody.number, nobody.task = NO_TASK, None
    current, since, again = nobody, 0, None

    for kind in (TaskHandle, CallbackHandle):
        kind.__name__ = kind.__qualname__ = events.Handle.__name__

    def fill(handle, callback, arguments, context):
        """As a handle's __init__ does."""
        handle._context = copy_context() if context is None else context
        handle._loop, handle._callback, handle._args = loop, callback, arguments
        handle._cancelled, handle._repr, handle._source_traceback = False, None, None
        if loop._debug:
            handle._source_traceback = format_helpers.extract_stack(sys._getframe(2))

    def find(handle):
        """The end of the chain of awaits, and the last in it."""
        if handle.inner.cr_frame is None:
            handle.inner, handle.tree = handle.coroutine, handle.root
        handle.awaits = None
        end, last, handle.inner, handle.tree = end_of(handle.tree, handle.inner)
        return end, last

    def find_or_grow(handle):
        try:
            return find(handle)
        except (LookupError, AttributeError):
            places.grow(handle.root, handle.coroutine)
            handle.inner, handle.tree = handle.coroutine, handle.root
            return find(handle)

    def last_end(handle):
        """The end of the chain of awaits, and the last in it. Most are one step from `inner`, or two: `async with`."""
        try:
            awaited = handle.inner.cr_await
            end = handle.tree[handle.inner.cr_frame.f_lasti]
            if type(awaited) is not COROUTINE:
                end, last = end[type(awaited)], handle.inner
            else:
                end, last = end[identity(awaited.cr_code)], awaited
                if type(end) is not End and not end.by_instruction and type(awaited.cr_await) is COROUTINE:
                    last = awaited.cr_await
                    end = end[identity(last.cr_code)]
            if type(end) is End:
                return end, last
        except (LookupError, AttributeError):
            pass
        return find_or_grow(handle)

    def turn_at(handle):
        try:
            end, last = last_end(handle)
            turn = handle.base + (end.turn or places.turn(end))
            if last is handle.inner.cr_await:
                handle.at, handle.awaits, handle.turn = handle.inner.cr_frame.f_lasti, last.cr_code, turn
            return turn
        except Exception:  # a program may await what nobody has thought of
            return handle.base + YIELDED + NOTHING

    def waits(handle, begun):
        now = monotonic()
        value = None
        try:
            end, last = last_end(handle)
            if end.detail is None:
                place = end.places.get(end.wait) or places.waiting(end, end.wait)
            else:
                future = handle.task._fut_waiter
                if end.wait == TIMER and (timer := timer_of(future)) is not None:
                    wait, on, value = TIMER, NOTHING, min(max(int(timer._when * 1e6) - now // 1000, 0), LONGEST)
                else:
                    wait, on, value = end.detail(future, last)
                place = end.places.get(wait) or places.waiting(end, wait)
                value = (on << 32 | value) if on < 1 << 31 else ((on - (1 << 32)) << 32) | value
        except Exception:
            place, value = WAITS + NOTHING, None
        if value is None:
            extend((begun, handle.base + place, now))
        else:
            extend((begun, handle.base + place + (WAITS_FOR - WAITS), now, value))
        if again is not None:  # cancelled before it began to wait
            extend((now, READY + handle.base + handle.number))
        else:
            forget(handle)

    def timer_of(future):
        """The timer of a sleep that has just begun is the last, where none is due later."""
        timer = loop._scheduled[-1] if has_clock and loop._scheduled else None
        return timer if timer is not None and timer._args and timer._args[0] is future else None

    def ended(handle, begun):
        now, mine = monotonic(), handle.task
        base = handle.base
        if not mine.done():
            extend((begun, WAITS + base + NOTHING, now))
            return
        if mine.cancelled():
            extend((begun, CANCELLED + base, now))
        elif (failure := mine._exception) is not None:
            extend((begun, FAILED + base + recorder.text(f"{type(failure).__name__}: {failure}"), now))
        else:
            value = mine._result
            value = value if type(value) is int and -(1 << 62) < value < 1 << 62 else 0
            extend((begun, FINISHED + base, now, value))
        handle.coroutine = handle.inner = handle.enter = handle._context = None
        forget(handle)

    def forget(handle):
        """What is not scheduled keeps nothing alive. In debug mode asyncio wants to know what has taken long."""
        if not loop._debug:
            handle._callback = None
        handle.task = handle._args = None

    def handle_of(created, coroutine, callback, arguments, context, now):
        """For a task that is not known yet; None for one that is not to be."""
        code = getattr(coroutine, "cr_code", None)
        if identity(code) in of_asyncio:
            return None
        if not recorder.has_begun:
            recorder.begin(now)
        tree = places.roots.get(identity(code))
        if tree is None:
            tree = places.root(code, coroutine)
        handle = new(TaskHandle)
        fill(handle, callback, arguments, context)
        handle.number = number = next_task()
        handle.base, handle.coroutine, handle.inner = number << 32, coroutine, coroutine
        handle.at, handle.awaits, handle.task = 0, None, created
        handle.root = handle.tree = tree
        handle.enter = handle._context.run
        created._simmer = handle
        extend((now, CREATED + handle.base + tree.definition, current.number))
        if len(words) > MOST_UNWRITTEN:
            flush()
        return handle

    def eager(created, coroutine, begun):
        """Of a task that has run at its creation, as from Python 3.12 on it can."""
        nonlocal again
        if getattr(created, "_simmer", None) is None and isinstance(created, is_task):
            handle = handle_of(created, coroutine, None, None, None, begun)
            before, again = again, None
            if handle is None:
                pass
            elif created.done():
                ended(handle, begun)
            else:
                waits(handle, begun)
            again = before

    def watched_call_soon(callback, *arguments, context=None):
        nonlocal again
        if loop._debug or loop._closed:
            check(callback)
        kind = type(callback)
        if kind is step:
            whose = callback.__self__
            if whose is current.task and not loop._debug:
                again, handle = step, current
                handle._callback, handle._args = callback, arguments
                loop._ready.append(handle)
                return handle
        elif kind is not BUILT_IN:
            return other(callback, arguments, context)
        else:
            whose = callback.__self__
        handle = getattr(whose, "_simmer", None)
        if handle is None:
            if isinstance(whose, is_task):
                handle = handle_of(whose, whose.get_coro(), callback, arguments, context, monotonic())
            if handle is None:
                return other(callback, arguments, context)
        elif whose is current.task:
            again = kind
        else:
            extend((monotonic(), READY + current.number + handle.base))
        if handle.enter is None:
            return other(callback, arguments, context)
        handle.task, handle._callback, handle._args = whose, callback, arguments
        if loop._debug:
            handle._source_traceback = format_helpers.extract_stack(sys._getframe(1))
        loop._ready.append(handle)
        return handle

    def other(callback, arguments, context):
        nonlocal step
        if step is None and type(callback).__name__ == STEP_NAME:
            step = type(callback)
            return watched_call_soon(callback, *arguments, context=context)
        if current is nobody:
            handle = loop._call_soon(callback, arguments, context)
            if handle._source_traceback:
                del handle._source_traceback[-1]
            return handle
        handle = new(CallbackHandle)
        fill(handle, callback, arguments, context)
        handle.number, handle.task = current.number, None
        loop._ready.append(handle)
        return handle

    def check(callback):
        loop._check_closed()
        if loop._debug:
            loop._check_thread()
            loop._check_callback(callback, "call_soon")

    def watch_selector():
        selector = getattr(loop, "_selector", None)
        if selector is None or hasattr(selector, "_simmer"):
            return
        select = selector.select

        def watched_select(timeout=None):
            if timeout == 0:
                return select(timeout)
            extend((monotonic(), ASLEEP + (0 if timeout is None else min(int(timeout * 1e6), LONGEST))))
            flush()
            try:
                return select(timeout)
            finally:
                extend((monotonic(), AWAKE))

        selector._simmer, selector.select = select, watched_select

    if loop.call_soon.__func__ is recorder.call_soon:
        loop.call_soon = watched_call_soon
    return types.SimpleNamespace(
        call_soon=watched_call_soon, eager=eager, flush=flush, watch_selector=watch_selector, writer=writer, native=None,
        now=lambda: (current.number, since), thread=lambda: loop._thread_id,
        note=lambda code, kind: extend((monotonic(), code, kind)))
