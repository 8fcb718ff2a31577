# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""`simmer-cli record`: who made whom ready, through what, and programs that end badly."""

import unittest

from recording import RecordingTest


class RecordCauses(RecordingTest):
    def test_who_made_whom_ready(self):
        """The program prints who releases, sets, puts and finishes."""
        run = self.record("""
            async def holder(lock):
                async with lock:
                    await asyncio.sleep(0.01)
                print("lock holder")

            async def wants(lock):
                async with lock:
                    pass

            async def setter(event):
                await asyncio.sleep(0.01)
                print("event setter")
                event.set()

            async def listens(event):
                await event.wait()

            async def putter(queue):
                await asyncio.sleep(0.01)
                print("queue putter")
                queue.put_nowait(1)

            async def gets(queue):
                await queue.get()

            async def joins(task):
                await task

            async def main():
                lock, event, queue = asyncio.Lock(), asyncio.Event(), asyncio.Queue()
                tasks = [asyncio.create_task(one) for one in (
                    holder(lock), wants(lock), listens(event), setter(event), gets(queue), putter(queue))]
                await asyncio.gather(*tasks, joins(tasks[3]))

            asyncio.run(main())
        """)
        self.assertEqual(set(run.said), {"lock holder", "event setter", "queue putter"})
        for task, wait, cause in (("wants#1", "lock", "holder#1"), ("listens#1", "event", "setter#1"),
                                  ("gets#1", "queueItem", "putter#1"), ("joins#1", "task", "setter#1"),
                                  ("setter#1", "timer", None)):
            self.assertEqual((task, run.waits(task), run.causes(task)), (task, [wait], [cause]))
        # Whoever ends last lets main go on, through the callback of gather.
        last = [entry["task"] for entry in run.events if entry["event"] == "finished"][-2]
        self.assertEqual(run.causes("main#1"), [last])

    def test_the_chain_of_awaits(self):
        run = self.record("""
            async def inner():
                await asyncio.sleep(0)
                await asyncio.sleep(0)

            async def outer():
                await inner()
                await inner()

            async def main():
                await outer()
                await asyncio.sleep(0)
                await inner()

            asyncio.run(main())
        """)
        sleep, first, second = "await asyncio.sleep(0)", "await outer()", "await inner()"
        self.assertEqual(run.lines("main#1"), [sleep] * 7)
        self.assertEqual(run.callers("main#1"), [(first, second)] * 4 + [()] + [(second,)] * 2)

    def test_functions_that_are_alike_are_told_apart(self):
        run = self.record("""
            async def outer(delays, then):
                for delay in delays:
                    await asyncio.sleep(delay)  # outer
                await then

            async def inner(delays, then):
                for delay in delays:
                    await asyncio.sleep(delay)  # inner

            async def main():
                for _ in range(2):
                    await outer([0, 0], inner([0.001, 0, 0], None))

            asyncio.run(main())
        """)
        self.assertEqual([line.rpartition("# ")[2] for line in run.lines("main#1")],
                         (["outer"] * 2 + ["inner"] * 3) * 2)

    def test_other_ways_to_wait(self):
        run = self.record("""
            async def child(seconds):
                await asyncio.sleep(seconds)
                return seconds

            async def main():
                loop = asyncio.get_running_loop()
                done, _ = await asyncio.wait([loop.create_task(child(0.01)), loop.create_task(child(0.02))])
                print(len(done))
                for first in asyncio.as_completed([child(0.01)]):
                    print(await first)
                print(await loop.run_in_executor(None, sum, [1, 2]))
                print(await asyncio.shield(child(0)))
                async with asyncio.timeout(5):
                    await asyncio.sleep(0.01)

            with asyncio.Runner() as runner:
                runner.run(main())
                runner.run(child(0))
        """)
        self.assertEqual(run.said, ["2", "0.01", "3", "0"])
        self.assertEqual(run.waits("main#1")[0], "tasks")
        self.assertEqual(run.of("main#1", "suspended")[0]["on"]["count"], 2)
        self.assertIn("pool", run.waits("main#1"))
        self.assertEqual(run.waits("main#1")[-1], "timer")
        self.assertEqual(sum(task.startswith("child#") for task in run.tasks()), 5)
        self.assertEqual({run.end(task) for task in run.tasks()}, {"finished"})

    def test_a_blocking_call_in_a_helper(self):
        run = self.record("""
            import time

            def fetch():
                time.sleep(0.3)

            async def main():
                fetch()
                end = time.monotonic() + 0.3
                while time.monotonic() < end:
                    pass
                await asyncio.sleep(0)

            asyncio.run(main())
        """)
        blocked = run.of("main#1", "blocked")
        self.assertEqual([run.line(entry["step"]) for entry in blocked[:1]], ["time.sleep(0.3)"])
        self.assertEqual([run.line(place) for place in blocked[0]["through"]], ["fetch()"])
        places = {run.line(entry["step"]) for entry in run.of("main#1", "running") if "step" in entry}
        self.assertTrue(places & {"while time.monotonic() < end:", "pass"}, places)

    def test_what_a_program_opens_is_its_own(self):
        """Also where it has closed all pipes that it did not open."""
        run = self.record("""
            import os, stat, time

            def close_all_pipes():
                for entry in os.listdir("/proc/self/fd"):
                    try:
                        if int(entry) > 2 and stat.S_ISFIFO(os.fstat(int(entry)).st_mode):
                            os.close(int(entry))
                            print("closed")
                    except OSError:
                        pass

            async def main():
                await asyncio.sleep(0)
                close_all_pipes()
                pipes = [os.pipe() for _ in range(8)]
                for reading, writing in pipes:
                    os.write(writing, b"mine")
                    time.sleep(0.05)
                    await asyncio.sleep(0.02)
                    os.set_blocking(reading, False)
                    print(os.read(reading, 4).decode())

            asyncio.run(main())
        """)
        self.assertEqual(run.said, ["closed"] + ["mine"] * 8)

    def test_interrupted_while_it_waits_for_ever(self):
        run = self.record("""
            import os, signal, threading

            async def main():
                threading.Timer(0.3, os.kill, (os.getpid(), signal.SIGINT)).start()
                await asyncio.Event().wait()

            asyncio.run(main())
        """, expect=4)
        self.assertIn("KeyboardInterrupt", run.errors)
        self.assertEqual((run.waits("main#1"), run.end("main#1")), (["event"], "cancelled"))

    def test_killed_while_it_waits(self):
        run = self.record("""
            import os, signal, threading

            async def main():
                for _ in range(5000):
                    await asyncio.sleep(0)
                threading.Timer(1.5, os.kill, (os.getpid(), signal.SIGKILL)).start()
                await asyncio.Event().wait()

            asyncio.run(main())
        """, expect=4)
        self.assertEqual(run.waits("main#1"), ["turn"] * 5000 + ["event"])
        self.assertEqual(run.events[-1]["outcome"], "crashed")

    def test_ended_at_once(self):
        run = self.record("""
            import os

            async def main():
                for _ in range(5000):
                    await asyncio.sleep(0)
                os._exit(0)

            asyncio.run(main())
        """)
        self.assertEqual(run.waits("main#1"), ["turn"] * 5000)
        self.assertEqual(run.end("main#1"), "running")

    def test_the_trace_has_the_program(self):
        run = self.record("""
            async def main():
                await asyncio.sleep(0)  # "here", 这里

            asyncio.run(main())
        """)
        self.assertEqual(run.lines("main#1"), ['await asyncio.sleep(0)  # "here", 这里'])
        trace = (self.folder / "out.trace").read_bytes()
        self.assertIn(b'"sources":[{"path":', trace)
        self.assertIn("# \\\"here\\\", 这里\\n\\nasyncio.run(main())".encode(), trace)


if __name__ == "__main__":
    unittest.main()
