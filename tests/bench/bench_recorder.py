#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""usage: bench_recorder.py SIMMER-CLI [ROUNDS [PROGRAM…]]    what `simmer-cli record` adds to programs of 100 000 awaits

Each program is run with and without, by turns; what is compared is the least processor time that its event loop took,
and the least that the whole interpreter took. The bar is 1.30.

With CPython 3.11 on two cores with nothing else to do: work between awaits 1.03 to 1.16, a hundred that yield 1.14 to
1.24, one that yields 1.2 to 1.3, queue 1.35, locks 1.4 to 2.0, short sleeps 1.45 to 1.6, gathered children 1.5 to 1.8.
Streams are all in the kernel, whose share varies more than what is added.

So programs that do something stay within the bar, and so do those that only yield; those that do nothing but hand locks
and results to each other do not. Who yields costs two readings of the clock, a look at where it is, and three words that
are kept and later packed, some 0.3 µs where the cheapest await takes 1.4: one handle a task, and no calls between
`call_soon` and it, give much of that back. Who waits for a future costs one more reading and two more words for who made
it ready, the kind of the future, and each a look-up; a task costs its names, its handle, and an end.
"""

import asyncio
import subprocess
import sys
import tempfile
import time

AWAITS = 100_000


async def takes_turns(count):
    for _ in range(count):
        await asyncio.sleep(0)


async def one_that_yields():
    await takes_turns(AWAITS)


async def hundred_that_yield():
    await asyncio.gather(*(takes_turns(AWAITS // 100) for _ in range(100)))


async def producers_and_consumers():
    queue = asyncio.Queue(10)

    async def produce():
        for item in range(AWAITS // 10):
            await queue.put(item)

    async def consume():
        for _ in range(AWAITS // 10):
            await queue.get()

    await asyncio.gather(*(work() for work in (produce, consume) for _ in range(5)))


async def locks():
    lock = asyncio.Lock()

    async def use():
        for _ in range(AWAITS // 20):
            async with lock:
                await asyncio.sleep(0)

    await asyncio.gather(*(use() for _ in range(10)))


async def short_sleeps():
    async def sleep():
        for _ in range(AWAITS // 1000):
            await asyncio.sleep(0.001)

    await asyncio.gather(*(sleep() for _ in range(1000)))


async def gathered_children():
    for _ in range(AWAITS // 200):
        await asyncio.gather(*(takes_turns(1) for _ in range(100)))


async def streams():
    async def serve(reader, writer):
        while line := await reader.readline():
            writer.write(line)
            await writer.drain()
        writer.close()

    async def ask(port):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        for _ in range(AWAITS // 40):
            writer.write(b"tea\n")
            await writer.drain()
            await reader.readline()
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    await asyncio.gather(*(ask(server.sockets[0].getsockname()[1]) for _ in range(10)))
    server.close()


async def work_between():
    """Each await has some 20 µs of Python before it, as a parser or a template has."""
    async def work():
        for number in range(AWAITS // 100):
            sum(str(number + digit).count("7") for digit in range(60))
            await asyncio.sleep(0)

    await asyncio.gather(*(work() for _ in range(100)))


PROGRAMS = {program.__name__: program for program in (
    one_that_yields, hundred_that_yield, producers_and_consumers, locks, short_sleeps, gathered_children, streams,
    work_between)}


def run(command):
    """Processor time of the loop, and of the interpreter."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True, timeout=600)
    return [float(word) for word in done.stdout.split()]


def main():
    if len(sys.argv) > 2 and sys.argv[1] == "--run":
        begun = time.process_time()
        asyncio.run(PROGRAMS[sys.argv[2]]())
        print(time.process_time() - begun, time.process_time())
        return
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 5
    for name in sys.argv[3:] or PROGRAMS:
        alone = [sys.executable, __file__, "--run", name]
        times = {"alone": [], "recorded": []}
        with tempfile.TemporaryDirectory() as folder:
            recorded = [sys.argv[1], "record", "-o", folder + "/bench.trace", "--", *alone]
            for _ in range(rounds):
                times["alone"].append(run(alone))
                times["recorded"].append(run(recorded))
        (loop, whole), (recorded_loop, recorded_whole) = (map(min, zip(*times[which])) for which in times)
        print(f"{name:24} {loop / AWAITS * 1e6:6.2f} µs an await   loop × {recorded_loop / loop:.2f}   "
              f"whole × {recorded_whole / whole:.2f}", flush=True)


if __name__ == "__main__":
    main()
