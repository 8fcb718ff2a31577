# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""Records what the asyncio tasks of a program do that knows nothing of it: who was created by whom, was made ready by
whom, ran, and waited for what, on which line. Whatever goes wrong in here must not disturb the program.
"""

import asyncio
import asyncio.base_events
import atexit
import itertools
import os
import sys
import threading
import time
import warnings

from simmer_log import MOST_TEXT, NO_TASK, NOTE, NOTHING, Log
from simmer_places import Places
from simmer_slow import watch_slow
from simmer_tasks import watch

LOOP = asyncio.base_events.BaseEventLoop
(NEVER_AWAITED, NEVER_RETRIEVED) = (1, 2)
INTERPRETERS = {"cpython": "CPython", "pypy": "PyPy"}


class Recorder:
    def __init__(self, folder):
        self.log = Log(folder)
        self.places = Places(self.log)
        self.next_task = itertools.count().__next__
        self.next_writer = itertools.count(1).__next__
        self.has_begun = self.is_watching = False
        self.loops = []
        self.call_soon = None
        # What asyncio.run does behind the program.
        self.of_asyncio = {id(function.__code__) for function in (LOOP.shutdown_asyncgens,
                                                                  LOOP.shutdown_default_executor)}

    def begin(self, now):
        """Time begins with the first task."""
        self.has_begun = True
        version = ".".join(map(str, sys.version_info[:3]))
        name = sys.implementation.name
        self.log.name("begin", begin={"engine": f"asyncio · {INTERPRETERS.get(name, name)} {version}", "origin": now,
                                      "pid": os.getpid(), "cores": os.cpu_count() or 1,
                                      "program": os.path.basename(sys.argv[0] or "python")})

    def text(self, text):
        """The number of something that is said."""
        number = self.log.name("note", note=text[:MOST_TEXT])
        return NOTHING if number is None else number

    def note(self, kind, number, text):
        if self.has_begun and self.loops:
            loop = asyncio._get_running_loop()
            of_loop = getattr(loop, "_simmer", None) or self.loops[-1]
            of_loop.note(NOTE + (number << 32) + self.text(text), kind)

    def running(self):
        of_loop = getattr(asyncio._get_running_loop(), "_simmer", None)
        return of_loop.now()[0] if of_loop is not None else NO_TASK

    def flush(self):
        for loop in self.loops:
            loop.flush()

    def stop(self):
        """In a child that was forked: what it does is not this program's."""
        self.log.is_over = True


def watch_loops(recorder):
    initialise, run_forever, close = LOOP.__init__, LOOP.run_forever, LOOP.close
    call_soon, create_task, run_in_executor = LOOP.call_soon, LOOP.create_task, LOOP.run_in_executor
    call_exception_handler = LOOP.call_exception_handler

    def watched_initialise(self, *arguments, **options):
        initialise(self, *arguments, **options)
        self._simmer = watch(self, recorder, recorder.next_writer())
        recorder.loops.append(self._simmer)

    def watched_call_soon(self, callback, *arguments, context=None):
        if "_simmer" not in vars(self):
            return call_soon(self, callback, *arguments, context=context)
        return self._simmer.call_soon(callback, *arguments, context=context)

    def watched_create_task(self, coro, **options):
        """A factory of the program's may let a task begin at once."""
        if self._task_factory is None:
            return create_task(self, coro, **options)
        begun = time.monotonic_ns()
        task = create_task(self, coro, **options)
        self._simmer.eager(task, coro, begun)
        return task

    def watched_run_forever(self):
        if not recorder.is_watching:
            recorder.is_watching = True
            watch_slow(recorder)
        self._simmer.native = threading.get_native_id()
        self._simmer.watch_selector()
        return run_forever(self)

    def watched_close(self):
        self._simmer.flush()
        if self._simmer in recorder.loops and not self.is_running():
            recorder.loops.remove(self._simmer)
        return close(self)

    def watched_run_in_executor(self, executor, function, *arguments):
        future = run_in_executor(self, executor, function, *arguments)
        future._simmer_pool = True
        return future

    def watched_call_exception_handler(self, context):
        if "never retrieved" in context.get("message", ""):
            failure, future = context.get("exception"), context.get("task") or context.get("future")
            handle = getattr(future, "_simmer", None)
            number = NO_TASK if handle is None else handle.number
            recorder.note(NEVER_RETRIEVED, number, f"{type(failure).__name__}: {failure}")
        return call_exception_handler(self, context)

    LOOP.__init__, LOOP.run_forever, LOOP.close = watched_initialise, watched_run_forever, watched_close
    LOOP.call_soon, LOOP.run_in_executor = watched_call_soon, watched_run_in_executor
    if sys.version_info >= (3, 12):
        LOOP.create_task = watched_create_task
    recorder.call_soon = watched_call_soon
    LOOP.call_exception_handler = watched_call_exception_handler


def watch_warnings(recorder):
    warn = warnings._warn_unawaited_coroutine

    def watched_warn(coroutine):
        recorder.note(NEVER_AWAITED, recorder.running(), coroutine.__qualname__)
        warn(coroutine)

    warnings._warn_unawaited_coroutine = watched_warn


def watch_ends(recorder):
    """What ends the program at once leaves no time to write."""
    def written_before(function):
        def ending(*arguments):
            recorder.flush()
            return function(*arguments)

        return ending

    for name in ("_exit", "abort", "execv", "execve"):
        setattr(os, name, written_before(getattr(os, name)))
    atexit.register(recorder.flush)
    os.register_at_fork(after_in_child=recorder.stop)


def begin(folder):
    try:
        recorder = Recorder(folder)
    except OSError as problem:
        print(f"simmer: nothing is recorded: {problem}", file=sys.stderr)
        return
    watch_ends(recorder)
    watch_loops(recorder)
    watch_warnings(recorder)
