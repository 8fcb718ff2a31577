// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/python/pythonstoptexts.h"

namespace simmer::codegen {

const std::string_view stopsText = R"(class Cancelled(BaseException):
T|    """Raised where a thread waits that is to stop."""
P|    """Raised where a process waits that is to stop."""


class Stop:
T|    """Why a thread is to stop. Nothing ends it from outside: it has to look here when it waits."""
P|    """Why a process is to stop. It looks here when it waits, and leaves nothing half done."""

    def __init__(self):
        self.requests = 0
        self.heeded = 0
        self.deadlines = []
T|        self.bell = threading.Event()

    def request(self):
        """Somebody asks for it."""
        self.requests += 1
T|        self.bell.set()

    def look(self, latest=math.inf):
        """Raises `Cancelled` when there is a new request, or a deadline has passed."""
        now = min(time.monotonic(), latest)
        passed = [due for due in self.deadlines if not due.passed and due.at <= now]
        for deadline in passed:
            deadline.passed = True
        if passed or self.requests != self.heeded:
            self.heeded = self.requests
            raise Cancelled

    def patience(self, longest=0.02):
        """How many seconds a wait may go on until it looks here."""
        if self.requests != self.heeded:
            return 0
        now = time.monotonic()
        left = [deadline.at - now for deadline in self.deadlines if not deadline.passed]
        return max(0, min([longest, *left]))

    def reasons(self):
        return self.requests + sum(deadline.passed for deadline in self.deadlines)


T|class Present(threading.local):
T|    """Each thread has its own."""
T|
T|    def __init__(self):
T|        self.stop = Stop()
T|
T|
T|present = Present()
P|present = types.SimpleNamespace(stop=Stop())


def until(attempt):
    """Waits in short pieces and looks in between, until `attempt(limit)` has what it waits for."""
    while not (result := attempt(present.stop.patience())):
        present.stop.look()
    return result
)";

const std::string_view timeoutText = R"(@contextlib.contextmanager
def timeout(seconds):
    """As `asyncio.timeout`: ends the wait that goes on at the deadline, or comes next after it."""
    stop = present.stop
    before = stop.reasons()
    deadline = types.SimpleNamespace(at=time.monotonic() + seconds, passed=False)
    stop.deadlines.append(deadline)
    try:
        yield
    except Cancelled:
        # Whoever wants the whole task to stop comes first.
        if deadline.passed and stop.reasons() == before + 1:
            raise TimeoutError("timed out") from None
        raise
    finally:
        stop.deadlines.pop()
)";

const std::string_view pauseText = R"(def pause(seconds):
    """As `time.sleep`, but ends when this task is to stop."""
    end = time.monotonic() + seconds
    present.stop.look(end)
    time.sleep(0)
    while (left := end - time.monotonic()) > 0:
T|        present.stop.bell.wait(present.stop.patience(left))
T|        present.stop.bell.clear()
P|        time.sleep(present.stop.patience(min(left, 0.02)))
        present.stop.look(end)
)";

const std::string_view takenText = R"(@contextlib.contextmanager
def taken(lock):
    """As `with lock`, but waits only until this task is to stop."""
    until(lambda limit: lock.acquire(timeout=limit))
    try:
        yield
    finally:
        lock.release()
)";

const std::string_view putIntoText = R"(def put_into(items, item):
    """As `items.put(item)`, but waits only until this task is to stop."""
    while True:
        try:
            return items.put(item, timeout=present.stop.patience())
        except queue.Full:
            present.stop.look()
)";

const std::string_view takeFromText = R"(def take_from(items):
    """As `items.get()`, but waits only until this task is to stop."""
    while True:
        try:
            return items.get(timeout=present.stop.patience())
        except queue.Empty:
            present.stop.look()
)";

const std::string_view noticeText = R"(class Notice:
    """An event that nobody misses who waits in pieces, however soon it is cleared."""

    def __init__(self):
T|        self.event = threading.Event()
T|        self.latest = None
P|        self.event = multiprocessing.Event()
P|        self.latest = multiprocessing.Value("Q")

    def set(self):
T|        self.latest = object()  # another one each time
P|        with self.latest.get_lock():
P|            self.latest.value += 1
        self.event.set()

    def clear(self):
        self.event.clear()

    def wait(self):
T|        before = self.latest
T|        until(lambda limit: self.event.wait(limit) or self.latest is not before)
P|        before = self.latest.value
P|        until(lambda limit: self.event.wait(limit) or self.latest.value != before)
)";

const std::string_view overText = R"(def over(tasks, limit):
    """One of the tasks that has ended; None when none has after so many seconds."""
T|    futures = [task.future for task in tasks]
T|    first = concurrent.futures.FIRST_COMPLETED
T|    ended = concurrent.futures.wait(futures, limit, return_when=first).done
T|    return next((task for task in tasks if task.future in ended), None)
P|    ended = multiprocessing.connection.wait([task.sentinel for task in tasks], limit)
P|    return next((task for task in tasks if task.sentinel in ended), None)
)";

const std::string_view joinAllStoppableText = R"(def join_all(tasks):
    """Waits until all are done; the first failure is raised at once, and the others go on."""
    waiting = list(tasks)
    while waiting:
        task = until(lambda limit: over(waiting, limit))
        waiting.remove(task)
        task.outcome()
)";

const std::string_view joinGroupText = R"(def join_group(tasks):
    """As `asyncio.TaskGroup`: after a failure the others are to stop; all are waited for."""
    waiting, failures, cancelled = list(tasks), [], None
    while waiting:
        is_stopping = failures or cancelled
        try:
            task = over(waiting, None) if is_stopping else until(lambda limit: over(waiting, limit))
        except Cancelled as request:
            cancelled = request
        else:
            waiting.remove(task)
            task.join()
            try:
                task.outcome()
            except Exception as failure:
                failures.append(failure)
            except Cancelled:
                pass
        if not is_stopping and (failures or cancelled):
            for task in waiting:
T|                task.cancel()
P|                task.terminate()
    if failures:
        raise ExceptionGroup("a task of the group failed", failures)
    if cancelled:
        raise cancelled
)";

const std::string_view joinFirstText = R"(def join_first(tasks):
    """Waits until the first is done; then the others are to stop, and are waited for."""
    try:
        first = until(lambda limit: over(tasks, limit))
        first.join()
        return first.outcome()
    finally:
        for task in tasks:
T|            task.cancel()
P|            task.terminate()
        for task in tasks:
            over([task], None)
)";

} // namespace simmer::codegen
