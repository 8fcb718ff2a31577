// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/cpp/cppliteral.h"

#include "codegen/textpieces.h"

#include <cstdio>

namespace simmer::codegen {

namespace {

/// Octal, because an octal escape ends after three digits, whatever follows.
std::string octal(const std::string &bytes)
{
    std::string text;
    for (const char c : bytes) {
        char escape[5];
        std::snprintf(escape, sizeof escape, "\\%03o", unsigned(static_cast<unsigned char>(c)));
        text += escape;
    }
    return text;
}

/// A code point within double quotes; `before` is what stands before it.
std::string escaped(char32_t point, const std::string &before)
{
    switch (point) {
    case '\n': return "\\n";
    case '\t': return "\\t";
    case '"': return "\\\"";
    case '\\': return "\\\\";
    // Two of them begin a trigraph.
    case '?': return !before.empty() && before.back() == '?' ? "\\?" : "?";
    default: return isUnseen(point) ? octal(utf8(point)) : utf8(point);
    }
}

void addLiterals(std::vector<CppPiece> &pieces, std::string_view words, std::size_t width)
{
    constexpr std::size_t quotes = 2;
    std::string line;
    std::size_t afterSpace = 0;
    const auto put = [&](const std::string &text) { pieces.push_back({false, '"' + text + '"'}); };
    for (const char32_t point : codePoints(words)) {
        const std::string text = escaped(point, line);
        if (!line.empty() && columns(line) + columns(text) + quotes > width) {
            const std::size_t end = afterSpace > line.size() / 2 ? afterSpace : line.size();
            put(line.substr(0, end));
            line.erase(0, end);
            afterSpace = 0;
        }
        line += text;
        if (point == ' ')
            afterSpace = line.size();
    }
    if (!line.empty())
        put(line);
}

} // namespace

std::vector<CppPiece> cppPieces(std::string_view text, const LocalName &local, std::size_t width)
{
    std::vector<CppPiece> pieces;
    for (const TextPiece &piece : textPieces(text)) {
        if (piece.isName)
            pieces.push_back({true, local(piece.text)});
        else
            addLiterals(pieces, piece.text, width);
    }
    if (pieces.empty())
        pieces.push_back({false, "\"\""});
    return pieces;
}

} // namespace simmer::codegen
