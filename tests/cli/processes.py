# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""What /proc says of processes, seen from outside."""

import time
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Process:
    pid: int
    name: str
    state: str
    parent: int
    group: int
    threads: int


def read(pid):
    try:
        # The name stands in parentheses and may hold anything.
        before, _, after = Path(f"/proc/{pid}/stat").read_text().rpartition(")")
        fields = after.split()
    except OSError:
        return None
    return Process(pid, before.partition("(")[2], fields[0], int(fields[1]), int(fields[2]), int(fields[17]))


def alive():
    """All processes but zombies, which only wait for their parent to look."""
    found = (read(int(entry.name)) for entry in Path("/proc").iterdir() if entry.name.isdigit())
    return [process for process in found if process and process.state not in "ZX"]


def descendants(pid):
    everyone, family, todo = alive(), [], [pid]
    while todo:
        parent = todo.pop()
        children = [process for process in everyone if process.parent == parent]
        family += children
        todo += [child.pid for child in children]
    return family


def groups(group_ids):
    return [process for process in alive() if process.group in group_ids]


def model_of(pid):
    """Of a simmer-runner, from its arguments."""
    try:
        arguments = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
    except OSError:
        return None
    return arguments[arguments.index(b"--model") + 1].decode() if b"--model" in arguments else None


def wait_until(condition, seconds):
    """The condition's value once it is true, or the last one."""
    deadline = time.monotonic() + seconds
    while True:
        value = condition()
        if value or time.monotonic() > deadline:
            return value
        time.sleep(0.005)
