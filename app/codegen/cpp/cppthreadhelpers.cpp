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
    R"(/// Starts all and waits until all are done; the first failure is thrown, and the others go on.
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

constexpr std::string_view stops =
    R"(/// How a thread is asked to stop. One wait ends by it; those after that wait again.
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

constexpr std::string_view groupsOfThreads = R"(/// Waits until one of them is over, and takes that out.
Task nextOf(std::vector<Task> &tasks)
{
    const auto isOver = [](const Task &task) { return task.state->place > 0; };
    std::unique_lock hold(endings);
    await(hold, ended, [&] { return std::any_of(tasks.begin(), tasks.end(), isOver); });
    // 0, for those that are not over, comes last.
    const auto isEarlier = [](const Task &one, const Task &other) {
        return one.state->place - 1 < other.state->place - 1;
    };
    const auto first = std::min_element(tasks.begin(), tasks.end(), isEarlier);
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
)";

} // namespace

const std::vector<CppHelperText> &threadHelpers()
{
    static const std::vector<CppHelperText> all{
        {CppHelper::ThreadStops,
         "Stop stop await sleepFor",
         {"algorithm", "chrono", "condition_variable", "memory", "mutex", "stop_token"},
         stops},
        {CppHelper::Permit, "Permit", {"semaphore"}, permit},
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
        {CppHelper::NextThread, "nextOf stopAll", {"algorithm", "vector"}, groupsOfThreads},
    };
    return all;
}

} // namespace simmer::codegen
