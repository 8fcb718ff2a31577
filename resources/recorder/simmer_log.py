# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""Where a program's recording goes: two bounded files in the folder that `simmer-cli record` gives.

`log` has 64-bit words in chunks: MAGIC, the number of the writer, how many words follow, and these. The words of one
writer, put together, are its records. Each begins with a time in nanoseconds and a code, which is a kind << 56 | a task's
number << 32 | what the kind says; what more there is, RECORDS tells. `names` has a JSON object a line, for what the
records refer to by number.

The log is written through a mapping, so that it outlives a crash and no descriptor of the program's can be hit; room on
the disk is taken ahead, so that a full one ends the recording and not the program.
"""

import json
import mmap
import os
import struct
import threading

NOTHING = 0xFFFFFFFF
NO_TASK = 0xFFFFFF
MAGIC = 0x53494D4D4552
#: Some two million events.
MOST_WORDS = 5_000_000
MOST_NAMES = 200_000
MOST_TEXT = 2_000
#: What a trace has room for.
MOST_SOURCE = 1 << 20
ROOM = 1 << 20

RECORDS = {
    # Kind, and the low half of the code: the words after the code.
    "CREATED definition": "who created it",
    "READY who made it so": "",
    # Written where the log is, while a task runs; the six that follow tell when the task had begun to run.
    "RUNNING": "",
    "YIELDED place": "when it gave back the thread",
    "WAITS place": "when",
    "WAITS_FOR place": "when; what's number << 32 | a value",
    "FINISHED": "when; what it returned",
    "FAILED note": "when",
    "CANCELLED": "when",
    # Of the loop.
    "ASLEEP microseconds": "",
    "AWAKE": "",
    "NOTE note": "its kind",
    # Seen from outside.
    "BLOCKED place": "",
    "AT place": "",
}
(CREATED, READY, RUNNING, YIELDED, WAITS, WAITS_FOR, FINISHED, FAILED, CANCELLED, ASLEEP, AWAKE, NOTE, BLOCKED, AT) = (
    kind << 56 for kind in range(1, len(RECORDS) + 1))


class Log:
    def __init__(self, folder):
        self.path = os.path.join(folder, "log")
        self.names_path = os.path.join(folder, "names")
        descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            os.ftruncate(descriptor, MOST_WORDS * 8)
            self.words = mmap.mmap(descriptor, MOST_WORDS * 8)
        finally:
            os.close(descriptor)
        os.close(os.open(self.names_path, os.O_WRONLY | os.O_CREAT | os.O_CLOEXEC, 0o600))
        self.position = self.room = 0
        self.take_room(ROOM)
        self.names_left, self.source_left = MOST_NAMES, MOST_SOURCE
        self.lines, self.counts = [], {}
        self.naming, self.writing = threading.Lock(), threading.Lock()
        self.is_over = False

    def name(self, kind, **what):
        """Its number among those of its kind; None when there is no room for more names. Never waits: a signal's
        handler may come here while somebody else is."""
        if self.names_left <= 0 or self.is_over or not self.naming.acquire(False):
            return None
        try:
            self.names_left -= 1
            number = self.counts.get(kind, 0)
            self.counts[kind] = number + 1
            self.lines.append(json.dumps(what) + "\n")
            return number
        finally:
            self.naming.release()

    def source(self, path, text):
        size = len(text.encode(errors="replace"))
        if 0 < size <= self.source_left and self.name("source", source=path, text=text) is not None:
            self.source_left -= size

    def write(self, writer, words):
        """Takes what is in the list by now. Another thread may be at it already: then that one does."""
        if not self.writing.acquire(False):
            return
        try:
            count = len(words)
            taken = words[:count]
            del words[:count]
            if not self.is_over:
                self.put(writer, taken)
        except (OSError, ValueError, struct.error):
            self.is_over = True
        finally:
            self.writing.release()

    def put(self, writer, words):
        if self.lines:
            self.put_names()
        end = self.position + 3 + len(words)
        if end > MOST_WORDS:
            self.lines.append(json.dumps({"full": True}) + "\n")
            self.put_names()
            self.is_over = True
            return
        if end * 8 > self.room:
            self.take_room(end * 8 - self.room)
        struct.pack_into(f"={3 + len(words)}q", self.words, self.position * 8, MAGIC, writer, len(words), *words)
        self.position = end

    def put_names(self):
        lines, self.lines = self.lines, []
        descriptor = os.open(self.names_path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o600)
        try:
            os.write(descriptor, "".join(lines).encode(errors="replace"))
        finally:
            os.close(descriptor)

    def take_room(self, size):
        more = min(max(size, ROOM), MOST_WORDS * 8 - self.room)
        if more <= 0:
            return
        descriptor = os.open(self.path, os.O_RDWR | os.O_CLOEXEC)
        try:
            if os.pwrite(descriptor, bytes(more), self.room) < more:
                raise OSError("no more room")
        finally:
            os.close(descriptor)
        self.room += more
