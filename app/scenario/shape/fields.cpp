// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/shape/fields.h"

#include "scenario/shape/values.h"
#include "scenario/suggestion.h"

#include <algorithm>

namespace simmer::scenario {

Fields::Fields(Report &report, JsonNode node, Phrase what) : m_report(report), m_what(std::move(what))
{
    if (node.is(JsonKind::Object))
        m_node = node;
    else if (node)
        report.error("schema/type", node,
                     Phrase::of("%1 has to be an object, and this is %2", m_what, describe(node.kind())),
                     Phrase::of("Write { … }"));
}

JsonNode Fields::optional(std::string_view name)
{
    m_known.push_back(name);
    return m_node.member(name);
}

JsonNode Fields::required(std::string_view name, std::string_view example)
{
    const auto value = optional(name);
    if (!value && m_node) {
        m_report.error("schema/missing", m_node, Phrase::of("%1 needs the field %2", m_what, inQuotes(name)),
                       example.empty() ? Phrase() : Phrase::of("For example \"%1\": %2", name, example));
    }
    return value;
}

void Fields::finish()
{
    if (!m_node)
        return;
    std::vector<std::string_view> unused;
    std::copy_if(m_known.begin(), m_known.end(), std::back_inserter(unused),
                 [&](std::string_view name) { return !m_node.member(name); });
    for (auto member = m_node.firstChild(); member; member = member.nextSibling()) {
        if (std::find(m_known.begin(), m_known.end(), member.key()) != m_known.end())
            continue;
        const auto best = closest(member.key(), unused);
        m_report.error("schema/unknown-field", m_report.isFull() ? Source{} : member.keySource(),
                       Phrase::of("%1 has no field %2", m_what, inQuotes(member.key())),
                       m_report.isFull() ? Phrase()
                       : best.empty()    ? Phrase::of("It has %1", allOf(m_known))
                                         : didYouMean(best));
    }
}

} // namespace simmer::scenario
