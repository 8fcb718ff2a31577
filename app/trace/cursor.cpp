// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "trace/cursor.h"

namespace simmer::trace {

namespace {

constexpr std::size_t maxArguments = 64;

} // namespace

void Cursor::apply(const Event &event, std::uint32_t index, std::span<const Call> calls)
{
    switch (event.kind) {
    case EventKind::Created:
        if (std::size_t(event.task) >= m_tasks.size())
            m_tasks.resize(std::size_t(event.task) + 1);
        applyToTask(event, index);
        return;
    case EventKind::Ready:
    case EventKind::Running:
    case EventKind::Suspended:
    case EventKind::Blocked:
    case EventKind::Preempted:
    case EventKind::Finished:
    case EventKind::Cancelled:
    case EventKind::Deadlocked: applyToTask(event, index); return;
    case EventKind::Failed:
        applyToTask(event, index);
        dropArguments(event.task);
        return;
    case EventKind::StepEntered: m_tasks[std::size_t(event.task)].step = index; return;
    case EventKind::CallEntered:
        m_tasks[std::size_t(event.task)].call = m_callCount++;
        if (event.step != noStep)
            m_tasks[std::size_t(event.task)].step = index;
        return;
    case EventKind::CallLeft: leaveCall(m_tasks[std::size_t(event.task)], event, index, calls); return;
    case EventKind::OwnerChanged:
    case EventKind::PermitsChanged:
    case EventKind::LengthChanged:
    case EventKind::EventChanged:
    case EventKind::NumberChanged: m_objects[event.on] = index; return;
    case EventKind::TurnStarted: ++m_turns; [[fallthrough]];
    case EventKind::LoopAsleep:
    case EventKind::LoopAwake: m_loop = index; return;
    case EventKind::Argument: addArgument(event); return;
    case EventKind::Said: dropArguments(event.task); return;
    case EventKind::Sample:
    case EventKind::Note:
    case EventKind::LaneEnded:
    case EventKind::NumberRead: return;
    }
}

void Cursor::applyToTask(const Event &event, std::uint32_t index)
{
    Task &task = m_tasks[std::size_t(event.task)];
    // The step of a Created is where it was started, in another task.
    if (event.step != noStep && event.kind != EventKind::Created)
        task.step = index;
    // Once ready, a task keeps its place in the queue.
    if (event.kind == EventKind::Ready && task.kind == EventKind::Ready)
        return;
    task.state = index;
    task.kind = event.kind;
}

void Cursor::leaveCall(Task &task, const Event &event, std::uint32_t index, std::span<const Call> calls)
{
    if (task.call == noIndex)
        return;
    const Call &call = calls[task.call];
    task.step = event.step != noStep ? index : call.event;
    task.call = call.parent;
}

void Cursor::addArgument(const Event &event)
{
    std::vector<std::int64_t> &arguments = m_arguments[event.task];
    if (arguments.size() < maxArguments)
        arguments.push_back(event.number());
}

void Cursor::dropArguments(TaskId task)
{
    if (!m_arguments.empty())
        m_arguments.erase(task);
}

std::vector<std::int64_t> Cursor::arguments(TaskId task) const
{
    if (m_arguments.empty())
        return {};
    const auto found = m_arguments.find(task);
    return found == m_arguments.end() ? std::vector<std::int64_t>{} : found->second;
}

std::size_t Cursor::bytes() const
{
    std::size_t sum = sizeof *this + m_tasks.size() * sizeof(Task) + m_objects.size() * sizeof(std::uint32_t);
    for (const auto &[task, arguments] : m_arguments)
        sum += 64 + arguments.size() * sizeof(std::int64_t);
    return sum;
}

} // namespace simmer::trace
