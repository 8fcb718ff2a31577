# SPDX-FileCopyrightText: 2026 The Simmer authors
# SPDX-License-Identifier: MIT
"""`simmer-cli record`: ordinary asyncio programs that know nothing of Simmer, against what they print themselves."""

import os
import subprocess
import sys
import unittest

from commandline import BIN, PATIENCE
from recording import RecordingTest


class Record(RecordingTest):
    def test_workers_of_a_queue(self):
        run = self.record("""
            async def worker(name, orders):
                while (order := await orders.get()) is not None:
                    await asyncio.sleep(0.002)
                    print(name, order)

            async def main():
                orders = asyncio.Queue(2)
                workers = [asyncio.create_task(worker(name, orders)) for name in "ab"]
                for order in [*range(6), None, None]:
                    await orders.put(order)
                await asyncio.gather(*workers)

            asyncio.run(main())
        """)
        self.assertEqual(len(run.said), 6)
        self.assertEqual(run.tasks(), ["main#1", "worker#1", "worker#2"])
        for task, name in (("worker#1", "a"), ("worker#2", "b")):
            served = sum(line.startswith(name) for line in run.said)
            self.assertEqual(run.waits(task).count("timer"), served)
            self.assertEqual(run.end(task), "finished")
            self.assertIn("await asyncio.sleep(0.002)", run.lines(task))
        self.assertEqual(run.of("worker#1", "created")[0]["cause"], "main#1")
        first = run.of("main#1", "suspended")[0]
        self.assertEqual(first["on"], {"kind": "queueSlot", "name": "await orders.put(order)"})
        self.assertEqual(run.of("main#1", "ready")[1]["cause"], "worker#1")
        self.assertEqual(run.waits("main#1")[-1], "tasks")

    def test_a_server_and_its_clients(self):
        run = self.record("""
            async def serve(reader, writer):
                line = await reader.readline()
                writer.write(line.upper())
                await writer.drain()
                writer.close()

            async def client(port, word):
                reader, writer = await asyncio.open_connection("127.0.0.1", port)
                writer.write(word.encode() + b"\\n")
                print((await reader.readline()).decode().strip())
                writer.close()

            async def main():
                server = await asyncio.start_server(serve, "127.0.0.1", 0)
                port = server.sockets[0].getsockname()[1]
                await asyncio.gather(*(client(port, word) for word in ("tea", "rice", "soup")))
                server.close()

            asyncio.run(main())
        """)
        self.assertEqual(sorted(run.said), ["RICE", "SOUP", "TEA"])
        self.assertEqual(sum(task.startswith("serve#") for task in run.tasks()), 3)
        for number in (1, 2, 3):
            waits = run.waits(f"client#{number}")
            self.assertEqual((waits[0], waits[-1]), ("connection", "data"))
            self.assertEqual(run.end(f"serve#{number}"), "finished")

    def test_a_group_that_fails(self):
        run = self.record("""
            async def burn():
                await asyncio.sleep(0.01)
                raise ValueError("burnt")

            async def wait():
                try:
                    await asyncio.sleep(10)
                except asyncio.CancelledError:
                    print("stopped")
                    raise

            async def main():
                try:
                    async with asyncio.TaskGroup() as group:
                        group.create_task(wait())
                        group.create_task(burn())
                except* ValueError as failures:
                    print(failures.exceptions[0])

            asyncio.run(main())
        """)
        self.assertEqual(run.said, ["stopped", "burnt"])
        self.assertEqual((run.end("burn#1"), run.end("wait#1"), run.end("main#1")), ("failed", "cancelled", "finished"))
        self.assertEqual(run.of("burn#1", "failed")[0]["text"], "ValueError: burnt")
        self.assertEqual(set(run.waits("main#1")), {"tasks"})
        self.assertLess(run.events.index(run.of("burn#1", "failed")[0]), run.events.index(run.of("wait#1", "cancelled")[0]))

    def test_timeouts_in_timeouts(self):
        run = self.record("""
            async def main():
                try:
                    async with asyncio.timeout(10):
                        try:
                            async with asyncio.timeout(0.01):
                                await asyncio.sleep(5)
                        except TimeoutError:
                            print("inner")
                        await asyncio.wait_for(asyncio.sleep(5), 0.01)
                except TimeoutError:
                    print("outer")

            asyncio.run(main())
        """)
        self.assertEqual(run.said, ["inner", "outer"])
        self.assertEqual(run.lines("main#1")[0], "await asyncio.sleep(5)")
        self.assertAlmostEqual(run.of("main#1", "suspended")[0]["on"]["ns"] / 10**9, 5, delta=0.5)
        self.assertEqual((run.end("sleep#1"), run.end("main#1")), ("cancelled", "finished"))

    def test_processes(self):
        run = self.record("""
            import sys

            async def main():
                child = await asyncio.create_subprocess_exec(sys.executable, "-c", "print(6 * 7)", stdout=asyncio.subprocess.PIPE)
                out, _ = await child.communicate()
                print(out.decode().strip(), child.returncode)

            asyncio.run(main())
        """)
        self.assertEqual(run.said, ["42 0"])
        self.assertIn("process", run.waits("main#1"))
        self.assertIn("out, _ = await child.communicate()", run.lines("main#1"))
        self.assertEqual(run.end("main#1"), "finished")

    def test_an_async_generator(self):
        run = self.record("""
            async def pages():
                for page in range(3):
                    await asyncio.sleep(0.002)
                    yield page

            async def main():
                async for page in pages():
                    print(page)

            asyncio.run(main())
        """)
        self.assertEqual(run.said, ["0", "1", "2"])
        self.assertEqual(len(run.of("main#1", "suspended")), 3)
        self.assertEqual(set(run.lines("main#1")), {"await asyncio.sleep(0.002)"})
        self.assertEqual(set(run.callers("main#1")), {("async for page in pages():",)})

    def test_a_call_that_blocks(self):
        run = self.record("""
            import time

            async def blocks():
                time.sleep(0.3)
                print("slept")

            async def ticks():
                await asyncio.sleep(0.01)
                print("tick")

            async def main():
                await asyncio.gather(ticks(), blocks())

            asyncio.run(main())
        """)
        self.assertEqual(run.said, ["slept", "tick"])
        began, ended = run.of("blocks#1", "running")[0]["t"], run.of("blocks#1", "finished")[0]["t"]
        self.assertGreaterEqual(ended - began, 300_000_000)
        self.assertGreaterEqual(run.of("ticks#1", "running")[1]["t"], ended)
        blocked = run.of("blocks#1", "blocked")[0]
        self.assertEqual((run.line(blocked["step"]), blocked["on"]["kind"]), ("time.sleep(0.3)", "blockingCall"))
        self.assertTrue(began < blocked["t"] < ended)

    def test_a_forgotten_await(self):
        run = self.record("""
            async def cook():
                print("never")

            async def fails():
                raise RuntimeError("nobody looks")

            async def main():
                cook()
                asyncio.create_task(fails())
                await asyncio.sleep(0.01)
                print("done")

            asyncio.run(main())
        """)
        self.assertEqual(run.said, ["done"])
        self.assertEqual(run.notes("neverAwaited"), ["cook"])
        self.assertEqual(run.notes("neverRetrieved"), ["RuntimeError: nobody looks"])
        self.assertNotIn("cook#1", run.tasks())

    def test_threads_and_locks(self):
        run = self.record("""
            async def guest(lock):
                async with lock:
                    print(await asyncio.to_thread(sum, [1, 2]))

            async def main():
                lock = asyncio.Lock()
                await asyncio.gather(guest(lock), guest(lock))

            asyncio.run(main())
        """)
        self.assertEqual(run.said, ["3", "3"])
        self.assertEqual((run.waits("guest#1"), run.waits("guest#2")), (["pool"], ["lock", "pool"]))
        self.assertEqual(run.of("guest#2", "ready")[1]["cause"], "guest#1")

    def test_what_crashes_leaves_a_trace(self):
        run = self.record("""
            import os, signal

            async def main():
                await asyncio.sleep(0)
                os.kill(os.getpid(), signal.SIGSEGV)

            asyncio.run(main())
        """, expect=4)
        self.assertEqual(run.end("main#1"), "running")
        self.assertEqual(run.events[-1]["outcome"], "crashed")

    def test_what_forks_is_recorded_once(self):
        run = self.record("""
            import os

            async def main():
                if os.fork() == 0:
                    await asyncio.sleep(0)
                    os._exit(0)
                os.wait()
                await asyncio.sleep(0)

            asyncio.run(main())
        """)
        self.assertEqual(run.waits("main#1"), ["turn"])

    def test_what_fails_is_told(self):
        run = self.record("""
            async def main():
                raise KeyError("salt")

            asyncio.run(main())
        """, expect=4)
        self.assertIn("KeyError: 'salt'", run.errors)
        self.assertEqual((run.end("main#1"), run.events[-1]["outcome"]), ("failed", "failed"))

    def test_the_program_is_left_alone(self):
        """Its arguments, its environment and its modules are as they would be."""
        program = """
            import os, sys

            async def main():
                print(sys.argv[1:], sorted(name for name in os.environ if "SIMMER_R" in name or "PYTHONPATH" in name))
                print([path for path in sys.path if "simmer" in path.lower() and "test" not in path], __name__)

            asyncio.run(main())
        """
        run = self.record(program, arguments=["--flag", "x y"])
        alone = subprocess.run([sys.executable, self.folder / "program.py", "--flag", "x y"], capture_output=True, text=True,
                               timeout=PATIENCE)
        self.assertEqual(run.said, alone.stdout.splitlines())

    def test_without_a_task_there_is_nothing(self):
        done = self.cli("record", "--", sys.executable, "-c", "print('hello')", expect=4)
        self.assertEqual(done.stdout, "hello\n")
        self.assertIn("nothing was recorded", done.stderr)
        self.assertEqual(os.listdir(self.folder), [])
        self.cli("record", "--", "/nowhere/python", expect=3)
        self.assertTrue((BIN / "simmer-cli").exists())


if __name__ == "__main__":
    unittest.main()
