// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace simmer::codegen {

/// A piece of a lesson's text: words, or the name of a local whose value stands there.
struct TextPiece
{
    bool isName = false;
    std::string text;
};

/// What `say` and `raise` do with a text: `{name}` is a local's value, a doubled brace is one brace.
std::vector<TextPiece> textPieces(std::string_view text);

/// The code points of a UTF-8 text. Bytes that are no UTF-8 become U+FFFD.
std::vector<char32_t> codePoints(std::string_view text);
std::string utf8(char32_t codePoint);

/// How many columns a text takes, a code point each, as style checkers count.
std::size_t columns(std::string_view text);

/// True for code points that must not stand in a source text as they are: control characters, line and
/// paragraph separators, marks that change the direction or cannot be seen, and what is no character.
bool isUnseen(char32_t codePoint);

/// One line of comment without what must not stand there; runs of white space become a space.
std::string commentText(std::string_view text);

/// Cuts a text into lines of at most `width` columns, between words where it can.
std::vector<std::string> wrapped(std::string_view text, std::size_t width);

} // namespace simmer::codegen
