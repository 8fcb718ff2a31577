// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/lostupdates.h"
#include "trace/measures.h"
#include "trace/processsums.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace simmer::trace {

/// What is measured of a lane, event by event.
class LaneCounts
{
public:
    explicit LaneCounts(Scheduling scheduling = Scheduling::Sequential) : m_scheduling(scheduling) {}

    /// The next event. What follows a LaneEnded counts no more.
    void take(const Event &event);
    /// With what is going on at `now` ended there; at the lane's end, where that has come.
    LaneMeasures at(std::int64_t now) const;

private:
    void takeState(const Event &event);
    void takeSample(const Event &event);
    std::int64_t idleUntil(std::int64_t time) const;
    std::int64_t longestTurnUntil(std::int64_t time) const;

    Scheduling m_scheduling;
    LaneMeasures m_measures;
    std::optional<std::int64_t> m_laneEnd;

    std::vector<bool> m_isRunning;
    std::size_t m_runningCount = 0;
    TaskId m_lastRunning = noTask;
    /// Of the last event that changed a task's state.
    std::int64_t m_time = 0;
    std::optional<std::int64_t> m_turnStart;

    LostUpdates m_lostUpdates;
    ProcessSums m_cpu;
    ProcessSums m_memory;
    ProcessSums m_threads;
    ProcessSums m_voluntary;
    ProcessSums m_involuntary;
};

} // namespace simmer::trace
