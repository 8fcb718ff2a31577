// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/blocking/taskwaits.h"

#include "platform/burn.h"
#include "platform/clock.h"
#include "platform/cores.h"

#include <algorithm>
#include <limits>
#include <sched.h>

namespace simmer::runtime {

namespace {

/// How soon a waiting task tries again to hand over what a slow reader did not take.
constexpr std::int64_t flushAgainNs = 10'000'000;

constexpr std::int64_t endOfTime = std::numeric_limits<std::int64_t>::max();

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
    wait.begunAt = m_trace.thread().tick();
    m_trace.blocked(wait.kind, wait.on);
}

void TaskWaits::prepare(Wait &wait)
{
    wait.isOver = wait.isInterruptible && isInterrupted(endOfTime);
    if (wait.isOver)
        return;
    begin(wait);
    wait.isTimed = wait.isInterruptible && m_deadlines.next().has_value();
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

std::uint32_t TaskWaits::park(std::optional<std::int64_t> deadline)
{
    const WithoutRunningLock away(runningLock(), m_trace.task());
    const std::uint32_t bits = parkWithoutLock(deadline);
    m_awakeAt = m_trace.thread().tick();
    return bits;
}

/// Parks, hands over what is recorded meanwhile, and looks after children. The bits that came, without those.
std::uint32_t TaskWaits::parkWithoutLock(std::optional<std::int64_t> deadline)
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
        if (const std::uint32_t others = attend(bits))
            return others;
        if (bits == 0 && deadline && until == deadline)
            return 0;
        thread.flush();
    }
}

void TaskWaits::done(const Wait &wait, trace::TaskId over)
{
    m_trace.thread().tick();
    if (!wait.hasBegun)
        return;
    // Otherwise without a Ready: the waking was the end of its steps, its thread or process was gone only
    // now.
    if (runningLock())
        record(trace::EventKind::Ready, std::max(wait.begunAt, m_awakeAt), trace::unknownCore, over);
    recordRunning(over);
}

/// What came from outside the lane's tasks. The other bits.
std::uint32_t TaskWaits::attend(std::uint32_t bits)
{
    ThreadTrace &thread = m_trace.thread();
    if (bits & WaitRegistry::childBit) {
        thread.tick();
        m_host.onChild(thread);
    }
    if (bits & WaitRegistry::stopBit)
        m_registry.requestStop(m_trace.task(), {trace::noTask, thread.tick()});
    return bits & ~WaitRegistry::childBit;
}

WaitEnd TaskWaits::sleep(Wait &wait)
{
    if (wait.isOver)
        return interrupt(wait);
    if (m_registry.ending() == LaneEnding::None) {
        const std::optional<std::int64_t> deadline = wait.isTimed ? m_deadlines.next() : std::nullopt;
        park(deadline ? std::optional(m_origin + *deadline) : std::nullopt);
    }
    m_registry.settle(m_trace.task(), wait);
    if (m_registry.ending() == LaneEnding::None)
        return WaitEnd::Done;
    m_trace.thread().tick();
    if (m_registry.ending() == LaneEnding::Deadlocked)
        m_trace.deadlocked(wait.kind, wait.on);
    return WaitEnd::LaneEnding;
}

void TaskWaits::done(const Wait &wait)
{
    const std::int64_t now = m_trace.thread().tick();
    if (!wait.hasBegun)
        return;
    if (wait.wokenBy != trace::noTask)
        record(trace::EventKind::Ready, std::clamp(wait.wokenAt, wait.begunAt, now), trace::unknownCore,
               wait.wokenBy);
    recordRunning();
}

WaitEnd TaskWaits::awaitEnd(std::span<const trace::TaskId> tasks, Wait &wait)
{
    const bool isOne = tasks.size() == 1;
    wait.kind = isOne ? trace::WaitKind::Task : trace::WaitKind::Tasks;
    wait.on = isOne ? std::uint32_t(tasks.front()) : std::uint32_t(tasks.size());
    for (;;) {
        if (std::any_of(tasks.begin(), tasks.end(), [this](auto task) { return m_registry.isOver(task); }))
            return WaitEnd::Done;
        if (wait.isInterruptible && isInterrupted(endOfTime))
            return interrupt(wait);
        begin(wait);
        wait.isTimed = wait.isInterruptible && m_deadlines.next().has_value();
        std::vector<WaitingTask> stuck;
        if (!m_registry.prepareJoin(m_trace.task(), wait, tasks, stuck))
            return WaitEnd::Done;
        reportIfStuck(stuck);
        if (const WaitEnd end = sleep(wait); end != WaitEnd::Done)
            return end;
    }
}

