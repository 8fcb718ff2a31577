// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "trace/timeline.h"

#include "trace/eventlog.h"
#include "trace/momentbuilder.h"
#include "trace/placeholders.h"

#include <algorithm>

namespace simmer::trace {

namespace {

bool startsAfter(std::int64_t time, const Interval &interval)
{
    return time < interval.start;
}

} // namespace

struct Timeline::Data
{
    bool hasHeader = false;
    bool closed = false;
    Header header;
    /// Lives with a header, also with the empty one of a trace that has none.
    std::unique_ptr<EventLog> log;
    std::optional<Outcome> outcomeFromOutside;
    std::uint64_t refused = 0;

    Data() : log(std::make_unique<EventLog>(header)) {}

    /// The task's note that came last before it failed.
    std::string failureNote(const TranscriptLine &failure) const
    {
        const auto &notes = log->tracks().notes;
        const auto found = std::find_if(notes.rbegin(), notes.rend(), [&](const NoteLine &note) {
            return note.kind == NoteKind::Failure && note.task == failure.task && note.event < failure.event;
        });
        return found == notes.rend() ? std::string() : found->text;
    }
};

Timeline::Timeline() : d(std::make_unique<Data>()) {}

Timeline::~Timeline() = default;

void Timeline::onHeader(Header header)
{
    if (d->hasHeader || d->closed)
        return;
    d->header = std::move(header);
    d->log = std::make_unique<EventLog>(d->header);
    d->hasHeader = true;
}

void Timeline::onEvents(std::span<const Event> events)
{
    if (!d->hasHeader || d->closed) {
        d->refused += events.size();
        return;
    }
    d->log->add(events);
}

void Timeline::onNote(const Event &event, NoteKind kind, std::string text)
{
    Event note = event;
    note.kind = EventKind::Note;
    note.on = std::uint32_t(kind);
    note.value = d->log->addNoteText(std::move(text));
    onEvents({&note, 1});
}

void Timeline::close(std::optional<Outcome> outcomeFromOutside)
{
    if (d->closed)
        return;
    d->log->finish();
    d->outcomeFromOutside = outcomeFromOutside;
    d->closed = true;
}

void Timeline::settle()
{
    d->log->settle();
}

bool Timeline::hasHeader() const
{
    return d->hasHeader;
}

const Header &Timeline::header() const
{
    return d->header;
}

bool Timeline::isClosed() const
{
    return d->closed;
}

std::optional<Outcome> Timeline::outcome() const
{
    if (d->outcomeFromOutside)
        return d->outcomeFromOutside;
    const auto &ends = d->log->tracks().ends;
    return ends.empty() ? std::nullopt : std::optional(Outcome(events()[ends.back()].on));
}

std::int64_t Timeline::settledUntil() const
{
    return d->log->settledUntil();
}

std::uint64_t Timeline::revision() const
{
    return d->log->revision();
}

std::uint64_t Timeline::droppedCount() const
{
    return d->refused + d->log->droppedCount();
}

std::span<const Event> Timeline::events() const
{
    return d->log->events();
}

std::span<const TaskTrack> Timeline::tasks() const
{
    return d->log->tracks().tasks;
}

const TaskTrack *Timeline::task(TaskId id) const
{
    const auto all = tasks();
    return std::size_t(id) < all.size() && all[std::size_t(id)].id == id ? &all[std::size_t(id)] : nullptr;
}

const ObjectTrack &Timeline::object(std::uint32_t index) const
{
    static const ObjectTrack none;
    const auto &objects = d->log->tracks().objects;
    return index < objects.size() ? objects[index] : none;
}

const LoopTrack &Timeline::loop() const
{
    return d->log->tracks().loop;
}

std::span<const TranscriptLine> Timeline::transcript() const
{
    return d->log->tracks().transcript;
}

std::span<const TranscriptLine> Timeline::failures() const
{
    return d->log->tracks().failures;
}

std::span<const NoteLine> Timeline::notes() const
{
    return d->log->tracks().notes;
}

std::int64_t Timeline::end() const
{
    return events().empty() ? 0 : events().back().time;
}

std::size_t Timeline::eventCountAt(std::int64_t time) const
{
    const auto all = events();
    const auto after = std::upper_bound(all.begin(), all.end(), time,
                                        [](std::int64_t t, const Event &event) { return t < event.time; });
    return std::size_t(after - all.begin());
}

std::span<const std::uint32_t> Timeline::suspensions() const
{
    return d->log->tracks().suspensions;
}

std::vector<std::uint32_t> Timeline::suspensionsOf(TaskId task) const
{
    std::vector<std::uint32_t> indices;
    if (const TaskTrack *track = this->task(task)) {
        for (const Interval &interval : track->intervals) {
            if (interval.state == TaskState::Waiting)
                indices.push_back(interval.event);
        }
    }
    return indices;
}

Moment Timeline::momentAfter(std::size_t eventCount) const
{
    eventCount = std::min(eventCount, events().size());
    return buildMoment(d->log->cursorAfter(eventCount), eventCount, events(), d->log->tracks().calls,
                       d->header);
}

std::string Timeline::taskName(TaskId id) const
{
    const TaskTrack *track = task(id);
    if (!track)
        return "?";
    return d->header.definitions[track->definition].name + '#' + std::to_string(track->number);
}

std::string Timeline::text(const TranscriptLine &line, const std::string &locale) const
{
    if (line.text >= d->header.texts.size())
        return d->failureNote(line);
    const LocalizedText &text = d->header.texts[line.text];
    return fillPlaceholders(in(text, locale), in(text, "en"), line.arguments);
}

const Interval *TaskTrack::at(std::int64_t time) const
{
    const std::size_t index = indexAt(time);
    return index < intervals.size() ? &intervals[index] : nullptr;
}

std::size_t TaskTrack::indexAt(std::int64_t time) const
{
    const auto after = std::upper_bound(intervals.begin(), intervals.end(), time, startsAfter);
    return after == intervals.begin() ? intervals.size() : std::size_t(after - intervals.begin()) - 1;
}

std::size_t TaskTrack::indexAt(std::int64_t time, std::size_t from) const
{
    if (from >= intervals.size() || intervals[from].start > time)
        return indexAt(time);
    // Steps that double, then a search within the last.
    std::size_t step = 1;
    while (from + step < intervals.size() && intervals[from + step].start <= time) {
        from += step;
        step *= 2;
    }
    const auto begin = intervals.begin() + std::ptrdiff_t(from);
    const auto end = intervals.begin() + std::ptrdiff_t(std::min(from + step, intervals.size()));
    return std::size_t(std::upper_bound(begin, end, time, startsAfter) - intervals.begin()) - 1;
}

std::int64_t ObjectTrack::at(std::int64_t time, std::int64_t before) const
{
    const auto after = std::upper_bound(changes.begin(), changes.end(), time,
                                        [](std::int64_t t, const Change &change) { return t < change.time; });
    return after == changes.begin() ? before : (after - 1)->value;
}

} // namespace simmer::trace
