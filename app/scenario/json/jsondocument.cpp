// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/json/jsondocument.h"

#include "scenario/json/textcursor.h"

#include <algorithm>
#include <cassert>

namespace simmer::scenario {

namespace {

const std::string emptyString;

std::string escapedForPointer(const std::string &key)
{
    std::string escaped;
    for (char c : key) {
        if (c == '~')
            escaped += "~0";
        else if (c == '/')
            escaped += "~1";
        else
            escaped += c;
    }
    return escaped;
}

} // namespace

Phrase describe(JsonKind kind)
{
    switch (kind) {
    case JsonKind::Null: return Phrase::verbatim("null");
    case JsonKind::Boolean: return Phrase::of("true or false");
    case JsonKind::Integer: return Phrase::of("a number");
    case JsonKind::Real: return Phrase::of("a number with a fraction");
    case JsonKind::String: return Phrase::of("a string");
    case JsonKind::Array: return Phrase::of("a list");
    case JsonKind::Object: return Phrase::of("an object");
    }
    return {};
}

JsonKind JsonNode::kind() const
{
    return m_document->m_entries[m_index].kind;
}

bool JsonNode::boolean() const
{
    assert(is(JsonKind::Boolean));
    return m_document->m_entries[m_index].boolean;
}

std::int64_t JsonNode::integer() const
{
    assert(is(JsonKind::Integer));
    return m_document->m_entries[m_index].integer;
}

double JsonNode::number() const
{
    assert(isNumber());
    const auto &entry = m_document->m_entries[m_index];
    return entry.kind == JsonKind::Integer ? double(entry.integer) : entry.real;
}

const std::string &JsonNode::string() const
{
    assert(is(JsonKind::String));
    return m_document->m_strings[m_document->m_entries[m_index].string];
}

JsonNode JsonNode::firstChild() const
{
    const auto child = m_document->m_entries[m_index].firstChild;
    return child == JsonDocument::none ? JsonNode{} : JsonNode{m_document, child};
}

JsonNode JsonNode::nextSibling() const
{
    const auto sibling = m_document->m_entries[m_index].nextSibling;
    return sibling == JsonDocument::none ? JsonNode{} : JsonNode{m_document, sibling};
}

std::uint32_t JsonNode::childCount() const
{
    return m_document->m_entries[m_index].childCount;
}

JsonNode JsonNode::member(std::string_view key) const
{
    if (!is(JsonKind::Object))
        return {};
    for (auto child = firstChild(); child; child = child.nextSibling()) {
        if (child.key() == key)
            return child;
    }
    return {};
}

const std::string &JsonNode::key() const
{
    const auto key = m_document->m_entries[m_index].key;
    return key == JsonDocument::none ? emptyString : m_document->m_strings[key];
}

Position JsonNode::position() const
{
    return m_document->m_entries[m_index].position;
}

Position JsonNode::keyPosition() const
{
    const auto &entry = m_document->m_entries[m_index];
    return entry.key == JsonDocument::none ? entry.position : entry.keyPosition;
}

std::string JsonNode::pointer() const
{
    std::vector<std::string> parts;
    for (auto index = m_index; m_document->m_entries[index].parent != JsonDocument::none;
         index = m_document->m_entries[index].parent) {
        parts.push_back(m_document->pointerPart(m_document->m_entries[index]));
    }
    std::string pointer;
    for (auto part = parts.rbegin(); part != parts.rend(); ++part)
        pointer += '/' + *part;
    return pointer;
}

Position JsonNode::positionInside(std::size_t offset) const
{
    const auto &entry = m_document->m_entries[m_index];
    TextCursor cursor(m_document->m_text, entry.offset, entry.position);
    cursor.skip(1); // the quote
    for (std::size_t decoded = 0; decoded < offset && !cursor.atEnd() && cursor.peek() != '"';)
        decoded += cursor.skipStringCharacter();
    return cursor.position();
}

JsonNode JsonDocument::root() const
{
    return m_entries.empty() ? JsonNode{} : JsonNode{this, 0};
}

JsonNode JsonDocument::find(std::string_view pointer) const
{
    auto index = m_entries.empty() ? none : 0;
    while (index != none && !pointer.empty()) {
        pointer.remove_prefix(1);
        const auto part = pointer.substr(0, pointer.find('/'));
        pointer.remove_prefix(part.size());
        index = m_entries[index].firstChild;
        while (index != none && pointerPart(m_entries[index]) != part)
            index = m_entries[index].nextSibling;
    }
    return index == none ? JsonNode{} : JsonNode{this, index};
}

std::string JsonDocument::pointerPart(const Entry &entry) const
{
    return entry.key == none ? std::to_string(entry.ordinal) : escapedForPointer(m_strings[entry.key]);
}

} // namespace simmer::scenario
