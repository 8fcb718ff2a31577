// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/cpp/cpphelpers.h"

#include "codegen/cpp/cppqcorohelpers.h"

namespace simmer::codegen {

namespace {

constexpr std::string_view work = R"(/// Keeps the processor busy for so long.
void work(Duration time)
{
    const auto used = [] {
        timespec now{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return Duration(double(now.tv_sec) + double(now.tv_nsec) / 1e9);
    };
    const Duration end = used() + time;
    while (used() < end) {
    }
}
)";

constexpr std::string_view lasting = R"(/// A computed duration.
Duration lasting(std::int64_t units)
{
    if (units < 0 || units > 10'000)
        throw std::out_of_range("a duration of " + std::to_string(units) + " units is not within 0 and 10000");
    return double(units) * $UNIT;
}
)";

constexpr std::string_view timedOut = R"(struct TimedOut : std::runtime_error
{
    TimedOut() : std::runtime_error("timed out") {}
};
)";

constexpr std::string_view stuck = R"(/// Ends the program: it would wait for ever.
[[noreturn]] void stuck(const char *why)
{
    std::cout << std::flush;
    std::cerr << "stuck: " << why << '\n';
    std::_Exit(1);
}
)";

constexpr std::string_view finally = R"(/// Does something when its block is left, in whatever way.
template <typename Function> struct Finally
{
    explicit Finally(Function function) : leave(function) {}
    Finally(const Finally &) = delete;
    ~Finally() { leave(); }

    Function leave;
};
)";

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
        changed.wait(hold, [&] { return isSet || timesSet != before; });
    }

private:
    std::mutex mutex;
    std::condition_variable changed;
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
        changed.wait(hold, [this] { return values.size() < room; });
        values.push_back(value);
        changed.notify_all();
    }
    std::int64_t get()
    {
        std::unique_lock hold(mutex);
        changed.wait(hold, [this] { return !values.empty(); });
        const std::int64_t value = values.front();
        values.pop_front();
        changed.notify_all();
        return value;
    }

private:
    std::mutex mutex;
    std::condition_variable changed;
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

} // namespace

const std::vector<CppHelperText> &cppHelpers()
{
    static const std::vector<CppHelperText> own{
        {CppHelper::Work, "work", {"time.h"}, work},
        {CppHelper::Lasting, "lasting", {"cstdint", "stdexcept", "string"}, lasting},
        {CppHelper::TimedOut, "TimedOut", {"stdexcept"}, timedOut},
        {CppHelper::Stuck, "stuck", {"cstdlib", "iostream"}, stuck},
        {CppHelper::Finally, "Finally", {}, finally},
        {CppHelper::Permit, "Permit", {"semaphore"}, permit},
        {CppHelper::Event, "Event", {"condition_variable", "mutex"}, event},
        {CppHelper::Queue, "Queue", {"condition_variable", "cstddef", "cstdint", "deque", "mutex"}, queue},
        {CppHelper::Task,
         "Task threadsMutex threads start joinThreads",
         {"cstdint", "future", "list", "mutex", "thread", "type_traits", "utility"},
         task},
        {CppHelper::GatherAll,
         "gather",
         {"condition_variable", "cstddef", "exception", "functional", "memory", "mutex", "vector"},
         gatherAll},
    };
    static const std::vector<CppHelperText> all = [] {
        std::vector<CppHelperText> texts = own;
        texts.insert(texts.end(), qcoroHelpers().begin(), qcoroHelpers().end());
        return texts;
    }();
    return all;
}

} // namespace simmer::codegen
