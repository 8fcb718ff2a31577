# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""Runs an exported asyncio program, unchanged, on CPython's own event loop with a virtual clock, and tells of it what
the coroutines lane tells of the lesson.

What stands for the machine is replaced: the clock, `time.sleep`, the burning of CPU time, threads' sense of time, and
`print`. Times are milliseconds, because the program's constant for a unit is set to those after a look at what it was,
and whole nanoseconds, as the lane counts.
"""

import asyncio
import queue
import re
import threading
import types
import warnings

from interpreter import Run, workers
from life import Life, TaskGroup, timeout
from virtual_loop import VirtualLoop

UNSTARTED = re.compile(r"(?:name|variable) '(\w+?)_tasks?'")
#: Digits of a millisecond.
NANOSECONDS = 6


def translated(failure):
    """What Python says of a handle that nothing was started under yet, in the lane's words."""
    if isinstance(failure, ExceptionGroup):
        return ExceptionGroup(failure.message, [translated(part) for part in failure.exceptions])
    if isinstance(failure, NameError) and (found := UNSTARTED.search(str(failure))):
        return RuntimeError(f'nothing has been started as "{found[1]}" yet')
    return failure


class ExportLoop(VirtualLoop):
    """Gives what `asyncio.to_thread` runs to the virtual pool."""

    def __init__(self, workers):
        super().__init__(workers)
        self.job = threading.local()

    def move_to(self, time):
        super().move_to(round(time, NANOSECONDS))

    def call_at(self, when, callback, *arguments, context=None):
        return super().call_at(round(when, NANOSECONDS), callback, *arguments, context=context)

    def run_in_executor(self, executor, function, *arguments):
        task = asyncio.current_task(self)
        return asyncio.wrap_future(self.pool.submit(self.thread(task, function, arguments)), loop=self)

    def set_default_executor(self, executor):
        pass

    def thread(self, task, function, arguments):
        """A real thread that goes on when the virtual clock lets it; yields how long each of its steps takes."""
        told, go_on = queue.SimpleQueue(), queue.SimpleQueue()

        def run():
            self.job.task, self.job.told, self.job.go_on = task, told, go_on
            try:
                function(*arguments)
                told.put(("ended", None))
            except BaseException as failure:
                told.put(("failed", failure))

        threading.Thread(target=run, daemon=True).start()
        while True:
            what, value = told.get()
            if what == "ended":
                return
            if what == "failed":
                raise value
            yield value
            go_on.put(None)

    def spend(self, units):
        """What `work` and `time.sleep` do, on the loop or off it."""
        if hasattr(self.job, "task"):
            self.job.told.put(("time", units))
            self.job.go_on.get()
        else:
            self.burn(units)

    def teller(self):
        """The task on whose behalf something is said."""
        return self.job.task if hasattr(self.job, "task") else asyncio.current_task(self)


class ExportedRun(Run):
    def __init__(self, lesson, program):
        super().__init__(lesson)
        self.loop = ExportLoop(workers(lesson))
        self.loop.on_ready = lambda task: self.happened(task.get_coro().name, "ready", None)
        self.loop.set_task_factory(self.task_of)
        self.program = {"__name__": "exported"}
        exec(compile(program, "exported.py", "exec"), self.program)
        self.replace(lesson["unit"]["ms"])

    def replace(self, ms):
        units = [name for name, value in self.program.items() if name.isupper() and value == ms / 1000]
        assert len(units) == 1, "the program has one constant for the lesson unit"
        self.program[units[0]] = ms
        clock = types.SimpleNamespace(sleep=self.loop.spend, monotonic=self.loop.time, thread_time=self.loop.time)
        ours = types.ModuleType("asyncio")
        vars(ours).update(vars(asyncio), TaskGroup=TaskGroup, timeout=timeout)
        self.program.update(asyncio=ours, time=clock, work=self.loop.spend, print=self.print, say=self.print)

    def print(self, text, flush=False):
        self.happened(self.loop.teller().get_coro().name, "said", text)

    def happened(self, task, what, detail):
        if what == "finished" and detail is None:
            detail = 0
        super().happened(task, what, translated(detail))

    def task_of(self, loop, coroutine, **options):
        name = coroutine.__name__
        number = self.counts[name] = self.counts.get(name, 0) + 1
        life = Life(f"{name}#{number}", coroutine, self.happened)
        task = self.alive[life.name] = asyncio.Task(life, loop=loop, **options)
        return task

    def create(self, name, names, steps=None, maker=None):
        return self.loop.create_task(self.program[name]())

    def run(self):
        with warnings.catch_warnings():
            warnings.simplefilter("always")
            warnings.showwarning = self.warned
            return super().run()

    def settle(self):
        # Threads that nobody waits for may still speak.
        spoken = {name: self.program[name] for name in ("print", "say", "work", "time")}
        self.program.clear()
        self.program.update(spoken)
        super().settle()

    def warned(self, warning, *rest):
        if found := re.fullmatch(r"coroutine '(\w+)' was never awaited", str(warning)):
            self.reports.append(f"never awaited: {found[1]}")

    def report(self, loop, context):
        if failure := context.get("exception"):
            context = context | {"exception": translated(failure)}
        super().report(loop, context)
