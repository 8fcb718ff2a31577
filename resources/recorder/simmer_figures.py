# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""What the kernel counts of a lesson's process, from the program's beginning to its end."""

import os
import resource
import time

from simmer_plan import NOTHING

SAMPLE = 23
(CPU, VOLUNTARY_SWITCHES, INVOLUNTARY_SWITCHES) = (0, 5, 6)


def counted():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return time.process_time_ns(), usage.ru_nvcsw, usage.ru_nivcsw


class Figures:
    """`task`: the one that the process is, where each is one."""

    def __init__(self, record, task=NOTHING, is_new=False):
        self.record, self.task = record, task
        self.base = (0, 0, 0) if is_new else counted()
        self.process = os.getpid()

    def end(self):
        if os.getpid() != self.process:
            return
        for kind, now, before in zip((CPU, VOLUNTARY_SWITCHES, INVOLUNTARY_SWITCHES), counted(), self.base):
            number = now - before
            self.record(SAMPLE, self.task, on=NOTHING, value=number & NOTHING, cause=number >> 32, wait=kind)
