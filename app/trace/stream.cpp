// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "trace/stream.h"

#include "trace/frame.h"
#include "trace/framescanner.h"
#include "trace/headercodec.h"
#include "trace/streamdecoder.h"
#include "trace/traceproblem.h"

#include <algorithm>
#include <cstdint>

namespace simmer::trace {

std::vector<std::byte> encodeHeader(const Header &header, std::uint8_t lane)
{
    const std::string json = headerToJson(header);
    const std::size_t parts = std::max<std::size_t>(1, (json.size() + maxPayloadBytes - 1) / maxPayloadBytes);
    std::vector<std::byte> out;
    out.reserve(json.size() + parts * sizeof(FrameHeader));
    for (std::size_t part = 0; part < parts; ++part) {
        FrameHeader frame;
        frame.type = FrameType::Header;
        frame.lane = lane;
        frame.part = std::uint16_t(part);
        frame.parts = std::uint16_t(parts);
        const std::size_t from = part * maxPayloadBytes;
        const std::size_t length = std::min(maxPayloadBytes, json.size() - from);
        appendFrame(out, frame, {reinterpret_cast<const std::byte *>(json.data()) + from, length});
    }
    return out;
}

struct StreamReader::Parts final : FrameScanner::Consumer
{
    explicit Parts(StreamReader::Consumer &consumer) : decoder(consumer), scanner(*this) {}

    void onFrame(const FrameHeader &header, std::span<const std::byte> payload) override
    {
        decoder.onFrame(header, payload);
    }
    void onGarbage(std::uint64_t count, std::uint64_t at) override
    {
        decoder.addProblem({.kind = TraceProblem::Kind::Garbled, .count = count, .at = at});
    }

    StreamDecoder decoder;
    FrameScanner scanner;
    /// The decoder's problems in words, as far as anybody asked.
    mutable std::vector<std::string> sentences;
};

StreamReader::StreamReader(Consumer &consumer) : m_parts(std::make_unique<Parts>(consumer)) {}

StreamReader::~StreamReader() = default;

void StreamReader::feed(std::span<const std::byte> bytes)
{
    m_parts->scanner.feed(bytes);
}

bool StreamReader::finish()
{
    if (isFromNewerVersion()) {
        m_parts->decoder.addProblem({.kind = TraceProblem::Kind::NewerVersion});
        return false;
    }
    const std::uint64_t end = m_parts->scanner.position();
    const bool whole = m_parts->scanner.finish();
    if (!whole)
        m_parts->decoder.addProblem({.kind = TraceProblem::Kind::CutOff, .at = end});
    return m_parts->decoder.finish() && whole;
}

const std::vector<std::string> &StreamReader::problems() const
{
    const std::vector<TraceProblem> &problems = m_parts->decoder.problems();
    for (std::size_t i = m_parts->sentences.size(); i < problems.size(); ++i)
        m_parts->sentences.push_back(describe(problems[i]));
    return m_parts->sentences;
}

bool StreamReader::isFromNewerVersion() const
{
    return m_parts->scanner.isFromNewerVersion();
}

} // namespace simmer::trace
