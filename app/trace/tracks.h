// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/cursor.h"
#include "trace/timeline.h"

#include <span>
#include <string>
#include <vector>

namespace simmer::trace {

/// What a task is after an event of this kind, one for which `isTaskState` holds.
TaskState stateAfter(EventKind kind);

/// What is derived from the events as they come, and taken back when events are to come before them.
struct Tracks
{
    std::vector<TaskTrack> tasks;
    std::vector<ObjectTrack> objects;
    LoopTrack loop;
    std::vector<TranscriptLine> transcript;
    std::vector<TranscriptLine> failures;
    std::vector<NoteLine> notes;
    std::vector<std::uint32_t> suspensions;
    std::vector<Call> calls;
    /// Of each of the loop's phases, the event that began it.
    std::vector<std::uint32_t> phaseEvents;
    /// Indices of the LaneEnded events.
    std::vector<std::uint32_t> ends;

    /// `events` ends with the event; `cursor` is the state before it. `noteTexts` by the value of the Note
    /// events.
    void append(std::span<const Event> events, const Cursor &cursor, std::span<const std::string> noteTexts);
    /// Back to what the first `eventCount` of the events gave. Costs what is taken back.
    void truncate(std::size_t eventCount, std::span<const Event> events);
    void shrink();

private:
    void appendState(std::span<const Event> events, const Cursor &cursor);
    void appendChange(const Event &event, const Cursor &cursor);
    void appendLoop(const Event &event, std::uint32_t index);
    void takeBack(const Event &event, std::uint32_t index);
    void takeBackState(const Event &event, std::uint32_t index);
};

} // namespace simmer::trace
