// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/event.h"
#include "trace/header.h"
#include "trace/stream.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace simmer::trace {

/// What a task is doing, as every view draws it.
enum class TaskState : std::uint8_t
{
    NotYet,
    Ready,
    Running,
    Waiting,
    Stuck,
    Preempted,
    Finished,
    Failed,
    Cancelled,
    Deadlocked
};
const char *name(TaskState state);
bool isOver(TaskState state);

/// A stretch of a task's life in one state; it ends where the next begins.
struct Interval
{
    std::int64_t start = 0;
    TaskState state = TaskState::NotYet;
    WaitKind wait = WaitKind::None;
    std::uint8_t core = unknownCore;
    std::uint32_t on = nothing;
    StepIndex step = noStep;
    TaskId cause = noTask;
    /// Index of the event that began it.
    std::uint32_t event = 0;
};

/// One task's row.
struct TaskTrack
{
    TaskId id = noTask;
    std::uint32_t definition = 0;
    /// K of NAME#K.
    std::uint32_t number = 1;
    TaskId startedBy = noTask;
    std::int64_t created = 0;
    std::vector<Interval> intervals;

    /// The interval that holds `time`; null before the first.
    const Interval *at(std::int64_t time) const;
    /// Its index; `intervals.size()` before the first.
    std::size_t indexAt(std::int64_t time) const;
    /// The same for who goes along the row: `from` is the answer for an earlier time, and the nearer it is
    /// the less this costs, however many intervals the row has.
    std::size_t indexAt(std::int64_t time, std::size_t from) const;
};

/// A value over time: a queue's length, a semaphore's permits, an event, a number, a lock's owner (the number
/// of its TaskId; that of noTask while it is free). `by` is who changed it, noTask where it is not known.
struct ObjectTrack
{
    struct Change
    {
        std::int64_t time;
        std::int64_t value;
        TaskId by;
    };
    std::vector<Change> changes;
    /// `before` is the value before the first change.
    std::int64_t at(std::int64_t time, std::int64_t before) const;
};

/// The loop: awake or asleep, and its turns.
struct LoopTrack
{
    struct Phase
    {
        std::int64_t start;
        bool asleep;
        std::int64_t wakeAt; ///< 0: no timer
    };
    std::vector<Phase> phases;
    /// When each turn started.
    std::vector<std::int64_t> turns;
};

/// `text` is an index into Header::texts, `event` into Timeline::events.
struct TranscriptLine
{
    std::int64_t time;
    TaskId task;
    std::uint32_t text;
    std::vector<std::int64_t> arguments;
    std::uint32_t event;
};
struct NoteLine
{
    std::int64_t time;
    TaskId task;
    NoteKind kind;
    std::string text;
    std::uint32_t event;
};

/// Everything at one moment.
struct Moment
{
    struct Task
    {
        TaskId id = noTask;
        TaskState state = TaskState::NotYet;
        WaitKind wait = WaitKind::None;
        std::uint8_t core = unknownCore;
        std::uint32_t on = nothing;
        StepIndex step = noStep;
        TaskId cause = noTask;
        std::int64_t since = 0;
        /// When its timer is due; 0: no timer.
        std::int64_t deadline = 0;
        /// The `call` steps it is in, outermost first: with `step` the await chain.
        std::vector<StepIndex> calls;
    };
    struct Object
    {
        /// Permits, length, 1 for set or held, the number.
        std::int64_t value = 0;
        /// Of a lock.
        TaskId owner = noTask;
        /// In the order in which they came.
        std::vector<TaskId> waiters;
    };

    std::int64_t time = 0;
    /// How many events have happened.
    std::size_t eventCount = 0;
    /// Alive or over, by TaskId; tasks not yet created are not in it.
    std::vector<Task> tasks;
    /// In the order in which they will run.
    std::vector<TaskId> readyQueue;
    std::vector<TaskId> running;
    std::vector<Object> objects;
    std::uint64_t turn = 0;
    bool loopAsleep = false;
    std::int64_t loopWakesAt = 0;
};

/// A run as recorded: events in time order, and what views and measures need to answer for any time range
/// and any moment without reading all of it. The one source of everything that is shown.
///
/// Events of one writer come in order; writers may be behind one another. A lane with one writer shows an
/// event at once. A lane with several holds back the newest few milliseconds until the others have caught up,
/// or `settle` or `close` says that they have. What comes later still is put in its place among the events
/// that are already shown, and `revision` changes. Events that name what does not exist are left out and
/// counted; a `cause` may name a task that does not exist.
///
/// Belongs to one thread. Spans and references last until the next call that is not const.
class Timeline : public StreamReader::Consumer
{
public:
    Timeline();
    ~Timeline() override;

    void onHeader(Header header) override;
    void onEvents(std::span<const Event> events) override;
    void onNote(const Event &event, NoteKind kind, std::string text) override;
    /// Nothing more will come (also when the runner crashed: then `outcome` is what the session says).
    void close(std::optional<Outcome> outcomeFromOutside = {});
    /// Shows what is held back. For when nothing has come for some 30 ms: then nobody is behind.
    void settle();

    bool hasHeader() const;
    const Header &header() const;
    bool isClosed() const;
    /// What the lane said of itself, unless `close` knew better.
    std::optional<Outcome> outcome() const;
    /// Up to here every event is shown; what is to come is later, or changes `revision`.
    std::int64_t settledUntil() const;
    /// Changes when events join others that are shown already: whatever was derived from those is to be
    /// derived again.
    std::uint64_t revision() const;
    /// Events that were left out as unsound.
    std::uint64_t droppedCount() const;

    /// In time order; of equal times in the order recorded.
    std::span<const Event> events() const;
    /// By TaskId. One whose Created has not come (yet) has no intervals, and `id` noTask.
    std::span<const TaskTrack> tasks() const;
    /// Null where there is none.
    const TaskTrack *task(TaskId id) const;
    const ObjectTrack &object(std::uint32_t index) const;
    const LoopTrack &loop() const;
    std::span<const TranscriptLine> transcript() const;
    /// What each Failed event says; `text` is `nothing` where a note says it.
    std::span<const TranscriptLine> failures() const;
    std::span<const NoteLine> notes() const;

    /// Time of the last event.
    std::int64_t end() const;
    /// How many events have a time ≤ `time`.
    std::size_t eventCountAt(std::int64_t time) const;
    /// Indices of the Suspended events, all or of one task, in order.
    std::span<const std::uint32_t> suspensions() const;
    std::vector<std::uint32_t> suspensionsOf(TaskId task) const;

    /// The state after the first `eventCount` events; costs at most one snapshot and the events since it.
    Moment momentAfter(std::size_t eventCount) const;
    Moment momentAt(std::int64_t time) const { return momentAfter(eventCountAt(time)); }

    /// `cook#1`; `?` for one that is not known.
    std::string taskName(TaskId id) const;
    /// Text of a transcript line or of a failure, with its values put in.
    std::string text(const TranscriptLine &line, const std::string &locale) const;

private:
    struct Data;
    std::unique_ptr<Data> d;
};

} // namespace simmer::trace
