# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""Runs a lesson as the asyncio program that it stands for, on CPython's own tasks, locks, queues and timeouts.

What comes out is what the coroutines lane has to agree with: who said what and when, and how each task ended.
"""

import asyncio
import itertools
import re

from expressions import holds, value
from virtual_loop import Deadlock, VirtualLoop


class Burnt(Exception):
    """A failure that a lesson raised."""


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


class Run:
    def __init__(self, lesson):
        self.tasks = lesson["tasks"]
        self.main = lesson["main"]
        self.loop = VirtualLoop()
        self.objects = {name: self.made(kind) for name, kind in lesson.get("objects", {}).items()}
        self.numbers = {name: kind["value"] for name, kind in lesson.get("objects", {}).items()
                        if kind["type"] == "number"}
        self.handles = {}
        self.counts = {}
        self.alive = {}
        self.transcript = []
        self.ends = {}
        self.over = False

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
        self.loop.set_exception_handler(lambda loop, context: None)
        main = self.create("main", {}, self.main)
        try:
            outcome = self.outcome_of(main)
            self.cancel_the_rest()
            return outcome
        except Deadlock:
            return "deadlocked"
        finally:
            self.abandon()

    def outcome_of(self, main):
        try:
            self.loop.run_until_complete(main)
            return "finished"
        except asyncio.CancelledError:
            return "cancelled"
        except Deadlock:
            raise
        except BaseException:
            return "failed"

    def cancel_the_rest(self):
        """As asyncio.run does, in order of start (asyncio's own order is that of a set)."""
        rest = [task for task in self.alive.values() if not task.done()]
        for task in rest:
            task.cancel()
        if rest:
            self.loop.run_until_complete(asyncio.gather(*rest, return_exceptions=True))

    def abandon(self):
        """Drops what a deadlock left behind; nothing of it runs any more, not even a `finally`."""
        self.over = True
        for task in self.alive.values():
            task._log_destroy_pending = False
            if task.done() and not task.cancelled():
                task.exception()

    # --- tasks ---

    def create(self, name, names, steps=None, maker=None):
        number = self.counts[name] = self.counts.get(name, 0) + 1
        full = f"{name}#{number}"
        steps = self.tasks[name]["steps"] if steps is None else steps
        task = (maker or self.loop.create_task)(self.life(full, Frame(full, names), steps))
        self.alive[full] = task
        return task

    async def life(self, full, frame, steps):
        how = "failed"
        try:
            result = await self.returned(steps, frame)
            how = "finished"
            return result
        except asyncio.CancelledError:
            how = "cancelled"
            raise
        except GeneratorExit:
            how = "abandoned"
            raise
        finally:
            if how != "abandoned":
                self.ends[full] = (how, self.loop.time())

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
            raise Burnt(f"{handle} has not been started yet")
        return self.handles[handle]

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
        self.transcript.append((self.loop.time(), frame.task, filled(step["say"], frame.names)))

    async def do_work(self, step, frame):
        self.loop.burn(value(step["work"], frame.names))

    async def do_block(self, step, frame):
        self.loop.burn(value(step["block"], frame.names))

    async def do_sleep(self, step, frame):
        await asyncio.sleep(value(step["sleep"], frame.names))

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
        pass

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
        async with asyncio.TaskGroup() as group:
            for name in step["group"]:
                self.handles[name] = [self.create(name, {}, maker=group.create_task)]

    async def do_race(self, step, frame):
        tasks = self.launch(step["race"])
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        except asyncio.CancelledError:
            for task in tasks:
                task.cancel()
            raise
        winner = next(task for task in tasks if task.done())
        rest = [task for task in tasks if task is not winner]
        for task in rest:
            task.cancel()
        await asyncio.gather(*rest, return_exceptions=True)
        winner.result()

    async def do_cancel(self, step, frame):
        for task in self.started(step["cancel"]):
            task.cancel()

    async def do_timeout(self, step, frame):
        try:
            async with asyncio.timeout(value(step["timeout"], frame.names)):
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
            except (Break, Return):
                raise
            except taken:
                if "catch" not in step:
                    raise
                await self.body(step["catch"], frame)
        finally:
            if "finally" in step:
                await self.body(step["finally"], frame)


VERBS = [name.removeprefix("do_") for name in vars(Run) if name.startswith("do_")]