WaitEnd TaskWaits::sleepFor(trace::WaitKind kind, std::int64_t duration)
{
    ThreadTrace &thread = m_trace.thread();
    const std::int64_t due = thread.tick() + duration;
    Wait wait;
    while (m_registry.ending() == LaneEnding::None) {
        if (isInterrupted(due))
            return interrupt(wait);
        if (wait.hasBegun && thread.tick() >= due) {
            record(trace::EventKind::Ready, due, trace::unknownCore, trace::noTask);
            recordRunning();
            return WaitEnd::Done;
        }
        if (!wait.hasBegun)
            m_trace.blocked(kind, trace::nothing, duration);
        wait.begunAt = wait.hasBegun ? wait.begunAt : thread.now();
        wait.hasBegun = true;
        park(m_origin + std::min(due, m_deadlines.next().value_or(due)));
    }
    thread.tick();
    return WaitEnd::LaneEnding;
}

WaitEnd TaskWaits::outside(trace::WaitKind kind, std::uint32_t on, std::int64_t latency,
                           const std::function<void(const GoOn &)> &call)
{
    ThreadTrace &thread = m_trace.thread();
    Wait wait;
    if (isInterrupted(thread.tick()))
        return interrupt(wait);
    wait.hasBegun = true;
    wait.begunAt = thread.now();
    m_trace.blocked(kind, on);
    thread.flush();
    bool isStopped = false;
    const GoOn goOn = [&] {
        isStopped = isStopped || !lookUp() || isInterrupted(thread.tick());
        return !isStopped;
    };
    const std::int64_t due = wait.begunAt + latency;
    while (goOn() && thread.now() < due)
        park(m_origin + std::min(due, m_deadlines.next().value_or(due)));
    if (!isStopped) {
        const WithoutRunningLock away(runningLock(), m_trace.task());
        call(goOn);
    }
    thread.tick();
    if (m_registry.ending() != LaneEnding::None)
        return WaitEnd::LaneEnding;
    if (isStopped)
        return interrupt(wait);
    record(trace::EventKind::Ready, thread.now(), trace::unknownCore, trace::noTask);
    recordRunning();
    return WaitEnd::Done;
}

WaitEnd TaskWaits::giveWay()
{
    ThreadTrace &thread = m_trace.thread();
    const std::int64_t before = thread.tick();
    if (isInterrupted(before))
        return WaitEnd::Interrupted;
    bool hasSwitched = false;
    if (RunningLock *lock = runningLock()) {
        lock->give(m_trace.task());
        ::sched_yield();
        hasSwitched = lock->take(m_trace.task());
    } else {
        ::sched_yield();
    }
    // Where nobody else wants the core, it is back at once.
    if (thread.tick() - before < platform::preemptionThreshold.count() && !hasSwitched)
        return WaitEnd::Done;
    record(trace::EventKind::Ready, before, trace::unknownCore, trace::noTask);
    recordRunning();
    return WaitEnd::Done;
}

void TaskWaits::enterTimeout(std::int64_t duration)
{
    m_deadlines.enter(m_trace.thread().tick(), duration, m_registry.stopRequests(m_trace.task()));
}

Deadlines::Left TaskWaits::leaveTimeout()
{
    return m_deadlines.leave(m_trace.thread().tick(), m_registry.stopRequests(m_trace.task()));
}

/// Whether something wants the task to end that it has not been told of. Deadlines after `until` do not count
/// yet.
bool TaskWaits::isInterrupted(std::int64_t until)
{
    const std::optional<StopRequest> stop = m_registry.takeStop(m_trace.task());
    std::optional<std::int64_t> passed;
    if (!m_deadlines.isEmpty())
        passed = m_deadlines.pass(std::min(m_trace.thread().tick(), until));
    if (stop)
        m_interruption = *stop;
    else if (passed)
        m_interruption = {trace::noTask, *passed};
    return stop || passed;
}

WaitEnd TaskWaits::interrupt(const Wait &wait)
{
    const std::int64_t now = m_trace.thread().tick();
    if (wait.hasBegun) {
        record(trace::EventKind::Ready, std::clamp(m_interruption.at, wait.begunAt, now), trace::unknownCore,
               m_interruption.by);
        recordRunning();
    }
    return WaitEnd::Interrupted;
}

void TaskWaits::handOverLock()
{
    record(trace::EventKind::Ready, m_trace.thread().tick(), trace::unknownCore, trace::noTask);
    {
        const WithoutRunningLock away(runningLock(), m_trace.task());
    }
    m_trace.thread().tick();
    recordRunning();
}

bool TaskWaits::lookUp()
{
    platform::ParkingSpot &spot = m_registry.spot(m_trace.task());
    if (spot.hasBits())
        attend(spot.takeNow());
    return m_registry.ending() == LaneEnding::None;
}

} // namespace simmer::runtime
