// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/python/pythonhelpers.h"

#include "codegen/python/pythonnetworktexts.h"
#include "codegen/python/pythonstoptexts.h"

namespace simmer::codegen {

namespace {

constexpr std::string_view work = R"(def work(seconds):
    """Keeps the processor busy for so long."""
    end = time.thread_time() + seconds
    while time.thread_time() < end:
        pass
)";

constexpr std::string_view lasting = R"(def lasting(units):
    """A computed duration in seconds."""
    if not 0 <= units <= 10_000:
        raise ValueError(f"a duration of {units} units is not within 0 and 10000")
    return units * $UNIT
)";

constexpr std::string_view say = R"(def say(text):
    """Prints a line in one piece; `print` ends it in a second step."""
    sys.stdout.write(text + "\n")
    sys.stdout.flush()
)";

constexpr std::string_view stuck = R"(def stuck(why):
    """Ends the program: it would wait for ever."""
    print("stuck:", why, file=sys.stderr)
    sys.stdout.flush()
    os._exit(1)
)";

constexpr std::string_view firstOf = R"(async def first_of(*runners):
    """Waits until the first is done and cancels the others."""
    tasks = [asyncio.ensure_future(runner) for runner in runners]
    try:
        await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    except asyncio.CancelledError:
        for task in tasks:
            task.cancel()
        raise
    winner = next(task for task in tasks if task.done())
    losers = [task for task in tasks if task is not winner]
    for task in losers:
        task.cancel()
    await asyncio.gather(*losers, return_exceptions=True)
    return winner.result()
)";

constexpr std::string_view threadTask = R"(class Task(threading.Thread):
    """A thread that keeps what its function returns or raises."""

    def __init__(self, function, **arguments):
        super().__init__()
        self.function = function
        self.arguments = arguments
        self.future = concurrent.futures.Future()
+|        self.stop = Stop()

    def run(self):
+|        present.stop = self.stop
        try:
            self.future.set_result(self.function(**self.arguments))
-|        except Exception as error:
+|        except BaseException as error:
            self.future.set_exception(error)
+|
+|    def cancel(self):
+|        """Asks it to stop, as soon as it waits."""
+|        self.stop.request()
+|
+|    def ended(self, limit):
+|        self.join(limit)
+|        return not self.is_alive()

    def outcome(self):
        """Waits for the end of the thread; returns and raises what its function did."""
-|        self.join()
+|        until(self.ended)
        return self.future.result()
)";

constexpr std::string_view processTask = R"(class Task(multiprocessing.Process):
    """A process that sends what its function returns or raises to the one that has started it."""

    def __init__(self, function, **arguments):
        super().__init__()
        self.function = function
        self.arguments = arguments
        self.receiver, self.sender = multiprocessing.Pipe(duplex=False)
        self.ending = None
+|
+|    def start(self):
+|        # SIGTERM waits until the new process can take it.
+|        signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGTERM])
+|        super().start()
+|        signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGTERM])

    def run(self):
+|        present.stop = Stop()
+|        signal.signal(signal.SIGTERM, self.requested)
+|        signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGTERM])
        try:
            self.sender.send((self.function(**self.arguments), None))
-|        except Exception as error:
+|        except BaseException as error:
            self.sender.send((None, error))
            sys.exit(1)
+|        finally:
+|            signal.signal(signal.SIGTERM, signal.SIG_IGN)
+|            signal.setitimer(signal.ITIMER_REAL, 0)
+|
+|    def requested(self, *_):
+|        """Takes SIGTERM to the next wait. If that does not come, SIGALRM ends the process."""
+|        present.stop.request()
+|        if signal.getitimer(signal.ITIMER_REAL)[0] == 0:
+|            signal.setitimer(signal.ITIMER_REAL, max(0.5, 10 * $UNIT))
+|
+|    def ended(self, limit):
+|        self.join(limit)
+|        return self.exitcode is not None

    def outcome(self):
        """Waits for the end of the process; returns and raises what its function did."""
-|        self.join()
+|        until(self.ended)
        if self.ending is None and self.receiver.poll():
            self.ending = self.receiver.recv()
+|        if self.exitcode == -signal.SIGALRM:
+|            self.ending = None, Cancelled()
        if self.ending is None:
            self.ending = None, RuntimeError(f"ended by signal {-self.exitcode}")
        result, error = self.ending
        if error is not None:
            raise error
        return result
)";

constexpr std::string_view firstFailedThread = R"(def join_all(threads):
    """Waits until all are done; the first failure is raised at once, and the others go on."""
    for future in concurrent.futures.as_completed([thread.future for thread in threads]):
        future.result()
    for thread in threads:
        thread.join()
)";

constexpr std::string_view firstFailedProcess = R"(def join_all(processes):
    """Waits until all are done; the first failure is raised at once, and the others go on."""
    waiting = {process.sentinel: process for process in processes}
    while waiting:
        for sentinel in multiprocessing.connection.wait(waiting):
            waiting.pop(sentinel).outcome()
)";

constexpr std::string_view database = R"(class Database:
    """An SQL database in memory. Its driver blocks, and does one statement at a time."""

    def __init__(self, latency, *setup):
        self.latency = latency
        self.lock = threading.Lock()
        self.connection = sqlite3.connect(":memory:", check_same_thread=False, isolation_level=None)
        for sql in setup:
            self.connection.execute(sql)

    def query(self, sql):
        """The first value of the answer; 0 where that is no number."""
