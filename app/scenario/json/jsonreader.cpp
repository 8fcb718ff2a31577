// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/json/jsonreader.h"

#include "scenario/json/jsonencoding.h"
#include "scenario/json/syntaxerror.h"
#include "scenario/json/textcursor.h"

#include <nlohmann/json.hpp>

#include <functional>
#include <limits>
#include <map>

namespace simmer::scenario {

/// Takes the parser's events (nlohmann/json knows the grammar), finds each token again in the text, and
/// builds the tree.
class JsonTreeBuilder final : public nlohmann::json_sax<nlohmann::json>
{
public:
    JsonTreeBuilder(std::string_view text, JsonDocument &document, Report &report)
        : m_text(text), m_cursor(text), m_document(document), m_report(report)
    {}

    bool null() override;
    bool boolean(bool value) override;
    bool number_integer(number_integer_t value) override;
    bool number_unsigned(number_unsigned_t value) override;
    bool number_float(number_float_t value, const string_t &) override;
    bool string(string_t &value) override;
    bool binary(binary_t &) override { return false; }
    bool start_object(std::size_t) override { return open(JsonKind::Object); }
    bool key(string_t &value) override;
    bool end_object() override { return close(); }
    bool start_array(std::size_t) override { return open(JsonKind::Array); }
    bool end_array() override { return close(); }
    bool parse_error(std::size_t, const std::string &, const nlohmann::detail::exception &error) override;

private:
    using Entry = JsonDocument::Entry;
    struct Level
    {
        std::uint32_t entry;
        std::uint32_t lastChild;
        std::map<std::string, Position, std::less<>> keys;
    };
    struct PendingKey
    {
        std::uint32_t string = JsonDocument::none;
        Position position;
        bool dropped = false;
    };

    std::string_view takeToken();
    bool add(JsonKind kind, const std::function<void(Entry &)> &fill = {});
    void link(std::uint32_t index);
    bool open(JsonKind kind);
    bool close();
    bool badToken();
    bool outOfRange();
    void checkEscapes();
    /// The token's place, with the pointer of what it stands in.
    Source inCurrent() const;

