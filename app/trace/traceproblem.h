// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/header.h"

#include <cstdint>
#include <optional>
#include <string>

namespace simmer::trace {

/// Something that is wrong with a trace: what, where, and how much of it.
struct TraceProblem
{
    enum class Kind : std::uint8_t
    {
        CannotOpen,    ///< `detail`: the system's reason
        NoFile,        ///< a folder, a pipe, …
        ReadFailed,    ///< reading failed at byte `at`
        NoTrace,       ///< nothing in it is a piece of a trace
        NewerVersion,  ///< nothing of it is read
        Garbled,       ///< `count` bytes in all were skipped, the first at byte `at`
        CutOff,        ///< it ends, at byte `at`, in the middle of a piece
        NoLane,        ///< `count` pieces are of no lane that there can be
        TornHeader,    ///< a part of the header is missing
        UnsoundHeader, ///< `detail`: what is wrong with it
        NoHeader,      ///< the lane cannot be shown
        Unsound,       ///< `count` pieces or events say what makes no sense, and were left out
        Homeless,      ///< `count` pieces came before the header and were left out
        Missing,       ///< `count` of `total` events
        Surplus,       ///< `count` events more than the `total` that there should be
        NoEnd,         ///< it does not say how the lane ended
        Nameless,      ///< `count` events name what does not exist, and were left out
        Disordered,    ///< `count` events stood after later ones; they were put in their places
        TooMuch,       ///< `count` events and notes were left out: more than `total` are not opened
    };

    Kind kind = Kind::Garbled;
    /// Whose it is; empty for the file's, and for a lane without a header.
    std::optional<Scheduling> lane = {};
    std::uint64_t count = 0;
    std::uint64_t total = 0;
    std::uint64_t at = 0;
    std::string detail = {};
};

/// In English, for the command line: "threads: 3 of 20 events are missing".
std::string describe(const TraceProblem &problem);

} // namespace simmer::trace
