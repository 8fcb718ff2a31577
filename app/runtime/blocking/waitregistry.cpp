// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/blocking/waitregistry.h"

#include <algorithm>

namespace simmer::runtime {

WaitRegistry::WaitRegistry(platform::SharedArena &arena, std::uint32_t maxTasks)
    : m_shared(arena.allocate<Shared>(1).front()), m_states(arena.allocate<State>(maxTasks)),
      m_spots(arena.allocate<platform::ParkingSpot>(maxTasks))
{}

std::size_t WaitRegistry::bytes(std::uint32_t maxTasks)
{
    using platform::SharedArena;
    return SharedArena::bytesFor<Shared>(1) + SharedArena::bytesFor<State>(maxTasks) +
           SharedArena::bytesFor<platform::ParkingSpot>(maxTasks);
}

void WaitRegistry::begin(trace::TaskId task) noexcept
{
    const platform::SharedMutexHold hold(m_shared.mutex, [this] { repair(); });
    m_states[std::size_t(task)].isAlive = true;
    m_shared.used = std::max(m_shared.used, std::uint32_t(task) + 1);
    ++m_shared.active;
}

std::vector<WaitingTask> WaitRegistry::prepare(trace::TaskId task, Wait &wait)
{
    const platform::SharedMutexHold hold(m_shared.mutex, [this] { repair(); });
    park(task, wait);
    return deadlocked();
}

bool WaitRegistry::prepareJoin(trace::TaskId task, Wait &wait, std::span<const trace::TaskId> others,
                               std::vector<WaitingTask> &stuck)
{
    const platform::SharedMutexHold hold(m_shared.mutex, [this] { repair(); });
    if (std::any_of(others.begin(), others.end(), [this](trace::TaskId other) { return isOver(other); }))
        return false;
    park(task, wait);
    stuck = deadlocked();
    return true;
}

void WaitRegistry::park(trace::TaskId task, Wait &wait) noexcept
{
    if (wait.ticket == 0)
        wait.ticket = ++m_shared.lastTicket;
    State &state = m_states[std::size_t(task)];
    state.wokenBy = trace::noTask;
    // It looks at what was requested before it really sleeps: its parking spot has a bit for it.
    if (wait.isInterruptible && state.isStopPending.load(std::memory_order_relaxed))
        return;
    state.kind = wait.kind;
    state.on = wait.on;
    state.ticket = wait.ticket;
    state.isParked = true;
    state.isTimed = wait.isTimed;
    state.isInterruptible = wait.isInterruptible;
    if (!state.isTimed)
        --m_shared.active;
    m_shared.parked.fetch_add(1, std::memory_order_relaxed);
}

void WaitRegistry::unpark(State &state) noexcept
{
    state.isParked = false;
    if (!state.isTimed)
        ++m_shared.active;
    m_shared.parked.fetch_sub(1, std::memory_order_relaxed);
}

void WaitRegistry::settle(trace::TaskId task, Wait &wait) noexcept
{
    const platform::SharedMutexHold hold(m_shared.mutex, [this] { repair(); });
    State &state = m_states[std::size_t(task)];
    if (state.isParked) {
        unpark(state);
        return;
    }
    wait.wokenBy = state.wokenBy;
    wait.wokenAt = state.wokenAt;
}

void WaitRegistry::wake(std::size_t index, trace::TaskId by, std::int64_t now) noexcept
{
    State &state = m_states[index];
    state.wokenBy = by;
    state.wokenAt = now;
    unpark(state);
    m_spots[index].post(wokenBit);
}

void WaitRegistry::wakeOne(trace::WaitKind kind, std::uint32_t on, trace::TaskId by,
                           std::int64_t now) noexcept
{
    // Who waits for this has been counted under the mutex that the caller holds.
    if (m_shared.parked.load(std::memory_order_relaxed) == 0)
        return;
    const platform::SharedMutexHold hold(m_shared.mutex, [this] { repair(); });
    std::size_t first = m_shared.used;
    for (std::size_t i = 0; i < m_shared.used; ++i) {
        const State &state = m_states[i];
        if (state.isParked && state.kind == kind && state.on == on &&
            (first == m_shared.used || state.ticket < m_states[first].ticket))
            first = i;
    }
    if (first < m_shared.used)
        wake(first, by, now);
}

void WaitRegistry::wakeAll(trace::WaitKind kind, std::uint32_t on, trace::TaskId by,
                           std::int64_t now) noexcept
{
    if (m_shared.parked.load(std::memory_order_relaxed) == 0)
        return;
    const platform::SharedMutexHold hold(m_shared.mutex, [this] { repair(); });
    wakeAllLocked(kind, on, by, now);
}

void WaitRegistry::wakeAllLocked(trace::WaitKind kind, std::uint32_t on, trace::TaskId by,
                                 std::int64_t now) noexcept
{
    for (std::size_t i = 0; i < m_shared.used; ++i) {
        const State &state = m_states[i];
        if (state.isParked && state.kind == kind && state.on == on)
            wake(i, by, now);
    }
}

std::vector<WaitingTask> WaitRegistry::end(trace::TaskId task, std::int64_t now)
{
    const platform::SharedMutexHold hold(m_shared.mutex, [this] { repair(); });
    State &state = m_states[std::size_t(task)];
    if (!state.isAlive)
        return {};
    state.isAlive = false;
    state.endTicket = ++m_shared.lastTicket;
    state.isOver.store(true, std::memory_order_release);
    if (state.isParked)
        unpark(state);
    --m_shared.active;
    wakeAllLocked(trace::WaitKind::Task, std::uint32_t(task), task, now);
    if (state.watcher != trace::noTask) {
        const State &watcher = m_states[std::size_t(state.watcher)];
        if (watcher.isParked && watcher.kind == trace::WaitKind::Tasks)
            wake(std::size_t(state.watcher), task, now);
    }
    return deadlocked();
}

void WaitRegistry::watch(trace::TaskId task, trace::TaskId watcher) noexcept
{
    const platform::SharedMutexHold hold(m_shared.mutex, [this] { repair(); });
    m_states[std::size_t(task)].watcher = watcher;
}

bool WaitRegistry::requestStop(trace::TaskId task, const StopRequest &request) noexcept
{
    const platform::SharedMutexHold hold(m_shared.mutex, [this] { repair(); });
    State &state = m_states[std::size_t(task)];
    if (!state.isAlive)
        return false;
    state.stopRequests.fetch_add(1, std::memory_order_relaxed);
    if (!state.isStopPending.load(std::memory_order_relaxed))
        state.stop = request;
    state.isStopPending.store(true, std::memory_order_relaxed);
    if (state.isParked && state.isInterruptible)
        wake(std::size_t(task), request.by, request.at);
    else
        m_spots[std::size_t(task)].post(wokenBit);
    return true;
}

std::optional<StopRequest> WaitRegistry::takeStop(trace::TaskId task) noexcept
{
    State &state = m_states[std::size_t(task)];
    if (!state.isStopPending.load(std::memory_order_relaxed))
        return {};
    const platform::SharedMutexHold hold(m_shared.mutex, [this] { repair(); });
    state.isStopPending.store(false, std::memory_order_relaxed);
    return state.stop;
}

bool WaitRegistry::isOver(trace::TaskId task) const noexcept
{
    return m_states[std::size_t(task)].isOver.load(std::memory_order_acquire);
}

/// With the mutex held. The ending is decided here and announced by the caller, who may have something to
/// record first.
std::vector<WaitingTask> WaitRegistry::deadlocked()
{
    std::vector<WaitingTask> stuck;
    if (m_shared.active > 0 || m_shared.parked.load(std::memory_order_relaxed) == 0 ||
        ending() != LaneEnding::None)
        return stuck;
    m_shared.ending.store(LaneEnding::Deadlocked, std::memory_order_release);
    for (std::size_t i = 0; i < m_shared.used; ++i) {
        if (m_states[i].isParked)
            stuck.push_back({trace::TaskId(i), m_states[i].kind, m_states[i].on});
    }
    return stuck;
}

void WaitRegistry::endLane(LaneEnding reason) noexcept
{
    LaneEnding none = LaneEnding::None;
    m_shared.ending.compare_exchange_strong(none, reason, std::memory_order_acq_rel);
    announceEnding();
}

void WaitRegistry::announceEnding() noexcept
{
    for (platform::ParkingSpot &spot : m_spots)
        spot.post(endingBit);
}

void WaitRegistry::nudgeAll() noexcept
{
    const std::uint32_t bits = ending() == LaneEnding::None ? wokenBit : endingBit;
    for (platform::ParkingSpot &spot : m_spots)
        spot.post(bits);
}

/// Someone died with the mutex held: what follows from the tasks' own words is counted again, and whoever was
/// about to be woken looks for itself.
void WaitRegistry::repair() noexcept
{
    const auto used = m_states.first(m_shared.used);
    const auto parked =
        std::uint32_t(std::count_if(used.begin(), used.end(), [](const State &s) { return s.isParked; }));
    const auto waiting = std::uint32_t(
        std::count_if(used.begin(), used.end(), [](const State &s) { return s.isParked && !s.isTimed; }));
    const auto alive =
        std::uint32_t(std::count_if(used.begin(), used.end(), [](const State &s) { return s.isAlive; }));
    m_shared.parked.store(parked, std::memory_order_relaxed);
    m_shared.active = alive - std::min(waiting, alive);
    nudgeAll();
}

} // namespace simmer::runtime
