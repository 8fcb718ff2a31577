// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "recording/logrecord.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <vector>

namespace simmer::recording {

/// Sees from outside that a loop of the recorded program has not gone on for long, and has the recorder look
/// where it is.
///
/// A thread of the program that looked for itself would need the interpreter's lock each time, which a loop
/// with little to do gives back at each turn: at some hundred looks a second the two would mostly pass the
/// lock to and fro. So the recorder's thread sleeps until this writes to the pipe `alarm` in the recording's
/// folder. A loop that is busy writes to its log every millisecond, and one that goes to sleep says so last.
class StallAlarm
{
public:
    using Clock = std::chrono::steady_clock;
    /// After so long without a word.
    static constexpr std::chrono::milliseconds patience{17};
    /// How often to look.
    static constexpr std::chrono::milliseconds period{5};

    /// Makes the pipe. Without one, slow tasks go unseen.
    explicit StallAlarm(const std::filesystem::path &folder);
    ~StallAlarm();
    StallAlarm(const StallAlarm &) = delete;
    StallAlarm &operator=(const StallAlarm &) = delete;

    /// Looks at what the log has by `now`, and rings if a loop is stuck, once for each time. Whether it rang.
    bool look(Clock::time_point now);

private:
    /// The last piece that a writer has written.
    struct Piece
    {
        std::size_t at = 0;
        std::size_t count = 0;
        Clock::time_point seen;
        bool isDone = false;
    };

    void follow(Clock::time_point now);
    bool isAsleep(const Piece &piece) const;
    bool readWords(std::size_t at, std::int64_t *words, std::size_t count) const;

    std::filesystem::path m_log;
    int m_file = -1;
    int m_alarm = -1;
    /// In words.
    std::size_t m_position = 0;
    std::map<std::int64_t, Piece> m_writers;
};

} // namespace simmer::recording