    std::string_view m_text;
    TextCursor m_cursor;
    TextCursor m_token{{}};
    JsonDocument &m_document;
    Report &m_report;
    std::vector<Level> m_levels;
    PendingKey m_key;
    ParserState::Last m_last = ParserState::Last::Nothing;
};

std::string_view JsonTreeBuilder::takeToken()
{
    m_cursor.skipToToken();
    m_token = m_cursor;
    m_cursor.skipToken();
    return m_token.rest().substr(0, m_cursor.offset() - m_token.offset());
}

Source JsonTreeBuilder::inCurrent() const
{
    const bool known = !m_levels.empty() && !m_report.isFull();
    return {known ? JsonNode(&m_document, m_levels.back().entry).pointer() : std::string{},
            m_token.position()};
}

bool JsonTreeBuilder::add(JsonKind kind, const std::function<void(Entry &)> &fill)
{
    Entry entry;
    entry.kind = kind;
    entry.offset = std::uint32_t(m_token.offset());
    entry.position = m_token.position();
    if (fill)
        fill(entry);
    const auto index = std::uint32_t(m_document.m_entries.size());
    m_document.m_entries.push_back(entry);
    link(index);
    m_last = ParserState::Last::Value;
    return true;
}

/// A value whose name was refused stays outside of the tree.
void JsonTreeBuilder::link(std::uint32_t index)
{
    if (m_levels.empty())
        return;
    auto &level = m_levels.back();
    auto &parent = m_document.m_entries[level.entry];
    auto &entry = m_document.m_entries[index];
    entry.parent = level.entry;
    entry.key = m_key.string;
    entry.keyPosition = m_key.position;
    const bool dropped = m_key.dropped;
    m_key = {};
    if (dropped)
        return;
    entry.ordinal = parent.childCount++;
    if (level.lastChild == JsonDocument::none)
        parent.firstChild = index;
    else
        m_document.m_entries[level.lastChild].nextSibling = index;
    level.lastChild = index;
}

bool JsonTreeBuilder::open(JsonKind kind)
{
    takeToken();
    if (m_levels.size() >= std::size_t(deepestJson)) {
        m_report.error("json/depth", inCurrent(),
                       Phrase::of("objects and lists are nested more than %1 deep", deepestJson),
                       Phrase::of("Move inner steps into a task of their own and “call” it"));
        return false;
    }
    add(kind);
    m_levels.push_back({std::uint32_t(m_document.m_entries.size() - 1), JsonDocument::none, {}});
    m_last = kind == JsonKind::Object ? ParserState::Last::ObjectBegan : ParserState::Last::ListBegan;
    return true;
}

bool JsonTreeBuilder::close()
{
    takeToken();
    m_levels.pop_back();
    m_last = ParserState::Last::Value;
    return true;
}

bool JsonTreeBuilder::badToken()
{
    explainBadToken(m_token, m_report);
    return false;
}

bool JsonTreeBuilder::outOfRange()
{
    const auto token = m_token.rest().substr(0, m_cursor.offset() - m_token.offset());
    m_report.error("json/number-range", inCurrent(), Phrase::of("%1 is too large a number", inQuotes(token)),
                   Phrase::of("Whole numbers go up to 9223372036854775807"));
    return add(JsonKind::Integer);
}

bool JsonTreeBuilder::null()
{
    return takeToken() == "null" ? add(JsonKind::Null) : badToken();
}

bool JsonTreeBuilder::boolean(bool value)
{
    if (takeToken() != (value ? "true" : "false"))
        return badToken();
    return add(JsonKind::Boolean, [&](Entry &entry) { entry.boolean = value; });
}

bool JsonTreeBuilder::number_integer(number_integer_t value)
{
    if (!isJsonNumber(takeToken()))
        return badToken();
    return add(JsonKind::Integer, [&](Entry &entry) { entry.integer = value; });
}

bool JsonTreeBuilder::number_unsigned(number_unsigned_t value)
{
    if (!isJsonNumber(takeToken()))
        return badToken();
    if (value > number_unsigned_t(std::numeric_limits<std::int64_t>::max()))
        return outOfRange();
    return add(JsonKind::Integer, [&](Entry &entry) { entry.integer = std::int64_t(value); });
}

bool JsonTreeBuilder::number_float(number_float_t value, const string_t &)
{
    const auto token = takeToken();
    if (!isJsonNumber(token))
        return badToken();
    if (token.find_first_of(".eE") == std::string_view::npos)
        return outOfRange();
    return add(JsonKind::Real, [&](Entry &entry) { entry.real = value; });
}

/// The raw text was checked already, so that only escapes can still bring in what is forbidden.
void JsonTreeBuilder::checkEscapes()
{
    auto cursor = m_token;
    cursor.skip(1);
    while (cursor.offset() + 1 < m_cursor.offset()) {
        if (cursor.peek() == '\\' && cursor.peek(1) == 'u') {
            const auto code = char32_t(std::stoul(std::string(cursor.rest().substr(2, 4)), nullptr, 16));
            const Source source{inCurrent().pointer, cursor.position()};
            if (code == 0)
                m_report.error("json/nul", source, Phrase::of("a string holds a NUL character"),
                               Phrase::of("Remove it"));
            if (isBidiControl(code)) {
                m_report.error("json/bidi", source,
                               Phrase::of("a string holds a character that changes the text's direction"),
                               Phrase::of("Remove it: it makes the text read otherwise than it is"));
            }
        }
        cursor.skipStringCharacter();
    }
}

bool JsonTreeBuilder::string(string_t &value)
{
    if (takeToken().find("\\u") != std::string_view::npos)
        checkEscapes();
    m_document.m_strings.push_back(std::move(value));
    return add(JsonKind::String,
               [&](Entry &entry) { entry.string = std::uint32_t(m_document.m_strings.size() - 1); });
}

bool JsonTreeBuilder::key(string_t &value)
{
    if (takeToken().find("\\u") != std::string_view::npos)
        checkEscapes();
    m_last = ParserState::Last::Key;
    m_key.position = m_token.position();
    const auto [known, isNew] = m_levels.back().keys.emplace(value, m_token.position());
    if (!isNew) {
        m_key.dropped = true;
        m_report.error("json/duplicate-key", inCurrent(),
                       Phrase::of("the name %1 appears twice in this object", inQuotes(value)),
                       Phrase::of("It is also at line %1, column %2; keep one of them", known->second.line,
                                  known->second.column));
    } else if (value.size() > longestJsonKey) {
        m_key.dropped = true;
        m_report.error(
            "limit/key-length", inCurrent(),
            Phrase::of("this name is %1 bytes long; %2 is the limit", value.size(), longestJsonKey),
            Phrase::of("Choose a shorter name"));
    }
    m_document.m_strings.push_back(std::move(value));
    m_key.string = std::uint32_t(m_document.m_strings.size() - 1);
    return true;
}

bool JsonTreeBuilder::parse_error(std::size_t, const std::string &, const nlohmann::detail::exception &error)
{
    constexpr int numberOverflow = 406;
    if (error.id == numberOverflow) {
        takeToken();
        outOfRange();
        return false;
    }
    auto inside = ParserState::Inside::Nothing;
    if (!m_levels.empty()) {
        const bool isObject = m_document.m_entries[m_levels.back().entry].kind == JsonKind::Object;
        inside = isObject ? ParserState::Inside::Object : ParserState::Inside::List;
    }
    explainSyntaxError({m_last, inside, m_cursor}, m_report);
    return false;
}

std::unique_ptr<JsonDocument> readJson(std::string_view text, Report &report)
{
    if (!checkEncoding(text, report))
        return nullptr;
    auto document = std::make_unique<JsonDocument>(text);
    JsonTreeBuilder builder(text, *document, report);
    if (!nlohmann::json::sax_parse(text.begin(), text.end(), &builder))
        return nullptr;
    return document;
}

} // namespace simmer::scenario
