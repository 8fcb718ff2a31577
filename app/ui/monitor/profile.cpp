// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/monitor/profile.h"

#include "trace/cursor.h"
#include "trace/tracks.h"

#include <algorithm>

namespace simmer::ui {

using trace::EventKind;
using trace::StepIndex;
using trace::TaskId;
using trace::TaskState;

namespace {

/// So many events are counted between two looks at the clock.
constexpr std::size_t between = 4096;

/// Adds the length of a part of a task's life to what that kind of part sums up in.
void add(Profile::Times &times, TaskState state, std::int64_t length)
{
    switch (state) {
    case TaskState::Running: times.busy += length; return;
    case TaskState::Ready:
    case TaskState::Preempted: times.ready += length; return;
    case TaskState::Waiting:
    case TaskState::Stuck: times.waiting += length; return;
    case TaskState::NotYet:
    case TaskState::Finished:
    case TaskState::Failed:
    case TaskState::Cancelled:
    case TaskState::Deadlocked: return;
    }
}

void takeLonger(Profile::Times &times, std::int64_t length, std::uint32_t by)
{
    if (length > times.longest) {
        times.longest = length;
        times.longestBy = by;
    }
}

} // namespace

bool Profile::advance(const trace::Timeline &timeline, std::size_t eventCount,
                      std::chrono::nanoseconds budget)
{
    const auto events = timeline.events();
    eventCount = std::min(eventCount, events.size());
    if (timeline.revision() != m_revision || eventCount < m_eventCount) {
        clear();
        m_revision = timeline.revision();
    }
    m_hasLoop = timeline.header().scheduling == trace::Scheduling::Coroutines;
    m_steps.resize(timeline.header().steps.size());
    const auto deadline = std::chrono::steady_clock::now() + budget;
    while (m_eventCount < eventCount) {
        const std::size_t until = std::min(eventCount, m_eventCount + between);
        for (; m_eventCount < until; ++m_eventCount)
            apply(events[m_eventCount]);
        if (m_eventCount < eventCount && std::chrono::steady_clock::now() >= deadline)
            return false;
    }
    return true;
}

bool Profile::holds(TaskState state) const
{
    return state == TaskState::Running ||
           (m_hasLoop && (state == TaskState::Stuck || state == TaskState::Preempted));
}

void Profile::apply(const trace::Event &event)
{
    const bool moves = event.kind == EventKind::StepEntered || event.kind == EventKind::CallEntered;
    if ((!trace::isTaskState(event.kind) && !moves) || event.task == trace::noTask)
        return;
    const auto id = std::size_t(event.task);
    if (id >= m_tasks.size())
        m_tasks.resize(id + 1);
    Task &task = m_tasks[id];
    closePart(event.task, task, event.time);
    if (moves) {
        task.step = event.step;
        if (std::size_t(event.step) < m_steps.size() && event.kind == EventKind::StepEntered)
            ++m_steps[std::size_t(event.step)].count;
        return;
    }
    const TaskState next = trace::stateAfter(event.kind);
    if (holds(task.state) && !holds(next))
        closeStretch(event.task, task, event.time);
    if (!holds(task.state) && holds(next)) {
        task.stretchStart = event.time;
        task.partLength = 0;
        task.partStep = trace::noStep;
    }
    task.state = next;
    if (event.step != trace::noStep)
        task.step = event.step;
}

void Profile::closePart(TaskId id, Task &task, std::int64_t time)
{
    const std::int64_t length = time - task.since;
    task.since = time;
    add(task.times, task.state, length);
    const bool held = holds(task.state);
    if (held && length > task.partLength) {
        task.partLength = length;
        task.partStep = task.step;
    }
    if (std::size_t(task.step) >= m_steps.size())
        return;
    Times &step = m_steps[std::size_t(task.step)];
    add(step, task.state, length);
    if (held)
        takeLonger(step, length, std::uint32_t(id));
}

void Profile::closeStretch(TaskId id, Task &task, std::int64_t time)
{
    const std::int64_t length = time - task.stretchStart;
    takeLonger(task.times, length, std::uint32_t(task.partStep));
    if (m_hasLoop && length >= shortestStretch)
        m_stretches.push_back({task.stretchStart, length, id, task.partStep});
}

std::vector<Profile::Times> Profile::tasksAt(std::int64_t time) const
{
    std::vector<Times> all;
    all.reserve(m_tasks.size());
    for (const Task &task : m_tasks) {
        Times times = task.times;
        const std::int64_t length = std::max<std::int64_t>(0, time - task.since);
        add(times, task.state, length);
        if (holds(task.state))
            takeLonger(times, std::max(time, task.since) - task.stretchStart,
                       std::uint32_t(length > task.partLength ? task.step : task.partStep));
        all.push_back(times);
    }
    return all;
}

std::vector<Profile::Times> Profile::stepsAt(std::int64_t time) const
{
    std::vector<Times> all = m_steps;
    for (std::size_t id = 0; id < m_tasks.size(); ++id) {
        const Task &task = m_tasks[id];
        if (std::size_t(task.step) >= all.size())
            continue;
        const std::int64_t length = std::max<std::int64_t>(0, time - task.since);
        Times &step = all[std::size_t(task.step)];
        add(step, task.state, length);
        if (holds(task.state))
            takeLonger(step, length, std::uint32_t(id));
    }
    return all;
}

std::vector<Profile::Stretch> Profile::stretchesAt(std::int64_t time) const
{
    std::vector<Stretch> all = m_stretches;
    for (std::size_t id = 0; m_hasLoop && id < m_tasks.size(); ++id) {
        const Task &task = m_tasks[id];
        const std::int64_t length = time - task.stretchStart;
        if (holds(task.state) && length >= shortestStretch)
            all.push_back({task.stretchStart, length, TaskId(id),
                           time - task.since > task.partLength ? task.step : task.partStep});
    }
    return all;
}

} // namespace simmer::ui
