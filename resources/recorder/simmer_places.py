# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""Where a suspended coroutine waits, in the program's own code, and for what: read off its chain of awaits.

Going along the chain at every await would cost too much, and the answer depends on little: on which instruction each of
the program's own functions is, and what they await. So what was found is kept in a tree: of a task's coroutine, by its
instruction, then by what is awaited there, and so on, until a place where nothing of the program's own can follow.
"""

import asyncio
import asyncio.locks
import asyncio.queues
import asyncio.streams
import asyncio.tasks
import gc
import linecache
import sys
import types

from simmer_log import NOTHING, WAITS, YIELDED
from simmer_waits import ASYNCIO, BY_FILE, BY_FUNCTION, Wait, is_own

COROUTINE, GENERATOR, ASYNC_GENERATOR = types.CoroutineType, types.GeneratorType, types.AsyncGeneratorType
#: More of the program's own functions in one chain are left out: a recursion has no end.
MOST_FRAMES = 50
MOST_NODES = 100_000
LONGEST = NOTHING - 1

#: Functions of asyncio that call nothing of the program's own.
ENDS = {function.__code__ for function in (
    asyncio.sleep, asyncio.Queue.get, asyncio.Queue.put, asyncio.Queue.join, asyncio.Lock.acquire,
    asyncio.Semaphore.acquire, asyncio.Event.wait, asyncio.StreamReader.read, asyncio.StreamReader.readline,
    asyncio.StreamReader.readuntil, asyncio.StreamReader.readexactly, asyncio.StreamWriter.drain,
    asyncio.tasks._wait)}
# From Python 3.12 on, these go on to others.
if sys.version_info < (3, 12):
    ENDS.update((asyncio.wait_for.__code__, asyncio.TaskGroup.__aexit__.__code__))
LOCKS = {asyncio.Lock.acquire.__code__: Wait.LOCK, asyncio.Semaphore.acquire.__code__: Wait.SEMAPHORE}


class Node(dict):
    """Of one function in the chain: by its instruction where it is the program's own, and then by what it awaits."""

    __slots__ = ("by_instruction", "definition")


class End:
    """Where the chain ends. `turn` is the log's code for who waits there for nothing but its turn, `places` has it by what
    is waited for else; `detail` tells more of a future."""

    __slots__ = ("step", "turn", "wait", "detail", "places")

    def __init__(self, step, wait, detail):
        self.step, self.turn, self.wait, self.detail = step, None, wait, detail
        self.places = {}


def parts(awaitable):
    """Code, frame and what it awaits."""
    kind = type(awaitable)
    if kind is COROUTINE:
        return awaitable.cr_code, awaitable.cr_frame, awaitable.cr_await
    if kind is GENERATOR:
        return awaitable.gi_code, awaitable.gi_frame, awaitable.gi_yieldfrom
    if kind is ASYNC_GENERATOR:
        return awaitable.ag_code, awaitable.ag_frame, awaitable.ag_await
    return None, None, None


def unwrapped(awaitable):
    """What `async for` and `__await__` wrap a generator or a coroutine in has no name for it."""
    for one in gc.get_referents(awaitable):
        if type(one) in (COROUTINE, ASYNC_GENERATOR):
            return one
    return awaitable


def wrappers():
    async def coroutine():
        pass

    async def generator():
        yield

    one, other = coroutine(), generator()
    kinds = {type(one.__await__()), type(other.asend(None)), type(other.athrow(GeneratorExit))}
    one.close()
    return kinds


WRAPPERS = wrappers()


def key_of(awaitable):
    """What tells functions apart, quicker than code objects, which are hashed whole."""
    code = parts(awaitable)[0]
    return type(awaitable) if code is None else id(code)


