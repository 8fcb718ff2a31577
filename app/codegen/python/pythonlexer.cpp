// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/python/pythonlexer.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

namespace simmer::codegen {

namespace {

/// https://docs.python.org/3/reference/lexical_analysis.html#keywords
constexpr std::array<std::string_view, 35> keywords{
    "False", "None",     "True",  "and",    "as",   "assert", "async",  "await",    "break",
    "class", "continue", "def",   "del",    "elif", "else",   "except", "finally",  "for",
    "from",  "global",   "if",    "import", "in",   "is",     "lambda", "nonlocal", "not",
    "or",    "pass",     "raise", "return", "try",  "while",  "with",   "yield"};
constexpr std::size_t tabWidth = 4;

bool isWordLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           (c & 0x80);
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::string withoutTabs(std::string_view line)
{
    std::string spaced;
    for (const char c : line) {
        if (c == '\t')
            spaced.append(tabWidth - spaced.size() % tabWidth, ' ');
        else
            spaced += c;
    }
    return spaced;
}

/// Goes along a text line by line; a string may go on from one to the next.
class PythonLexer
{
public:
    Line line(std::string_view text)
    {
        const std::string spaced = withoutTabs(text);
        m_text = spaced;
        m_line = {};
        m_word = {};
        if (m_quote.empty()) {
            const std::size_t first = std::min(m_text.find_first_not_of(' '), m_text.size());
            m_line.indent = std::uint32_t(first / 4);
            m_text.remove_prefix(first - first % 4);
        }
        while (!m_text.empty())
            piece();
        return std::move(m_line);
    }

private:
    void piece()
    {
        if (!m_quote.empty())
            return string(0);
        const char c = m_text.front();
        if (c == '#')
            return take(m_text.size(), TokenKind::Comment);
        if (c == '"' || c == '\'')
            return begin(0);
        if (isDigit(c) || (c == '.' && m_text.size() > 1 && isDigit(m_text[1])))
            return take(length([](char l) { return isWordLetter(l) || l == '.'; }), TokenKind::Number);
        if (isWordLetter(c))
            return word(length(isWordLetter));
        take(1, TokenKind::Plain);
    }

    void word(std::size_t length)
    {
        const bool isPrefix =
            length <= 2 && length < m_text.size() && (m_text[length] == '"' || m_text[length] == '\'') &&
            m_text.substr(0, length).find_first_not_of("rRbBuUfFtT") == std::string_view::npos;
        if (isPrefix)
            return begin(length);
        const std::string_view found = m_text.substr(0, length);
        const std::string before = std::exchange(m_word, std::string(found));
        const bool isKeyword = std::find(keywords.begin(), keywords.end(), found) != keywords.end();
        m_line.suspensionPoint = m_line.suspensionPoint || found == "await" ||
                                 (before == "async" && (found == "for" || found == "with"));
        const bool isDefined = before == "def" || before == "class";
        take(length, isKeyword ? TokenKind::Keyword : isDefined ? TokenKind::Name : TokenKind::Plain);
    }

    /// A string, behind its prefix.
    void begin(std::size_t prefix)
    {
        const char quote = m_text[prefix];
        m_quote = std::string(1, quote);
        if (m_text.substr(prefix, 3) == std::string(3, quote))
            m_quote = std::string(3, quote);
        string(prefix + m_quote.size());
    }

    void string(std::size_t at)
    {
        while (at < m_text.size() && m_text.substr(at, m_quote.size()) != m_quote)
            at += m_text[at] == '\\' ? 2 : 1;
        const bool isWhole = at < m_text.size();
        const bool goesOn = !isWhole && (m_quote.size() == 3 || at > m_text.size());
        const std::size_t length = isWhole ? at + m_quote.size() : m_text.size();
        if (!goesOn)
            m_quote.clear();
        take(length, TokenKind::Text);
    }

    template <typename Of> std::size_t length(Of of) const
    {
        return std::size_t(std::find_if_not(m_text.begin(), m_text.end(), of) - m_text.begin());
    }

    void take(std::size_t length, TokenKind kind)
    {
        const std::string_view text = m_text.substr(0, length);
        if (!m_line.tokens.empty() && m_line.tokens.back().kind == kind)
            m_line.tokens.back().text += text;
        else
            m_line.tokens.push_back({kind, std::string(text)});
        m_text.remove_prefix(length);
    }

    std::string_view m_text;
    Line m_line;
    /// The word before.
    std::string m_word;
    /// What ends the string that goes on; empty outside of one.
    std::string m_quote;
};

} // namespace

std::vector<Line> pythonLines(std::string_view text)
{
    std::vector<Line> lines;
    PythonLexer lexer;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        lines.push_back(lexer.line(text.substr(0, end)));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

} // namespace simmer::codegen
