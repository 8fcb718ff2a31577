// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "trace/lanecounts.h"

#include "trace/cursor.h"

#include <algorithm>

namespace simmer::trace {

void LaneCounts::take(const Event &event)
{
    if (m_laneEnd)
        return;
    if (isTaskState(event.kind)) {
        takeState(event);
    } else if (event.kind == EventKind::Sample) {
        takeSample(event);
    } else if (event.kind == EventKind::NumberRead || event.kind == EventKind::NumberChanged) {
        m_lostUpdates.take(event);
    } else if (event.kind == EventKind::TurnStarted) {
        ++m_measures.turns;
        m_measures.longestTurn = longestTurnUntil(event.time);
        m_turnStart = event.time;
    } else if (event.kind == EventKind::LoopAsleep) {
        m_measures.longestTurn = longestTurnUntil(event.time);
        m_turnStart.reset();
    } else if (event.kind == EventKind::LaneEnded) {
        m_laneEnd = event.time;
    }
}

LaneMeasures LaneCounts::at(std::int64_t now) const
{
    LaneMeasures measures = m_measures;
    measures.elapsed = m_laneEnd.value_or(now);
    measures.idle = idleUntil(measures.elapsed);
    measures.longestTurn = longestTurnUntil(measures.elapsed);
    measures.cpu = m_cpu.sum();
    measures.threads = std::uint64_t(m_threads.most());
    measures.lostUpdates = m_scheduling == Scheduling::Processes ? 0 : m_lostUpdates.count();
    measures.memory = std::max(measures.memory, m_memory.most());
    if (m_scheduling != Scheduling::Sequential && m_scheduling != Scheduling::Coroutines)
        measures.switches = std::uint64_t(m_voluntary.sum() + m_involuntary.sum());
    return measures;
}

std::int64_t LaneCounts::idleUntil(std::int64_t time) const
{
    return m_measures.idle + (m_runningCount == 0 ? time - m_time : 0);
}

std::int64_t LaneCounts::longestTurnUntil(std::int64_t time) const
{
    return m_turnStart ? std::max(m_measures.longestTurn, time - *m_turnStart) : m_measures.longestTurn;
}

void LaneCounts::takeState(const Event &event)
{
    m_measures.idle = idleUntil(event.time);
    m_time = event.time;
    const bool runs = event.kind == EventKind::Running;
    if (std::size_t(event.task) >= m_isRunning.size())
        m_isRunning.resize(std::size_t(event.task) + 1);
    auto wasRunning = m_isRunning[std::size_t(event.task)];
    if (runs && !wasRunning)
        ++m_runningCount;
    else if (!runs && wasRunning)
        --m_runningCount;
    wasRunning = runs;

    if (runs && m_scheduling == Scheduling::Coroutines && m_lastRunning != noTask &&
        m_lastRunning != event.task)
        ++m_measures.switches;
    if (runs)
        m_lastRunning = event.task;
    m_measures.suspensions += event.kind == EventKind::Suspended;
    m_measures.preemptions += event.kind == EventKind::Preempted;
    m_measures.failures += event.kind == EventKind::Failed;
    m_measures.deadlocks += event.kind == EventKind::Deadlocked;
    const bool isOver = event.kind == EventKind::Finished || event.kind == EventKind::Failed ||
                        event.kind == EventKind::Cancelled;
    if (isOver && m_scheduling == Scheduling::Processes) {
        m_memory.leave(event.task);
        m_threads.leave(event.task);
    }
}

void LaneCounts::takeSample(const Event &event)
{
    const std::int64_t value = std::max<std::int64_t>(event.number(), 0);
    switch (Counter(event.wait)) {
    case Counter::CpuNs: m_cpu.setTotal(event.task, value); return;
    case Counter::ResidentBytes: m_memory.setLevel(event.task, value); return;
    case Counter::PeakResidentBytes:
        // Peaks of several processes need not have been at the same time: only one alone is certain.
        m_measures.memory = std::max(m_measures.memory, value);
        return;
    case Counter::Threads: m_threads.setLevel(event.task, value); return;
    case Counter::Processes:
        m_measures.processes = std::max(m_measures.processes, std::uint64_t(value));
        return;
    case Counter::VoluntarySwitches: m_voluntary.setTotal(event.task, value); return;
    case Counter::InvoluntarySwitches: m_involuntary.setTotal(event.task, value); return;
    case Counter::StartupNs: m_measures.startup += value; return;
    }
}

} // namespace simmer::trace
