# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""What a suspended coroutine waits for, and on which line of the program: read off its chain of awaits."""

import asyncio
import os
import sysconfig
import types

NOTHING = 0xFFFFFFFF


class Wait:
    (NONE, TURN, TIMER, BLOCKING_CALL, TASK, TASKS, LOCK, SEMAPHORE, QUEUE_SLOT, QUEUE_ITEM, EVENT, POOL, REPLY, QUERY,
     FILE, CONNECTION, DATA, GIL, PROCESS) = range(19)


LIBRARIES = tuple({os.path.dirname(os.__file__) + os.sep, *(sysconfig.get_path(name) + os.sep for name in
                                                           ("stdlib", "platstdlib", "purelib", "platlib"))})
ASYNCIO = os.path.dirname(asyncio.__file__) + os.sep
#: By the file of asyncio in which the chain ends, and the function.
BY_FUNCTION = {
    ("queues.py", "get"): Wait.QUEUE_ITEM,
    ("queues.py", "put"): Wait.QUEUE_SLOT,
    ("queues.py", "join"): Wait.EVENT,
    ("threads.py", "to_thread"): Wait.POOL,
    ("subprocess.py", "wait"): Wait.PROCESS,
    ("subprocess.py", "communicate"): Wait.PROCESS,
    ("base_subprocess.py", "_wait"): Wait.PROCESS,
    ("base_subprocess.py", "_connect_pipes"): Wait.PROCESS,
    ("unix_events.py", "_make_subprocess_transport"): Wait.PROCESS,
}
BY_FILE = {"streams.py": Wait.DATA, "base_events.py": Wait.CONNECTION, "selector_events.py": Wait.CONNECTION,
           "sslproto.py": Wait.DATA}
#: Whether a code object is the program's own.
own = {}


def is_own(code):
    known = own.get(code)
    if known is None:
        file = code.co_filename
        known = own[code] = not file.startswith(LIBRARIES) and not file.startswith("<frozen")
    return known


def wait_of(coroutine, future, pool):
    """What it waits for, the number of that, a value, the frame in the program's own code, and the function awaited.

    Goes along the chain of awaits, from the task's coroutine to where it waits.
    """
    place = last = awaited = None
    while True:
        kind = type(coroutine)
        if kind is types.CoroutineType:
            frame, coroutine = coroutine.cr_frame, coroutine.cr_await
        elif kind is types.GeneratorType:
            frame, coroutine = coroutine.gi_frame, coroutine.gi_yieldfrom
        else:
            break
        if frame is None:
            break
        last, code = frame, frame.f_code
        is_ours = own.get(code)
        if is_own(code) if is_ours is None else is_ours:
            place, awaited = frame, None
        elif awaited is None:
            awaited = code
    verb = "await" if awaited is None else awaited.co_name
    if future is None:
        return Wait.TURN, NOTHING, 0, place, verb
    return *kind_of(last, future, pool), place, verb


def kind_of(last, future, pool):
    file, function = "", ""
    if last is not None and last.f_code.co_filename.startswith(ASYNCIO):
        file, function = last.f_code.co_filename[len(ASYNCIO):], last.f_code.co_name
    if isinstance(future, asyncio.Task):
        number = getattr(future.get_coro(), "number", NOTHING)
        return Wait.TASK, number, 0
    if (children := getattr(future, "_children", None)) is not None:
        return Wait.TASKS, sum(not child.done() for child in children), 0
    if future in pool:
        return Wait.POOL, NOTHING, 0
    if (file, function) == ("tasks.py", "sleep"):
        return Wait.TIMER, NOTHING, min(max(int(last.f_locals["delay"] * 1e6), 0), NOTHING - 1)
    if file == "tasks.py":
        return Wait.TASKS, waited_for(last), 0
    if file == "taskgroups.py":
        return Wait.TASKS, len(last.f_locals["self"]._tasks), 0
    if file == "locks.py":
        return lock_of(last.f_locals["self"]), NOTHING, 0
    return BY_FUNCTION.get((file, function), BY_FILE.get(file, Wait.EVENT)), NOTHING, 0


def waited_for(frame):
    """How many asyncio.wait and wait_for are waiting for."""
    waiting = frame.f_locals.get("fs", ())
    return sum(not future.done() for future in waiting) if hasattr(waiting, "__len__") else 1


def lock_of(thing):
    if isinstance(thing, asyncio.Lock):
        return Wait.LOCK
    return Wait.SEMAPHORE if isinstance(thing, asyncio.Semaphore) else Wait.EVENT
