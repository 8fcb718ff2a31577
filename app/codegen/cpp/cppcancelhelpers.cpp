// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/cpp/cppcancelhelpers.h"

namespace simmer::codegen {

namespace {

constexpr std::string_view state = R"(/// What an await throws in a task that is cancelled.
struct Cancelled
{};

/// A task is a coroutine that runs beside others. QCoro's have no cancellation: what stands here
/// gives each of them one, by ending the wait that it is in.
struct TaskState
{
    std::int64_t value = 0;
    std::exception_ptr failure;
    /// In the order of ends; 0: not over yet.
    std::size_t place = 0;
    std::function<void()> endWait;
    bool mustCancel = false;
    /// Tasks whose ends it awaits: they are cancelled first.
    std::vector<std::shared_ptr<TaskState>> awaited;

    /// Its wait throws Cancelled, or the next one if it is in none.
    void cancel()
    {
        bool isPassedOn = false;
        for (const auto &task : awaited) {
            isPassedOn = isPassedOn || task->place == 0;
            task->cancel();
        }
        if (place > 0 || isPassedOn)
            return;
        mustCancel = !endWait;
        if (const auto end = std::exchange(endWait, nullptr))
            end();
    }
};

/// The task that runs now.
std::shared_ptr<TaskState> current = std::make_shared<TaskState>();
)";

constexpr std::string_view waiters =
    R"(/// Tasks that wait for something, in the order in which they came.
class Waiters
{
public:
    /// To be awaited: suspends until it is woken, or cancelled.
    auto wait()
    {
        return Wait(*this);
    }
    /// True when somebody waits: it goes on in the next turn.
    bool wakeFirst()
    {
        if (waits.empty())
            return false;
        waits.front()->wake();
        return true;
    }
    void wakeAll()
    {
        while (wakeFirst()) {
        }
    }

private:
    class Wait
    {
    public:
        explicit Wait(Waiters &of) : waiters(of) {}
        bool await_ready()
        {
            isCancelled = std::exchange(task->mustCancel, false);
            return isCancelled;
        }
        void await_suspend(std::coroutine_handle<> handle)
        {
            coroutine = handle;
            waiters.waits.push_back(this);
            task->endWait = [this] {
                isCancelled = true;
                wake();
            };
        }
        void await_resume()
        {
            current = task;
            if (isCancelled)
                throw Cancelled();
        }
        void wake()
        {
            waiters.waits.remove(this);
            task->endWait = nullptr;
            QMetaObject::invokeMethod(
                qApp, [handle = coroutine] { handle.resume(); }, Qt::QueuedConnection);
        }

    private:
        Waiters &waiters;
        const std::shared_ptr<TaskState> task = current;
        std::coroutine_handle<> coroutine;
        bool isCancelled = false;
    };

    std::list<Wait *> waits;
};
)";

constexpr std::string_view times = R"(QCoro::Task<> sleepFor(Duration time)
{
    Waiters waiters;
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, [&waiters] { waiters.wakeFirst(); });
    timer.start(std::chrono::round<std::chrono::milliseconds>(time));
    co_await waiters.wait();
}

/// Gives way: the coroutine goes on in another turn of the event loop.
QCoro::Task<> nextTurn()
{
    return sleepFor(Duration(0));
}

/// Cancels the present task when the time is up and its block is not over.
class Deadline
{
public:
    explicit Deadline(Duration time)
    {
        timer.setTimerType(Qt::PreciseTimer);
        timer.setSingleShot(true);
        QObject::connect(&timer, &QTimer::timeout, [this] {
            isOver = true;
            task->cancel();
        });
        timer.start(std::chrono::round<std::chrono::milliseconds>(time));
    }
    Deadline(const Deadline &) = delete;
    ~Deadline()
    {
        if (isOver)
            task->mustCancel = false;
    }
    /// For the handler of what its block has thrown.
    [[noreturn]] void rethrow() const
    {
        if (isOver)
            throw TimedOut();
        throw;
    }

private:
    const std::shared_ptr<TaskState> task = current;
    QTimer timer;
    bool isOver = false;
};
)";

