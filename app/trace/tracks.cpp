// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "trace/tracks.h"

#include "trace/waits.h"

namespace simmer::trace {

namespace {

/// Half as much again: millions of short lists would waste more with the usual doubling.
void push(std::vector<Interval> &intervals, const Interval &interval)
{
    if (intervals.size() == intervals.capacity())
        intervals.reserve(intervals.size() < 4 ? 4 : intervals.size() + intervals.size() / 2);
    intervals.push_back(interval);
}

TranscriptLine lineOf(const Event &event, std::uint32_t index, const Cursor &cursor)
{
    return {event.time, event.task, event.on, cursor.arguments(event.task), index};
}

NoteLine noteOf(const Event &event, std::uint32_t index, std::span<const std::string> texts)
{
    return {event.time, event.task, NoteKind(event.on),
            event.value < texts.size() ? texts[event.value] : std::string(), index};
}

} // namespace

TaskState stateAfter(EventKind kind)
{
    constexpr TaskState states[] = {TaskState::NotYet,    TaskState::Ready,  TaskState::Running,
                                    TaskState::Waiting,   TaskState::Stuck,  TaskState::Preempted,
                                    TaskState::Finished,  TaskState::Failed, TaskState::Cancelled,
                                    TaskState::Deadlocked};
    static_assert(std::size(states) == std::size_t(EventKind::Deadlocked) + 1);
    return states[std::size_t(kind)];
}

void Tracks::append(std::span<const Event> events, const Cursor &cursor,
                    std::span<const std::string> noteTexts)
{
    const auto index = std::uint32_t(events.size() - 1);
    const Event &event = events[index];
    switch (event.kind) {
    case EventKind::Failed:
        failures.push_back(lineOf(event, index, cursor));
        appendState(events, cursor);
        return;
    case EventKind::Suspended: suspensions.push_back(index); [[fallthrough]];
    case EventKind::Created:
    case EventKind::Ready:
    case EventKind::Running:
    case EventKind::Blocked:
    case EventKind::Preempted:
    case EventKind::Finished:
    case EventKind::Cancelled:
    case EventKind::Deadlocked: appendState(events, cursor); return;
    case EventKind::CallEntered:
        calls.push_back({index, cursor.tasks()[std::size_t(event.task)].call});
        return;
    case EventKind::OwnerChanged:
    case EventKind::PermitsChanged:
    case EventKind::LengthChanged:
    case EventKind::EventChanged:
    case EventKind::NumberChanged: appendChange(event, cursor); return;
    case EventKind::TurnStarted: loop.turns.push_back(event.time); [[fallthrough]];
    case EventKind::LoopAsleep:
    case EventKind::LoopAwake: appendLoop(event, index); return;
    case EventKind::Said: transcript.push_back(lineOf(event, index, cursor)); return;
    case EventKind::Note: notes.push_back(noteOf(event, index, noteTexts)); return;
    case EventKind::LaneEnded: ends.push_back(index); return;
    case EventKind::StepEntered:
    case EventKind::CallLeft:
    case EventKind::Argument:
    case EventKind::Sample:
    case EventKind::NumberRead: return;
    }
}

void Tracks::appendState(std::span<const Event> events, const Cursor &cursor)
{
    const Event &event = events.back();
    const auto id = std::size_t(event.task);
    if (event.kind == EventKind::Created) {
        if (id >= tasks.size())
            tasks.resize(id + 1);
        TaskTrack &track = tasks[id];
        track.id = event.task;
        track.definition = event.on;
        track.number = event.value;
        track.startedBy = cursor.knows(event.cause) ? event.cause : noTask;
        track.created = event.time;
    } else if (event.kind == EventKind::Ready && cursor.tasks()[id].kind == EventKind::Ready) {
        return;
    }
    Interval interval;
    interval.start = event.time;
    interval.state = stateAfter(event.kind);
    interval.wait = event.wait;
    interval.core = event.core;
    interval.on = waitsOn(event, cursor);
    interval.cause = cursor.knows(event.maker()) ? event.maker() : noTask;
    interval.event = std::uint32_t(events.size() - 1);
    if (event.kind != EventKind::Created) {
        const std::uint32_t step = cursor.tasks()[id].step;
        interval.step = event.step != noStep ? event.step : step != noIndex ? events[step].step : noStep;
    }
    push(tasks[id].intervals, interval);
}

void Tracks::appendChange(const Event &event, const Cursor &cursor)
{
    const bool owner = event.kind == EventKind::OwnerChanged;
    const TaskId known = cursor.knows(event.cause) ? event.cause : noTask;
    objects[event.on].changes.push_back(
        {event.time, owner ? std::int64_t(std::uint32_t(known)) : event.number(), event.task});
}

void Tracks::appendLoop(const Event &event, std::uint32_t index)
{
    const bool asleep = event.kind == EventKind::LoopAsleep;
    if (!asleep && !loop.phases.empty() && !loop.phases.back().asleep)
        return;
    loop.phases.push_back({event.time, asleep, asleep ? deadline(event) : 0});
    phaseEvents.push_back(index);
}

void Tracks::truncate(std::size_t eventCount, std::span<const Event> events)
{
    for (std::size_t index = events.size(); index-- > eventCount;)
        takeBack(events[index], std::uint32_t(index));
}

void Tracks::takeBack(const Event &event, std::uint32_t index)
{
    switch (event.kind) {
    case EventKind::Created:
        // Its first event: all others of the task are gone by now.
        tasks[std::size_t(event.task)] = {};
        return;
    case EventKind::Failed: failures.pop_back(); [[fallthrough]];
    case EventKind::Ready:
    case EventKind::Running:
    case EventKind::Blocked:
    case EventKind::Preempted:
    case EventKind::Finished:
    case EventKind::Cancelled:
    case EventKind::Deadlocked: takeBackState(event, index); return;
    case EventKind::Suspended:
        suspensions.pop_back();
        takeBackState(event, index);
        return;
    case EventKind::CallEntered: calls.pop_back(); return;
    case EventKind::OwnerChanged:
    case EventKind::PermitsChanged:
    case EventKind::LengthChanged:
    case EventKind::EventChanged:
    case EventKind::NumberChanged: objects[event.on].changes.pop_back(); return;
    case EventKind::TurnStarted: loop.turns.pop_back(); [[fallthrough]];
    case EventKind::LoopAsleep:
    case EventKind::LoopAwake:
        if (!phaseEvents.empty() && phaseEvents.back() == index) {
            phaseEvents.pop_back();
            loop.phases.pop_back();
        }
        return;
    case EventKind::Said: transcript.pop_back(); return;
    case EventKind::Note: notes.pop_back(); return;
    case EventKind::LaneEnded: ends.pop_back(); return;
    case EventKind::StepEntered:
    case EventKind::CallLeft:
    case EventKind::Argument:
    case EventKind::Sample:
    case EventKind::NumberRead: return;
    }
}

void Tracks::takeBackState(const Event &event, std::uint32_t index)
{
    std::vector<Interval> &intervals = tasks[std::size_t(event.task)].intervals;
    if (intervals.back().event == index)
        intervals.pop_back();
}

void Tracks::shrink()
{
    for (TaskTrack &track : tasks)
        track.intervals.shrink_to_fit();
    for (ObjectTrack &track : objects)
        track.changes.shrink_to_fit();
    tasks.shrink_to_fit();
    loop.phases.shrink_to_fit();
    loop.turns.shrink_to_fit();
    transcript.shrink_to_fit();
    suspensions.shrink_to_fit();
    calls.shrink_to_fit();
    phaseEvents.shrink_to_fit();
}

} // namespace simmer::trace
