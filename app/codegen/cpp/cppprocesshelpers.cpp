// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/cpp/cppprocesshelpers.h"

namespace simmer::codegen {

namespace {

constexpr std::string_view waits =
    R"(/// Waits until it is so; nothing tells a process when one of several others ends.
template <typename Condition> void await(Condition isSo)
{
    while (!isSo())
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
}
)";

constexpr std::string_view stops = R"(/// Set by SIGTERM: the next wait of this process throws Cancelled.
volatile std::sig_atomic_t isAskedToStop = 0;

void throwIfStopped()
{
    if (isAskedToStop) {
        isAskedToStop = 0;
        throw Cancelled();
    }
    if (Deadline *const deadline = Deadline::next())
        deadline->throwIfOver();
}

/// Waits until it is so. Throws when the process is to stop, or when a deadline has come.
template <typename Condition> void await(Condition isSo)
{
    while (!isSo()) {
        throwIfStopped();
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
}

/// As std::this_thread::sleep_for, for processes that can be stopped.
void sleepFor(Duration time)
{
    const auto end = Clock::now() + std::chrono::duration_cast<Clock::duration>(time);
    await([end] { return Clock::now() >= end; });
}
)";

constexpr std::string_view memory =
    R"(/// A file without a name for what the processes share. The first one makes it for the others.
const bool isFirst = !qEnvironmentVariableIsSet("LESSON_MEMORY");
const int memory =
    isFirst ? memfd_create("lesson", 0) : qEnvironmentVariableIntValue("LESSON_MEMORY");
off_t memoryUsed = 0;

/// An object that all processes see. Each of them asks for the same ones in the same order.
template <typename Type, typename... Values> Type &shared(Values... values)
{
    const off_t pageSize = sysconf(_SC_PAGESIZE);
    const off_t begin = memoryUsed;
    memoryUsed += (off_t(sizeof(Type)) + pageSize - 1) / pageSize * pageSize;
    if (isFirst && ftruncate(memory, memoryUsed) != 0)
        std::abort();
    qputenv("LESSON_MEMORY", QByteArray::number(memory));
    constexpr int access = PROT_READ | PROT_WRITE;
    void *const place = mmap(nullptr, sizeof(Type), access, MAP_SHARED, memory, begin);
    if (place == MAP_FAILED)
        std::abort();
    return isFirst ? *new (place) Type(values...) : *static_cast<Type *>(place);
}

/// As std::mutex, between processes.
struct SharedMutex
{
    SharedMutex()
    {
        pthread_mutexattr_t attributes;
        pthread_mutexattr_init(&attributes);
        pthread_mutexattr_setpshared(&attributes, PTHREAD_PROCESS_SHARED);
        pthread_mutex_init(&mutex, &attributes);
    }
    void lock() { pthread_mutex_lock(&mutex); }
    void unlock() { pthread_mutex_unlock(&mutex); }

    pthread_mutex_t mutex;
};

/// As std::condition_variable, between processes.
class SharedCondition
{
public:
    SharedCondition()
    {
        pthread_condattr_t attributes;
        pthread_condattr_init(&attributes);
        pthread_condattr_setpshared(&attributes, PTHREAD_PROCESS_SHARED);
        pthread_cond_init(&condition, &attributes);
    }
    template <typename Condition> void wait(std::unique_lock<SharedMutex> &hold, Condition isSo)
    {
        SharedMutex &mutex = *hold.mutex();
        while (!isSo()) {
            $SLICE
        }
    }
    void notify_one() { pthread_cond_signal(&condition); }
    void notify_all() { pthread_cond_broadcast(&condition); }

private:
    pthread_cond_t condition;
};
)";

constexpr std::string_view queue = R"(/// First in, first out; who finds it full or empty waits.
template <std::size_t room> class Queue
{
public:
    void put(std::int64_t value)
    {
        std::unique_lock hold(mutex);
        $WAIT([this] { return count < room; });
        values[(first + count) % room] = value;
        ++count;
        changed.notify_all();
    }
    std::int64_t get()
    {
        std::unique_lock hold(mutex);
        $WAIT([this] { return count > 0; });
        const std::int64_t value = values[first];
        first = (first + 1) % room;
        --count;
        changed.notify_all();
        return value;
    }

private:
    $MUTEX mutex;
    $CONDITION changed;
    std::array<std::int64_t, room> values{};
    std::size_t first = 0;
    std::size_t count = 0;
};
)";

constexpr std::string_view task =
    R"(/// A task in a process of its own: this program once more, which says at its end what it returns or
