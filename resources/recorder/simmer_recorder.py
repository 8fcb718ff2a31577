# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""Records what the asyncio tasks of a program do: who was created by whom, was made ready by whom, ran, and waited for
what, on which line.

Two files in the folder that `simmer-cli record` gives: `events`, records of 32 bytes as a trace has them, written
through a mapping, so that they outlive a crash; and `names`, a JSON object a line, for what those refer to by number.
Both are bounded. Whatever goes wrong in here must not disturb the program.
"""

import asyncio
import asyncio.base_events
import asyncio.selector_events
import collections.abc
import itertools
import json
import mmap
import os
import platform
import struct
import sys
import time
import types
import warnings
import weakref

from simmer_waits import NOTHING, Wait, wait_of

MOST_EVENTS = 2_000_000
MOST_NAMES = 200_000
MOST_TEXT = 2_000

(CREATED, READY, RUNNING, SUSPENDED, FINISHED, FAILED, CANCELLED) = (0, 1, 2, 3, 6, 7, 8)
(TURN_STARTED, LOOP_ASLEEP, LOOP_AWAKE, NOTE) = (18, 19, 20, 24)
(NOTE_FAILURE, NOTE_NEVER_AWAITED, NOTE_NEVER_RETRIEVED) = (0, 1, 2)
UNKNOWN_CORE = 255
EVENT = struct.Struct("<qIIIIIBBBB")


def writer_to(events):
    """What records an event, what sets the time to 0, and what ends it all. Its variables are a function's, because
    those are the quickest."""
    limit, origin = len(events), 0
    next_offset = itertools.count(0, EVENT.size).__next__
    pack_into, monotonic = EVENT.pack_into, time.monotonic_ns

    def record(kind, task, on=NOTHING, value=0, cause=NOTHING, wait=0, step=NOTHING):
        offset = next_offset()
        if offset < limit:
            pack_into(events, offset, monotonic() - origin, task, cause, step, on, value, kind, wait, UNKNOWN_CORE, 0)

    def begin_time():
        nonlocal origin
        origin = monotonic()
        return origin

    def stop():
        nonlocal limit
        limit = 0

    return record, begin_time, stop


class Recorder:
    def __init__(self, folder):
        descriptor = os.open(os.path.join(folder, "events"), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        os.ftruncate(descriptor, MOST_EVENTS * EVENT.size)
        events = mmap.mmap(descriptor, MOST_EVENTS * EVENT.size)
        os.close(descriptor)
        self.record, self.begin_time, self.stop_recording = writer_to(events)
        appending = os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC
        self.names = os.open(os.path.join(folder, "names"), appending, 0o600)
        self.names_left = MOST_NAMES
        self.next_task = itertools.count().__next__
        self.origin = None
        self.running = NOTHING
        self.is_new_turn = False
        self.definitions = {}
        self.counts = {}
        self.steps = {}
        self.notes = 0

    def stop(self):
        """In a child that was forked: what it does is not this program's."""
        self.stop_recording()
        self.names_left = 0

    def name(self, **what):
        """False when there is no room for more names."""
        if self.names_left <= 0:
            return False
        self.names_left -= 1
        os.write(self.names, (json.dumps(what) + "\n").encode())
        return True

    def begin_with(self, coroutine):
        """Time begins with the first task."""
        self.origin = self.begin_time()
        version = ".".join(map(str, sys.version_info[:3]))
        engine = f"asyncio · {platform.python_implementation()} {version}"
        self.name(begin={"engine": engine, "origin": self.origin, "pid": os.getpid(),
                         "cores": os.cpu_count() or 1, "program": os.path.basename(sys.argv[0] or "python")})

    def definition(self, coroutine):
        name = getattr(coroutine, "__qualname__", None) or type(coroutine).__name__
        number = self.definitions.get(name)
        if number is None:
            if not self.name(definition=name):
                return 0
            number = self.definitions[name] = len(self.definitions)
        return number

    def step(self, frame, definition, verb):
        """The number of a line in the program; NOTHING where it is not known."""
        if frame is None:
            return NOTHING
        key = (frame.f_code, frame.f_lasti)
        number = self.steps.get(key)
        if number is None:
            code, line = frame.f_code, frame.f_lineno
            place = f"{code.co_filename}:{line}"
            if not self.name(step=place, definition=definition, verb=verb, text=source_line(code.co_filename, line)):
                return NOTHING
            number = self.steps[key] = len(self.steps)
        return number

    def note(self, kind, task, text):
        if self.origin is not None and self.name(note=text[:MOST_TEXT]):
            self.record(NOTE, task, on=kind, value=self.notes)
            self.notes += 1

    def turn(self):
        self.is_new_turn = False
        loop = asyncio._get_running_loop()
        self.record(TURN_STARTED, NOTHING, value=len(getattr(loop, "_ready", ())) + 1)


