# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""What the task `guest` of an exported program sends on its connection, which is a stand-in, goes to standard output.

usage: sentlines.py PROGRAM
"""

import asyncio
import inspect
import runpy
import sys


class Connection:
    """Of a thread or a process, or the writer of a coroutine."""

    def send(self, line):
        self.write(f"{line}\n".encode())

    def write(self, data):
        sys.stdout.buffer.write(data)

    async def drain(self):
        pass

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *failure):
        self.close()


def main():
    guest = runpy.run_path(sys.argv[1])["guest"]
    if inspect.iscoroutinefunction(guest):
        asyncio.run(guest(None, Connection()))
    else:
        guest(Connection())


if __name__ == "__main__":
    main()
