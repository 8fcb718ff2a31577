// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/coroutines/coroutinerunner.h"
#include "runtime/coroutines/lessontask.h"

#include <cassert>

namespace simmer::runtime {

bool LessonTask::attempt(const Operation &operation)
{
    const TaskTrace &trace = m_machine->trace();
    switch (operation.kind) {
    case Operation::Kind::Work: m_runner.lane().work(trace, operation.duration); return complete();
    case Operation::Kind::Block:
        m_runner.lane().block(trace, trace::WaitKind::BlockingCall, operation.duration);
        return complete();
    case Operation::Kind::Sleep: sleep(operation.duration); return true;
    case Operation::Kind::Yield: sleep(0); return true;
    case Operation::Kind::Start:
        if (LessonTask *started = m_runner.startTask(operation.launches.front(), operation.arguments, this))
            m_machine->started(operation.launches.front().handle, started->id());
        return complete();
    case Operation::Kind::Create:
        m_runner.noteCreated(operation.launches.front().definition);
        return complete();
    case Operation::Kind::Offload: return attemptOffload();
    case Operation::Kind::Join: return attemptJoin(operation);
    case Operation::Kind::Gather: return attemptGather(operation);
    case Operation::Kind::Group: return attemptGroup(operation);
    case Operation::Kind::Race: return attemptRace(operation);
    case Operation::Kind::Shield: return attemptShield(operation);
    case Operation::Kind::Cancel: cancelOther(operation); return false;
    case Operation::Kind::EnterTimeout: enterTimeout(operation); return false;
    case Operation::Kind::LeaveTimeout: leaveTimeout(operation); return false;
    case Operation::Kind::Crash: m_runner.lane().crash();
    case Operation::Kind::Acquire:
        if (AsyncLock *lock = m_runner.lock(operation.object)) {
            if (!lock->acquire(m_waiter, trace))
                return waitOn(operation, trace::WaitKind::Lock);
        } else if (!m_runner.semaphore(operation.object)->acquire(m_waiter, trace)) {
            return waitOn(operation, trace::WaitKind::Semaphore);
        }
        return complete();
    case Operation::Kind::Release:
        if (AsyncLock *lock = m_runner.lock(operation.object))
            lock->release(trace);
        else
            m_runner.semaphore(operation.object)->release(trace);
        return complete();
    case Operation::Kind::Put:
        if (!m_runner.queue(operation.object).put(operation.value, m_waiter, trace))
            return waitOn(operation, trace::WaitKind::QueueSlot);
        return complete();
    case Operation::Kind::Get: {
        std::int64_t value = 0;
        if (!m_runner.queue(operation.object).get(value, m_waiter, trace))
            return waitOn(operation, trace::WaitKind::QueueItem);
        return complete(value);
    }
    case Operation::Kind::Set: m_runner.event(operation.object).set(trace); return complete();
    case Operation::Kind::Clear: m_runner.event(operation.object).clear(trace); return complete();
    case Operation::Kind::Wait:
        if (!m_runner.event(operation.object).wait(m_waiter))
            return waitOn(operation, trace::WaitKind::Event);
        return complete();
    case Operation::Kind::Read:
        trace.objectChanged(trace::EventKind::NumberRead, operation.object,
                            m_runner.number(operation.object));
        return complete(m_runner.number(operation.object));
    case Operation::Kind::Write:
        m_runner.number(operation.object) = operation.value;
        trace.objectChanged(trace::EventKind::NumberChanged, operation.object, operation.value);
        return complete();
    case Operation::Kind::Request:
    case Operation::Kind::Accept:
    case Operation::Kind::Receive:
    case Operation::Kind::Send:
    case Operation::Kind::Query:
    case Operation::Kind::ReadFile:
    case Operation::Kind::WriteFile: return attemptIo(operation);
    case Operation::Kind::Finished:
    case Operation::Kind::Failed:
    case Operation::Kind::Cancelled: break;
    case Operation::Kind::OverBudget: m_runner.stopOverBudget(); return false;
    }
    assert(false);
    return false;
}

bool LessonTask::complete(std::int64_t value)
{
    m_machine->complete(value);
    return false;
}

bool LessonTask::waitFor(Future &future, trace::WaitKind kind, std::uint32_t on, std::int64_t forNs)
{
    m_wait = {&future, kind, on, forNs};
    return true;
}

bool LessonTask::waitOn(const Operation &operation, trace::WaitKind kind)
{
    return waitFor(m_waiter, kind, std::uint32_t(operation.object));
}

void LessonTask::sleep(std::int64_t duration)
{
    if (duration == 0) {
        m_wait = {nullptr, trace::WaitKind::Turn, trace::nothing, 0};
        return;
    }
    m_waiter.prepare();
    loop().callAt(m_runner.lane().trace().tick() + duration, m_waiter);
    waitFor(m_waiter, trace::WaitKind::Timer, trace::nothing, duration);
}

void LessonTask::answer(const Future &result, bool isCancelled)
{
    if (isCancelled || result.state() == State::Cancelled)
        m_machine->cancel();
    else if (result.state() == State::Failed)
        m_machine->fail(result.failure());
    else
        m_machine->complete(result.value());
}

bool LessonTask::resumed(const Operation &operation)
{
    const TaskTrace &trace = m_machine->trace();
    const bool isCancelled = std::exchange(m_isWokenCancelled, false);
    switch (operation.kind) {
    case Operation::Kind::Sleep: m_waiter.stopTimer(); break;
    case Operation::Kind::Offload: return resumedOffload(isCancelled);
    case Operation::Kind::Join: return resumedJoin(operation, isCancelled);
    case Operation::Kind::Gather: return resumedGather(isCancelled);
    case Operation::Kind::Group: return resumedGroup(isCancelled);
    case Operation::Kind::Race: return resumedRace(isCancelled);
    case Operation::Kind::Shield: return resumedShield(isCancelled);
    case Operation::Kind::Request:
    case Operation::Kind::Accept:
    case Operation::Kind::Receive:
    case Operation::Kind::Query:
    case Operation::Kind::ReadFile:
    case Operation::Kind::WriteFile: return resumedIo(operation, isCancelled);
    case Operation::Kind::Acquire:
        if (AsyncLock *lock = m_runner.lock(operation.object))
            lock->resumed(m_waiter, isCancelled, trace);
        else
            m_runner.semaphore(operation.object)->resumed(m_waiter, isCancelled, trace);
        break;
    case Operation::Kind::Wait: m_runner.event(operation.object).resumed(m_waiter); break;
    case Operation::Kind::Put:
        if (!isCancelled)
            return attempt(operation);
        m_runner.queue(operation.object).putCancelled(m_waiter);
        break;
    case Operation::Kind::Get:
        if (!isCancelled)
            return attempt(operation);
        m_runner.queue(operation.object).getCancelled(m_waiter);
        break;
    default: break;
    }
    if (isCancelled)
        m_machine->cancel();
    else
        m_machine->complete();
    return false;
}

} // namespace simmer::runtime
