// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/frame.h"

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <random>
#include <span>
#include <vector>

namespace simmer::fuzz {

using Bytes = std::vector<std::byte>;

/// Makes the sums of all frames right again, so that what is inside is looked at.
inline void mendSums(Bytes &bytes)
{
    for (std::size_t at = 0; at + sizeof(trace::FrameHeader) <= bytes.size();) {
        trace::FrameHeader header;
        std::memcpy(&header, bytes.data() + at, sizeof header);
        if (header.magic != trace::FrameHeader::theMagic || header.length > trace::maxPayloadBytes ||
            at + sizeof header + header.length > bytes.size()) {
            ++at;
            continue;
        }
        trace::seal(header, std::span(bytes).subspan(at + sizeof header, header.length));
        std::memcpy(bytes.data() + at, &header, sizeof header);
        at += sizeof header + header.length;
    }
}

/// What happens to bytes.
enum class Damage
{
    Bits,
    Cut,
    Repeat,
    Drop,
    Shuffle,
    Fill
};

/// At one place, as a fault of a disk or of a pipe would; `bytes` are not empty.
inline void damage(Bytes &bytes, Damage kind, std::mt19937 &random)
{
    const std::size_t size = bytes.size();
    const std::size_t from = random() % size;
    const std::size_t length = std::min<std::size_t>(1 + random() % 6000, size - from);
    const auto begin = bytes.begin() + std::ptrdiff_t(from);
    switch (kind) {
    case Damage::Bits:
        for (int i = 0; i < 30; ++i)
            bytes[random() % size] ^= std::byte(1u << (random() % 8));
        return;
    case Damage::Cut: bytes.resize(from); return;
    case Damage::Repeat: {
        const Bytes piece(begin, begin + std::ptrdiff_t(length));
        bytes.insert(bytes.begin() + std::ptrdiff_t(random() % size), piece.begin(), piece.end());
        return;
    }
    case Damage::Drop: bytes.erase(begin, begin + std::ptrdiff_t(length)); return;
    case Damage::Shuffle: std::shuffle(begin, begin + std::ptrdiff_t(length), random); return;
    case Damage::Fill: std::fill_n(begin, length, std::byte(random())); return;
    }
}

} // namespace simmer::fuzz
