// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/event.h"
#include "trace/header.h"
#include "trace/recorder.h"
#include "trace/stream.h"
#include "trace/timeline.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace simmer::trace::test {

inline constexpr std::int64_t ms = 1'000'000;

/// Writes a trace by hand: names first, then what happens, each call one event.
///
///     TraceBuilder trace(Scheduling::Coroutines);
///     const TaskId cook = trace.at(0).start("cook");
///     trace.at(1 * ms).running(cook).at(3 * ms).suspended(cook, WaitKind::Timer, nothing, 5000);
///     const auto timeline = trace.timeline();
///
/// `main#1` exists from time 0 on as TaskId 0.
class TraceBuilder
{
public:
    explicit TraceBuilder(Scheduling scheduling = Scheduling::Coroutines)
    {
        m_header.scheduling = scheduling;
        m_header.engine = "Simmer test";
        m_header.lessonId = "test";
        m_header.lessonTitle = {{"en", "A test"}};
        m_header.unitName = {{"en", "minute"}};
        m_header.unitMs = 1;
        m_header.cores = 2;
        Event created = event(EventKind::Created, TaskId(0));
        created.on = mainDefinition;
        created.value = 1;
        m_events.push_back(created);
        m_nextTask = 1;
    }

    // --- names ---
    std::uint32_t definition(const std::string &name, const std::string &label = {})
    {
        for (std::size_t i = 0; i < m_header.definitions.size(); ++i) {
            if (m_header.definitions[i].name == name)
                return std::uint32_t(i);
        }
        m_header.definitions.push_back({name, localized(label)});
        return std::uint32_t(m_header.definitions.size() - 1);
    }
    /// `owner` is a task's name, or `main`.
    StepIndex step(const std::string &owner, const std::string &verb, const std::string &label = {})
    {
        const int number = m_stepsOf[owner]++;
        const bool ofMain = owner == "main";
        m_header.steps.push_back(
            {(ofMain ? "/main/" : "/tasks/" + owner + "/steps/") + std::to_string(number), verb,
             localized(label), ofMain ? mainDefinition : definition(owner)});
        return StepIndex(m_header.steps.size() - 1);
    }
    std::uint32_t object(const std::string &name, const std::string &type, std::int64_t initial = 0)
    {
        m_header.objects.push_back({name, type, {}, initial});
        return std::uint32_t(m_header.objects.size() - 1);
    }
    std::uint32_t text(const std::string &english, const std::string &chinese = {})
    {
        LocalizedText text{{"en", english}};
        if (!chinese.empty())
            text["zh_CN"] = chinese;
        m_header.texts.push_back(text);
        return std::uint32_t(m_header.texts.size() - 1);
    }
    Header &rawHeader() { return m_header; }

    // --- what happens, at the time that was set last ---
    TraceBuilder &at(std::int64_t ns)
    {
        m_time = ns;
        return *this;
    }
    /// The step that the next events have.
    TraceBuilder &in(StepIndex step)
    {
        m_step = step;
        return *this;
    }
    TaskId start(const std::string &name, TaskId by = TaskId(0))
    {
        const TaskId task{m_nextTask++};
        Event created = event(EventKind::Created, task);
        created.on = definition(name);
        created.value = ++m_startsOf[name];
        created.cause = by;
        m_events.push_back(created);
        return task;
    }
    TraceBuilder &ready(TaskId task, TaskId cause = noTask) { return add(EventKind::Ready, task, cause); }
    TraceBuilder &running(TaskId task, std::uint8_t core = unknownCore)
    {
        add(EventKind::Running, task);
        m_events.back().core = core;
        return *this;
    }
    TraceBuilder &suspended(TaskId task, WaitKind wait, std::uint32_t on = nothing,
                            std::uint32_t microseconds = 0)
    {
        return addWait(EventKind::Suspended, task, wait, on, microseconds);
    }
    TraceBuilder &blocked(TaskId task, WaitKind wait, std::uint32_t on = nothing,
                          std::uint32_t microseconds = 0)
    {
        return addWait(EventKind::Blocked, task, wait, on, microseconds);
    }
    TraceBuilder &deadlocked(TaskId task, WaitKind wait, std::uint32_t on = nothing)
    {
        return addWait(EventKind::Deadlocked, task, wait, on, 0);
    }
    TraceBuilder &preempted(TaskId task) { return add(EventKind::Preempted, task); }
    TraceBuilder &finished(TaskId task, std::int32_t result = 0)
    {
        add(EventKind::Finished, task);
        m_events.back().value = std::uint32_t(result);
        return *this;
    }
    TraceBuilder &failed(TaskId task, std::uint32_t text = nothing)
    {
        add(EventKind::Failed, task);
        m_events.back().on = text;
        return *this;
    }
    TraceBuilder &cancelled(TaskId task) { return add(EventKind::Cancelled, task); }
    TraceBuilder &stepEntered(TaskId task, StepIndex step)
    {
        m_step = step;
        add(EventKind::StepEntered, task);
        m_step = noStep;
        return *this;
    }
    TraceBuilder &callEntered(TaskId task, StepIndex callStep, const std::string &called)
    {
        stepEntered(task, callStep);
        m_events.back().kind = EventKind::CallEntered;
        m_events.back().on = definition(called);
        return *this;
    }
    TraceBuilder &callLeft(TaskId task) { return add(EventKind::CallLeft, task); }
    TraceBuilder &owner(std::uint32_t lock, TaskId owner)
    {
        add(EventKind::OwnerChanged, owner, owner);
        m_events.back().on = lock;
        return *this;
    }
    TraceBuilder &number(EventKind kind, std::uint32_t object, std::int64_t value, TaskId by = noTask)
    {
        add(kind, by);
        m_events.back().on = object;
        m_events.back().setNumber(value);
        return *this;
    }
    TraceBuilder &turn(std::uint32_t tasks = 1)
    {
        add(EventKind::TurnStarted, noTask);
        m_events.back().value = tasks;
        return *this;
    }
    TraceBuilder &asleep(std::uint32_t microseconds = 0)
    {
        add(EventKind::LoopAsleep, noTask);
        m_events.back().value = microseconds;
        return *this;
    }
    TraceBuilder &awake() { return add(EventKind::LoopAwake, noTask); }
    TraceBuilder &said(TaskId task, std::uint32_t text, const std::vector<std::int64_t> &arguments = {})
    {
        for (const std::int64_t argument : arguments) {
            add(EventKind::Argument, task);
            m_events.back().setNumber(argument);
        }
        add(EventKind::Said, task);
        m_events.back().on = text;
        return *this;
    }
    TraceBuilder &sample(Counter counter, std::int64_t value, TaskId process = noTask)
    {
        add(EventKind::Sample, process);
        m_events.back().wait = WaitKind(counter);
        m_events.back().setNumber(value);
        return *this;
    }
    TraceBuilder &ended(Outcome outcome = Outcome::Finished)
    {
        add(EventKind::LaneEnded, noTask);
        m_events.back().on = std::uint32_t(outcome);
        return *this;
    }
    TraceBuilder &note(NoteKind kind, const std::string &text, TaskId task = noTask)
    {
        add(EventKind::Note, task);
        m_events.back().on = std::uint32_t(kind);
        m_notes[m_events.size() - 1] = text;
        return *this;
    }
    /// The last event, to change what no call sets.
    Event &last() { return m_events.back(); }

