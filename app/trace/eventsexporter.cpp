// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "trace/exporters.h"

#include "trace/cursor.h"
#include "trace/exportnames.h"
#include "trace/waits.h"

#include <ostream>
#include <string>

namespace simmer::trace {

namespace {

/// One line for each event, in one buffer.
class EventLines
{
public:
    EventLines(const Timeline &timeline, std::ostream &out)
        : m_timeline(timeline), m_out(out), m_names(timeline), m_model(name(timeline.header().scheduling)),
          m_engine(timeline.header().engine)
    {}

    void writeAll()
    {
        for (const Event &event : m_timeline.events()) {
            writeLine(event);
            if (m_buffer.size() > (1u << 16))
                pass();
        }
        pass();
    }

private:
    void pass()
    {
        m_out.write(m_buffer.data(), std::streamsize(m_buffer.size()));
        m_buffer.clear();
    }

    /// `value` is JSON already.
    void field(const char *key, const std::string &value)
    {
        m_buffer += ", \"";
        m_buffer += key;
        m_buffer += "\": ";
        m_buffer += value;
    }
    void field(const char *key, std::int64_t value) { field(key, std::to_string(value)); }
    static std::string quoted(const char *plain) { return '"' + std::string(plain) + '"'; }

    void writeLine(const Event &event)
    {
        m_buffer += "{\"t\": " + std::to_string(event.time);
        field("model", quoted(m_model));
        if (!m_engine.empty() && m_engine.rfind("Simmer", 0) != 0)
            field("engine", jsonString(m_engine));
        if (event.task != noTask)
            field("task", m_names.task(event.task));
        field("event", quoted(name(event.kind)));
        if (beginsWait(event.kind) && event.wait != WaitKind::None)
            field("on", waitOf(event));
        writeDetails(event);
        if (event.step != noStep) {
            field("step", m_names.step(event.step));
            writeCallers(event.step);
        }
        m_buffer += "}\n";
    }

    /// The await chain, the outermost first.
    void writeCallers(StepIndex step)
    {
        const auto &steps = m_timeline.header().steps;
        std::string chain;
        for (StepIndex at = steps[std::size_t(step)].caller; at != noStep; at = steps[std::size_t(at)].caller)
            chain = m_names.step(at) + (chain.empty() ? "" : ", ") + chain;
        if (!chain.empty())
            field("through", '[' + chain + ']');
    }

    std::string waitOf(const Event &event)
    {
        std::string json = "{\"kind\": " + quoted(name(event.wait));
        if (event.wait == WaitKind::Task)
            json += ", \"name\": " + m_names.task(TaskId(event.on));
        else if (event.wait == WaitKind::Tasks)
            json += ", \"count\": " + std::to_string(event.on);
        else if (isObjectWait(event.wait) && event.on != nothing)
            json += ", \"name\": " + m_names.object(event.on);
        else if (event.step != noStep && m_names.stepLabel(event.step) != "\"\"")
            json += ", \"name\": " + m_names.stepLabel(event.step);
        if (event.value != 0 && event.kind != EventKind::Deadlocked)
            json += ", \"ns\": " + std::to_string(deadline(event) - event.time);
        return json + '}';
    }

    void writeDetails(const Event &event)
    {
        switch (event.kind) {
        case EventKind::Created:
        case EventKind::Ready: writeCause(event); return;
        case EventKind::Running: writeRunning(event); return;
        case EventKind::Finished: field("value", event.number()); return;
        case EventKind::Failed: writeFailure(); return;
        case EventKind::CallEntered:
            field("call", jsonString(m_timeline.header().definitions[event.on].name));
            return;
        case EventKind::OwnerChanged: writeOwner(event); return;
        case EventKind::PermitsChanged:
        case EventKind::LengthChanged:
        case EventKind::EventChanged:
        case EventKind::NumberChanged:
        case EventKind::NumberRead: field("object", m_names.object(event.on)); [[fallthrough]];
        case EventKind::Argument: field("value", event.number()); return;
        case EventKind::TurnStarted: field("tasks", event.value); return;
        case EventKind::LoopAsleep: writeSleep(event); return;
        case EventKind::Said: writeSaid(); return;
        case EventKind::Sample: writeSample(event); return;
        case EventKind::Note: writeNote(); return;
        case EventKind::LaneEnded: field("outcome", quoted(name(Outcome(event.on)))); return;
        case EventKind::Suspended:
        case EventKind::Blocked:
        case EventKind::Preempted:
        case EventKind::Cancelled:
        case EventKind::Deadlocked:
        case EventKind::StepEntered:
        case EventKind::CallLeft:
        case EventKind::LoopAwake: return;
        }
    }

    void writeCause(const Event &event)
    {
        if (event.cause != noTask)
            field("cause", m_names.task(event.cause));
    }

    void writeRunning(const Event &event)
    {
        writeCause(event);
        if (event.core != unknownCore)
            field("core", event.core);
    }

    void writeOwner(const Event &event)
    {
        field("object", m_names.object(event.on));
        field("owner", event.cause == noTask ? "null" : m_names.task(event.cause));
    }

    void writeSleep(const Event &event)
    {
        if (event.value != 0)
            field("ns", deadline(event) - event.time);
    }

    void writeSample(const Event &event)
    {
        field("counter", quoted(name(Counter(event.wait))));
        field("value", event.number());
    }

    // The timeline's lists are in the order of the events, so each is gone through once alongside.
    void writeSaid() { field("text", jsonString(m_timeline.text(m_timeline.transcript()[m_said++], "en"))); }
    void writeFailure()
    {
        field("text", jsonString(m_timeline.text(m_timeline.failures()[m_failed++], "en")));
    }
    void writeNote()
    {
        const NoteLine &note = m_timeline.notes()[m_noted++];
        field("note", quoted(name(note.kind)));
        field("text", jsonString(note.text));
    }

    const Timeline &m_timeline;
    std::ostream &m_out;
    ExportNames m_names;
    const char *m_model;
    const std::string &m_engine;
    std::string m_buffer;
    std::size_t m_said = 0;
    std::size_t m_failed = 0;
    std::size_t m_noted = 0;
};

} // namespace

void writeEvents(const Timeline &timeline, std::ostream &out)
{
    EventLines(timeline, out).writeAll();
}

} // namespace simmer::trace
