// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/stream.h"
#include "trace/timeline.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace simmer::session {

/// Takes a runner's stream into a timeline and keeps count, so that a runner that never stops talking cannot
/// fill the memory.
class TraceIntake : private trace::StreamReader::Consumer
{
public:
    /// A runner stops itself at the contract's 5 000 000; one that goes past this is broken.
    static constexpr std::uint64_t maxEvents = 6'000'000;
    static constexpr std::uint64_t maxBytes = 256u << 20;

    explicit TraceIntake(trace::Timeline &timeline);

    /// Nothing is taken any more once `isOverLimit`.
    void feed(std::span<const std::byte> bytes);
    /// False: the stream ended in the middle of something.
    bool finish();

    bool isOverLimit() const { return m_events > maxEvents || m_bytes > maxBytes; }
    /// The lane has said how it ended.
    bool hasLaneEnded() const { return m_laneEnded; }
    bool isFromNewerVersion() const { return m_reader.isFromNewerVersion(); }
    const std::vector<std::string> &problems() const { return m_reader.problems(); }

private:
    void onHeader(trace::Header header) override;
    void onEvents(std::span<const trace::Event> events) override;
    void onNote(const trace::Event &event, trace::NoteKind kind, std::string text) override;

    trace::Timeline &m_timeline;
    trace::StreamReader m_reader;
    std::uint64_t m_events = 0;
    std::uint64_t m_bytes = 0;
    bool m_laneEnded = false;
};

} // namespace simmer::session
