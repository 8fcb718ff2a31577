// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/coroutines/future.h"
#include "runtime/coroutines/suspension.h"
#include "runtime/coroutines/waiter.h"
#include "runtime/io/ioresult.h"
#include "runtime/machine.h"

#include <QCoroTask>

#include <coroutine>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace simmer::runtime {

class AsyncTimeout;
class CoroutineRunner;
class TaskWait;

/// A task of the lesson: a coroutine on the loop, and the future of its result. As asyncio.Task
/// (asyncio/tasks.py).
class LessonTask final : public Future, public Callback
{
public:
    LessonTask(CoroutineRunner &runner, trace::TaskId id, DefinitionIndex definition, std::uint32_t number);

    /// Makes the coroutine, which is ready now and runs its first step in the next turn.
    void start(std::span<const Argument> arguments, trace::TaskId cause);

    trace::TaskId id() const { return m_id; }
    DefinitionIndex definition() const { return m_definition; }
    /// The K of NAME#K.
    std::uint32_t number() const { return m_number; }
    /// What it waits for while it is suspended.
    const Awaited &wait() const { return m_wait; }

    /// What it waits with for other tasks, if it does.
    const TaskWait *taskWait() const { return m_taskWait; }

    /// Raises cancelled at the current or next suspension point. Looks at a failure that is there, as asyncio
    /// does. Not for one of several tasks that wait for each other in a circle: nothing comes of it then, and
    /// the runner's takeCancelledCircle() says so.
    bool cancel() override;
    /// How many requests to cancel it have not been taken back.
    std::uint32_t cancelRequests() const { return m_cancelRequests; }
    /// Takes one back; how many are left.
    std::uint32_t uncancel();
    /// Somebody has looked at the result.
    void markRetrieved() { m_isRetrieved = isDone(); }
    bool isRetrieved() const { return m_isRetrieved; }

    /// Lets a coroutine that will never go on end, once the run is over. Records nothing.
    void abandon();
    void recordDeadlocked() const;

    LessonTask *asTask() noexcept override { return this; }

    // The loop's part.
    void call(const Handle &handle) override;
    void queued() override;
    bool isTask() const override { return true; }

    // The awaitables' part.
    void begin(std::coroutine_handle<> coroutine);
    void suspend(std::coroutine_handle<> coroutine, const Awaited &wait);

private:
    QCoro::Task<> run(std::span<const Argument> arguments);
    void resume();
    LessonTask *awaitedTask() const;
    void conclude(const Operation &operation);

    /// Carries the operation out as far as it goes. True: m_wait has to be awaited, then resumed() called.
    bool attempt(const Operation &operation);
    /// After the await. True: it has to wait again.
    bool resumed(const Operation &operation);
    bool attemptJoin(const Operation &operation);
    bool attemptGather(const Operation &operation);
    bool attemptOffload();
    bool resumedOffload(bool isCancelled);
    bool attemptGroup(const Operation &operation);
    bool attemptRace(const Operation &operation);
    bool attemptShield(const Operation &operation);
    void cancelOther(const Operation &operation);
    void enterTimeout(const Operation &operation);
    void leaveTimeout(const Operation &operation);
    /// False: there are too many tasks.
    bool startAll(const Operation &operation, std::vector<LessonTask *> &started);
    bool resumedJoin(const Operation &operation, bool isCancelled);
    bool resumedGather(bool isCancelled);
    bool awaitGroup();
    bool resumedGroup(bool isCancelled);
    bool resumedRace(bool isCancelled);
    bool endRace(bool isCancelled);
    bool resumedShield(bool isCancelled);
    void sleep(std::int64_t duration);
    bool waitFor(Future &future, trace::WaitKind kind, std::uint32_t on, std::int64_t forNs = 0);
    bool waitOn(const Operation &operation, trace::WaitKind kind);
    bool complete(std::int64_t value = 0);
    bool attemptIo(const Operation &operation);
    bool attemptAccept(const Operation &operation);
    bool attemptReceive();
    bool answerIo(IoResult result);
    bool resumedIo(const Operation &operation, bool isCancelled);
    void answer(const Future &result, bool isCancelled);

    CoroutineRunner &m_runner;
    const trace::TaskId m_id;
    const DefinitionIndex m_definition;
    const std::uint32_t m_number;
    bool m_mustCancel = false;
    bool m_isWokenCancelled = false;
    bool m_isRetrieved = false;
    bool m_isBeingCancelled = false;
    bool m_hasAwaitedItself = false;
    std::uint32_t m_cancelRequests = 0;
    std::coroutine_handle<> m_suspended;
    /// As of its last suspension.
    TaskTrace m_trace;
    /// Lives in the coroutine.
    Machine *m_machine = nullptr;
    /// While it waits for that; asyncio's _fut_waiter.
    Future *m_awaited = nullptr;
    Waiter m_waiter;
    Awaited m_wait;
    TaskWait *m_taskWait = nullptr;
    /// While it waits for something outside of the loop.
    std::shared_ptr<Future> m_outside;
    /// The innermost that it is in.
    AsyncTimeout *m_timeout = nullptr;
    QCoro::Task<> m_coroutine;
};

} // namespace simmer::runtime
