// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/blocking/deadlines.h"
#include "runtime/blocking/runninglock.h"
#include "runtime/blocking/waitregistry.h"
#include "runtime/tasktrace.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>

namespace simmer::runtime {

/// How one task waits, and what is recorded of it: Blocked when it begins, Ready when another task or the
/// clock has let it go on, Running when it has its core again. For the task's own thread.
///
/// A wait is interrupted by a stop request and by the deadline of a timeout around it, once by each, and only
/// while it would really go on: what is there already is taken first. Giving way counts as a wait. Burning
/// CPU time and everything that never waits are not interrupted; the next wait is.
class TaskWaits
{
public:
    /// What the lane does for a waiting task.
    class Host
    {
    public:
        virtual ~Host() = default;
        /// The lane is deadlocked: says so in the trace. Called in the thread of the task that noticed.
        virtual void onDeadlock(TaskTrace &trace, std::span<const WaitingTask> stuck) = 0;
        /// The task has nothing to do for a while: time for what must not hold up anyone.
        virtual void onPark(ThreadTrace &thread) = 0;
        /// A child process has changed its state.
        virtual void onChild(ThreadTrace &thread) = 0;
        /// What tasks must hold to run their steps; null where they need nothing.
        virtual RunningLock *runningLock() { return nullptr; }
    };

    /// `originNs`: CLOCK_MONOTONIC at the lane's time 0.
    TaskWaits(WaitRegistry &registry, TaskTrace &trace, Host &host, std::int64_t originNs)
        : m_registry(registry), m_trace(trace), m_host(host), m_origin(originNs)
    {}

    TaskTrace &trace() const { return m_trace; }
    WaitRegistry &registry() const { return m_registry; }

    /// Begins `wait`, or begins it again. The caller holds the mutex that guards what is waited for, and lets
    /// it go before it calls `sleep`.
    void prepare(Wait &wait);
    /// Until woken, perhaps for nothing (Done), or until the wait is no more.
    [[nodiscard]] WaitEnd sleep(Wait &wait);
    /// What was waited for is the task's. Nothing is recorded when it never had to wait; the thread's moment
    /// is now.
    void done(const Wait &wait);
    /// The same for `awaitEnd`, when the thread or process of the one that is over is gone.
    void done(const Wait &wait, trace::TaskId over);

    /// Until one of `tasks` is over; all of several are watched by this task. `wait` says only whether it can
    /// be interrupted.
    [[nodiscard]] WaitEnd awaitEnd(std::span<const trace::TaskId> tasks, Wait &wait);
    /// Blocked for `duration`.
    [[nodiscard]] WaitEnd sleepFor(trace::WaitKind kind, std::int64_t duration);
    /// Says whether something that waits outside of the lane shall go on waiting.
    using GoOn = std::function<bool()>;
    /// Blocked for `latency` and then for as long as `call` takes, which waits outside of the lane, asks now
    /// and then whether to go on, and gives up when not.
    [[nodiscard]] WaitEnd outside(trace::WaitKind kind, std::uint32_t on, std::int64_t latency,
                                  const std::function<void(const GoOn &)> &call);
    /// Lets others have the core.
    [[nodiscard]] WaitEnd giveWay();

    /// A timeout's body begins, and has so long.
    void enterTimeout(std::int64_t duration);
    /// It ends.
    Deadlines::Left leaveTimeout();

    /// For calls that may take a while, as every wait here does: `WithoutRunningLock
    /// away(waits.runningLock(), task)` around them.
    RunningLock *runningLock() const { return m_host.runningLock(); }
    bool isLockAskedFor() const
    {
        const RunningLock *lock = runningLock();
        return lock && lock->isAskedFor().load(std::memory_order_relaxed);
    }
    /// Gives the lock to the task that has asked for it, and waits until it comes back.
    void handOverLock();

    /// Looks whether anything came while the task was busy. False: the lane is ending.
    [[nodiscard]] bool lookUp();
    /// Running, at the thread's moment, with the core.
    void recordRunning(trace::TaskId cause = trace::noTask) const;
    void record(trace::EventKind kind, std::int64_t time, std::uint8_t core, trace::TaskId cause) const;
    void reportIfStuck(std::span<const WaitingTask> stuck);

private:
    void begin(Wait &wait);
    std::uint32_t park(std::optional<std::int64_t> deadline);
    std::uint32_t attend(std::uint32_t bits);
    bool isInterrupted(std::int64_t until);
    WaitEnd interrupt(const Wait &wait);
    std::uint32_t parkWithoutLock(std::optional<std::int64_t> deadline);

    WaitRegistry &m_registry;
    TaskTrace &m_trace;
    Host &m_host;
    const std::int64_t m_origin;
    Deadlines m_deadlines;
    /// What interrupted the last wait that was.
    StopRequest m_interruption;
    /// When the last wait was over, but for the running lock.
    std::int64_t m_awakeAt = 0;
};

} // namespace simmer::runtime
