// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "trace/frame.h"

#include <bit>

namespace simmer::trace {

static_assert(std::endian::native == std::endian::little, "the trace format is little endian");

namespace {

constexpr std::uint64_t factor = 0x9e3779b97f4a7c15u;

std::uint64_t mix(std::uint64_t sum, std::uint64_t word) noexcept
{
    sum = (sum ^ word) * factor;
    return sum ^ (sum >> 32);
}

/// Length of the UTF-8 character at the front, 0 where there is none. RFC 3629.
std::size_t characterLength(std::string_view text) noexcept
{
    const auto byte = [&](std::size_t i) { return std::uint8_t(text[i]); };
    const auto continues = [&](std::size_t i) { return i < text.size() && (byte(i) & 0xc0) == 0x80; };
    const std::uint8_t first = byte(0);
    if (first < 0x80)
        return 1;
    if (first >= 0xc2 && first <= 0xdf)
        return continues(1) ? 2 : 0;
    if (first >= 0xe0 && first <= 0xef) {
        if (!continues(1) || !continues(2))
            return 0;
        const bool overlong = first == 0xe0 && byte(1) < 0xa0;
        const bool surrogate = first == 0xed && byte(1) > 0x9f;
        return overlong || surrogate ? 0 : 3;
    }
    if (first >= 0xf0 && first <= 0xf4) {
        if (!continues(1) || !continues(2) || !continues(3))
            return 0;
        const bool overlong = first == 0xf0 && byte(1) < 0x90;
        const bool beyond = first == 0xf4 && byte(1) > 0x8f;
        return overlong || beyond ? 0 : 4;
    }
    return 0;
}

} // namespace

std::uint64_t checksum(std::span<const std::byte> bytes) noexcept
{
    // Four independent chains: a multiplication's latency would otherwise set the pace.
    std::uint64_t sums[4] = {1, 2, 3, bytes.size()};
    const std::byte *at = bytes.data();
    std::size_t left = bytes.size();
    for (; left >= 32; left -= 32, at += 32) {
        std::uint64_t words[4];
        std::memcpy(words, at, 32);
        for (int i = 0; i < 4; ++i)
            sums[i] = mix(sums[i], words[i]);
    }
    std::uint64_t words[4] = {};
    if (left > 0)
        std::memcpy(words, at, left);
    std::uint64_t sum = factor;
    for (int i = 0; i < 4; ++i)
        sum = mix(sum, mix(sums[i], words[i]));
    return sum;
}

void seal(FrameHeader &header, std::span<const std::byte> payload) noexcept
{
    header.length = std::uint32_t(payload.size());
    header.payloadSum = checksum(payload);
    header.headerSum = std::uint32_t(
        checksum({reinterpret_cast<const std::byte *>(&header), offsetof(FrameHeader, headerSum)}));
}

void appendFrame(std::vector<std::byte> &out, FrameHeader header, std::span<const std::byte> payload)
{
    seal(header, payload);
    const auto *bytes = reinterpret_cast<const std::byte *>(&header);
    out.insert(out.end(), bytes, bytes + sizeof header);
    out.insert(out.end(), payload.begin(), payload.end());
}

std::vector<std::byte> notePayload(const Event &event, std::string_view text)
{
    text = wholeCharacters(text, maxNoteBytes);
    std::vector<std::byte> payload(sizeof event + text.size());
    std::memcpy(payload.data(), &event, sizeof event);
    if (!text.empty())
        std::memcpy(payload.data() + sizeof event, text.data(), text.size());
    return payload;
}

std::string_view wholeCharacters(std::string_view text, std::size_t limit) noexcept
{
    if (text.size() <= limit)
        return text;
    while (limit > 0 && (std::uint8_t(text[limit]) & 0xc0) == 0x80)
        --limit;
    return text.substr(0, limit);
}

std::string cleanText(std::string_view text)
{
    std::string clean;
    clean.reserve(text.size());
    while (!text.empty()) {
        const std::size_t length = characterLength(text);
        const bool control =
            length == 1 &&
            ((std::uint8_t(text[0]) < 0x20 && text[0] != '\n' && text[0] != '\t') || text[0] == 0x7f);
        if (length == 0 || control)
            clean += "\xef\xbf\xbd";
        else
            clean += text.substr(0, length);
        text.remove_prefix(length == 0 ? 1 : length);
    }
    return clean;
}

} // namespace simmer::trace