-|        time.sleep(self.latency)
+|        pause(self.latency)
        with self.lock:
            row = self.connection.execute(sql).fetchone()
        return round(row[0]) if row and isinstance(row[0], (int, float)) else 0
)";

constexpr std::string_view privateDatabase = R"(class Database:
    """An SQL database in memory: each process has its own, as it has its own memory."""

    def __init__(self, latency, *setup):
        self.latency = latency
        self.setup = setup
        self.connections = {}

    def connection(self):
        # A child must not touch what it has of its parent's.
        if os.getpid() not in self.connections:
            connection = sqlite3.connect(":memory:", isolation_level=None)
            for sql in self.setup:
                connection.execute(sql)
            self.connections[os.getpid()] = connection
        return self.connections[os.getpid()]

    def query(self, sql):
        """The first value of the answer; 0 where that is no number."""
-|        time.sleep(self.latency)
+|        pause(self.latency)
        row = self.connection().execute(sql).fetchone()
        return round(row[0]) if row and isinstance(row[0], (int, float)) else 0
)";

constexpr std::string_view temporaryFile = R"(temporary = tempfile.TemporaryFile()


def write_file(kib):
    """Writes so many KiB to a temporary file, down to the disk."""
+|    present.stop.look()
    for place in range(kib):
        os.pwrite(temporary.fileno(), b"s" * 1024, place * 1024)
    os.ftruncate(temporary.fileno(), kib * 1024)
    os.fdatasync(temporary.fileno())


def read_file(kib):
    """Reads so many KiB of it; with 0, all of it."""
+|    present.stop.look()
    done = 0
    while (kib == 0 or done < kib * 1024) and (piece := os.pread(temporary.fileno(), 65536, done)):
        done += len(piece)
)";

} // namespace

const std::vector<PythonHelperText> &pythonHelpers()
{
    static const std::vector<PythonHelperText> all{
        {PythonHelper::Work, "work", {"time"}, work},
        {PythonHelper::Lasting, "lasting", {}, lasting},
        {PythonHelper::Say, "say", {"sys"}, say},
        {PythonHelper::Stuck, "stuck", {"os", "sys"}, stuck},
        {PythonHelper::FirstOf, "first_of", {"asyncio"}, firstOf},
        {PythonHelper::ThreadStops,
         "Cancelled Stop Present present until",
         {"math", "threading", "time"},
         stopsText},
        {PythonHelper::ProcessStops, "Cancelled Stop present until", {"math", "time", "types"}, stopsText},
        {PythonHelper::Timeout, "timeout", {"contextlib", "time", "types"}, timeoutText},
        {PythonHelper::Pause, "pause", {"time"}, pauseText},
        {PythonHelper::Taken, "taken", {"contextlib"}, takenText},
        {PythonHelper::PutInto, "put_into", {"queue"}, putIntoText},
        {PythonHelper::TakeFrom, "take_from", {"queue"}, takeFromText},
        {PythonHelper::ThreadNotice, "Notice", {"threading"}, noticeText, true},
        {PythonHelper::ProcessNotice, "Notice", {"multiprocessing"}, noticeText, true},
        {PythonHelper::ThreadTask, "Task", {"concurrent.futures", "threading"}, threadTask},
        {PythonHelper::ProcessTask, "Task", {"multiprocessing", "sys"}, processTask},
        {PythonHelper::ThreadOver, "over", {"concurrent.futures"}, overText},
        {PythonHelper::ProcessOver, "over", {"multiprocessing.connection"}, overText},
        {PythonHelper::FirstFailedThread, "join_all", {"concurrent.futures"}, firstFailedThread},
        {PythonHelper::FirstFailedProcess, "join_all", {"multiprocessing.connection"}, firstFailedProcess},
        {PythonHelper::JoinAllStoppable, "join_all", {}, joinAllStoppableText},
        {PythonHelper::JoinGroup, "join_group", {}, joinGroupText},
        {PythonHelper::JoinFirst, "join_first", {}, joinFirstText},
        {PythonHelper::Database, "Database", {"sqlite3", "threading", "time"}, database, true},
        {PythonHelper::PrivateDatabase, "Database", {"os", "sqlite3", "time"}, privateDatabase, true},
        {PythonHelper::TemporaryFile, "temporary write_file read_file", {"os", "tempfile"}, temporaryFile},
        {PythonHelper::Fork, "fork", {"multiprocessing"}, forkText, true},
        {PythonHelper::Server,
         "Page Server",
         {"http.server", "multiprocessing", "random", "threading", "time"},
         serverText,
         true},
        {PythonHelper::Listener,
         "Listener",
         {"asyncio", "atexit", "multiprocessing", "resource", "socket"},
         listenerText,
         true},
        {PythonHelper::AsyncFetch, "fetch", {"asyncio", "contextlib"}, asyncFetchText},
        {PythonHelper::AsyncServe, "serve", {"asyncio"}, asyncServeText},
        {PythonHelper::AsyncReceive, "receive", {}, asyncReceiveText},
        {PythonHelper::Fetch, "fetch", {"contextlib", "http.client"}, fetchText},
        {PythonHelper::Connection, "Connection", {}, connectionText},
        {PythonHelper::MakeRoom, "make_room", {"multiprocessing.connection"}, makeRoomText},
        {PythonHelper::Arrivals, "arrivals", {"multiprocessing.connection"}, arrivalsText},
    };
    return all;
}

} // namespace simmer::codegen
