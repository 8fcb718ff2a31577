// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/cpp/cppthreadhelpers.h"

namespace simmer::codegen {

namespace {

constexpr std::string_view permit = R"(/// Holds one permit of a semaphore for as long as it lives.
struct Permit
{
    explicit Permit(std::counting_semaphore<> &of) : semaphore(of) { semaphore.acquire(); }
    Permit(const Permit &) = delete;
    ~Permit() { semaphore.release(); }

    std::counting_semaphore<> &semaphore;
};
)";

constexpr std::string_view event = R"(/// Threads wait until it is set.
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
    std::mutex mutex;
    $CONDITION changed;
    bool isSet = false;
    int timesSet = 0;
};
)";

constexpr std::string_view queue = R"(/// First in, first out; a thread that finds it full or empty waits.
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
    std::mutex mutex;
    $CONDITION changed;
    std::deque<std::int64_t> values;
    const std::size_t room;
};
)";

constexpr std::string_view task =
    R"(/// What the function of a thread returns or throws, for whoever waits for it.
using Task = std::shared_future<std::int64_t>;

std::mutex threadsMutex;
std::list<std::jthread> threads;

/// Runs it in a thread of its own.
template <typename Function> Task start(Function function)
{
    std::packaged_task<std::int64_t()> task([function] {
        if constexpr (std::is_void_v<decltype(function())>) {
            function();
            return std::int64_t(0);
        } else {
            return function();
        }
    });
    Task result = task.get_future().share();
    const std::lock_guard hold(threadsMutex);
    threads.emplace_back(std::move(task));
    return result;
}

/// Waits for all threads, also for those that are started meanwhile.
void joinThreads()
{
    for (;;) {
        std::jthread next;
        const std::unique_lock hold(threadsMutex);
        if (threads.empty())
            return;
        next = std::move(threads.front());
        threads.pop_front();
    }
}
)";

constexpr std::string_view gatherAll =
    R"(/// Starts all and waits until all are done; the first failure is thrown at once, and the others go on.
void gather(const std::vector<std::function<void()>> &functions)
{
    struct State
    {
        std::mutex mutex;
        std::condition_variable changed;
        std::size_t left = 0;
        std::exception_ptr failure;
    };
    const auto state = std::make_shared<State>();
    state->left = functions.size();
    for (const auto &function : functions) {
        start([state, function] {
            std::exception_ptr failure;
            try {
                function();
            } catch (...) {
                failure = std::current_exception();
            }
            const std::lock_guard hold(state->mutex);
            --state->left;
            if (!state->failure)
                state->failure = failure;
            state->changed.notify_all();
        });
    }
    std::unique_lock hold(state->mutex);
    state->changed.wait(hold, [&] { return state->left == 0 || state->failure; });
    if (state->failure)
        std::rethrow_exception(state->failure);
}
)";

constexpr std::string_view stops = R"(using Clock = std::chrono::steady_clock;

/// What a wait throws in a thread that is to stop.
struct Cancelled
{};

/// How a thread is asked to stop. One wait ends by it; those after that wait again.
class Stop
{
public:
    void request()
    {
        const std::lock_guard hold(mutex);
        source.request_stop();
    }
    std::stop_token token()
    {
        const std::lock_guard hold(mutex);
        return source.get_token();
    }
    void throwIfRequested()
    {
        const std::lock_guard hold(mutex);
        if (!source.stop_requested())
            return;
        source = std::stop_source();
        throw Cancelled();
    }

private:
    std::mutex mutex;
    std::stop_source source;
};

/// The present thread's.
thread_local std::shared_ptr<Stop> stop = std::make_shared<Stop>();

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
    /// The one that is due next, of all blocks that the thread is in; null for none.
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

/// Waits until it is so. Throws when the thread is to stop, or when a deadline has come.
template <typename Condition>
void await(std::unique_lock<std::mutex> &hold, std::condition_variable_any &changed, Condition isSo,
           Clock::time_point until = Clock::time_point::max())
{
    Deadline *const deadline = Deadline::next();
    const auto end = deadline ? std::min(until, deadline->end) : until;
    if (changed.wait_until(hold, stop->token(), end, isSo))
        return;
    stop->throwIfRequested();
    if (deadline)
        deadline->throwIfOver();
}

/// As std::this_thread::sleep_for, for threads that can be stopped.
void sleepFor(Duration time)
{
    std::mutex mutex;
    std::unique_lock hold(mutex);
    std::condition_variable_any nothing;
    const auto end = Clock::now() + std::chrono::duration_cast<Clock::duration>(time);
    await(hold, nothing, [] { return false; }, end);
}
)";

constexpr std::string_view semaphore = R"(/// Lets so many threads in at once; with one permit it is a lock.
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
    std::mutex mutex;
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

constexpr std::string_view stoppableTask =
    R"(/// What guards the ends of all tasks, and tells of them.
std::mutex endings;
std::condition_variable_any ended;
std::size_t tasksOver = 0;

