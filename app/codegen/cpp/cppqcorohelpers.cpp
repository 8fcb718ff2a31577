// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/cpp/cppqcorohelpers.h"

namespace simmer::codegen {

namespace {

constexpr std::string_view sleepFor =
    R"(/// As QCoro::sleepFor, with a timer that is exact to the millisecond.
QCoro::Task<> sleepFor(Duration time)
{
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    timer.setSingleShot(true);
    timer.start(std::chrono::round<std::chrono::milliseconds>(time));
    co_await timer;
}
)";

constexpr std::string_view nextTurn = R"(/// Gives way: the coroutine goes on in the event loop's next turn.
QCoro::Task<> nextTurn()
{
    return QCoro::sleepFor(std::chrono::milliseconds(0));
}
)";

constexpr std::string_view start = R"(using Task = QCoro::Task<std::int64_t>;

/// Lets a coroutine run beside others from the next turn on; QCoro's own begin at once.
template <typename Function> Task start(Function function)
{
    co_await nextTurn();
    if constexpr (std::is_same_v<decltype(function()), QCoro::Task<>>) {
        co_await function();
        co_return 0;
    } else {
        co_return co_await function();
    }
}
)";

constexpr std::string_view waiters =
    R"(/// Coroutines that wait for something, in the order in which they came.
class Waiters
{
public:
    /// To be awaited: suspends until it is woken.
    auto wait()
    {
        struct Awaitable
        {
            explicit Awaitable(Waiters &of) : waiters(of) {}
            bool await_ready() const noexcept { return false; }
            void await_suspend(std::coroutine_handle<> coroutine)
            {
                waiters.coroutines.push_back(coroutine);
            }
            void await_resume() const noexcept {}

            Waiters &waiters;
        };
        return Awaitable(*this);
    }
    /// True when somebody waits: it goes on in the next turn.
    bool wakeFirst()
    {
        if (coroutines.empty())
            return false;
        resume(coroutines.front());
        coroutines.pop_front();
        return true;
    }
    void wakeAll()
    {
        while (wakeFirst()) {
        }
    }

private:
    static QCoro::Task<> resume(std::coroutine_handle<> coroutine)
    {
        co_await nextTurn();
        coroutine.resume();
    }

    std::deque<std::coroutine_handle<>> coroutines;
};
)";

constexpr std::string_view permits =
    R"(/// Lets so many coroutines in at once; with one permit it is a lock. QCoro has neither.
class Semaphore
{
public:
    explicit Semaphore(int permits) : free(permits) {}
    QCoro::Task<> acquire()
    {
        if (free > 0)
            --free;
        else
            co_await waiters.wait(); // for a permit that is handed over
    }
    void release()
    {
        if (!waiters.wakeFirst())
            ++free;
    }

private:
    int free;
    Waiters waiters;
};

/// Gives the permit back at the end of its block.
class Permit
{
public:
    explicit Permit(Semaphore &of) : semaphore(of) {}
    Permit(const Permit &) = delete;
    ~Permit() { semaphore.release(); }

private:
    Semaphore &semaphore;
};
)";

constexpr std::string_view queue =
    R"(/// First in, first out; a coroutine that finds it full or empty waits.
class Queue
{
public:
    explicit Queue(std::size_t capacity) : room(capacity) {}
    QCoro::Task<> put(std::int64_t value)
    {
        while (values.size() >= room)
            co_await putters.wait();
        values.push_back(value);
        getters.wakeFirst();
    }
    QCoro::Task<std::int64_t> get()
    {
        while (values.empty())
            co_await getters.wait();
        const std::int64_t value = values.front();
        values.pop_front();
        putters.wakeFirst();
        co_return value;
    }

private:
    const std::size_t room;
    std::deque<std::int64_t> values;
    Waiters putters;
    Waiters getters;
};
)";

constexpr std::string_view event = R"(/// Coroutines wait until it is set.
class Event
{
public:
    void set()
    {
        isSet = true;
        waiters.wakeAll();
    }
    void clear() { isSet = false; }
    QCoro::Task<> wait()
    {
        if (!isSet)
            co_await waiters.wait();
    }

private:
    bool isSet = false;
    Waiters waiters;
};
)";

constexpr std::string_view gather = R"(struct Gathering
{
    std::size_t left = 0;
    std::exception_ptr failure;
    Waiters changed;
};

QCoro::Task<> watch(Task task, std::shared_ptr<Gathering> all)
{
    try {
        co_await task;
    } catch (...) {
        if (!all->failure)
            all->failure = std::current_exception();
    }
    --all->left;
    all->changed.wakeAll();
}

/// Waits until all are done; the first failure is thrown at once, and the others go on.
QCoro::Task<> gather(std::vector<Task> tasks)
{
    const auto all = std::make_shared<Gathering>();
    all->left = tasks.size();
    for (Task &task : tasks)
        watch(std::move(task), all);
    while (all->left > 0 && !all->failure)
        co_await all->changed.wait();
    if (all->failure)
        std::rethrow_exception(all->failure);
}
)";

} // namespace

const std::vector<CppHelperText> &qcoroHelpers()
{
    static const std::vector<CppHelperText> all{
        {CppHelper::SleepFor, "sleepFor", {"QTimer", "chrono"}, sleepFor},
        {CppHelper::NextTurn, "nextTurn", {"QCoroTimer", "chrono"}, nextTurn},
        {CppHelper::StartCoroutine, "Task start", {"cstdint", "type_traits"}, start},
        {CppHelper::Waiters, "Waiters", {"coroutine", "deque"}, waiters},
        {CppHelper::CoroutinePermits, "Semaphore Permit", {}, permits},
        {CppHelper::CoroutineQueue, "Queue", {"cstddef", "cstdint", "deque"}, queue},
        {CppHelper::CoroutineEvent, "Event", {}, event},
        {CppHelper::GatherCoroutines,
         "Gathering watch gather",
         {"cstddef", "exception", "memory", "utility", "vector"},
         gather},
    };
    return all;
}

} // namespace simmer::codegen
