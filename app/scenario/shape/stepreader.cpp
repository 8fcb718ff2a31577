// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/shape/stepreader.h"

#include "scenario/formula/measurenames.h"
#include "scenario/shape/values.h"
#include "scenario/suggestion.h"

#include <utility>

namespace simmer::scenario {

namespace {

Phrase article(std::string_view verb)
{
    return Phrase::of("a step %1", inQuotes(verb));
}

bool isVerb(JsonNode step, std::string_view key)
{
    if (!verbReader(key))
        return false;
    // `start` is a field of `accept`
    return !(key == "start" && step.member("accept"));
}

} // namespace

Body StepReader::readBody(JsonNode list)
{
    Body body;
    if (!list)
        return body;
    const auto errors = m_report.errorCount();
    if (list.is(JsonKind::Object) && verbOf(list)) {
        wrongKind(m_report, list, Phrase::of("a list of steps"), Phrase::of("Write [ … ] around the step"));
        m_gaps.handles = m_gaps.allLocals = true;
    } else {
        readItems(m_report, list, 0, [&](JsonNode item) {
            if (auto step = readStep(item))
                body.push_back(std::move(*step));
        });
    }
    m_innerErrors += m_report.errorCount() - errors;
    return body;
}

JsonNode StepReader::verbOf(JsonNode node)
{
    for (auto member = node.firstChild(); member; member = member.nextSibling()) {
        if (isVerb(node, member.key()))
            return member;
    }
    return {};
}

void StepReader::noVerb(JsonNode node)
{
    m_gaps.handles = true;
    m_gaps.allLocals = true;
    for (auto member = node.firstChild(); member; member = member.nextSibling()) {
        if (member.key() == "label")
            continue;
        const auto best = closest(member.key(), allVerbNames());
        m_report.error("schema/verb", member.keySource(),
                       Phrase::of("there is no verb %1", inQuotes(member.key())),
                       m_report.isFull() ? Phrase()
                       : best.empty()    ? Phrase::of("The verbs are %1", allOf(allVerbNames()))
                                         : didYouMean(best));
        return;
    }
    m_report.error("schema/verb", node, Phrase::of("this step has no verb"),
                   Phrase::of("Every step has exactly one, as in { \"say\": \"Hello\" }"));
}

std::optional<Step> StepReader::readStep(JsonNode node)
{
    const auto errors = m_report.errorCount();
    const auto innerBefore = std::exchange(m_innerErrors, 0);
    Fields fields(m_report, node, Phrase::of("a step"));
    if (!fields.node()) {
        m_innerErrors = innerBefore;
        return {};
    }
    const auto value = verbOf(node);
    if (!value) {
        noVerb(node);
        m_innerErrors = innerBefore;
        return {};
    }
    Step step;
    step.source = node.source();
    Fields own(m_report, node, article(value.key()));
    step.label = readText(m_report, own.optional("label"));
    own.optional(value.key());
    for (auto other = value.nextSibling(); other; other = other.nextSibling()) {
        if (isVerb(node, other.key())) {
            own.optional(other.key());
            m_report.error("schema/verb", other.keySource(),
                           Phrase::of("a step has one verb, and this one has %1 and %2",
                                      inQuotes(value.key()), inQuotes(other.key())),
                           Phrase::of("Make two steps of it: { … }, { … }"));
        }
    }
    VerbContext context{*this, own, value};
    step.verb = verbReader(value.key())(context);
    own.finish();
    if (m_report.errorCount() - errors > m_innerErrors)
        noteGaps(node, value.key());
    m_innerErrors = innerBefore;
    return step;
}

void StepReader::noteGaps(JsonNode step, std::string_view verb)
{
    static const std::vector<std::string_view> starting{"start", "gather", "group", "race", "accept"};
    static const std::vector<std::string_view> assigning{"repeat", "get",     "read", "join",
                                                         "query",  "receive", "call"};
    if (contains(starting, verb))
        m_gaps.handles = true;
    if (contains(assigning, verb))
        m_gaps.locals.insert(m_task);
    if (verb != "start" && verb != "call")
        return;
    const auto target = step.member(verb);
    if (target.is(JsonKind::String))
        m_gaps.locals.insert(target.string());
    else
        m_gaps.allLocals = true;
}

} // namespace simmer::scenario
