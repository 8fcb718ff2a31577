// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/blocking/taskwaits.h"

#include "platform/burn.h"
#include "platform/clock.h"
#include "platform/cores.h"

#include <algorithm>
#include <sched.h>

namespace simmer::runtime {

namespace {

/// How soon a waiting task tries again to hand over what a slow reader did not take.
constexpr std::int64_t flushAgainNs = 10'000'000;

} // namespace

void TaskWaits::record(trace::EventKind kind, std::int64_t time, std::uint8_t core, trace::TaskId cause) const
{
    trace::Event event;
    event.time = time;
    event.task = m_trace.task();
    event.step = m_trace.step();
    event.kind = kind;
    event.core = core;
    event.cause = cause;
    m_trace.thread().record(event);
}

void TaskWaits::recordRunning(trace::TaskId cause) const
{
    record(trace::EventKind::Running, m_trace.thread().now(), platform::currentCore(), cause);
}

void TaskWaits::begin(Wait &wait)
{
    if (wait.hasBegun)
        return;
    wait.hasBegun = true;
    m_trace.thread().tick();
    m_trace.blocked(wait.kind, wait.on);
}

void TaskWaits::prepare(Wait &wait)
{
    begin(wait);
    reportIfStuck(m_registry.prepare(m_trace.task(), wait));
}

void TaskWaits::reportIfStuck(std::span<const WaitingTask> stuck)
{
    if (stuck.empty())
        return;
    m_trace.thread().tick();
    m_host.onDeadlock(m_trace, stuck);
    m_registry.announceEnding();
}

/// Parks, hands over what is recorded meanwhile, and looks after children. The bits that came, without those.
std::uint32_t TaskWaits::park(std::optional<std::int64_t> deadline)
{
    platform::ParkingSpot &spot = m_registry.spot(m_trace.task());
    ThreadTrace &thread = m_trace.thread();
    m_host.onPark(thread);
    thread.flush();
    for (;;) {
        std::optional<std::int64_t> until = deadline;
        if (thread.recorder().hasPending()) {
            const std::int64_t again = platform::monotonicNs() + flushAgainNs;
            until = std::min(deadline.value_or(again), again);
        }
        const std::uint32_t bits = spot.park(until);
        if (bits & WaitRegistry::childBit) {
            thread.tick();
            m_host.onChild(thread);
        }
        if (const std::uint32_t others = bits & ~WaitRegistry::childBit)
            return others;
        if (bits == 0 && deadline && until == deadline)
            return 0;
        thread.flush();
    }
}

bool TaskWaits::sleep(Wait &wait)
{
    if (m_registry.ending() == LaneEnding::None)
        park({});
    m_registry.settle(m_trace.task(), wait);
    if (m_registry.ending() == LaneEnding::None)
        return true;
    m_trace.thread().tick();
    if (m_registry.ending() == LaneEnding::Deadlocked)
        m_trace.deadlocked(wait.kind, wait.on);
    return false;
}

void TaskWaits::done(const Wait &wait)
{
    const std::int64_t now = m_trace.thread().tick();
    if (!wait.hasBegun)
        return;
    if (wait.kind == trace::WaitKind::Task) {
        // The waking was the end of its steps; its thread or process was gone only now.
        recordRunning(trace::TaskId(wait.on));
        return;
    }
    if (wait.wokenBy != trace::noTask)
        record(trace::EventKind::Ready, std::min(wait.wokenAt, now), trace::unknownCore, wait.wokenBy);
    recordRunning();
}

bool TaskWaits::awaitEnd(trace::TaskId task, Wait &wait, bool isRecorded)
{
    wait.kind = trace::WaitKind::Task;
    wait.on = std::uint32_t(task);
    while (!m_registry.isOver(task)) {
        if (isRecorded)
            begin(wait);
        std::vector<WaitingTask> stuck;
        if (!m_registry.prepareJoin(m_trace.task(), wait, stuck))
            return true;
        reportIfStuck(stuck);
        if (isRecorded) {
            if (!sleep(wait))
                return false;
            continue;
        }
        park({});
        m_registry.settle(m_trace.task(), wait);
        if (m_registry.ending() != LaneEnding::None)
            return false;
    }
    return true;
}

bool TaskWaits::sleepFor(trace::WaitKind kind, std::int64_t duration)
{
    ThreadTrace &thread = m_trace.thread();
    const std::int64_t start = thread.tick();
    m_trace.blocked(kind, trace::nothing, duration);
    const std::int64_t due = start + duration;
    while (m_registry.ending() == LaneEnding::None && park(m_origin + due) != 0) {
    }
    const std::int64_t now = thread.tick();
    if (m_registry.ending() != LaneEnding::None)
        return false;
    record(trace::EventKind::Ready, std::min(due, now), trace::unknownCore, trace::noTask);
    recordRunning();
    return true;
}

void TaskWaits::giveWay()
{
    ThreadTrace &thread = m_trace.thread();
    const std::int64_t before = thread.tick();
    ::sched_yield();
    // Where nobody else wants the core, it is back at once.
    if (thread.tick() - before < platform::preemptionThreshold.count())
        return;
    record(trace::EventKind::Ready, before, trace::unknownCore, trace::noTask);
    recordRunning();
}

bool TaskWaits::lookUp()
{
    platform::ParkingSpot &spot = m_registry.spot(m_trace.task());
    if (spot.hasBits() && (spot.takeNow() & WaitRegistry::childBit)) {
        m_trace.thread().tick();
        m_host.onChild(m_trace.thread());
    }
    return m_registry.ending() == LaneEnding::None;
}

} // namespace simmer::runtime
