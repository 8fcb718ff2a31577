// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/json/textcursor.h"

#include <algorithm>
#include <charconv>

namespace simmer::scenario {

namespace {

unsigned hexValue(std::string_view digits)
{
    unsigned value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value, 16);
    return value;
}

} // namespace

bool isJsonBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

void TextCursor::skip(std::size_t bytes)
{
    const auto end = std::min(m_text.size(), m_offset + bytes);
    for (; m_offset < end; ++m_offset) {
        const auto byte = static_cast<unsigned char>(m_text[m_offset]);
        if (byte == '\n') {
            ++m_position.line;
            m_position.column = 1;
        } else if ((byte & 0xc0) != 0x80) {
            ++m_position.column;
        }
    }
}

void TextCursor::skipToToken()
{
    while (!atEnd() && (isJsonBlank(peek()) || peek() == ',' || peek() == ':'))
        skip(1);
}

void TextCursor::skipToken()
{
    static constexpr std::string_view brackets = "{}[]";
    if (brackets.find(peek()) != std::string_view::npos) {
        skip(1);
    } else if (peek() == '"') {
        skip(1);
        while (!atEnd() && peek() != '"')
            skip(peek() == '\\' ? 2 : 1);
        skip(1);
    } else {
        while (!atEnd() && !isJsonBlank(peek()) && peek() != ',' &&
               brackets.find(peek()) == std::string_view::npos)
            skip(1);
    }
}

std::size_t TextCursor::skipStringCharacter()
{
    if (peek() != '\\') {
        const auto byte = static_cast<unsigned char>(peek());
        const std::size_t length = byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
        skip(length);
        return length;
    }
    if (peek(1) != 'u') {
        skip(2);
        return 1;
    }
    const auto unit = hexValue(rest().substr(2, 4));
    const bool isPair = unit >= 0xd800 && unit < 0xe000;
    skip(isPair ? 12 : 6);
    return isPair ? 4 : unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
}

} // namespace simmer::scenario
