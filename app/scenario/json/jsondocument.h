// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/phrase.h"
#include "scenario/source.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace simmer::scenario {

class JsonDocument;

enum class JsonKind : std::uint8_t
{
    Null,
    Boolean,
    Integer,
    Real,
    String,
    Array,
    Object
};

/// "a string", "a list", … as error messages say it.
Phrase describe(JsonKind kind);

/// One value of a JSON text: a light handle, valid as long as its document. A default-made one means "not
/// there".
class JsonNode
{
public:
    JsonNode() = default;
    JsonNode(const JsonDocument *document, std::uint32_t index) : m_document(document), m_index(index) {}

    explicit operator bool() const { return m_document != nullptr; }
    JsonKind kind() const;
    bool is(JsonKind kind) const { return *this && this->kind() == kind; }
    bool isNumber() const { return is(JsonKind::Integer) || is(JsonKind::Real); }

    bool boolean() const;
    std::int64_t integer() const;
    /// Integers too.
    double number() const;
    const std::string &string() const;

    /// The first of a list's items or an object's members, in the order written; not there when empty.
    JsonNode firstChild() const;
    JsonNode nextSibling() const;
    std::uint32_t childCount() const;
    /// The member's value; not there when there is none.
    JsonNode member(std::string_view key) const;

    /// The key that this is the value of; empty for items and the root.
    const std::string &key() const;
    Position position() const;
    Position keyPosition() const;
    /// RFC 6901.
    std::string pointer() const;
    Source source() const { return {pointer(), position()}; }
    Source keySource() const { return {pointer(), keyPosition()}; }
    /// Where byte `offset` of the decoded string stands in the file.
    Position positionInside(std::size_t offset) const;

private:
    const JsonDocument *m_document = nullptr;
    std::uint32_t m_index = 0;
};

/// A JSON text as a tree that knows where everything stood. The order of members is kept.
class JsonDocument
{
public:
    explicit JsonDocument(std::string_view text) : m_text(text) {}

    JsonNode root() const;
    /// The value at an RFC 6901 pointer; not there when there is none.
    JsonNode find(std::string_view pointer) const;

private:
    friend class JsonNode;
    friend class JsonTreeBuilder;

    static constexpr std::uint32_t none = 0xffffffffu;
    struct Entry
    {
        JsonKind kind = JsonKind::Null;
        bool boolean = false;
        std::uint32_t parent = none;
        std::uint32_t firstChild = none;
        std::uint32_t nextSibling = none;
        std::uint32_t childCount = 0;
        std::uint32_t ordinal = 0; ///< among its siblings
        std::uint32_t offset = 0;  ///< of its first byte in the text
        Position position;
        Position keyPosition;
        std::uint32_t key = none;    ///< into m_strings
        std::uint32_t string = none; ///< into m_strings
        std::int64_t integer = 0;
        double real = 0;
    };

    std::string pointerPart(const Entry &entry) const;

    std::string_view m_text;
    std::vector<Entry> m_entries;
    std::vector<std::string> m_strings;
};

} // namespace simmer::scenario
