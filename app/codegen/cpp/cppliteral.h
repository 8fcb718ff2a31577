// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "codegen/expressions.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace simmer::codegen {

/// A piece of a text in a C++ program: a literal with its quotes, or the name of a local.
struct CppPiece
{
    bool isName = false;
    std::string code;
};

/// A text with `{names}` of locals and doubled braces; literals are at most `width` columns wide, and those
/// that follow each other are one to the language. An empty text is one empty literal.
std::vector<CppPiece> cppPieces(std::string_view text, const LocalName &local, std::size_t width);

} // namespace simmer::codegen