constexpr std::string_view stoppable =
    R"(/// Awaits what a thread does. A task that is cancelled does not wait for the thread any longer.
template <typename Type> QCoro::Task<Type> stoppable(QFuture<Type> future)
{
    Waiters waiters;
    QFutureWatcher<Type> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, [&waiters] { waiters.wakeFirst(); });
    watcher.setFuture(future);
    co_await waiters.wait();
    if constexpr (std::is_void_v<Type>)
        future.waitForFinished(); // throws what the thread has thrown
    else
        co_return future.result();
}
)";

constexpr std::string_view task = R"(/// Woken whenever a task is over.
Waiters ended;
std::size_t tasksOver = 0;
std::vector<std::shared_ptr<TaskState>> allTasks;

/// For as long as it lives, a cancellation of the present task goes to those.
class Awaiting
{
public:
    explicit Awaiting(std::vector<std::shared_ptr<TaskState>> others)
    {
        task->awaited = std::move(others);
    }
    Awaiting(const Awaiting &) = delete;
    ~Awaiting() { task->awaited.clear(); }

private:
    const std::shared_ptr<TaskState> task = current;
};

/// A coroutine that runs beside others: what it returns or throws, and how it is cancelled.
class Task
{
public:
    QCoro::Task<std::int64_t> get() const
    {
        const auto own = state;
        co_await wait();
        if (own->failure)
            std::rethrow_exception(own->failure);
        co_return own->value;
    }
    QCoro::Task<> wait() const
    {
        const auto own = state;
        const Awaiting awaiting({own});
        while (own->place == 0)
            co_await ended.wait();
    }
    /// As `get`; a cancellation is not passed on.
    QCoro::Task<std::int64_t> shielded() const
    {
        const auto own = state;
        while (own->place == 0)
            co_await ended.wait();
        if (own->failure)
            std::rethrow_exception(own->failure);
        co_return own->value;
    }
    void cancel() const { state->cancel(); }
    bool operator==(const Task &) const = default;

    std::shared_ptr<TaskState> state = std::make_shared<TaskState>();
};

template <typename Function>
QCoro::Task<> runTask(std::shared_ptr<TaskState> state, Function function)
{
    try {
        if (std::exchange(state->mustCancel, false))
            throw Cancelled();
        if constexpr (std::is_same_v<decltype(function()), QCoro::Task<>>)
            co_await function();
        else
            state->value = co_await function();
    } catch (...) {
        state->failure = std::current_exception();
    }
    state->place = ++tasksOver;
    ended.wakeAll();
}

/// Lets a coroutine run beside others from the next turn on.
template <typename Function> Task start(Function function)
{
    const Task task;
    allTasks.push_back(task.state);
    QMetaObject::invokeMethod(
        qApp,
        [state = task.state, function] {
            current = state;
            runTask(state, function);
        },
        Qt::QueuedConnection);
    return task;
}

/// At the program's end: cancels what is not over, and waits for it.
QCoro::Task<> cancelRest()
{
    for (const auto &task : allTasks)
        task->cancel();
    while (tasksOver < allTasks.size())
        co_await ended.wait();
}
)";

} // namespace

const std::vector<CppHelperText> &cancelHelpers()
{
    static const std::vector<CppHelperText> all{
        {CppHelper::CancelState,
         "Cancelled TaskState current",
         {"cstddef", "cstdint", "exception", "functional", "memory", "utility", "vector"},
         state},
        {CppHelper::CancelWaiters,
         "Waiters",
         {"QMetaObject", "coroutine", "list", "memory", "utility"},
         waiters},
        {CppHelper::CancelTimes, "sleepFor nextTurn Deadline", {"QTimer", "chrono"}, times},
        {CppHelper::CancelStoppable, "stoppable", {"QFuture", "QFutureWatcher", "type_traits"}, stoppable},
        {CppHelper::CancelTask,
         "ended tasksOver allTasks Awaiting Task runTask start cancelRest",
         {"QMetaObject", "cstddef", "cstdint", "exception", "memory", "type_traits", "utility", "vector"},
         task},
    };
    return all;
}

} // namespace simmer::codegen
