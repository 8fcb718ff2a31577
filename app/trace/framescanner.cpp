// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "trace/framescanner.h"

#include <algorithm>

namespace simmer::trace {

namespace {

enum class Verdict
{
    Frame,
    NoFrame,
    TooShort
};

bool isSoundHeader(const FrameHeader &header)
{
    const auto *bytes = reinterpret_cast<const std::byte *>(&header);
    return header.version == Header::currentVersion && header.length <= maxPayloadBytes &&
           header.headerSum == std::uint32_t(checksum({bytes, offsetof(FrameHeader, headerSum)}));
}

Verdict judge(std::span<const std::byte> bytes, FrameHeader &header)
{
    const std::uint32_t magic = FrameHeader::theMagic;
    const std::size_t compared = std::min(bytes.size(), sizeof magic);
    if (std::memcmp(bytes.data(), &magic, compared) != 0)
        return Verdict::NoFrame;
    if (bytes.size() < sizeof header)
        return Verdict::TooShort;
    std::memcpy(&header, bytes.data(), sizeof header);
    if (!isSoundHeader(header))
        return Verdict::NoFrame;
    if (bytes.size() < sizeof header + header.length)
        return Verdict::TooShort;
    return checksum(bytes.subspan(sizeof header, header.length)) == header.payloadSum ? Verdict::Frame
                                                                                      : Verdict::NoFrame;
}

/// How many bytes the beginning of a frame lacks until more can be said of it.
std::size_t missing(std::span<const std::byte> beginning)
{
    FrameHeader header;
    if (beginning.size() < sizeof header)
        return sizeof header - beginning.size();
    std::memcpy(&header, beginning.data(), sizeof header);
    return sizeof header + header.length - beginning.size();
}

/// Bytes from the front in which no frame can begin.
std::size_t skippable(std::span<const std::byte> bytes)
{
    const auto first = std::byte(FrameHeader::theMagic & 0xff);
    return std::size_t(std::find(bytes.begin() + 1, bytes.end(), first) - bytes.begin());
}

} // namespace

void FrameScanner::feed(std::span<const std::byte> bytes)
{
    if (m_newer)
        return;
    if (m_pending.empty()) {
        const std::size_t used = scan(bytes, false);
        m_pending.assign(bytes.begin() + std::ptrdiff_t(used), bytes.end());
        return;
    }
    while (!bytes.empty() && !m_pending.empty() && !m_newer) {
        const std::size_t taken = std::min(bytes.size(), missing(m_pending));
        m_pending.insert(m_pending.end(), bytes.begin(), bytes.begin() + std::ptrdiff_t(taken));
        bytes = bytes.subspan(taken);
        m_pending.erase(m_pending.begin(), m_pending.begin() + std::ptrdiff_t(scan(m_pending, false)));
    }
    if (!bytes.empty())
        feed(bytes);
}

bool FrameScanner::finish()
{
    const bool complete = m_pending.empty();
    if (!complete)
        scan(m_pending, true);
    m_pending.clear();
    reportGarbage();
    return complete;
}

std::size_t FrameScanner::scan(std::span<const std::byte> bytes, bool atEnd)
{
    std::size_t used = 0;
    FrameHeader header;
    while (used < bytes.size()) {
        const auto rest = bytes.subspan(used);
        const Verdict verdict = judge(rest, header);
        if (m_atBeginning && rest.size() >= sizeof header && header.magic == FrameHeader::theMagic &&
            header.version > Header::currentVersion) {
            m_newer = true;
            return bytes.size();
        }
        if (verdict == Verdict::TooShort && !atEnd)
            return used;
        m_atBeginning = false;
        if (verdict == Verdict::Frame) {
            reportGarbage();
            m_consumer.onFrame(header, rest.subspan(sizeof header, header.length));
            used += sizeof header + header.length;
            m_position += sizeof header + header.length;
        } else {
            const std::size_t skipped = skippable(rest);
            m_garbage += skipped;
            m_position += skipped;
            used += skipped;
        }
    }
    return used;
}

void FrameScanner::reportGarbage()
{
    if (m_garbage > 0)
        m_consumer.onGarbage(m_garbage, m_position - m_garbage);
    m_garbage = 0;
}

} // namespace simmer::trace
