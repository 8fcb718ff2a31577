// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

namespace simmer::scenario {

/// A place in a file. Both count from 1; columns count code points. 0:0 means "the file as a whole".
struct Position
{
    std::uint32_t line = 0;
    std::uint32_t column = 0;

    friend bool operator==(const Position &, const Position &) = default;
};

/// Where something of a lesson stands: RFC 6901 pointer and position in the text.
struct Source
{
    std::string pointer;
    Position position;
};

} // namespace simmer::scenario
