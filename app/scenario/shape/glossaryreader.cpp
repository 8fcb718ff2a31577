// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/shape/glossaryreader.h"

#include "scenario/shape/fields.h"
#include "scenario/shape/lessonreader.h"
#include "scenario/shape/values.h"
#include "scenario/suggestion.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace simmer::scenario {

namespace {

class GlossaryReader
{
public:
    explicit GlossaryReader(Report &report) : m_report(report) {}

    void readTerm(JsonNode node)
    {
        Fields fields(m_report, node, Phrase::of("a term"));
        if (!fields.node())
            return;
        Term term;
        const auto id = fields.required("id", "\"event-loop\"");
        term.id = readId(m_report, id);
        if (!term.id.empty() && !m_ids.emplace(term.id, id.position()).second)
            m_report.error("lesson/duplicate-id", id,
                           Phrase::of("another term has the id %1 too", inQuotes(term.id)),
                           Phrase::of("It is also at line %1; keep one of them", m_ids[term.id].line));
        const auto name = fields.required("term", "\"event loop\"");
        term.term = readText(m_report, name);
        for (const auto &[locale, word] : term.term.byLocale())
            claim(locale, word, name);
        readFound(fields.optional("found"), term);
        term.say = readLongText(m_report, fields.required("say", "\"It lets tasks run, one at a time.\""));
        term.lesson = readId(m_report, fields.required("lesson", "\"the-event-loop\""));
        readItems(m_report, fields.optional("see"), 0, [&](JsonNode item) {
            term.see.push_back(readId(m_report, item));
            m_references.emplace_back(item, term.see.back());
        });
        fields.finish();
        m_glossary.terms.push_back(std::move(term));
    }

    Glossary take()
    {
        std::vector<std::string_view> known;
        for (const auto &[id, position] : m_ids)
            known.push_back(id);
        for (const auto &[node, id] : m_references) {
            if (!id.empty() && !m_ids.contains(id))
                m_report.error("lesson/unknown-term", node, Phrase::of("there is no term %1", inQuotes(id)),
                               suggest(id, known));
        }
        m_glossary.pictures = m_report.takePictures();
        return std::move(m_glossary);
    }

private:
    void readFound(JsonNode node, Term &term)
    {
        readMembers(m_report, node, [&](JsonNode member) {
            if (!isLocale(member.key())) {
                m_report.error("schema/locale", member.keySource(),
                               Phrase::of("%1 is not a locale", inQuotes(member.key())),
                               Phrase::of("Locales look like en, de or zh_CN"));
                return;
            }
            readItems(m_report, member, 1, [&](JsonNode item) {
                auto word = readString(m_report, item).value_or("");
                if (item.is(JsonKind::String) && word.empty())
                    m_report.error("schema/empty", item, Phrase::of("a word is empty"),
                                   Phrase::of("Write it out, or remove it"));
                if (word.empty())
                    return;
                claim(member.key(), word, item);
                term.found[member.key()].push_back(std::move(word));
            });
        });
    }

    /// A word that two terms had would lead to only one of them. One term may say it twice.
    void claim(const std::string &locale, const std::string &word, JsonNode node)
    {
        const auto [known, isNew] =
            m_words.emplace(std::pair(locale, word), std::pair(m_glossary.terms.size(), node.position()));
        if (!isNew && known->second.first != m_glossary.terms.size())
            m_report.error("lesson/duplicate-term", node,
                           Phrase::of("%1 is a word of another term too", inQuotes(word)),
                           Phrase::of("It is also at line %1; keep one of them", known->second.second.line));
    }

    Report &m_report;
    Glossary m_glossary;
    std::map<std::string, Position> m_ids;
    std::map<std::pair<std::string, std::string>, std::pair<std::size_t, Position>> m_words;
    std::vector<std::pair<JsonNode, std::string>> m_references;
};

} // namespace

std::optional<Glossary> readGlossaryShape(Report &report, JsonNode root)
{
    Fields fields(report, root, Phrase::of("a glossary"));
    if (!fields.node() || !checkFormat(report, fields.required("format", "1"), Phrase::of("glossary")))
        return {};
    fields.optional("$schema");
    GlossaryReader reader(report);
    readItems(report, fields.required("terms", "[ … ]"), 1, [&](JsonNode item) { reader.readTerm(item); });
    fields.finish();
    return reader.take();
}

} // namespace simmer::scenario
