# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""Runs a lesson as the asyncio program that it stands for, on CPython's own tasks, locks, queues and timeouts.

What comes out is what the coroutines lane has to agree with: who was ready, ran, suspended, said what and ended how,
in which order, at what time and in which turn, and what was reported at the end.
"""

import asyncio
import gc
import itertools
import os
import re

from expressions import holds, value
from life import Life, TaskGroup, timeout
from virtual_loop import Deadlock, VirtualLoop

LONGEST = 10000


class Burnt(Exception):
    """A failure that a lesson raised."""


class Circle(Exception):
    """Tasks that wait for each other were to be cancelled: CPython recurses until it gives up."""


class Break(Exception):
    pass


class Return(Exception):
    def __init__(self, result):
        super().__init__(result)
        self.result = result


class Frame:
    """The locals of a task or a call, and the tasks that this body started and has not yet joined."""

    def __init__(self, task, names):
        self.task = task
        self.names = names
        self.started = []


def english(text):
    if isinstance(text, str):
        return text
    return text.get("en") or next(iter(text.values()))


def filled(text, names):
    parts = re.split(r"(\{\{|\}\}|\{\w+\})", english(text))
    brace = {"{{": "{", "}}": "}"}
    return "".join(brace.get(part) or (str(names.get(part[1:-1], 0)) if re.fullmatch(r"\{\w+\}", part) else part)
                   for part in parts)


def message(failure):
    """What the lane says of it."""
    if isinstance(failure, TimeoutError):
        return "timed out"
    if isinstance(failure, ExceptionGroup):
        parts = failure.exceptions
        many = f"{len(parts)} tasks" if len(parts) > 1 else "a task"
        said = "; ".join(message(part) for part in parts[:6])
        return f"{many} of the group failed: {said}" + ("; and more" if len(parts) > 6 else "")
    if isinstance(failure, RuntimeError) and "cannot await on itself" in str(failure):
        return "a task cannot wait for its own end"
    if isinstance(failure, RuntimeError) and "await wasn't used with future" in str(failure):
        return "a task that has tried to wait for its own end cannot be waited for"
    return str(failure)


def workers(lesson):
    for kind in lesson.get("objects", {}).values():
        if kind["type"] == "pool":
            return kind["workers"]
    return min(32, (os.cpu_count() or 1) + 4)


class Run:
    def __init__(self, lesson):
        self.tasks = lesson["tasks"]
        self.main = lesson["main"]
        self.loop = VirtualLoop(workers(lesson))
        self.loop.on_ready = lambda task: self.happened(task.get_coro().name, "ready", None)
        self.objects = {name: self.made(kind) for name, kind in lesson.get("objects", {}).items()}
        self.numbers = {name: kind["value"] for name, kind in lesson.get("objects", {}).items()
                        if kind["type"] == "number"}
        self.handles = {}
        self.counts = {}
        self.alive = {}
        #: What happened, in order: [time, turn, task, what, detail].
        self.events = []
        self.reports = []
        #: A deadline or a group was to cancel tasks that wait for each other.
        self.in_circle = False
        self.over = False

    def happened(self, task, what, detail):
        if isinstance(detail, Exception):
            detail = message(detail)
        if not self.over:
            self.events.append([self.loop.time(), self.loop.turns, task, what, detail])

    @staticmethod
    def made(kind):
        match kind["type"]:
            case "lock":
                return asyncio.Lock()
            case "semaphore":
                return asyncio.Semaphore(kind["permits"])
            case "queue":
                return asyncio.Queue(kind["capacity"])
            case "event":
                return asyncio.Event()
            case _:
                return None

    # --- the program as a whole ---

    def run(self):
        """How it ended: finished, failed, cancelled or deadlocked."""
        asyncio.set_event_loop(self.loop)
        self.loop.set_exception_handler(self.report)
        main = self.create("main", {}, self.main)
        try:
            outcome = self.outcome_of(main)
            self.cancel_the_rest()
            self.loop.pool.finish()
        except Deadlock:
            outcome = "deadlocked"
        del main
        self.settle()
        if self.in_circle:
            raise Circle
        return outcome

    def outcome_of(self, main):
        try:
            self.loop.run_until_complete(main)
            return "finished"
        except asyncio.CancelledError:
            return "cancelled"
        except (Deadlock, Circle):
            raise
        except Exception:
            return "failed"

    def cancel_the_rest(self):
        """As asyncio.run does, in order of start (asyncio's own order is that of a set)."""
        rest = [task for task in self.alive.values() if not task.done()]
        for task in rest:
            self.cancel(task)
        if rest:
            self.loop.run_until_complete(asyncio.gather(*rest, return_exceptions=True))
        for task in rest:
            if not task.cancelled() and task.exception():
                self.report(self.loop, {"message": "unhandled", "future": task, "exception": task.exception()})

    @staticmethod
    def cancel(task):
        try:
            task.cancel()
        except RecursionError:
            raise Circle from None

    def report(self, loop, context):
        """What CPython says of failures that nobody took."""
        task = context.get("future")
        self.in_circle = self.in_circle or isinstance(context.get("exception"), RecursionError)
        if isinstance(task, asyncio.Task):
            self.reports.append(f"never retrieved: {task.get_coro().name}: {message(context['exception'])}")
        elif "destroyed but it is pending" not in context["message"]:
            self.reports.append(context["message"])

    def settle(self):
        """Lets go of everything, so that CPython reports what is left; nothing of a deadlock runs any more."""
        self.over = True
        for event in self.events:
            if event[3] == "finished" and self.alive[event[2]].cancelled():
                event[3:] = ["cancelled", None]
        self.alive.clear()
        self.handles.clear()
        self.objects.clear()
        gc.collect()
        self.reports.sort()

    # --- tasks ---

    def create(self, name, names, steps=None, maker=None):
        number = self.counts[name] = self.counts.get(name, 0) + 1
        full = f"{name}#{number}"
        steps = self.tasks[name]["steps"] if steps is None else steps
        life = Life(full, self.returned(steps, Frame(full, names)), self.happened)
        task = self.alive[full] = (maker or self.loop.create_task)(life)
        return task

    async def returned(self, steps, frame):
        try:
            await self.body(steps, frame)
        except Return as result:
            return result.result
        return 0

    async def body(self, steps, frame):
        for step in steps:
            if self.over:
                return
            await self.step(step, frame)

    def started(self, handle):
        """The tasks that a handle stands for; using one too early is a failure like any other."""
        if handle not in self.handles:
            raise Burnt(f'nothing has been started as "{handle}" yet')
        return self.handles[handle]

    @staticmethod
    def duration(given, frame):
        units = value(given, frame.names)
        if not 0 <= units <= LONGEST:
            raise Burnt(f"a duration of {units} units is not within 0 and {LONGEST}")
        return units

    def arguments(self, step, frame):
        return {name: value(given, frame.names) for name, given in step.get("args", {}).items()}

    # --- steps ---

    async def step(self, step, frame):
        for verb in VERBS:
            if verb in step:
                await getattr(self, "do_" + verb)(step, frame)
                return
        raise ValueError(f"no verb in {step}")

    async def do_say(self, step, frame):
        self.happened(frame.task, "said", filled(step["say"], frame.names))

    async def do_work(self, step, frame):
        self.loop.burn(self.duration(step["work"], frame))

    async def do_block(self, step, frame):
        self.loop.burn(self.duration(step["block"], frame))

    async def do_sleep(self, step, frame):
        await asyncio.sleep(self.duration(step["sleep"], frame))

    async def do_yield(self, step, frame):
        await asyncio.sleep(0)

    async def do_call(self, step, frame):
        callee = Frame(frame.task, self.arguments(step, frame))
        result = await self.returned(self.tasks[step["call"]]["steps"], callee)
        if "into" in step:
            frame.names[step["into"]] = result

    async def do_start(self, step, frame):
        tasks = [self.create(step["start"], self.arguments(step, frame)) for _ in range(step.get("count", 1))]
        frame.started += tasks
        self.handles[step.get("as", step["start"])] = tasks

    async def do_create(self, step, frame):
        self.reports.append(f"never awaited: {step['create']}")

    async def do_offload(self, step, frame):
        # As arguments of a function are: with the values of now, whatever the task does meanwhile.
        handed = Frame(frame.task, dict(frame.names))
        await asyncio.wrap_future(self.loop.pool.submit(self.offloaded(step["offload"], handed)), loop=self.loop)

    def offloaded(self, steps, frame):
        """The steps on a thread of the pool: yields how long each takes."""
        for step in steps:
            if "say" in step:
                self.happened(frame.task, "said", filled(step["say"], frame.names))
            elif "raise" in step:
                raise Burnt(filled(step["raise"], frame.names))
            else:
                yield self.duration(step.get("work", step.get("block")), frame)

    async def do_join(self, step, frame):
        if step["join"] == "all":
            tasks = list(frame.started)
        else:
            tasks = [task for handle in step["join"] for task in self.started(handle)]
        result = 0
        for task in tasks:
            if task in frame.started:
                frame.started.remove(task)
            result = await task
        if "into" in step:
            frame.names[step["into"]] = result

    def launch(self, names):
        tasks = []
        for name in names:
            tasks.append(self.create(name, {}))
            self.handles[name] = tasks[-1:]
        return tasks

    async def do_gather(self, step, frame):
        await asyncio.gather(*self.launch(step["gather"]), return_exceptions=step.get("collect", False))

    async def do_group(self, step, frame):
        async with TaskGroup() as group:
            for name in step["group"]:
                self.handles[name] = [self.create(name, {}, maker=group.create_task)]

    async def do_race(self, step, frame):
        tasks = self.launch(step["race"])
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        except asyncio.CancelledError:
            for task in tasks:
                self.cancel(task)
            raise
        winner = next(task for task in tasks if task.done())
        rest = [task for task in tasks if task is not winner]
        for task in rest:
            self.cancel(task)
        await asyncio.gather(*rest, return_exceptions=True)
        winner.result()

    async def do_cancel(self, step, frame):
        for task in self.started(step["cancel"]):
            self.cancel(task)

    async def do_timeout(self, step, frame):
        try:
            async with timeout(self.duration(step["timeout"], frame)):
                await self.body(step["do"], frame)
        except TimeoutError:
            if "else" not in step:
                raise
            await self.body(step["else"], frame)

    async def do_shield(self, step, frame):
        await asyncio.shield(self.started(step["shield"])[0])

    async def do_with(self, step, frame):
        async with self.objects[step["with"]]:
            await self.body(step["do"], frame)

    async def do_put(self, step, frame):
        await self.objects[step["put"]].put(value(step["value"], frame.names))

    async def do_get(self, step, frame):
        got = await self.objects[step["get"]].get()
        if "into" in step:
            frame.names[step["into"]] = got

    async def do_set(self, step, frame):
        self.objects[step["set"]].set()

    async def do_clear(self, step, frame):
        self.objects[step["clear"]].clear()

    async def do_wait(self, step, frame):
        await self.objects[step["wait"]].wait()

    async def do_read(self, step, frame):
        frame.names[step["into"]] = self.numbers[step["read"]]

    async def do_write(self, step, frame):
        self.numbers[step["write"]] = value(step["value"], frame.names)

    async def do_repeat(self, step, frame):
        counted = itertools.count() if step["repeat"] == "forever" else range(value(step["repeat"], frame.names))
        try:
            for round_number in counted:
                if "as" in step:
                    frame.names[step["as"]] = round_number
                await self.body(step["do"], frame)
        except Break:
            pass

    async def do_break(self, step, frame):
        raise Break

    async def do_return(self, step, frame):
        raise Return(value(step["return"], frame.names))

    async def do_if(self, step, frame):
        await self.body(step["do"] if holds(step["if"], frame.names) else step.get("else", []), frame)

    async def do_raise(self, step, frame):
        raise Burnt(filled(step["raise"], frame.names))

    async def do_try(self, step, frame):
        taken = (Exception, asyncio.CancelledError) if step.get("catchCancelled") else Exception
        try:
            try:
                await self.body(step["try"], frame)
            except (Break, Return, Circle):
                raise
            except taken:
                if "catch" not in step:
                    raise
                await self.body(step["catch"], frame)
        finally:
            if "finally" in step:
                await self.body(step["finally"], frame)


VERBS = [name.removeprefix("do_") for name in vars(Run) if name.startswith("do_")]
