// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT

#pragma once

#include "scenario/step.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace simmer::codegen {

/// What a piece of a line is, for whoever colours it.
enum class TokenKind : std::uint8_t
{
    Plain,
    Keyword,
    Name,
    Number,
    Text,
    Comment
};

struct Token
{
    TokenKind kind = TokenKind::Plain;
    std::string text;
};

struct Line
{
    std::uint32_t indent = 0;
    std::vector<Token> tokens;
    /// The step that stands here; none for headings and blank lines.
    std::optional<scenario::StepId> step;
    /// A coroutine can give the thread back here.
    bool suspensionPoint = false;
};

/// A scenario as source text, and where each of its steps is.
struct Listing
{
    std::vector<Line> lines;
    /// Indexed by StepId: the line (from 0) on which the step begins.
    std::vector<std::uint32_t> lineOfStep;
};

/// The whole text, four spaces an indent, each line ended by a line feed.
std::string plainText(const Listing &listing);

} // namespace simmer::codegen
