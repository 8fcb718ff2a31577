// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/coroutines/lessontask.h"

#include "runtime/coroutines/coroutinerunner.h"

#include <cassert>

namespace simmer::runtime {

LessonTask::LessonTask(CoroutineRunner &runner, trace::TaskId id, DefinitionIndex definition,
                       std::uint32_t number)
    : Future(runner.loop()), m_runner(runner), m_id(id), m_definition(definition), m_number(number),
      m_trace(runner.lane().trace(), id), m_waiter(runner.loop())
{}

void LessonTask::start(std::span<const Argument> arguments, trace::TaskId cause)
{
    m_trace.created(m_definition, m_number, cause);
    m_coroutine = run(arguments);
}

void LessonTask::begin(std::coroutine_handle<> coroutine)
{
    m_suspended = coroutine;
    loop().callSoon({this});
}

QCoro::Task<> LessonTask::run(std::span<const Argument> arguments)
{
    Machine machine(m_runner.lane().program(), m_definition, m_runner.handles(), m_trace);
    machine.setArguments(arguments);
    m_machine = &machine;
    co_await FirstTurn(*this);
    if (std::exchange(m_isWokenCancelled, false))
        m_machine->cancel();
    while (!m_runner.isOver()) {
        const Operation operation = m_machine->next();
        if (isLast(operation)) {
            conclude(operation);
            co_return;
        }
        bool mustWait = attempt(operation);
        while (mustWait) {
            co_await Suspension(*this, m_wait);
            if (m_runner.isOver())
                co_return;
            mustWait = resumed(operation);
        }
    }
}

void LessonTask::suspend(std::coroutine_handle<> coroutine, const Awaited &wait)
{
    m_suspended = coroutine;
    m_runner.lane().trace().tickUnlessFresh();
    m_trace = m_machine->trace();
    m_trace.suspended(wait.kind, wait.on, wait.forNs);
    if (!wait.future) {
        loop().callSoon({this});
        return;
    }
    wait.future->addDoneCallback(*this);
    m_awaited = wait.future;
    if (m_mustCancel && m_awaited->cancel())
        m_mustCancel = false;
}

void LessonTask::queued()
{
    const trace::TaskId cause = loop().cause();
    m_trace.ready(cause == m_id ? trace::noTask : cause);
}

void LessonTask::call(const Handle &handle)
{
    m_isWokenCancelled = m_mustCancel || (handle.future && handle.future->state() == State::Cancelled);
    m_mustCancel = false;
    m_awaited = nullptr;
    loop().setCause(m_id);
    m_trace.running();
    resume();
}

void LessonTask::resume()
{
    std::exchange(m_suspended, nullptr).resume();
    if (!m_coroutine.isReady())
        return;
    m_coroutine = QCoro::Task<>();
    m_machine = nullptr;
}

bool LessonTask::cancel()
{
    markRetrieved();
    if (isDone())
        return false;
    // Along the tasks that wait for each other: a chain of them may be longer than the stack is deep.
    std::uint32_t reached = 0;
    LessonTask *task = this;
    for (; !task->m_isBeingCancelled; task = task->awaitedTask()) {
        task->m_isBeingCancelled = true;
        ++reached;
        ++task->m_cancelRequests;
        LessonTask *next = task->awaitedTask();
        if (next)
            next->markRetrieved();
        if (next && !next->isDone())
            continue;
        if (next || !task->m_awaited || !task->m_awaited->cancel())
            task->m_mustCancel = true;
        task = nullptr;
        break;
    }
    if (task)
        m_runner.noteCancelledCircle();
    for (task = this; reached > 0; --reached, task = task->awaitedTask())
        task->m_isBeingCancelled = false;
    return true;
}

LessonTask *LessonTask::awaitedTask() const
{
    return m_awaited ? m_awaited->asTask() : nullptr;
}

std::uint32_t LessonTask::uncancel()
{
    if (m_cancelRequests > 0)
        --m_cancelRequests;
    return m_cancelRequests;
}

void LessonTask::conclude(const Operation &operation)
{
    m_runner.lane().trace().tick();
    m_runner.sockets().close(m_id);
    const TaskTrace &trace = m_machine->trace();
    // asyncio: a task that is cancelled right before its coroutine returns is cancelled all the same.
    const bool isCancelledLate = operation.kind == Operation::Kind::Finished && m_mustCancel;
    if (operation.kind == Operation::Kind::Cancelled || isCancelledLate) {
        trace.cancelled();
        Future::cancel();
    } else if (operation.kind == Operation::Kind::Failed) {
        trace.failed(*m_machine->failure());
        m_isRetrieved = false;
        setFailure(m_machine->failure());
    } else {
        trace.finished(operation.value);
        setResult(operation.value);
    }
}

void LessonTask::abandon()
{
    assert(m_runner.isOver());
    if (m_suspended)
        resume();
}

void LessonTask::recordDeadlocked() const
{
    m_trace.deadlocked(m_wait.kind, m_wait.on);
}

} // namespace simmer::runtime
