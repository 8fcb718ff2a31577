"""Cooking while awaiting a delivery"""

import multiprocessing
import time

MIN = 0.12  # seconds
multiprocessing.set_start_method("fork")  # a child begins as a copy of its parent


def work(seconds):
    """Keeps the processor busy for so long."""
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        pass


def cook():
    work(1 * MIN)  # wash the rice
    print("The pot is on.", flush=True)
    time.sleep(12 * MIN)  # rice simmers
    work(1 * MIN)  # serve
    print("Dinner is ready.", flush=True)


def delivery():
    work(0.5 * MIN)  # order
    time.sleep(10 * MIN)  # the parcel is on its way
    print("The doorbell rings.", flush=True)
    work(1 * MIN)  # unpack


def phone():
    for _ in range(2):
        work(1 * MIN)  # scroll
        time.sleep(2 * MIN)  # a video loads
    print("Seen it all.", flush=True)


def main():
    processes = [
        multiprocessing.Process(target=cook),
        multiprocessing.Process(target=delivery),
        multiprocessing.Process(target=phone),
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join()


if __name__ == "__main__":
    main()
