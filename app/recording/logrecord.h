// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/event.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace simmer::recording {

/// What each piece of a log begins with; the number of its writer and how many words follow come next.
constexpr std::int64_t logMagic = 0x53494D4D4552;
constexpr std::size_t logHeadWords = 3;
constexpr std::size_t mostLogWords = 5'000'000;

/// One record of the log that a program's recorder writes. simmer_log.py says what the kinds have.
struct LogRecord
{
    enum Kind
    {
        Created = 1,
        Ready,
        Running,
        Yielded,
        Waits,
        WaitsFor,
        Finished,
        Failed,
        Cancelled,
        Asleep,
        Awake,
        Noted,
        Blocked,
        At
    };

    /// Nanoseconds of the program's monotonic clock.
    std::int64_t time = 0;
    int kind = 0;
    trace::TaskId task = trace::noTask;
    std::uint32_t low = 0;
    /// What comes behind them, as far as the kind has it.
    std::int64_t second = 0;
    std::int64_t third = 0;
};

trace::TaskId loggedTask(std::uint32_t number);

/// The record at `at`, which moves behind it. Nothing where there is no whole one, or none of a known kind.
std::optional<LogRecord> nextRecord(std::span<const std::int64_t> words, std::size_t &at);

} // namespace simmer::recording
