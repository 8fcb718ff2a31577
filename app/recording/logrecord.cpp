// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "recording/logrecord.h"

namespace simmer::recording {

namespace {

constexpr std::uint32_t noTaskNumber = 0xffffff;

/// How many words follow the first two.
std::size_t more(int kind)
{
    switch (kind) {
    case LogRecord::Created:
    case LogRecord::Yielded:
    case LogRecord::Waits:
    case LogRecord::Failed:
    case LogRecord::Cancelled:
    case LogRecord::Noted: return 1;
    case LogRecord::WaitsFor:
    case LogRecord::Finished: return 2;
    default: return 0;
    }
}

} // namespace

trace::TaskId loggedTask(std::uint32_t number)
{
    return number == noTaskNumber ? trace::noTask : trace::TaskId(number);
}

std::optional<LogRecord> nextRecord(std::span<const std::int64_t> words, std::size_t &at)
{
    if (words.size() - at < 2)
        return {};
    LogRecord record;
    record.time = words[at];
    const auto code = std::uint64_t(words[at + 1]);
    record.kind = int(code >> 56);
    record.task = loggedTask(std::uint32_t(code >> 32) & noTaskNumber);
    record.low = std::uint32_t(code);
    at += 2;
    if (record.kind < LogRecord::Created || record.kind > LogRecord::At ||
        words.size() - at < more(record.kind))
        return {};
    if (more(record.kind) > 0)
        record.second = words[at];
    if (more(record.kind) > 1)
        record.third = words[at + 1];
    at += more(record.kind);
    return record;
}

} // namespace simmer::recording
