// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/json/textcursor.h"
#include "scenario/report.h"

namespace simmer::scenario {

/// What a JSON parser had read before it could not go on.
struct ParserState
{
    enum class Last : std::uint8_t
    {
        Nothing,
        ObjectBegan,
        ListBegan,
        Key,
        Value
    };
    enum class Inside : std::uint8_t
    {
        Nothing,
        Object,
        List
    };
    Last last = Last::Nothing;
    Inside inside = Inside::Nothing;
    /// Behind the last thing that was read.
    TextCursor cursor;
};

/// Reports why the text behind `state` is not JSON, at the exact place, in words for someone who writes by
/// hand.
void explainSyntaxError(ParserState state, Report &report);

/// Reports a word or number that is none, which starts at `cursor`.
void explainBadToken(const TextCursor &cursor, Report &report);

/// RFC 8259, section 6.
bool isJsonNumber(std::string_view token);

} // namespace simmer::scenario
