// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/frame.h"
#include "trace/stream.h"
#include "trace/traceproblem.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace simmer::trace {

/// Makes a header, events and notes of one lane's sound frames, and checks what can be checked without a
/// timeline.
class StreamDecoder
{
public:
    explicit StreamDecoder(StreamReader::Consumer &consumer) : m_consumer(consumer) {}

    void onFrame(const FrameHeader &frame, std::span<const std::byte> payload);
    /// False: the stream ended before its header was whole, or before all that its end promises.
    bool finish();

    /// Those beyond the first 20 are not kept.
    void addProblem(TraceProblem problem);
    /// Without a lane.
    const std::vector<TraceProblem> &problems() const { return m_problems; }
    bool hasHeader() const { return m_headerSeen; }
    /// What a saved lane's end says; empty where none was read.
    const std::optional<CloseRecord> &end() const { return m_end; }

private:
    void onHeaderPart(const FrameHeader &frame, std::span<const std::byte> payload);
    void onEvents(std::span<const std::byte> payload);
    void onNote(std::span<const std::byte> payload);
    void onClose(std::span<const std::byte> payload);

    StreamReader::Consumer &m_consumer;
    std::string m_headerText;
    std::uint32_t m_nextPart = 0;
    bool m_headerSeen = false;
    std::uint64_t m_decoded = 0;
    std::uint64_t m_unsound = 0;
    std::uint64_t m_homeless = 0;
    std::optional<CloseRecord> m_end;
    std::vector<TraceProblem> m_problems;
};

} // namespace simmer::trace
