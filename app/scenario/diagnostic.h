// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <vector>

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

enum class Severity : std::uint8_t { Error, Warning };

/// One thing that is wrong with a file, and what would be right. User mistakes are always these, never exceptions.
struct Diagnostic
{
    /// Stable id: `json/…` not RFC 8259, `schema/…` shape, `lesson/…` meaning, `limit/…` size, `file/…` cannot be read.
    std::string rule;
    Severity severity = Severity::Error;
    /// Path as the user gave it; empty for text that came from no file.
    std::string file;
    Source source;
    /// What is wrong, in English, one sentence without a full stop.
    std::string message;
    /// What to do about it; may be empty.
    std::string hint;
};

using Diagnostics = std::vector<Diagnostic>;

bool hasErrors(const Diagnostics &diagnostics);

/// `file:line:column: error: message [rule] at /pointer` and, on a second line, the hint.
std::string toString(const Diagnostic &diagnostic);

} // namespace simmer::scenario