class Watched(collections.abc.Coroutine):
    """A task's coroutine that tells what it does. For the rest it is the coroutine."""

    def __init__(self, coroutine):
        if recorder.origin is None:
            recorder.begin_with(coroutine)
        self.coroutine = coroutine
        self.definition = recorder.definition(coroutine)
        self.number = recorder.next_task()
        self.step = NOTHING
        count = recorder.counts[self.definition] = recorder.counts.get(self.definition, 0) + 1
        recorder.record(CREATED, self.number, on=self.definition, value=count, cause=recorder.running)

    def send(self, value):
        return self.go_on(self.coroutine.send, value)

    def throw(self, *failure):
        return self.go_on(self.coroutine.throw, *failure)

    def close(self):
        self.coroutine.close()

    def __await__(self):
        return self.coroutine.__await__()

    def __getattr__(self, name):
        return getattr(self.coroutine, name)

    def __repr__(self):
        return repr(self.coroutine)

    def go_on(self, how, *what):
        if recorder.is_new_turn:
            recorder.turn()
        outer, recorder.running = recorder.running, self.number
        recorder.record(RUNNING, self.number, step=self.step)
        try:
            future = how(*what)
        except StopIteration as end:
            value = end.value if type(end.value) is int and abs(end.value) < 1 << 31 else 0
            recorder.record(FINISHED, self.number, value=value & NOTHING, cause=NOTHING if value < 0 else 0)
            raise
        except asyncio.CancelledError:
            recorder.record(CANCELLED, self.number)
            raise
        except BaseException as failure:
            recorder.note(NOTE_FAILURE, self.number, f"{type(failure).__name__}: {failure}")
            recorder.record(FAILED, self.number)
            raise
        finally:
            recorder.running = outer
        try:
            self.suspended(future)
        except Exception:  # a program may await what nobody has thought of
            recorder.record(SUSPENDED, self.number, wait=Wait.EVENT)
        return future

    def suspended(self, future):
        wait, on, value, frame, verb = wait_of(self.coroutine, future, recorder_pool)
        self.step = recorder.step(frame, self.definition, verb)
        recorder.record(SUSPENDED, self.number, on=on, value=value, wait=wait, step=self.step)


def source_line(file, line):
    import linecache

    return linecache.getline(file, line).strip()[:200]


def watch_loop():
    loop_class = asyncio.base_events.BaseEventLoop
    create_task, call_soon, run_forever = loop_class.create_task, loop_class.call_soon, loop_class.run_forever
    run_in_executor, call_exception_handler = loop_class.run_in_executor, loop_class.call_exception_handler

    # What asyncio does behind the program.
    of_sockets = asyncio.selector_events.BaseSelectorEventLoop._accept_connection2
    of_loop = {loop_class.shutdown_asyncgens.__code__, loop_class.shutdown_default_executor.__code__,
               of_sockets.__code__}

    def watched_create_task(self, coro, **options):
        if type(coro) is types.CoroutineType and coro.cr_code not in of_loop:
            coro = Watched(coro)
        return create_task(self, coro, **options)

    def watched_call_soon(self, callback, *arguments, context=None):
        task = getattr(callback, "__self__", None)
        if isinstance(task, asyncio.Task) and type(coroutine := task.get_coro()) is Watched:
            recorder.record(READY, coroutine.number, cause=recorder.running)
        return call_soon(self, callback, *arguments, context=context)

    def watched_run_forever(self):
        selector = getattr(self, "_selector", None)
        if selector is not None and not hasattr(selector, "simmer_select"):
            selector.simmer_select = selector.select
            selector.select = lambda timeout=None: watched_select(selector.simmer_select, timeout)
        return run_forever(self)

    def watched_select(select, timeout):
        recorder.is_new_turn = recorder.origin is not None
        if timeout == 0 or recorder.origin is None:
            return select(timeout)
        until = 0 if timeout is None else min(int(timeout * 1e6), NOTHING - 1)
        recorder.record(LOOP_ASLEEP, NOTHING, value=until)
        try:
            return select(timeout)
        finally:
            recorder.record(LOOP_AWAKE, NOTHING)

    def watched_run_in_executor(self, executor, func, *arguments):
        future = run_in_executor(self, executor, func, *arguments)
        recorder_pool.add(future)
        return future

    def watched_call_exception_handler(self, context):
        if "never retrieved" in context.get("message", ""):
            failure = context.get("exception")
            task = context.get("task") or context.get("future")
            coroutine = task.get_coro() if isinstance(task, asyncio.Task) else None
            number = coroutine.number if type(coroutine) is Watched else NOTHING
            recorder.note(NOTE_NEVER_RETRIEVED, number, f"{type(failure).__name__}: {failure}")
        return call_exception_handler(self, context)

    loop_class.create_task, loop_class.call_soon = watched_create_task, watched_call_soon
    loop_class.run_forever, loop_class.run_in_executor = watched_run_forever, watched_run_in_executor
    loop_class.call_exception_handler = watched_call_exception_handler


def watch_warnings():
    warn = warnings._warn_unawaited_coroutine

    def watched_warn(coroutine):
        recorder.note(NOTE_NEVER_AWAITED, recorder.running, coroutine.__qualname__)
        warn(coroutine)

    warnings._warn_unawaited_coroutine = watched_warn


recorder = None
#: Futures of threads in a pool.
recorder_pool = weakref.WeakSet()
