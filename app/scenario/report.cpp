// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/report.h"

#include <algorithm>

namespace simmer::scenario {

void Report::add(std::string_view rule, Severity severity, const Source &source, Phrase &&message,
                 Phrase &&hint)
{
    if (severity == Severity::Error)
        ++m_errors;
    if (isFull()) {
        ++m_dropped;
        return;
    }
    m_diagnostics.push_back(
        {std::string(rule), severity, m_file, source, std::move(message), std::move(hint)});
}

void Report::error(std::string_view rule, const Source &source, Phrase message, Phrase hint)
{
    add(rule, Severity::Error, source, std::move(message), std::move(hint));
}

void Report::warning(std::string_view rule, const Source &source, Phrase message, Phrase hint)
{
    add(rule, Severity::Warning, source, std::move(message), std::move(hint));
}

void Report::error(std::string_view rule, const Place &place, Phrase message, Phrase hint)
{
    error(rule, place.inside ? at(place.pointer, *place.inside) : at(place.pointer), std::move(message),
          std::move(hint));
}

void Report::error(std::string_view rule, JsonNode node, Phrase message, Phrase hint)
{
    error(rule, isFull() ? Source{} : node.source(), std::move(message), std::move(hint));
}

Source Report::at(const std::string &pointer) const
{
    if (isFull() || !m_document)
        return {pointer, {}};
    auto around = pointer;
    while (true) {
        if (const auto node = m_document->find(around))
            return {pointer, node.position()};
        around.resize(around.find_last_of('/'));
    }
}

Source Report::at(const std::string &pointer, std::size_t offset) const
{
    auto source = at(pointer);
    if (!isFull() && m_document) {
        if (const auto node = m_document->find(pointer); node.is(JsonKind::String))
            source.position = node.positionInside(offset);
    }
    return source;
}

Source Report::atKey(const std::string &pointer) const
{
    if (isFull() || !m_document)
        return {pointer, {}};
    const auto node = m_document->find(pointer);
    return node ? node.keySource() : at(pointer);
}

bool Report::isMap(const std::string &pointer) const
{
    return !isFull() && m_document && m_document->find(pointer).is(JsonKind::Object);
}

Diagnostics Report::take()
{
    std::stable_sort(m_diagnostics.begin(), m_diagnostics.end(),
                     [](const Diagnostic &a, const Diagnostic &b) {
                         return std::pair(a.source.position.line, a.source.position.column) <
                                std::pair(b.source.position.line, b.source.position.column);
                     });
    if (m_dropped > 0) {
        Diagnostic more;
        more.rule = "limit/diagnostics";
        more.severity = m_errors > 0 ? Severity::Error : Severity::Warning;
        more.file = m_file;
        more.message = Phrase::of("%1 more of these are not shown", m_dropped);
        more.hint = Phrase::of("Mend the first ones and check again");
        m_diagnostics.push_back(std::move(more));
        m_dropped = 0;
    }
    return std::move(m_diagnostics);
}

std::string inQuotes(std::string_view text)
{
    constexpr std::size_t most = 60;
    std::string shown = "“";
    std::size_t length = 0;
    for (char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte & 0xc0) != 0x80 && ++length > most) {
            shown += "…";
            break;
        }
        shown += byte < 0x20 || byte == 0x7f ? '?' : c;
    }
    return shown + "”";
}

} // namespace simmer::scenario
