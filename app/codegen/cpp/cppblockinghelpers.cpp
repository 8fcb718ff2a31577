// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/cpp/cppblockinghelpers.h"

namespace simmer::codegen {

namespace {

constexpr std::string_view deadlines = R"(using Clock = std::chrono::steady_clock;

/// What a wait throws where it is to stop.
struct Cancelled
{};

/// The waits of its block end when the time is up.
class Deadline
{
public:
    explicit Deadline(Duration time)
        : end(Clock::now() + std::chrono::duration_cast<Clock::duration>(time)), outer(innermost)
    {
        innermost = this;
    }
    Deadline(const Deadline &) = delete;
    ~Deadline() { innermost = outer; }
    /// The one that is due next, of all blocks around; null for none.
    static Deadline *next()
    {
        Deadline *first = nullptr;
        for (Deadline *one = innermost; one; one = one->outer) {
            if (!one->isOver && (!first || one->end < first->end))
                first = one;
        }
        return first;
    }
    void throwIfOver()
    {
        isOver = Clock::now() >= end;
        if (isOver)
            throw Cancelled();
    }
    /// For the handler of what its block has thrown.
    [[noreturn]] void rethrow() const
    {
        if (isOver)
            throw TimedOut();
        throw;
    }

    const Clock::time_point end;

private:
    static inline thread_local Deadline *innermost = nullptr;
    Deadline *const outer;
    bool isOver = false;
};
)";

constexpr std::string_view semaphore = R"(/// Lets so many in at once; with one permit it is a lock.
class Semaphore
{
public:
    explicit Semaphore(int permits) : free(permits) {}
    void acquire()
    {
        std::unique_lock hold(mutex);
        $WAIT([this] { return free > 0; });
        --free;
    }
    void release()
    {
        const std::lock_guard hold(mutex);
        ++free;
        changed.notify_one();
    }

private:
    $MUTEX mutex;
    $CONDITION changed;
    int free;
};

/// Holds a permit for as long as it lives.
struct Permit
{
    explicit Permit(Semaphore &of) : semaphore(of) { semaphore.acquire(); }
    Permit(const Permit &) = delete;
    ~Permit() { semaphore.release(); }

    Semaphore &semaphore;
};
)";

constexpr std::string_view event = R"(/// Others wait until it is set.
class Event
{
public:
    void set()
    {
        const std::lock_guard hold(mutex);
        isSet = true;
        ++timesSet;
        changed.notify_all();
    }
    void clear()
    {
        const std::lock_guard hold(mutex);
        isSet = false;
    }
    void wait()
    {
        std::unique_lock hold(mutex);
        const auto before = timesSet;
        $WAIT([&] { return isSet || timesSet != before; });
    }

private:
    $MUTEX mutex;
    $CONDITION changed;
    bool isSet = false;
    int timesSet = 0;
};
)";

constexpr std::string_view queue = R"(/// First in, first out; who finds it full or empty waits.
class Queue
{
public:
    explicit Queue(std::size_t capacity) : room(capacity) {}
    void put(std::int64_t value)
    {
        std::unique_lock hold(mutex);
        $WAIT([this] { return values.size() < room; });
        values.push_back(value);
        changed.notify_all();
    }
    std::int64_t get()
    {
        std::unique_lock hold(mutex);
        $WAIT([this] { return !values.empty(); });
        const std::int64_t value = values.front();
        values.pop_front();
        changed.notify_all();
        return value;
    }

private:
    $MUTEX mutex;
    $CONDITION changed;
    std::deque<std::int64_t> values;
    const std::size_t room;
};
)";

constexpr std::string_view gatherTasks =
    R"(/// Waits until all are done; the first failure is thrown at once, and the others go on.
void gather(std::vector<Task> tasks)
{
    while (!tasks.empty())
        nextOf(tasks).get();
}
)";

constexpr std::string_view groups =
    R"(/// What a task that is over has failed with; nothing for one that was cancelled.
std::exception_ptr failureOf(const Task &task)
{
    try {
        task.get();
    } catch (const Cancelled &) {
    } catch (...) {
        return std::current_exception();
    }
    return nullptr;
}

/// Waits until all are done; the first failure ends the others, and is thrown when they are over.
void group(std::vector<Task> tasks)
{
    std::exception_ptr failure;
    try {
        while (!tasks.empty() && !failure)
            failure = failureOf(nextOf(tasks));
    } catch (const Cancelled &) {
        failure = std::current_exception();
    }
    stopAll(tasks);
    if (failure)
        std::rethrow_exception(failure);
}

/// What the first one returns or throws; the others are ended.
std::int64_t race(std::vector<Task> tasks)
{
    Task first;
    try {
        first = nextOf(tasks);
    } catch (const Cancelled &) {
        stopAll(tasks);
        throw;
    }
    stopAll(tasks);
    return first.get();
}
)";

} // namespace

const std::vector<CppHelperText> &blockingHelpers()
{
    static const std::vector<CppHelperText> all{
        {CppHelper::Deadlines, "Clock Cancelled Deadline", {"chrono"}, deadlines},
        {CppHelper::Semaphore, "Semaphore Permit", {"condition_variable", "mutex"}, semaphore},
        {CppHelper::Event, "Event", {"condition_variable", "mutex"}, event},
        {CppHelper::Queue, "Queue", {"condition_variable", "cstddef", "cstdint", "deque", "mutex"}, queue},
        {CppHelper::Gather, "gather", {"vector"}, gatherTasks},
        {CppHelper::Groups, "failureOf group race", {"cstdint", "exception", "vector"}, groups},
    };
    return all;
}

} // namespace simmer::codegen
