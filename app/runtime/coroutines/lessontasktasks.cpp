// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/coroutines/coroutinerunner.h"
#include "runtime/coroutines/lessontask.h"
#include "runtime/coroutines/race.h"
#include "runtime/coroutines/shield.h"
#include "runtime/coroutines/taskgroup.h"

#include <utility>

// How a task waits for other tasks and threads, cancels tasks, and is cancelled by deadlines.
namespace simmer::runtime {

bool LessonTask::attemptOffload()
{
    m_outside = m_runner.offload(m_machine->trace(), m_machine->offloadedSteps());
    return waitFor(*m_outside, trace::WaitKind::Pool, m_runner.poolObject());
}

bool LessonTask::resumedOffload(bool isCancelled)
{
    const std::shared_ptr<Future> done = std::exchange(m_outside, nullptr);
    answer(*done, isCancelled);
    return false;
}

bool LessonTask::attemptJoin(const Operation &operation)
{
    LessonTask &joined = m_runner.task(operation.task);
    if (!joined.isDone() && joined.m_hasAwaitedItself) {
        // CPython leaves such a task marked as about to be awaited (_asyncio_future_blocking).
        m_machine->fail(failureSaying("a task that has tried to wait for its own end cannot be waited for"));
        return false;
    }
    if (&joined == this) {
        // asyncio raises in a task that awaits itself, but in its next turn.
        m_hasAwaitedItself = true;
        sleep(0);
        return true;
    }
    if (!joined.isDone())
        return waitFor(joined, trace::WaitKind::Task, std::uint32_t(joined.id()));
    joined.markRetrieved();
    answer(joined, false);
    return false;
}

bool LessonTask::resumedJoin(const Operation &operation, bool isCancelled)
{
    LessonTask &joined = m_runner.task(operation.task);
    joined.markRetrieved();
    if (&joined == this && !isCancelled)
        m_machine->fail(failureSaying("a task cannot wait for its own end"));
    else
        answer(joined, isCancelled);
    return false;
}

bool LessonTask::startAll(const Operation &operation, std::vector<LessonTask *> &started)
{
    for (const Launch &launch : operation.launches) {
        LessonTask *child = m_runner.startTask(launch, {}, this);
        if (!child)
            return false;
        m_machine->started(launch.handle, child->id());
        started.push_back(child);
    }
    return true;
}

bool LessonTask::attemptGather(const Operation &operation)
{
    std::vector<LessonTask *> children;
    if (!startAll(operation, children))
        return false;
    if (children.empty())
        return complete();
    auto &gather = m_runner.makeWait<Gather>(loop(), std::move(children), operation.collect);
    m_taskWait = &gather;
    return waitFor(gather, trace::WaitKind::Tasks, gather.unfinished());
}

bool LessonTask::resumedGather(bool isCancelled)
{
    auto &gather = static_cast<Gather &>(*std::exchange(m_taskWait, nullptr));
    answer(gather, isCancelled);
    gather.leave();
    return false;
}

bool LessonTask::attemptGroup(const Operation &operation)
{
    std::vector<LessonTask *> children;
    if (!startAll(operation, children))
        return false;
    auto &group = m_runner.makeWait<TaskGroup>(*this, m_waiter);
    for (LessonTask *child : children)
        group.add(*child);
    m_taskWait = &group;
    return awaitGroup();
}

bool LessonTask::awaitGroup()
{
    auto &group = static_cast<TaskGroup &>(*m_taskWait);
    if (group.mustWait())
        return waitFor(m_waiter, trace::WaitKind::Tasks, group.unfinished());
    m_taskWait = nullptr;
    group.leave();
    if (!group.failures().empty())
        m_machine->fail(groupOf(group.failures()));
    else if (group.isParentCancelled())
        m_machine->cancel();
    else
        m_machine->complete();
    return false;
}

bool LessonTask::resumedGroup(bool isCancelled)
{
    static_cast<TaskGroup &>(*m_taskWait).resumed(isCancelled);
    return awaitGroup();
}

bool LessonTask::attemptRace(const Operation &operation)
{
    std::vector<LessonTask *> children;
    if (!startAll(operation, children))
        return false;
    if (children.empty())
        return complete();
    const auto count = std::uint32_t(children.size());
    m_taskWait = &m_runner.makeWait<Race>(std::move(children), m_waiter);
    return waitFor(m_waiter, trace::WaitKind::Tasks, count);
}

bool LessonTask::resumedRace(bool isCancelled)
{
    auto &race = static_cast<Race &>(*m_taskWait);
    if (race.rest())
        return endRace(isCancelled);
    race.stopWaiting();
    if (isCancelled) {
        for (LessonTask *child : race.children())
            child->cancel();
        return endRace(true);
    }
    race.findWinner();
    std::vector<LessonTask *> losers = race.losers();
    if (losers.empty())
        return endRace(false);
    for (LessonTask *loser : losers)
        loser->cancel();
    Gather &rest = m_runner.makeWait<Gather>(loop(), std::move(losers), true);
    race.setRest(&rest);
    return waitFor(rest, trace::WaitKind::Tasks, rest.unfinished());
}

bool LessonTask::endRace(bool isCancelled)
{
    auto &race = static_cast<Race &>(*std::exchange(m_taskWait, nullptr));
    race.leave();
    if (race.rest())
        race.rest()->leave();
    if (isCancelled) {
        m_machine->cancel();
        return false;
    }
    race.winner().markRetrieved();
    answer(race.winner(), false);
    return false;
}

bool LessonTask::attemptShield(const Operation &operation)
{
    LessonTask &inner = m_runner.task(operation.task);
    if (inner.isDone()) {
        inner.markRetrieved();
        answer(inner, false);
        return false;
    }
    auto &shield = m_runner.makeWait<Shield>(inner);
    m_taskWait = &shield;
    return waitFor(shield, trace::WaitKind::Task, std::uint32_t(inner.id()));
}

bool LessonTask::resumedShield(bool isCancelled)
{
    auto &shield = static_cast<Shield &>(*std::exchange(m_taskWait, nullptr));
    answer(shield, isCancelled);
    shield.leave();
    return false;
}

void LessonTask::cancelOther(const Operation &operation)
{
    m_runner.task(operation.task).cancel();
    if (m_runner.takeCancelledCircle())
        m_machine->fail(failureSaying("tasks that wait for each other in a circle cannot be cancelled"));
    else
        m_machine->complete();
}

void LessonTask::enterTimeout(const Operation &operation)
{
    AsyncTimeout &timeout = m_runner.borrowTimeout();
    timeout.enter(*this, m_timeout, m_runner.lane().trace().tick(), operation.duration);
    m_timeout = &timeout;
    m_machine->complete();
}

void LessonTask::leaveTimeout(const Operation &operation)
{
    AsyncTimeout &timeout = *m_timeout;
    m_timeout = timeout.outer();
    const bool isItsOwn = timeout.leave(operation.leaving);
    m_runner.giveBack(timeout);
    if (isItsOwn)
        m_machine->fail(timedOut());
    else
        m_machine->complete();
}

} // namespace simmer::runtime
