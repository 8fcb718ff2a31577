"""Cooking while awaiting a delivery"""

import multiprocessing
import sys
import time

MIN = 0.12  # seconds
multiprocessing.set_start_method("fork")  # a child begins as a copy of its parent


def work(seconds):
    """Keeps the processor busy for so long."""
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        pass


def say(text):
    """Prints a line in one piece; `print` ends it in a second step."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def cook():
    work(1 * MIN)  # wash the rice
    say("The pot is on.")
    time.sleep(12 * MIN)  # rice simmers
    work(1 * MIN)  # serve
    say("Dinner is ready.")


def delivery():
    work(0.5 * MIN)  # order
    time.sleep(10 * MIN)  # the parcel is on its way
    say("The doorbell rings.")
    work(1 * MIN)  # unpack


def phone():
    for _ in range(2):
        work(1 * MIN)  # scroll
        time.sleep(2 * MIN)  # a video loads
    say("Seen it all.")


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
