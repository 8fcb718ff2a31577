// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/event.h"
#include "trace/stream.h"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace simmer::trace {

/// What a frame carries. The numbers are the format.
enum class FrameType : std::uint8_t
{
    Header = 1, ///< a piece of the header's JSON text; `part` of `parts`
    Events = 2, ///< Event records
    Note = 3,   ///< one Event record, then its text as UTF-8
    Close = 4,  ///< the end of a saved lane; one CloseRecord
};

/// What every frame begins with. 32 bytes, little endian; `magic` and `version` keep their places for ever.
struct FrameHeader
{
    static constexpr std::uint32_t theMagic = 0xfe524d53; // "SMR" and a byte that no UTF-8 text has

    std::uint32_t magic = theMagic;
    std::uint16_t version = Header::currentVersion;
    FrameType type = FrameType::Events;
    /// Which lane of a saved run; 0 in a live stream.
    std::uint8_t lane = 0;
    /// Bytes that follow.
    std::uint32_t length = 0;
    std::uint16_t part = 0;
    std::uint16_t parts = 1;
    /// `checksum` of the payload.
    std::uint64_t payloadSum = 0;
    std::uint32_t reserved = 0;
    /// Of the 28 bytes before it, so that a reader in search of a frame need not look at payloads that are
    /// none.
    std::uint32_t headerSum = 0;
};
static_assert(sizeof(FrameHeader) == 32);

struct CloseRecord
{
    /// How many events and notes the lane has.
    std::uint64_t eventCount = 0;
    std::uint32_t hasOutcome = 0;
    /// An Outcome, where the lane has one.
    std::uint32_t outcome = 0;
};
static_assert(sizeof(CloseRecord) == 16);

inline constexpr std::size_t maxPayloadBytes = maxFrameBytes - sizeof(FrameHeader);
static_assert(maxPayloadBytes == maxEventsPerFrame * sizeof(Event));
inline constexpr std::size_t maxNoteBytes = maxPayloadBytes - sizeof(Event);

/// Detects damage; no defence against forgery.
std::uint64_t checksum(std::span<const std::byte> bytes) noexcept;

/// `length` and both sums, from a payload that stands where it will be written from.
void seal(FrameHeader &header, std::span<const std::byte> payload) noexcept;

/// Fills in the rest of `header` and appends the whole frame to `out`. The payload has at most
/// `maxPayloadBytes`.
void appendFrame(std::vector<std::byte> &out, FrameHeader header, std::span<const std::byte> payload);

/// The payload of a Note frame. The text is cut at a whole character where it is too long.
std::vector<std::byte> notePayload(const Event &event, std::string_view text);

/// The longest beginning of `text` that has at most `limit` bytes and ends with a whole UTF-8 character.
std::string_view wholeCharacters(std::string_view text, std::size_t limit) noexcept;

/// `text` with U+FFFD for whatever is not UTF-8, and for control characters but newline and tab.
std::string cleanText(std::string_view text);

} // namespace simmer::trace
