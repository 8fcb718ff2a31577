// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/json/syntaxerror.h"

#include <algorithm>
#include <cctype>

namespace simmer::scenario {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
bool isLetter(char c)
{
    return std::isalpha(static_cast<unsigned char>(c)) || c == '_' || c == '$';
}
bool isHexDigit(char c)
{
    return std::isxdigit(static_cast<unsigned char>(c));
}

/// Says what stands at a place where it must not.
class SyntaxExplainer
{
public:
    SyntaxExplainer(ParserState state, Report &report)
        : m_state(state), m_cursor(state.cursor), m_report(report)
    {}

    void explain();
    void explainToken();

private:
    void say(std::string_view rule, Phrase message, Phrase hint = {})
    {
        m_report.error(rule, Source{{}, m_cursor.position()}, std::move(message), std::move(hint));
    }
    void skipBlanks()
    {
        while (isJsonBlank(m_cursor.peek()))
            m_cursor.skip(1);
    }
    std::string_view token() const;
    bool explainAnywhere();
    void explainAfterValue();
    void explainKey();
    void explainValue();
    void explainString();
    bool explainEscape();
    void explainNumber();

    ParserState m_state;
    TextCursor m_cursor;
    Report &m_report;
};

std::string_view SyntaxExplainer::token() const
{
    auto end = m_cursor;
    end.skipToken();
    return m_cursor.rest().substr(0, end.offset() - m_cursor.offset());
}

void SyntaxExplainer::explain()
{
    skipBlanks();
    switch (m_state.last) {
    case ParserState::Last::Nothing:
    case ParserState::Last::ListBegan: explainValue(); break;
    case ParserState::Last::ObjectBegan: explainKey(); break;
    case ParserState::Last::Value: explainAfterValue(); break;
    case ParserState::Last::Key:
        if (m_cursor.peek() != ':') {
            if (!explainAnywhere())
                say("json/syntax", Phrase::of("a colon is missing after the name"),
                    Phrase::of("Write \"name\": value"));
            return;
        }
        m_cursor.skip(1);
        skipBlanks();
        explainValue();
        break;
    }
}

/// What is wrong wherever it stands.
bool SyntaxExplainer::explainAnywhere()
{
    if (m_cursor.atEnd()) {
        say("json/incomplete", Phrase::of("the file ends in the middle"),
            m_state.inside == ParserState::Inside::List
                ? Phrase::of("A list is still open: close it with ]")
                : Phrase::of("An object is still open: close it with }"));
        return true;
    }
    const char c = m_cursor.peek();
    if (c == '/' || c == '#') {
        say("json/comment", Phrase::of("JSON has no comments"),
            Phrase::of("Remove it; a note for other authors can go into “credits”"));
        return true;
    }
    if (c == '\'') {
        say("json/quotes", Phrase::of("strings and names stand in double quotes"),
            Phrase::of("Write \"…\" instead of '…'"));
        return true;
    }
    const auto rest = m_cursor.rest();
    if (rest.substr(0, 3) == "“" || rest.substr(0, 3) == "”" || rest.substr(0, 3) == "„") {
        say("json/quotes", Phrase::of("this is a typographic quote"),
            Phrase::of("Write the plain \" that is on the keyboard"));
        return true;
    }
    return false;
}

void SyntaxExplainer::explainAfterValue()
{
    using Inside = ParserState::Inside;
    if (m_state.inside == Inside::Nothing) {
        say("json/after-end", Phrase::of("something follows the end of the JSON text"),
            Phrase::of("Remove all that stands behind the last }"));
        return;
    }
    if (m_cursor.peek() == ',') {
        auto comma = m_cursor;
        m_cursor.skip(1);
        skipBlanks();
        if (m_cursor.peek() == '}' || m_cursor.peek() == ']') {
            m_cursor = comma;
            say("json/trailing-comma", Phrase::of("nothing follows this comma"),
                Phrase::of("Remove the comma behind the last element"));
        } else if (m_state.inside == Inside::Object) {
            explainKey();
        } else {
            explainValue();
        }
        return;
    }
    if (explainAnywhere())
        return;
    const bool inObject = m_state.inside == Inside::Object;
    if (m_cursor.peek() == '}' || m_cursor.peek() == ']') {
        say("json/syntax",
            inObject ? Phrase::of("an object ends with }, not with ]")
                     : Phrase::of("a list ends with ], not with }"),
            inObject ? Phrase::of("Write }") : Phrase::of("Write ]"));
    } else if (m_cursor.peek() == ':' && !inObject) {
        say("json/syntax", Phrase::of("a colon stands in a list"),
            Phrase::of("Only objects have names: { \"name\": value }"));
    } else {
        say("json/syntax", Phrase::of("a comma is missing before this"),
            Phrase::of("Write a comma between two elements"));
    }
}

void SyntaxExplainer::explainKey()
{
    if (explainAnywhere())
        return;
    const char c = m_cursor.peek();
    if (c == '"')
        explainString();
    else if (isLetter(c) || isDigit(c))
        say("json/quotes", Phrase::of("the name %1 needs double quotes", inQuotes(token())),
            Phrase::of("Write \"name\": value"));
    else if (c == ',')
        say("json/syntax", Phrase::of("there is one comma too many"), Phrase::of("Remove it"));
    else
        say("json/syntax", Phrase::of("a name in double quotes is missing here"),
            Phrase::of("Write \"name\": value"));
}

void SyntaxExplainer::explainValue()
{
    if (m_state.last == ParserState::Last::Nothing && m_cursor.atEnd()) {
        say("json/incomplete", Phrase::of("the file holds nothing but blanks"),
            Phrase::of("A lesson is a JSON object: { … }"));
        return;
    }
    if (explainAnywhere())
        return;
    const char c = m_cursor.peek();
    if (c == '"')
        explainString();
    else if (isDigit(c) || c == '-' || c == '+' || c == '.' || isLetter(c))
        explainToken();
    else if (c == ',')
        say("json/syntax", Phrase::of("a value is missing before this comma"),
            Phrase::of("Write a value, or remove the comma"));
    else
        say("json/syntax", Phrase::of("a value is missing here"),
            Phrase::of("A value is a string, a number, true, false, null, [ … ] or { … }"));
}

void SyntaxExplainer::explainToken()
{
    if (!isLetter(m_cursor.peek())) {
        explainNumber();
        return;
    }
    const auto word = token();
    std::string lower;
    std::transform(word.begin(), word.end(), std::back_inserter(lower),
                   [](char c) { return char(std::tolower(static_cast<unsigned char>(c))); });
    Phrase hint = Phrase::of("Text stands in double quotes");
    if (lower == "true" || lower == "false")
        hint = Phrase::of("Write %1 in small letters", lower);
    else if (lower == "nan" || lower == "infinity" || lower == "inf")
        hint = Phrase::of("JSON has no such number");
    else if (lower == "none" || lower == "undefined" || lower == "nil" || lower == "null")
        hint = Phrase::of("Leave the field out");
    say("json/word", Phrase::of("%1 is not a JSON value", inQuotes(word)), std::move(hint));
}

void SyntaxExplainer::explainNumber()
{
    const auto number = token();
    Phrase hint = Phrase::of("Numbers look like 3, -2 or 0.5");
    if (number.front() == '+')
        hint = Phrase::of("Write the number without +");
    else if (number.front() == '.')
        hint = Phrase::of("Write a 0 before the point");
    else if (number.back() == '.')
        hint = Phrase::of("Write a digit behind the point");
    else if (number.size() > 1 && number[number.front() == '-' ? 1 : 0] == '0' && isDigit(number[1]))
        hint = Phrase::of("Write the number without zeros in front");
    say("json/number", Phrase::of("%1 is not a JSON number", inQuotes(number)), std::move(hint));
}

/// The cursor is at a backslash. False when that escape is fine.
bool SyntaxExplainer::explainEscape()
{
    static constexpr std::string_view simple = "\"\\/bfnrt";
    const char kind = m_cursor.peek(1);
    if (simple.find(kind) != std::string_view::npos && kind != '\0') {
        m_cursor.skip(2);
        return false;
    }
    const auto digits = m_cursor.rest().substr(0, 6);
    if (kind != 'u' || digits.size() < 6 || !std::all_of(digits.begin() + 2, digits.end(), isHexDigit)) {
        say("json/escape",
            Phrase::of("%1 is not an escape", inQuotes(m_cursor.rest().substr(0, kind == 'u' ? 6 : 2))),
            Phrase::of(
                "JSON knows \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four digits; write \\\\ for a "
                "backslash"));
        return true;
    }
    const auto isHigh = [](std::string_view d) {
        return (d[2] | 32) == 'd' && std::string_view("89abAB").find(d[3]) != std::string_view::npos;
    };
    const auto isLow = [](std::string_view d) {
        return (d[2] | 32) == 'd' && std::string_view("cdefCDEF").find(d[3]) != std::string_view::npos;
    };
    const auto next = m_cursor.rest().substr(6, 6);
    const bool isPair =
        isHigh(digits) && next.size() == 6 && next[0] == '\\' && next[1] == 'u' && isLow(next);
    if ((isHigh(digits) || isLow(digits)) && !isPair) {
        say("json/surrogate", Phrase::of("%1 is half a character", inQuotes(digits)),
            Phrase::of("Write the character itself, or both halves one after the other"));
        return true;
    }
    m_cursor.skip(isPair ? 12 : 6);
    return false;
}

void SyntaxExplainer::explainString()
{
    const auto start = m_cursor;
    m_cursor.skip(1);
    while (!m_cursor.atEnd()) {
        const auto byte = static_cast<unsigned char>(m_cursor.peek());
        if (byte == '\\') {
            if (explainEscape())
                return;
        } else if (byte == '\n' || byte == '\r') {
            say("json/control-character", Phrase::of("this string is not closed on its line"),
                Phrase::of("Close it with \", or write the line break as \\n"));
            return;
        } else if (byte < 0x20) {
            say("json/control-character", Phrase::of("a string holds a control character"),
                byte == '\t' ? Phrase::of("Write \\t") : Phrase::of("Remove it"));
            return;
        } else {
            m_cursor.skip(1);
        }
    }
    m_cursor = start;
    say("json/incomplete", Phrase::of("this string is never closed"), Phrase::of("Close it with \""));
}

} // namespace

bool isJsonNumber(std::string_view token)
{
    std::size_t i = 0;
    const auto digits = [&] {
        const auto begin = i;
        while (i < token.size() && isDigit(token[i]))
            ++i;
        return i - begin;
    };
    if (i < token.size() && token[i] == '-')
        ++i;
    const auto start = i;
    const auto whole = digits();
    if (whole == 0 || (whole > 1 && token[start] == '0'))
        return false;
    if (i < token.size() && token[i] == '.') {
        ++i;
        if (digits() == 0)
            return false;
    }
    if (i < token.size() && (token[i] | 32) == 'e') {
        ++i;
        if (i < token.size() && (token[i] == '+' || token[i] == '-'))
            ++i;
        if (digits() == 0)
            return false;
    }
    return i == token.size();
}

void explainSyntaxError(ParserState state, Report &report)
{
    SyntaxExplainer(state, report).explain();
}

void explainBadToken(const TextCursor &cursor, Report &report)
{
    SyntaxExplainer({ParserState::Last::Nothing, ParserState::Inside::Nothing, cursor}, report)
        .explainToken();
}

} // namespace simmer::scenario
