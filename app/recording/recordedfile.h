// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/event.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

namespace simmer::recording {

/// The two files that the recorder writes in one process, read while they grow. Trusts nothing in them, and
/// takes no more than bounded amounts.
class RecordedFile
{
public:
    struct Begin
    {
        /// CLOCK_MONOTONIC of time 0.
        std::int64_t originNs = 0;
        std::int64_t processId = 0;
        /// CPU time that the process had used before.
        std::int64_t cpuNs = 0;
        /// The task that the process is, where each is one.
        std::optional<trace::TaskId> task;
    };

    RecordedFile(const std::filesystem::path &events, const std::filesystem::path &names);

    /// What has come since the last time, in the order in which it was recorded. `isOver`: the process writes
    /// no more, and what it was writing when it was killed is passed over.
    std::vector<trace::Event> read(bool isOver);
    /// Once it has been read.
    const std::optional<Begin> &begin() const { return m_begin; }
    /// Of a Note among what was read. Empty for one that is not known.
    std::string note(const trace::Event &event) const;
    bool isFull() const { return m_isFull; }

private:
    std::vector<trace::Event> readEvents(bool isOver);
    void readNames();
    void take(const std::string &line);

    std::ifstream m_eventStream;
    std::ifstream m_nameStream;
    std::optional<Begin> m_begin;
    std::vector<std::string> m_notes;
    /// A line that has not come to its end yet.
    std::string m_line;
    std::size_t m_events = 0;
    /// How many the recorder has room for.
    std::size_t m_capacity = 0;
    std::size_t m_nameBytes = 0;
    bool m_isFull = false;
};

} // namespace simmer::recording
