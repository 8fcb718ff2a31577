// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "recording/logrecord.h"
#include "recording/recordednames.h"
#include "trace/event.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <vector>

namespace simmer::recording {

/// The log that the recorder of a program writes, as events in the order of time. simmer_log.py says what is
/// in it; nothing of that is trusted, and what cannot be is left out. A Note names its text by `value`.
class RecordedLog
{
public:
    /// A trace of a program has no more.
    static constexpr std::size_t mostEvents = 2'000'000;

    RecordedLog(const std::filesystem::path &file, const RecordedNames &names);

    const std::vector<trace::Event> &events() const { return m_events; }
    /// There were more.
    bool isFull() const { return m_isFull; }

private:
    /// What one of its threads has written.
    using Words = std::vector<std::int64_t>;
    struct Task
    {
        trace::StepIndex step = trace::noStep;
        std::int64_t running = -1;
    };

    static std::map<std::int64_t, Words> read(const std::filesystem::path &file);
    void take(const LogRecord &record);
    void addTurns();
    void takeLoop(const LogRecord &record);
    void takeEnd(const LogRecord &record);
    void created(const LogRecord &record);
    void suspended(const LogRecord &record);
    void running(trace::TaskId task, std::int64_t time);
    void ready(trace::TaskId task, std::int64_t time, trace::TaskId cause);
    trace::Event event(trace::EventKind kind, std::int64_t time, trace::TaskId task) const;
    void add(const trace::Event &event);

    const RecordedNames &m_names;
    std::vector<trace::Event> m_events;
    std::map<trace::TaskId, Task> m_tasks;
    /// By definition, how many tasks.
    std::map<std::uint32_t, std::uint32_t> m_counts;
    bool m_isFull = false;
};

} // namespace simmer::recording
