// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/frame.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace simmer::trace {

/// Finds the sound frames in bytes that come in any pieces, and skips whatever is between them. Holds back at
/// most one frame.
class FrameScanner
{
public:
    class Consumer
    {
    public:
        virtual ~Consumer() = default;
        /// `payload` lives until this returns.
        virtual void onFrame(const FrameHeader &header, std::span<const std::byte> payload) = 0;
        /// `count` bytes in a row that are no frame; the first is byte `at` of all.
        virtual void onGarbage(std::uint64_t count, std::uint64_t at) = 0;
    };

    explicit FrameScanner(Consumer &consumer) : m_consumer(consumer) {}

    void feed(std::span<const std::byte> bytes);
    /// The bytes are over. False: they ended within a frame.
    bool finish();
    /// The stream began with the frame of a newer version; nothing is scanned any more.
    bool isFromNewerVersion() const { return m_newer; }
    /// How many bytes have been told of, as frames or garbage.
    std::uint64_t position() const { return m_position; }

private:
    std::size_t scan(std::span<const std::byte> bytes, bool atEnd);
    void reportGarbage();

    Consumer &m_consumer;
    std::vector<std::byte> m_pending;
    std::uint64_t m_garbage = 0;
    std::uint64_t m_position = 0;
    bool m_atBeginning = true;
    bool m_newer = false;
};

} // namespace simmer::trace
