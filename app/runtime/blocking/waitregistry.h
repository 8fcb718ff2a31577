// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/parking.h"
#include "platform/sharedarena.h"
#include "platform/sharedmutex.h"
#include "trace/event.h"

#include <atomic>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace simmer::runtime {

/// Why a lane ends before its tasks have.
enum class LaneEnding : std::uint8_t
{
    None,
    Deadlocked,
    Stopped
};

/// How a wait came to its end.
enum class WaitEnd : std::uint8_t
{
    Done,
    Interrupted, ///< by a stop request or a deadline: the task's step raises that it was cancelled
    LaneEnding
};

/// One wait of a task for something that only another task can give. It may take several wakings, when others
/// are quicker each time.
struct Wait
{
    /// False: stop requests and deadlines come after it.
    bool isInterruptible = true;
    /// It ends by itself, at a deadline.
    bool isTimed = false;
    trace::WaitKind kind = trace::WaitKind::None;
    /// As in a Blocked event.
    std::uint32_t on = trace::nothing;
    bool hasBegun = false;
    std::int64_t begunAt = 0;
    /// It was interrupted before it went on.
    bool isOver = false;
    /// Its place among those that wait for the same; kept from waking to waking.
    std::uint64_t ticket = 0;
    /// Of the last waking: who, and the lane's time.
    trace::TaskId wokenBy = trace::noTask;
    std::int64_t wokenAt = 0;
};

/// Somebody wants a task to end. It learns of this at its next wait.
struct StopRequest
{
    /// noTask: somebody outside the lane.
    trace::TaskId by = trace::noTask;
    /// The lane's time.
    std::int64_t at = 0;
};

struct WaitingTask
{
    trace::TaskId task = trace::noTask;
    trace::WaitKind kind = trace::WaitKind::None;
    std::uint32_t on = trace::nothing;
};

/// Who waits for what, of all tasks of a lane that keep their thread or process while they wait. It is only
/// asked by tasks that really have to wait, start or end, and so knows when nobody is left who could wake
/// anyone: a deadlock.
///
/// Lies in shared memory and stays sound when a process is killed in the middle of any of its functions.
///
/// A waking never gets lost when the waiter calls `prepare` and the waker `wakeOne` or `wakeAll` with the
/// same mutex held, the one that guards what is waited for. A waking may come for nothing: waiters look
/// again.
class WaitRegistry
{
public:
    /// Bits for a task's parking spot.
    static constexpr std::uint32_t wokenBit = 1;
    static constexpr std::uint32_t endingBit = 2;
    static constexpr std::uint32_t childBit = 4;
    /// From a signal handler, which cannot call `requestStop`: the task does it itself.
    static constexpr std::uint32_t stopBit = 8;

    WaitRegistry(platform::SharedArena &arena, std::uint32_t maxTasks);
    static std::size_t bytes(std::uint32_t maxTasks);

    platform::ParkingSpot &spot(trace::TaskId task) { return m_spots[std::size_t(task)]; }

    /// The task is alive from now on: called by its starter before it can run.
    void begin(trace::TaskId task) noexcept;

    /// From now on `task` counts as waiting; it parks next, and calls `settle` when it is awake. Not empty:
    /// with this the lane is deadlocked, and these are stuck; the caller says so and calls `announceEnding`.
    [[nodiscard]] std::vector<WaitingTask> prepare(trace::TaskId task, Wait &wait);
    /// The same for the end of any one of other tasks. False: one is over, and there is nothing to wait for.
    bool prepareJoin(trace::TaskId task, Wait &wait, std::span<const trace::TaskId> others,
                     std::vector<WaitingTask> &stuck);
    void settle(trace::TaskId task, Wait &wait) noexcept;

    void wakeOne(trace::WaitKind kind, std::uint32_t on, trace::TaskId by, std::int64_t now) noexcept;
    void wakeAll(trace::WaitKind kind, std::uint32_t on, trace::TaskId by, std::int64_t now) noexcept;

    /// The task is over; those that join it wake. Not empty: as `prepare`. Nothing happens a second time.
    [[nodiscard]] std::vector<WaitingTask> end(trace::TaskId task, std::int64_t now);
    bool isOver(trace::TaskId task) const noexcept;

    /// Which of two tasks was over first: smaller. 0: it is not over.
    std::uint64_t endOrder(trace::TaskId task) const noexcept
    {
        return isOver(task) ? m_states[std::size_t(task)].endTicket : 0;
    }

    /// Whoever waits for several tasks (WaitKind::Tasks) is told when this one of them ends: `watcher`.
    void watch(trace::TaskId task, trace::TaskId watcher) noexcept;
    trace::TaskId watcher(trace::TaskId task) const noexcept { return m_states[std::size_t(task)].watcher; }

    /// Asks a task to end: wakes it if it waits interruptibly, else it learns of it at its next wait. Several
    /// requests until then are one. False: it is over.
    bool requestStop(trace::TaskId task, const StopRequest &request) noexcept;
    /// What was requested since the last time. Only for the task itself.
    std::optional<StopRequest> takeStop(trace::TaskId task) noexcept;
    /// How often a stop has been requested of it.
    std::uint32_t stopRequests(trace::TaskId task) const noexcept
    {
        return m_states[std::size_t(task)].stopRequests.load(std::memory_order_relaxed);
    }

    /// Every task that waits or burns ends soon. The first reason stays.
    void endLane(LaneEnding reason) noexcept;
    LaneEnding ending() const noexcept { return m_shared.ending.load(std::memory_order_acquire); }
    void announceEnding() noexcept;
    /// Everybody looks again: someone may have died between changing something and waking those it concerns.
    void nudgeAll() noexcept;

private:
    struct State
    {
        bool isAlive = false;
        std::atomic<bool> isOver = false;
        bool isParked = false;
        bool isTimed = false;
        bool isInterruptible = false;
        std::atomic<bool> isStopPending = false;
        std::atomic<std::uint32_t> stopRequests = 0;
        StopRequest stop;
        trace::TaskId watcher = trace::noTask;
        std::uint64_t endTicket = 0;
        trace::WaitKind kind = trace::WaitKind::None;
        std::uint32_t on = trace::nothing;
        std::uint64_t ticket = 0;
        trace::TaskId wokenBy = trace::noTask;
        std::int64_t wokenAt = 0;
    };
    struct Shared
    {
        platform::SharedMutex mutex;
        /// Tasks that are alive and not waiting for another one without a deadline.
        std::uint32_t active = 0;
        std::atomic<std::uint32_t> parked = 0;
        /// Behind the last task that ever began.
        std::uint32_t used = 0;
        std::uint64_t lastTicket = 0;
        std::atomic<LaneEnding> ending = LaneEnding::None;
    };

    void repair() noexcept;
    void park(trace::TaskId task, Wait &wait) noexcept;
    void unpark(State &state) noexcept;
    void wake(std::size_t index, trace::TaskId by, std::int64_t now) noexcept;
    void wakeAllLocked(trace::WaitKind kind, std::uint32_t on, trace::TaskId by, std::int64_t now) noexcept;
    std::vector<WaitingTask> deadlocked();

    Shared &m_shared;
    std::span<State> m_states;
    std::span<platform::ParkingSpot> m_spots;
};

} // namespace simmer::runtime
