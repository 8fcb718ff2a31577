// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/parking.h"
#include "platform/sharedarena.h"
#include "platform/sharedmutex.h"
#include "trace/event.h"

#include <atomic>
#include <cstdint>
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

/// One wait of a task for something that only another task can give. It may take several wakings, when others
/// are quicker each time.
struct Wait
{
    trace::WaitKind kind = trace::WaitKind::None;
    /// As in a Blocked event.
    std::uint32_t on = trace::nothing;
    bool hasBegun = false;
    /// Its place among those that wait for the same; kept from waking to waking.
    std::uint64_t ticket = 0;
    /// Of the last waking: who, and the lane's time.
    trace::TaskId wokenBy = trace::noTask;
    std::int64_t wokenAt = 0;
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

    WaitRegistry(platform::SharedArena &arena, std::uint32_t maxTasks);
    static std::size_t bytes(std::uint32_t maxTasks);

    platform::ParkingSpot &spot(trace::TaskId task) { return m_spots[std::size_t(task)]; }

    /// The task is alive from now on: called by its starter before it can run.
    void begin(trace::TaskId task) noexcept;

    /// From now on `task` counts as waiting; it parks next, and calls `settle` when it is awake. Not empty:
    /// with this the lane is deadlocked, and these are stuck; the caller says so and calls `announceEnding`.
    [[nodiscard]] std::vector<WaitingTask> prepare(trace::TaskId task, Wait &wait);
    /// The same for the end of another task. False: that one is over, and there is nothing to wait for.
    bool prepareJoin(trace::TaskId task, Wait &wait, std::vector<WaitingTask> &stuck);
    void settle(trace::TaskId task, Wait &wait) noexcept;

    void wakeOne(trace::WaitKind kind, std::uint32_t on, trace::TaskId by, std::int64_t now) noexcept;
    void wakeAll(trace::WaitKind kind, std::uint32_t on, trace::TaskId by, std::int64_t now) noexcept;

    /// The task is over; those that join it wake. Not empty: as `prepare`. Nothing happens a second time.
    [[nodiscard]] std::vector<WaitingTask> end(trace::TaskId task, std::int64_t now);
    bool isOver(trace::TaskId task) const noexcept;

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
        trace::WaitKind kind = trace::WaitKind::None;
        std::uint32_t on = trace::nothing;
        std::uint64_t ticket = 0;
        trace::TaskId wokenBy = trace::noTask;
        std::int64_t wokenAt = 0;
    };
    struct Shared
    {
        platform::SharedMutex mutex;
        /// Tasks that are alive and not waiting for another one.
        std::uint32_t active = 0;
        std::atomic<std::uint32_t> parked = 0;
        /// Behind the last task that ever began.
        std::uint32_t used = 0;
        std::uint64_t lastTicket = 0;
        std::atomic<LaneEnding> ending = LaneEnding::None;
    };

    void repair() noexcept;
    void park(trace::TaskId task, Wait &wait) noexcept;
    void wake(std::size_t index, trace::TaskId by, std::int64_t now) noexcept;
    void wakeAllLocked(trace::WaitKind kind, std::uint32_t on, trace::TaskId by, std::int64_t now) noexcept;
    std::vector<WaitingTask> deadlocked();

    Shared &m_shared;
    std::span<State> m_states;
    std::span<platform::ParkingSpot> m_spots;
};

} // namespace simmer::runtime
