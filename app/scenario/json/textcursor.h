// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/source.h"

#include <cstddef>
#include <string_view>

namespace simmer::scenario {

/// A place in a UTF-8 text that moves forward and keeps count of lines and columns (in code points, both from
/// 1).
class TextCursor
{
public:
    explicit TextCursor(std::string_view text) : TextCursor(text, 0, {1, 1}) {}
    TextCursor(std::string_view text, std::size_t offset, Position position)
        : m_text(text), m_offset(offset), m_position(position)
    {}

    bool atEnd() const { return m_offset >= m_text.size(); }
    /// The byte here; NUL at the end.
    char peek(std::size_t ahead = 0) const
    {
        return m_offset + ahead < m_text.size() ? m_text[m_offset + ahead] : '\0';
    }
    std::size_t offset() const { return m_offset; }
    Position position() const { return m_position; }
    std::string_view rest() const { return m_text.substr(m_offset); }

    /// Moves over `bytes` bytes, or to the end.
    void skip(std::size_t bytes);
    /// Moves over blanks, and over the commas and colons between values.
    void skipToToken();
    /// Moves over the string, number, literal or bracket that starts here.
    void skipToken();
    /// Inside a string: moves over one character, an escape as a whole, and says how many bytes it decodes
    /// to.
    std::size_t skipStringCharacter();

private:
    std::string_view m_text;
    std::size_t m_offset = 0;
    Position m_position;
};

bool isJsonBlank(char c);

} // namespace simmer::scenario