    // --- the trace ---
    Header header() const
    {
        Header header = m_header;
        for (StepInfo &step : header.steps) {
            if (step.definition == mainDefinition)
                step.definition = std::uint32_t(header.definitions.size());
        }
        header.definitions.push_back({"main", {}});
        return header;
    }
    std::vector<Event> events() const
    {
        std::vector<Event> events = m_events;
        for (Event &event : events) {
            if (event.kind == EventKind::Created && event.on == mainDefinition)
                event.on = std::uint32_t(m_header.definitions.size());
        }
        return events;
    }
    /// As a runner would have sent them.
    void feed(StreamReader::Consumer &consumer) const
    {
        consumer.onHeader(header());
        const std::vector<Event> all = events();
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (const auto note = m_notes.find(i); note != m_notes.end())
                consumer.onNote(all[i], NoteKind(all[i].on), note->second);
            else
                consumer.onEvents({&all[i], 1});
        }
    }
    std::shared_ptr<Timeline> timeline(std::optional<Outcome> outcome = {}) const
    {
        auto timeline = std::make_shared<Timeline>();
        feed(*timeline);
        timeline->close(outcome);
        return timeline;
    }
    /// What a runner would write for it.
    std::vector<std::byte> stream() const
    {
        MemorySink sink;
        sink.write(encodeHeader(header()));
        Recorder recorder(sink);
        const std::vector<Event> all = events();
        for (std::size_t i = 0; i < all.size(); ++i) {
            if (const auto note = m_notes.find(i); note != m_notes.end())
                recorder.note(all[i], NoteKind(all[i].on), note->second);
            else
                recorder.record(all[i]);
        }
        recorder.finish();
        return sink.bytes();
    }

private:
    static constexpr std::uint32_t mainDefinition = 0xfffffffe;

    static LocalizedText localized(const std::string &english)
    {
        return english.empty() ? LocalizedText{} : LocalizedText{{"en", english}};
    }
    Event event(EventKind kind, TaskId task) const
    {
        Event event;
        event.kind = kind;
        event.task = task;
        event.time = m_time;
        event.step = m_step;
        return event;
    }
    TraceBuilder &add(EventKind kind, TaskId task, TaskId cause = noTask)
    {
        m_events.push_back(event(kind, task));
        m_events.back().cause = cause;
        return *this;
    }
    TraceBuilder &addWait(EventKind kind, TaskId task, WaitKind wait, std::uint32_t on,
                          std::uint32_t microseconds)
    {
        add(kind, task);
        m_events.back().wait = wait;
        m_events.back().on = on;
        m_events.back().value = microseconds;
        return *this;
    }

    Header m_header;
    std::vector<Event> m_events;
    std::map<std::size_t, std::string> m_notes;
    std::map<std::string, int> m_stepsOf;
    std::map<std::string, std::uint32_t> m_startsOf;
    std::int64_t m_time = 0;
    StepIndex m_step = noStep;
    std::uint32_t m_nextTask = 0;
};

} // namespace simmer::trace::test