class Places:
    """Gives numbers to the program's lines, to chains of them, and to what is waited for there."""

    def __init__(self, log):
        self.log = log
        self.roots = {}
        self.definitions = {}
        self.steps = {}
        self.blocked = {}
        # They are told apart by where they are in memory, and so must stay there.
        self.codes = []
        self.files = set()
        self.nodes = 0

    def definition(self, name):
        """The number of a function, and 0, which is the main one's, where there is no room."""
        name = name.rpartition("<locals>.")[2]
        number = self.definitions.get(name)
        if number is None:
            number = self.log.name("definition", definition=name)
            if number is None:
                return 0
            self.definitions[name] = number
        return number

    def root(self, code, coroutine):
        """The tree of a task's coroutine. One that is not Python's own has one in which nothing is found."""
        node = self.node(code) if code is not None else Node()
        name = getattr(coroutine, "__qualname__", None) or type(coroutine).__name__
        node.definition = self.definition(name)
        if code is not None:
            self.roots[id(code)] = node
        return node

    def node(self, code):
        node = Node()
        node.by_instruction = is_own(code)
        self.nodes += 1
        self.codes.append(code)
        return node

    def end(self, node, last):
        """The end of the chain, the last in it, and the last of the program's own coroutines with its tree. Raises
        LookupError when the tree does not know it."""
        own, tree = last, node
        while True:
            kind = type(last)
            if kind is COROUTINE:
                if node.by_instruction:
                    own, tree = last, node
                    node = node[last.cr_frame.f_lasti]
                awaited = last.cr_await
            else:
                _, frame, awaited = parts(last)
                if node.by_instruction:
                    node = node[frame.f_lasti]
            kind = type(awaited)
            if kind is COROUTINE:
                node = node[id(awaited.cr_code)]
            else:
                if kind in WRAPPERS:
                    awaited = unwrapped(awaited)
                    kind = key_of(awaited)
                elif kind is GENERATOR:
                    kind = id(awaited.gi_code)
                node = node[kind]
            if type(node) is End:
                return node, awaited if type(awaited) is COROUTINE else last, own, tree
            last = awaited

    def grow(self, node, coroutine):
        """Makes the tree know this chain."""
        if self.nodes > MOST_NODES:
            return
        chain, library, awaitable = [], [], coroutine
        code, frame, next_one = parts(awaitable)
        while True:
            if is_own(code):
                chain.append((code, frame.f_lasti, frame.f_lineno or code.co_firstlineno))
                library.clear()
                node = node.setdefault(frame.f_lasti, Node())
            else:
                library.append((code, awaitable))
            if type(next_one) in WRAPPERS:
                next_one = unwrapped(next_one)
            key, awaitable = key_of(next_one), next_one
            code, frame, next_one = parts(awaitable)
            if code is None or code in ENDS or frame is None:
                break
            if key not in node:
                node[key] = self.node(code)
            node = node[key]
        self.nodes += 1
        if code is not None:
            library.append((code, awaitable))
            self.codes.append(code)
        node[key] = self.end_of(chain, library, awaitable)

    def end_of(self, chain, library, awaitable):
        verb = library[0][0].co_name if library else "await"
        step = self.step_of(chain, verb)
        return End(step, *wait_at(library))

    def step_of(self, chain, verb):
        """The number of a line of the program, come to through others. NOTHING where it is not known."""
        step = NOTHING
        for code, instruction, line in chain[:MOST_FRAMES]:
            is_last = (code, instruction, line) == chain[-1]
            key = (step, code, instruction, verb if is_last else None)
            number = self.steps.get(key)
            if number is None:
                caller = {} if step == NOTHING else {"caller": step}
                self.add_file(code.co_filename)
                number = self.log.name("step", step=f"{code.co_filename}:{line}", verb=verb if is_last else "await",
                                       definition=self.definition(code.co_qualname),
                                       text=linecache.getline(code.co_filename, line).strip()[:200], **caller)
                if number is None:
                    return step
                self.steps[key] = number
            step = number
        return step

    def add_file(self, file):
        if file not in self.files:
            self.files.add(file)
            self.log.source(file, "".join(linecache.getlines(file)))

    def place(self, step, wait):
        number = self.log.name("place", place=step, wait=int(wait))
        return NOTHING if number is None else number

    def turn(self, end):
        number = self.place(end.step, Wait.TURN)
        if number != NOTHING:
            end.turn = YIELDED + number
        return YIELDED + number

    def waiting(self, end, wait):
        number = self.place(end.step, wait)
        if number != NOTHING:
            end.places[wait] = WAITS + number
        return WAITS + number

    def blocking(self, chain):
        """Of functions that run, the outermost first."""
        step = self.step_of(chain, "run")
        number = self.blocked.get(step)
        if number is None:
            number = self.blocked[step] = self.place(step, Wait.BLOCKING_CALL)
        return number


def wait_at(library):
    """What is waited for at the end of such a chain of functions that are not the program's own, and what tells more."""
    if not library:
        return Wait.EVENT, of_future
    names = {code.co_name for code, _ in library}
    code, last = library[-1]
    if not code.co_filename.startswith(ASYNCIO):
        return Wait.EVENT, of_future
    file = code.co_filename[len(ASYNCIO):]
    if code in LOCKS:
        return LOCKS[code], None
    if any(one.co_filename.endswith("subprocess.py") for one, _ in library):
        return Wait.PROCESS, None
    if file == "locks.py":
        return Wait.EVENT, None
    if "_wait_for_one" in names:
        return Wait.TASKS, one_more
    if file == "tasks.py":
        return of_tasks(code.co_name)
    if file == "taskgroups.py":
        return Wait.TASKS, of_group
    if (file, code.co_name) in BY_FUNCTION:
        return BY_FUNCTION[file, code.co_name], None
    return BY_FILE.get(file, Wait.EVENT), None if file in BY_FILE else of_future


def of_tasks(function):
    if function == "sleep":
        return Wait.TIMER, of_sleep
    return Wait.TASKS, of_wait_for if function == "wait_for" else of_wait


# What follows tells of a future that is waited for at an end of a chain: the kind, the number of what it is, and a value.

def of_future(future, last):
    if isinstance(future, asyncio.Task):
        return Wait.TASK, number_of(future), 0
    if (children := getattr(future, "_children", None)) is not None:
        return Wait.TASKS, sum(not child.done() for child in children), 0
    return (Wait.POOL if hasattr(future, "_simmer_pool") else Wait.EVENT), NOTHING, 0


def of_sleep(future, last):
    return Wait.TIMER, NOTHING, min(max(int(last.cr_frame.f_locals["delay"] * 1e6), 0), LONGEST)


def of_wait(future, last):
    waiting = last.cr_frame.f_locals.get("fs", ())
    return Wait.TASKS, sum(not one.done() for one in waiting) if hasattr(waiting, "__len__") else 1, 0


def of_wait_for(future, last):
    awaited = last.cr_frame.f_locals.get("fut")
    return of_future(awaited, last) if awaited is not None else (Wait.TASKS, 1, 0)


def of_group(future, last):
    return Wait.TASKS, len(last.cr_frame.f_locals["self"]._tasks), 0


def one_more(future, last):
    return Wait.TASKS, 1, 0


def number_of(task):
    handle = getattr(task, "_simmer", None)
    return NOTHING if handle is None else handle.number
