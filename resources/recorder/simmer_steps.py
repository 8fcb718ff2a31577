# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""What tasks of a lesson's program do at each of its lines, and what they say."""

import dis
import sys
import threading

from simmer_plan import NOTHING

(STEP_ENTERED, CALL_ENTERED, CALL_LEFT) = (10, 11, 12)
(OWNER_CHANGED, PERMITS_CHANGED, LENGTH_CHANGED, EVENT_CHANGED, NUMBER_CHANGED) = (13, 14, 15, 16, 17)
(ARGUMENT, SAID) = (21, 22)
YIELD = dis.opmap["YIELD_VALUE"]


def record_number(record, kind, task, number, on=NOTHING, step=NOTHING):
    number &= (1 << 64) - 1
    record(kind, task, on=on, value=number & NOTHING, cause=number >> 32, step=step)


class Tracer:
    """Follows the program from line to line, with `sys.settrace`. `current` gives the task that runs in the calling
    thread; `look` is called wherever something may have changed."""

    def __init__(self, plan, record, current, look):
        self.plan, self.record, self.current, self.look = plan, record, current, look
        self.with_steps = {}
        self.calls = {}
        self.at = {}
        self.failing = set()

    def begin(self):
        threading.settrace(self.called)
        sys.settrace(self.called)

    def called(self, frame, event, argument):
        code = frame.f_code
        has_steps = self.with_steps.get(code)
        if has_steps is None:
            has_steps = self.with_steps[code] = self.plan.has_steps(code)
        if not has_steps:
            return None
        task = self.current()
        if task == NOTHING:
            return None
        definition = self.plan.definition(code)
        calls = self.calls.setdefault(task, [])
        if definition != NOTHING and frame not in calls:
            if calls:
                self.record(CALL_ENTERED, task, on=definition, step=self.at.get(task, NOTHING))
            calls.append(frame)
        return self.went_on

    def went_on(self, frame, event, argument):
        task = self.current()
        if event == "line":
            self.failing.discard(frame)
            self.look(task, frame)
            step = self.plan.steps.get(frame.f_lineno)
            if step is not None and step != self.at.get(task):
                self.at[task] = step
                self.record(STEP_ENTERED, task, step=step)
        elif event == "exception":
            self.failing.add(frame)
        elif event == "return":
            self.look(task, frame)
            self.left(frame, task)
        return self.went_on

    def left(self, frame, task):
        has_failed = frame in self.failing
        self.failing.discard(frame)
        code = frame.f_code
        if not has_failed and frame.f_lasti >= 0 and code.co_code[frame.f_lasti] == YIELD:
            return
        calls = self.calls.get(task)
        if calls and calls[-1] is frame:
            calls.pop()
            if calls:
                self.at[task] = self.plan.step_of(calls[-1])
                self.record(CALL_LEFT, task, step=self.at[task])
            else:
                del self.calls[task]


class Teller:
    """Standard output that tells who says which of the lesson's texts."""

    def __init__(self, stream, plan, record, current):
        self.stream, self.plan, self.record, self.current = stream, plan, record, current
        self.begun = threading.local()

    def write(self, text):
        lines = (getattr(self.begun, "line", "") + text).split("\n")
        self.begun.line = lines.pop()
        for line in lines:
            self.said(line, sys._getframe(1))
        return self.stream.write(text)

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def said(self, line, frame):
        task, step = self.current(), self.plan.step_of(frame)
        number, pattern = self.plan.texts.get(step, (NOTHING, None))
        found = pattern.fullmatch(line) if pattern else None
        if task == NOTHING or found is None:
            return
        for value in found.groups():
            record_number(self.record, ARGUMENT, task, int(value), step=step)
        self.record(SAID, task, on=number, step=step)


class Things:
    """The lesson's objects, looked at again and again: what is no longer as it was is recorded."""

    def __init__(self, plan, record):
        self.plan, self.record = plan, record
        self.all = None
        self.last = {}

    def look(self, task, frame):
        if not self.plan.objects or frame.f_code.co_filename != self.plan.program:
            return
        if self.all is None:
            self.all = [(number, variable, LOOKS[kind]) for number, variable, kind, _ in
                        self.plan.objects_in(frame.f_globals) if kind in LOOKS]
            for number, variable, (_, value_of) in self.all:
                self.last[number] = value_of(frame.f_globals[variable])
        for number, variable, (kind, value_of) in self.all:
            value = value_of(frame.f_globals[variable])
            if value != self.last[number]:
                self.last[number] = value
                if kind == OWNER_CHANGED:
                    self.record(kind, task, on=number, cause=task if value else NOTHING)
                else:
                    record_number(self.record, kind, task, value, on=number)


#: By type: the event's kind, and what gives the figure. Of asyncio's objects, whose tasks take turns.
LOOKS = {
    "lock": (OWNER_CHANGED, lambda lock: lock.locked()),
    "semaphore": (PERMITS_CHANGED, lambda semaphore: semaphore._value),
    "queue": (LENGTH_CHANGED, lambda queue: queue.qsize()),
    "event": (EVENT_CHANGED, lambda event: int(event.is_set())),
    "number": (NUMBER_CHANGED, lambda number: number),
}
