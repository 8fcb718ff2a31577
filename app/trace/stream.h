// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/event.h"
#include "trace/header.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace simmer::trace {

inline constexpr std::size_t maxFrameBytes = 4096;
inline constexpr std::size_t maxEventsPerFrame = 127;
inline constexpr std::size_t maxHeaderBytes = 8u << 20;

/// The stream's beginning: magic, version and the header, in as many frames as it needs.
/// `lane` tells the lanes of a saved run apart; a live stream has one.
std::vector<std::byte> encodeHeader(const Header &header, std::uint8_t lane = 0);

/// Takes a stream in pieces as they come and trusts nothing in it: lengths, indices, kinds and order are
/// checked, what is garbled is counted and skipped to the next sound frame, and memory stays bounded by what
/// was read. Never throws, never blocks.
class StreamReader
{
public:
    /// Where decoded things go.
    class Consumer
    {
    public:
        virtual ~Consumer() = default;
        virtual void onHeader(Header header) = 0;
        virtual void onEvents(std::span<const Event> events) = 0;
        virtual void onNote(const Event &event, NoteKind kind, std::string text) = 0;
    };

    explicit StreamReader(Consumer &consumer);
    ~StreamReader();
    StreamReader(const StreamReader &) = delete;
    StreamReader &operator=(const StreamReader &) = delete;

    void feed(std::span<const std::byte> bytes);
    /// The stream is over. False: it ended in the middle of something.
    bool finish();
    /// What was wrong, one sentence each, at most 20; empty for a sound stream.
    const std::vector<std::string> &problems() const;
    /// A stream of a newer version: nothing more is decoded.
    bool isFromNewerVersion() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace simmer::trace
