// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "recording/recordedlog.h"

#include "trace/eventcheck.h"

#include <algorithm>
#include <fstream>
#include <utility>

namespace simmer::recording {

namespace {

using trace::Event;
using trace::EventKind;
using trace::NoteKind;
using trace::TaskId;

} // namespace

RecordedLog::RecordedLog(const std::filesystem::path &file, const RecordedNames &names) : m_names(names)
{
    for (const auto &[writer, words] : read(file)) {
        for (std::size_t at = 0; at < words.size();) {
            const auto record = nextRecord(words, at);
            if (!record)
                break;
            take(*record);
        }
    }
    std::stable_sort(m_events.begin(), m_events.end(),
                     [](const Event &a, const Event &b) { return a.time < b.time; });
    addTurns();
    if (m_events.size() > mostEvents) {
        m_isFull = true;
        m_events.resize(mostEvents);
    }
}

/// A loop runs in a turn what was ready when the turn began: whoever runs and was made ready since then
/// begins the next.
void RecordedLog::addTurns()
{
    std::vector<Event> events;
    events.reserve(m_events.size() + m_events.size() / 4);
    std::map<TaskId, std::size_t> readySince;
    std::size_t begun = 0;
    for (const Event &event : m_events) {
        if (event.kind == EventKind::Ready) {
            readySince.emplace(event.task, events.size());
        } else if (const auto ready = readySince.find(event.task);
                   event.kind == EventKind::Running && ready != readySince.end()) {
            if (ready->second >= begun) {
                begun = events.size();
                Event turn;
                turn.kind = EventKind::TurnStarted;
                turn.time = event.time;
                turn.value = std::uint32_t(readySince.size());
                events.push_back(turn);
            }
            readySince.erase(ready);
        }
        events.push_back(event);
    }
    m_events = std::move(events);
}

std::map<std::int64_t, RecordedLog::Words> RecordedLog::read(const std::filesystem::path &file)
{
    std::map<std::int64_t, Words> written;
    std::ifstream stream(file, std::ios::binary);
    std::size_t left = mostLogWords;
    std::int64_t head[3];
    while (stream.read(reinterpret_cast<char *>(head), sizeof head) && head[0] == logMagic) {
        if (head[2] < 0 || std::size_t(head[2]) > left)
            break;
        Words &words = written[head[1]];
        const std::size_t before = words.size();
        words.resize(before + std::size_t(head[2]));
        if (!stream.read(reinterpret_cast<char *>(words.data() + before), std::streamsize(head[2] * 8)))
            break;
        left -= std::size_t(head[2]);
    }
    return written;
}

void RecordedLog::take(const LogRecord &record)
{
    switch (record.kind) {
    case LogRecord::Created: created(record); break;
    case LogRecord::Ready: ready(record.task, record.time, loggedTask(record.low)); break;
    case LogRecord::Running: running(record.task, record.time); break;
    case LogRecord::Yielded:
    case LogRecord::Waits:
    case LogRecord::WaitsFor:
    case LogRecord::Blocked:
    case LogRecord::At: suspended(record); break;
    case LogRecord::Finished:
    case LogRecord::Failed:
    case LogRecord::Cancelled: takeEnd(record); break;
    default: takeLoop(record);
    }
}

void RecordedLog::takeLoop(const LogRecord &record)
{
    Event event;
    event.time = record.time;
    event.value = record.low;
    switch (record.kind) {
    case LogRecord::Asleep: event.kind = EventKind::LoopAsleep; break;
    case LogRecord::Awake:
        event.kind = EventKind::LoopAwake;
        event.value = 0;
        break;
    default:
        event.kind = EventKind::Note;
        event.task = record.task;
        event.on = std::uint32_t(std::clamp<std::int64_t>(record.second, 0, trace::noteKindCount));
    }
    add(event);
}

void RecordedLog::created(const LogRecord &record)
{
    const TaskId cause = loggedTask(std::uint32_t(record.second));
    Event event = this->event(EventKind::Created, record.time, record.task);
    event.on = m_names.definition(record.low);
    event.value = ++m_counts[event.on];
    event.cause = cause;
    add(event);
    ready(record.task, record.time, cause);
}

void RecordedLog::suspended(const LogRecord &record)
{
    const bool isSeen = record.kind == LogRecord::Blocked || record.kind == LogRecord::At;
    if (!isSeen)
        running(record.task, record.time);
    const RecordedNames::Place place = m_names.place(record.low);
    Event event = this->event(EventKind::Suspended, isSeen ? record.time : record.second, record.task);
    event.step = place.step;
    event.wait = place.wait;
    if (record.kind == LogRecord::At) {
        // Who was found to wait in between runs again.
        event.kind = EventKind::Running;
        event.wait = trace::WaitKind::None;
    } else if (record.kind == LogRecord::Blocked) {
        event.kind = EventKind::Blocked;
    } else if (event.wait == trace::WaitKind::None) {
        event.wait = trace::WaitKind::Event;
    }
    if (record.kind == LogRecord::WaitsFor) {
        event.on = std::uint32_t(std::uint64_t(record.third) >> 32);
        event.value = std::uint32_t(record.third);
    }
    add(event);
    if (isSeen)
        return;
    m_tasks[record.task].step = place.step;
    if (record.kind == LogRecord::Yielded)
        ready(record.task, event.time, trace::noTask);
}

void RecordedLog::takeEnd(const LogRecord &record)
{
    running(record.task, record.time);
    Event event = this->event(EventKind::Cancelled, record.second, record.task);
    if (record.kind == LogRecord::Finished) {
        event.kind = EventKind::Finished;
        event.setNumber(record.third);
    } else if (record.kind == LogRecord::Failed) {
        event.kind = EventKind::Note;
        event.on = std::uint32_t(NoteKind::Failure);
        event.value = record.low;
        add(event);
        event = this->event(EventKind::Failed, record.second, record.task);
    }
    add(event);
    m_tasks.erase(record.task);
}

void RecordedLog::running(TaskId task, std::int64_t time)
{
    Task &known = m_tasks[task];
    // The log was written in between, and told of it.
    if (known.running == time)
        return;
    known.running = time;
    Event event = this->event(EventKind::Running, time, task);
    event.step = known.step;
    add(event);
}

void RecordedLog::ready(TaskId task, std::int64_t time, TaskId cause)
{
    Event event = this->event(EventKind::Ready, time, task);
    event.cause = cause;
    add(event);
}

Event RecordedLog::event(EventKind kind, std::int64_t time, TaskId task) const
{
    Event event;
    event.kind = kind;
    event.time = time;
    event.task = task;
    return event;
}

void RecordedLog::add(const Event &recorded)
{
    Event event = recorded;
    event.time -= m_names.header().originNs;
    if (event.time < 0 || !trace::isSound(event, m_names.header()))
        return;
    m_events.push_back(event);
}

} // namespace simmer::recording
