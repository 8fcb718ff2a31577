// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/formula/formulalexer.h"

#include "scenario/report.h"

#include <array>

namespace simmer::scenario {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

Phrase hintFor(char c)
{
    switch (c) {
    case '=': return Phrase::of("Compare with ==");
    case '!': return Phrase::of("Write != for “is not”, and “not” before a condition");
    case '&': return Phrase::of("Write “and”");
    case '|': return Phrase::of("Write “or”");
    default: return {};
    }
}

} // namespace

bool isNameStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
bool isNameCharacter(char c)
{
    return isNameStart(c) || isDigit(c);
}

void FormulaLexer::fail(Phrase message, Phrase hint)
{
    m_error = FormulaError{m_offset, std::move(message), std::move(hint)};
    m_token = {FormulaToken::Kind::End, {}, m_offset};
    m_offset = m_text.size();
}

void FormulaLexer::take(FormulaToken::Kind kind, std::size_t length)
{
    m_token = {kind, m_text.substr(m_offset, length), m_offset};
    m_offset += length;
}

void FormulaLexer::takeNumber()
{
    auto end = m_offset;
    while (end < m_text.size() && isDigit(m_text[end]))
        ++end;
    if (end + 1 < m_text.size() && m_text[end] == '.' && isDigit(m_text[end + 1])) {
        ++end;
        while (end < m_text.size() && isDigit(m_text[end]))
            ++end;
    }
    if (end < m_text.size() && (isNameCharacter(m_text[end]) || m_text[end] == '.')) {
        fail(Phrase::of("%1 is not a number", inQuotes(m_text.substr(m_offset, end + 1 - m_offset))),
             Phrase::of("Numbers look like 3 or 0.5"));
        return;
    }
    take(FormulaToken::Kind::Number, end - m_offset);
}

void FormulaLexer::takeName()
{
    auto end = m_offset;
    while (end < m_text.size() && (isNameCharacter(m_text[end]) || m_text[end] == '.'))
        ++end;
    take(FormulaToken::Kind::Name, end - m_offset);
}

void FormulaLexer::takeSymbol()
{
    static constexpr std::array<std::string_view, 4> twoLetters{"<=", ">=", "==", "!="};
    static constexpr std::string_view oneLetter = "+-*/()<>";
    const auto two = m_text.substr(m_offset, 2);
    for (auto symbol : twoLetters) {
        if (two == symbol)
            return take(FormulaToken::Kind::Symbol, 2);
    }
    if (oneLetter.find(m_text[m_offset]) != std::string_view::npos)
        return take(FormulaToken::Kind::Symbol, 1);
    auto length = std::size_t(1);
    while (m_offset + length < m_text.size() &&
           (static_cast<unsigned char>(m_text[m_offset + length]) & 0xc0) == 0x80)
        ++length;
    fail(Phrase::of("%1 has no meaning here", inQuotes(m_text.substr(m_offset, length))),
         hintFor(m_text[m_offset]));
}

void FormulaLexer::advance()
{
    while (m_offset < m_text.size() && isBlank(m_text[m_offset]))
        ++m_offset;
    if (m_offset >= m_text.size()) {
        if (!m_error)
            m_token = {FormulaToken::Kind::End, {}, m_offset};
        return;
    }
    const char c = m_text[m_offset];
    if (isDigit(c))
        takeNumber();
    else if (isNameStart(c))
        takeName();
    else
        takeSymbol();
}

} // namespace simmer::scenario