/// A thread's task: what its function returns or throws, and how it is asked to stop.
class Task
{
public:
    std::int64_t get() const
    {
        wait();
        if (state->failure)
            std::rethrow_exception(state->failure);
        return state->value;
    }
    void wait() const
    {
        std::unique_lock hold(endings);
        await(hold, ended, [this] { return state->place > 0; });
    }
    /// The next wait of the task throws Cancelled.
    void cancel() const { state->stop->request(); }
    bool operator==(const Task &) const = default;

    struct State
    {
        const std::shared_ptr<Stop> stop = std::make_shared<Stop>();
        std::int64_t value = 0;
        std::exception_ptr failure;
        bool isCancelled = false;
        /// In the order of ends; 0: not over yet.
        std::size_t place = 0;
    };
    std::shared_ptr<State> state = std::make_shared<State>();
};

template <typename Function> void runTask(Task::State &state, Function function)
{
    stop = state.stop;
    try {
        if constexpr (std::is_void_v<decltype(function())>)
            function();
        else
            state.value = function();
    } catch (const Cancelled &) {
        state.isCancelled = true;
        state.failure = std::current_exception();
    } catch (...) {
        state.failure = std::current_exception();
    }
    const std::lock_guard hold(endings);
    state.place = ++tasksOver;
    ended.notify_all();
}

std::mutex threadsMutex;
std::list<std::jthread> threads;

/// Runs it in a thread of its own.
template <typename Function> Task start(Function function)
{
    const Task task;
    const std::lock_guard hold(threadsMutex);
    threads.emplace_back([state = task.state, function] { runTask(*state, function); });
    return task;
}

/// Waits for all threads, also for those that are started meanwhile.
void joinThreads()
{
    for (;;) {
        std::jthread next;
        const std::unique_lock hold(threadsMutex);
        if (threads.empty())
            return;
        next = std::move(threads.front());
        threads.pop_front();
    }
}
)";

constexpr std::string_view groups = R"(/// Waits until one of them is over, and takes that out.
Task nextOf(std::vector<Task> &tasks)
{
    const auto isOver = [](const Task &task) { return task.state->place > 0; };
    std::unique_lock hold(endings);
    await(hold, ended, [&] { return std::any_of(tasks.begin(), tasks.end(), isOver); });
    const auto first = std::min_element(tasks.begin(), tasks.end(), [](const Task &one, const Task &other) {
        return one.state->place - 1 < other.state->place - 1; // 0, for those that are not over, comes last
    });
    const Task next = *first;
    tasks.erase(first);
    return next;
}

/// Asks them to stop, and waits until they have.
void stopAll(const std::vector<Task> &tasks)
{
    for (const Task &task : tasks)
        task.cancel();
    std::unique_lock hold(endings);
    for (const Task &task : tasks)
        ended.wait(hold, [&] { return task.state->place > 0; });
}

/// Waits until all are done; the first failure is thrown at once, and the others go on.
void gather(std::vector<Task> tasks)
{
    while (!tasks.empty())
        nextOf(tasks).get();
}

/// Waits until all are done; the first failure ends the others, and is thrown when they have stopped.
void group(std::vector<Task> tasks)
{
    std::exception_ptr failure;
    try {
        while (!tasks.empty() && !failure) {
            const Task next = nextOf(tasks);
            if (!next.state->isCancelled)
                failure = next.state->failure;
        }
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

const std::vector<CppHelperText> &threadHelpers()
{
    static const std::vector<CppHelperText> all{
        {CppHelper::ThreadStops,
         "Clock Cancelled Stop stop Deadline await sleepFor",
         {"algorithm", "chrono", "condition_variable", "memory", "mutex", "stop_token"},
         stops},
        {CppHelper::Permit, "Permit", {"semaphore"}, permit},
        {CppHelper::StoppableSemaphore, "Semaphore Permit", {"condition_variable", "mutex"}, semaphore},
        {CppHelper::Event, "Event", {"condition_variable", "mutex"}, event},
        {CppHelper::Queue, "Queue", {"condition_variable", "cstddef", "cstdint", "deque", "mutex"}, queue},
        {CppHelper::Task,
         "Task threadsMutex threads start joinThreads",
         {"cstdint", "future", "list", "mutex", "thread", "type_traits", "utility"},
         task},
        {CppHelper::StoppableTask,
         "endings ended tasksOver Task runTask threadsMutex threads start joinThreads",
         {"cstddef", "cstdint", "exception", "list", "memory", "mutex", "thread", "type_traits", "utility"},
         stoppableTask},
        {CppHelper::GatherAll,
         "gather",
         {"condition_variable", "cstddef", "exception", "functional", "memory", "mutex", "vector"},
         gatherAll},
        {CppHelper::StoppableGroups,
         "nextOf stopAll gather group race",
         {"algorithm", "cstdint", "exception", "vector"},
         groups},
    };
    return all;
}

} // namespace simmer::codegen
