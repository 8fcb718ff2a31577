// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/lanes/densityindex.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <optional>

namespace simmer::ui {

using trace::Event;
using trace::EventKind;
using trace::Interval;
using trace::TaskId;
using trace::TaskState;
using trace::Timeline;

namespace {

constexpr std::size_t stride = 16;
static_assert(ReadProgress::stride % stride == 0);
constexpr std::uint8_t unknown = 0xff;

std::uint8_t kindOf(TaskState state)
{
    switch (state) {
    case TaskState::NotYet: return unknown;
    case TaskState::Ready:
    case TaskState::Preempted: return DensityIndex::Ready;
    case TaskState::Running: return DensityIndex::Running;
    case TaskState::Waiting: return DensityIndex::Waiting;
    case TaskState::Stuck:
    case TaskState::Deadlocked: return DensityIndex::Stuck;
    case TaskState::Finished:
    case TaskState::Failed:
    case TaskState::Cancelled: return DensityIndex::Over;
    }
    return unknown;
}

/// Empty for an event that does not decide a task's state.
std::optional<std::uint8_t> kindAfter(EventKind kind)
{
    switch (kind) {
    case EventKind::Created: return kindOf(TaskState::NotYet);
    case EventKind::Ready: return kindOf(TaskState::Ready);
    case EventKind::Running: return kindOf(TaskState::Running);
    case EventKind::Suspended: return kindOf(TaskState::Waiting);
    case EventKind::Blocked: return kindOf(TaskState::Stuck);
    case EventKind::Preempted: return kindOf(TaskState::Preempted);
    case EventKind::Finished: return kindOf(TaskState::Finished);
    case EventKind::Failed: return kindOf(TaskState::Failed);
    case EventKind::Cancelled: return kindOf(TaskState::Cancelled);
    case EventKind::Deadlocked: return kindOf(TaskState::Deadlocked);
    case EventKind::StepEntered:
    case EventKind::CallEntered:
    case EventKind::CallLeft:
    case EventKind::OwnerChanged:
    case EventKind::PermitsChanged:
    case EventKind::LengthChanged:
    case EventKind::EventChanged:
    case EventKind::NumberChanged:
    case EventKind::TurnStarted:
    case EventKind::LoopAsleep:
    case EventKind::LoopAwake:
    case EventKind::Argument:
    case EventKind::Said:
    case EventKind::Sample:
    case EventKind::Note:
    case EventKind::LaneEnded:
    case EventKind::NumberRead: return {};
    }
    return {};
}

/// What the task was before the event with that index.
std::uint8_t kindBefore(const Timeline &timeline, TaskId task, std::size_t event)
{
    const trace::TaskTrack *track = timeline.task(task);
    if (!track)
        return unknown;
    const auto &intervals = track->intervals;
    const auto after =
        std::lower_bound(intervals.begin(), intervals.end(), event,
                         [](const Interval &interval, std::size_t e) { return interval.event < e; });
    return after == intervals.begin() ? unknown : kindOf((after - 1)->state);
}

/// How many events have a time ≤ `time`, looked for in steps that double from `from` on.
std::size_t countAt(std::span<const Event> events, std::int64_t time, std::size_t from)
{
    std::size_t first = std::min(from, events.size());
    std::size_t last = first;
    for (std::size_t step = 1; last < events.size() && events[last].time <= time; step *= 2) {
        first = last;
        last = std::min(events.size(), last + step);
    }
    const auto found =
        std::upper_bound(events.begin() + std::ptrdiff_t(first), events.begin() + std::ptrdiff_t(last), time,
                         [](std::int64_t t, const Event &event) { return t < event.time; });
    return std::size_t(found - events.begin());
}

void move(DensityIndex::Counts &counts, std::uint8_t from, std::uint8_t to)
{
    if (from != unknown && counts[from] > 0)
        --counts[from];
    if (to != unknown)
        ++counts[to];
}

std::uint32_t alive(const DensityIndex::Counts &counts)
{
    return std::accumulate(counts.begin(), counts.begin() + DensityIndex::Over, 0u);
}

} // namespace

void DensityIndex::takeBack(const Timeline &timeline)
{
    const std::size_t before = m_progress.count();
    const std::size_t kept = m_progress.takeBack(timeline.events());
    if (kept == before)
        return;
    m_checkpoints.resize(kept / stride);
    m_before.resize(kept);
    m_counts = m_checkpoints.empty() ? Counts{} : m_checkpoints.back();
    for (const Event &event : timeline.events().subspan(kept)) {
        const auto task = std::size_t(event.task);
        if (task < m_kinds.size())
            m_kinds[task] = kindBefore(timeline, event.task, kept);
    }
}

std::int64_t DensityIndex::readUntil(const Timeline &timeline) const
{
    const auto events = timeline.events();
    return m_progress.count() < events.size() ? events[m_progress.count()].time
                                              : std::numeric_limits<std::int64_t>::max();
}

void DensityIndex::update(const Timeline &timeline, std::size_t &budget)
{
    takeBack(timeline);
    const auto events = timeline.events();
    const std::size_t first = m_progress.count();
    const std::size_t last = first + std::min(budget, events.size() - first);
    budget -= last - first;
    m_kinds.resize(std::max(m_kinds.size(), timeline.tasks().size()), unknown);
    for (std::size_t i = first; i < last; ++i) {
        const auto kind = kindAfter(events[i].kind);
        const auto task = std::size_t(events[i].task);
        m_before.push_back(task < m_kinds.size() ? m_kinds[task] : unknown);
        if (kind && task < m_kinds.size()) {
            move(m_counts, m_kinds[task], *kind);
            m_kinds[task] = *kind;
            m_most = std::max(m_most, alive(m_counts));
        }
        if ((i + 1) % stride == 0)
            m_checkpoints.push_back(m_counts);
    }
    m_progress.advance(events, last);
}

DensityIndex::Counts DensityIndex::after(const Timeline &timeline, std::size_t eventCount) const
{
    const auto events = timeline.events();
    eventCount = std::min({eventCount, events.size(), m_progress.count()});
    const std::size_t checkpoint = std::min(eventCount / stride, m_checkpoints.size());
    Counts counts = checkpoint > 0 ? m_checkpoints[checkpoint - 1] : Counts{};
    for (std::size_t i = checkpoint * stride; i < eventCount; ++i) {
        if (const auto kind = kindAfter(events[i].kind))
            move(counts, m_before[i], *kind);
    }
    return counts;
}

DensityIndex::Near DensityIndex::near(const Timeline &timeline, std::int64_t time, std::int64_t tolerance,
                                      std::size_t from) const
{
    const auto events = timeline.events();
    const std::size_t count = countAt(events, time, from);
    const std::size_t whole = count / stride * stride;
    const bool isNear = whole > 0 && time - events[whole - 1].time <= tolerance;
    return {after(timeline, isNear ? whole : count), count};
}

} // namespace simmer::ui