/// why it has failed, on its standard error.
class Task
{
public:
    std::int64_t get() const
    {
        wait();
        const bool hasCrashed = state->process.exitStatus() == QProcess::CrashExit;$CANCELLED
        if (hasCrashed)
            throw std::runtime_error("the process has crashed");
        state->report += state->process.readAllStandardError().trimmed();
        if (state->process.exitCode() != 0)
            throw std::runtime_error(state->report.toStdString());
        return state->report.toLongLong();
    }
    void wait() const
    {
        if (!isOver()) {
            $UNTIL_OVER
        }
    }
    bool isOver() const
    {
        QProcess &process = state->process;
        if (state->isCancelled && state->grace.hasExpired())
            process.kill();
        return process.state() == QProcess::NotRunning || process.waitForFinished(0);
    }
    /// Asks it to stop, with SIGTERM; when it has not after a while, there is a SIGKILL.
    void cancel() const
    {
        state->isCancelled = true;
        state->grace.setRemainingTime(2000);
        state->process.terminate();
    }
    bool operator==(const Task &) const = default;

    struct State
    {
        QProcess process;
        QByteArray report;
        bool isCancelled = false;
        QDeadlineTimer grace;
    };
    std::shared_ptr<State> state = std::make_shared<State>();
};

/// Those that this process has started.
std::vector<Task> children;

/// `values`: this process's numbers, because a child begins with copies of them, and what the task
/// is given.
Task start(const char *task, const std::vector<std::int64_t> &values = {})
{
    QStringList arguments{task};
    for (const std::int64_t value : values)
        arguments.append(QString::number(value));
    const Task child;
    QProcess &process = child.state->process;
    process.setProcessChannelMode(QProcess::ForwardedOutputChannel);
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(QCoreApplication::applicationFilePath(), arguments);
    if (!process.waitForStarted(-1))
        throw std::runtime_error("no process can be started");
    children.push_back(child);
    return child;
}

/// Before this process ends, because its children would end with it.
void joinProcesses()
{
    for (const Task &child : children) {
        while (!child.isOver())
            child.state->process.waitForFinished(100);
    }
}
)";

constexpr std::string_view room = R"(/// Waits until this process has not too many children.
void awaitRoom()
{
    constexpr auto most = 64;
    const auto count = [] {
        return std::count_if(children.begin(), children.end(),
                             [](const Task &child) { return !child.isOver(); });
    };
    while (count() >= most)
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
}
)";

constexpr std::string_view next = R"(/// Waits until one of them is over, and takes that out.
Task nextOf(std::vector<Task> &tasks)
{
    auto found = tasks.end();
    await([&] {
        found = std::find_if(tasks.begin(), tasks.end(),
                             [](const Task &task) { return task.isOver(); });
        return found != tasks.end();
    });
    const Task next = *found;
    tasks.erase(found);
    return next;
}
)";

constexpr std::string_view stopAll = R"(/// Asks them to stop, and waits until they have.
void stopAll(const std::vector<Task> &tasks)
{
    for (const Task &task : tasks)
        task.cancel();
    for (const Task &task : tasks) {
        while (!task.isOver())
            task.state->process.waitForFinished(100);
    }
}
)";

} // namespace

const std::vector<CppHelperText> &processHelpers()
{
    static const std::vector<CppHelperText> all{
        {CppHelper::ProcessWaits, "await", {"chrono", "thread"}, waits},
        {CppHelper::ProcessStops,
         "isAskedToStop throwIfStopped await sleepFor",
         {"chrono", "csignal", "thread"},
         stops},
        {CppHelper::SharedMemory,
         "isFirst memory memoryUsed shared SharedMutex SharedCondition",
         {"QByteArray", "cstdlib", "mutex", "new", "pthread.h", "sys/mman.h", "time.h", "unistd.h"},
         memory},
        {CppHelper::SharedQueue, "Queue", {"array", "cstddef", "cstdint", "mutex"}, queue},
        {CppHelper::ProcessTask,
         "Task children start joinProcesses runTask name given",
         {"QByteArray", "QCoreApplication", "QDeadlineTimer", "QProcess", "QString", "QStringList", "cstdint",
          "memory", "stdexcept", "vector"},
         task},
        {CppHelper::ProcessRoom, "awaitRoom", {"algorithm", "chrono", "thread"}, room},
        {CppHelper::NextProcess, "nextOf", {"algorithm", "vector"}, next},
        {CppHelper::StopProcesses, "stopAll", {"vector"}, stopAll},
    };
    return all;
}

} // namespace simmer::codegen
