// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "trace/exporters.h"

#include "trace/exportnames.h"

#include <cstdio>
#include <ostream>
#include <string>

namespace simmer::trace {

namespace {

/// Nanoseconds as the format's microseconds.
std::string microseconds(std::int64_t ns)
{
    char text[40];
    std::snprintf(text, sizeof text, "%lld.%03d", static_cast<long long>(ns / 1000), int(ns % 1000));
    return text;
}

/// The Trace Event Format (Google, 2016): a lane is its process, a task its thread.
class ChromeLane
{
public:
    ChromeLane(const Timeline &timeline, int process, std::ostream &out, bool &isFirst)
        : m_timeline(timeline), m_names(timeline), m_process(std::to_string(process)), m_out(out),
          m_isFirst(isFirst)
    {}

    void write()
    {
        metadata("process_name", "0", "{\"name\": " + jsonString(name(m_timeline.header().scheduling)) + '}');
        for (const TaskTrack &track : m_timeline.tasks()) {
            if (track.id != noTask)
                writeTask(track);
        }
        for (const TranscriptLine &line : m_timeline.transcript())
            writeSaid(line);
        for (std::size_t i = 0; i < m_timeline.header().objects.size(); ++i)
            writeObject(std::uint32_t(i));
    }

private:
    /// `rest` is fields, each after a comma.
    void entry(const char *phase, const std::string &quotedName, const std::string &thread,
               const std::string &rest)
    {
        m_out << (m_isFirst ? "\n" : ",\n") << "{\"ph\": \"" << phase << "\", \"pid\": " << m_process
              << ", \"tid\": " << thread << ", \"name\": " << quotedName << rest << '}';
        m_isFirst = false;
    }
    void metadata(const char *what, const std::string &thread, const std::string &arguments)
    {
        entry("M", jsonString(what), thread, ", \"args\": " + arguments);
    }
    static std::string threadOf(TaskId task) { return std::to_string(std::uint32_t(task) + 1); }

    void writeTask(const TaskTrack &track)
    {
        metadata("thread_name", threadOf(track.id), "{\"name\": " + m_names.task(track.id) + '}');
        for (std::size_t i = 0; i < track.intervals.size(); ++i) {
            const Interval &interval = track.intervals[i];
            const bool last = i + 1 == track.intervals.size();
            const std::int64_t end = last ? m_timeline.end() : track.intervals[i + 1].start;
            if (!isOver(interval.state))
                writeInterval(track.id, interval, end - interval.start);
        }
    }

    void writeInterval(TaskId task, const Interval &interval, std::int64_t length)
    {
        std::string arguments;
        const auto argument = [&](const char *key, const std::string &value) {
            arguments += (arguments.empty() ? "\"" : ", \"") + std::string(key) + "\": " + value;
        };
        if (interval.wait != WaitKind::None)
            argument("on", jsonString(name(interval.wait)));
        if (interval.wait == WaitKind::Task && interval.on != nothing)
            argument("task", m_names.task(TaskId(interval.on)));
        if (interval.step != noStep)
            argument("step", m_names.step(interval.step));
        if (interval.core != unknownCore)
            argument("core", std::to_string(interval.core));
        entry("X", jsonString(name(interval.state)), threadOf(task),
              ", \"ts\": " + microseconds(interval.start) + ", \"dur\": " + microseconds(length) +
                  ", \"args\": {" + arguments + '}');
    }

    void writeSaid(const TranscriptLine &line)
    {
        entry("i", jsonString(m_timeline.text(line, "en")), threadOf(line.task),
              ", \"ts\": " + microseconds(line.time) + ", \"s\": \"t\"");
    }

    void writeObject(std::uint32_t object)
    {
        const bool isLock = m_timeline.header().objects[object].type == "lock";
        for (const ObjectTrack::Change &change : m_timeline.object(object).changes) {
            const std::int64_t value = isLock ? change.value != std::int64_t(noTask) : change.value;
            entry("C", m_names.object(object), "0",
                  ", \"ts\": " + microseconds(change.time) +
                      ", \"args\": {\"value\": " + std::to_string(value) + '}');
        }
    }

    const Timeline &m_timeline;
    ExportNames m_names;
    std::string m_process;
    std::ostream &m_out;
    bool &m_isFirst;
};

} // namespace

void writeChrome(std::span<const Timeline *const> lanes, std::ostream &out)
{
    out << "{\"displayTimeUnit\": \"ms\", \"traceEvents\": [";
    bool isFirst = true;
    int process = 0;
    for (const Timeline *lane : lanes)
        ChromeLane(*lane, ++process, out, isFirst).write();
    out << "\n]}\n";
}

void writeChrome(const Timeline &timeline, std::ostream &out)
{
    const Timeline *const lane = &timeline;
    writeChrome({&lane, 1}, out);
}

} // namespace simmer::trace
