// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/meaning/translations.h"

#include "scenario/shape/values.h"
#include "scenario/suggestion.h"

#include <algorithm>
#include <cctype>
#include <set>

namespace simmer::scenario {

namespace {

using Locales = std::set<std::string_view>;

Locales localesOf(JsonNode text)
{
    Locales locales;
    if (text.is(JsonKind::String))
        locales.insert("en");
    for (auto member = text.is(JsonKind::Object) ? text.firstChild() : JsonNode{}; member;
         member = member.nextSibling()) {
        if (isLocale(member.key()))
            locales.insert(member.key());
    }
    return locales;
}

/// Letters outside of placeholders: digits and marks read the same everywhere.
bool hasWords(std::string_view text)
{
    bool inPlaceholder = false;
    return std::any_of(text.begin(), text.end(), [&](char c) {
        inPlaceholder = c == '{' || (inPlaceholder && c != '}');
        return !inPlaceholder && (std::isalpha(static_cast<unsigned char>(c)) || (c & 0x80));
    });
}

} // namespace

void checkTranslations(Report &report)
{
    Locales wanted;
    bool translated = false;
    for (auto text : report.texts()) {
        translated = translated || text.is(JsonKind::Object);
        wanted.merge(localesOf(text));
    }
    if (translated)
        wanted.insert({"en", "zh_CN"});
    for (auto text : report.texts()) {
        const bool wordless = text.is(JsonKind::String) && !hasWords(text.string());
        const bool isText = text.is(JsonKind::String) || text.is(JsonKind::Object);
        if (wordless || !isText)
            continue;
        const auto there = localesOf(text);
        if (there.empty())
            continue;
        std::vector<std::string_view> missing;
        std::set_difference(wanted.begin(), wanted.end(), there.begin(), there.end(),
                            std::back_inserter(missing));
        if (missing.empty() || report.isFull())
            continue;
        report.warning(
            "lesson/translation", text.source(), Phrase::of("this text is not there in %1", allOf(missing)),
            text.is(JsonKind::String) ? Phrase::of("Write { \"en\": \"…\", \"%1\": \"…\" }", missing.back())
                                      : Phrase::of("Add \"%1\": \"…\"", missing.front()));
    }
}

} // namespace simmer::scenario
