// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/measures.h"
#include "trace/processsums.h"
#include "trace/timeline.h"

#include <vector>

namespace simmer::trace {

/// Goes once over a timeline's events and measures the lane.
class LaneMeter
{
public:
    explicit LaneMeter(const Timeline &timeline);
    LaneMeasures measure();

private:
    void take(const Event &event);
    void takeState(const Event &event);
    void takeSample(const Event &event);
    void passTo(std::int64_t time);
    void endTurn(std::int64_t time);

    const Timeline &m_timeline;
    Scheduling m_scheduling;
    LaneMeasures m_measures;

    std::vector<bool> m_isRunning;
    std::size_t m_runningCount = 0;
    TaskId m_lastRunning = noTask;
    std::int64_t m_time = 0;
    std::int64_t m_turnStart = -1;

    ProcessSums m_cpu;
    ProcessSums m_memory;
    ProcessSums m_threads;
    ProcessSums m_voluntary;
    ProcessSums m_involuntary;
};

} // namespace simmer::trace
