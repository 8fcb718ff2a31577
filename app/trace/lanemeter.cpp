// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "trace/lanemeter.h"

#include "trace/cursor.h"
#include "trace/tracks.h"

#include <algorithm>

namespace simmer::trace {

LaneMeter::LaneMeter(const Timeline &timeline)
    : m_timeline(timeline), m_scheduling(timeline.header().scheduling), m_isRunning(timeline.tasks().size())
{}

LaneMeasures LaneMeter::measure()
{
    m_measures.elapsed = m_timeline.end();
    for (const Event &event : m_timeline.events()) {
        take(event);
        if (event.kind == EventKind::LaneEnded) {
            m_measures.elapsed = event.time;
            break;
        }
    }
    passTo(m_measures.elapsed);
    endTurn(m_measures.elapsed);
    m_measures.cpu = m_cpu.sum();
    m_measures.threads = std::uint64_t(m_threads.most());
    m_measures.memory = std::max(m_measures.memory, m_memory.most());
    if (m_scheduling != Scheduling::Sequential && m_scheduling != Scheduling::Coroutines)
        m_measures.switches = std::uint64_t(m_voluntary.sum() + m_involuntary.sum());
    return m_measures;
}

void LaneMeter::take(const Event &event)
{
    if (isTaskState(event.kind)) {
        takeState(event);
    } else if (event.kind == EventKind::Sample) {
        takeSample(event);
    } else if (event.kind == EventKind::TurnStarted) {
        ++m_measures.turns;
        endTurn(event.time);
        m_turnStart = event.time;
    } else if (event.kind == EventKind::LoopAsleep) {
        endTurn(event.time);
    }
}

void LaneMeter::takeState(const Event &event)
{
    passTo(event.time);
    const bool runs = event.kind == EventKind::Running;
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

void LaneMeter::takeSample(const Event &event)
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

void LaneMeter::passTo(std::int64_t time)
{
    if (m_runningCount == 0)
        m_measures.idle += time - m_time;
    m_time = time;
}

void LaneMeter::endTurn(std::int64_t time)
{
    if (m_turnStart >= 0)
        m_measures.longestTurn = std::max(m_measures.longestTurn, time - m_turnStart);
    m_turnStart = -1;
}

} // namespace simmer::trace
