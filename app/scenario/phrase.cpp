// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/phrase.h"

namespace simmer::scenario {

namespace {

/// All places at once, as a part may have a % of its own. A place that nothing stands for stays as it is.
std::string filled(std::string_view pattern, const std::vector<std::string> &parts)
{
    std::string text;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const auto place =
            pattern[i] == '%' && i + 1 < pattern.size() ? std::size_t(pattern[i + 1] - '1') : parts.size();
        if (place < parts.size()) {
            text += parts[place];
            ++i;
        } else {
            text += pattern[i];
        }
    }
    return text;
}

} // namespace

Phrase Phrase::verbatim(std::string text)
{
    Phrase phrase;
    phrase.m_text = std::move(text);
    return phrase;
}

Phrase Phrase::list(std::vector<Phrase> items, Phrase conjunction)
{
    Phrase phrase(Kind::List, "");
    phrase.m_parts = std::move(items);
    phrase.m_parts.push_back(std::move(conjunction));
    return phrase;
}

std::string Phrase::text(const Translate &translate) const
{
    switch (m_kind) {
    case Kind::Verbatim: return m_text;
    case Kind::List: return listText(translate);
    case Kind::Pattern: break;
    }
    std::vector<std::string> parts;
    for (const Phrase &part : m_parts)
        parts.push_back(part.text(translate));
    return filled(translate(m_pattern), parts);
}

std::string Phrase::listText(const Translate &translate) const
{
    const std::size_t items = m_parts.size() - 1;
    const std::string comma = items > 2 ? Phrase::of(", ").text(translate) : std::string();
    std::string text;
    for (std::size_t i = 0; i < items; ++i) {
        if (i > 0)
            text += i + 1 == items ? m_parts.back().text(translate) : comma;
        text += m_parts[i].text(translate);
    }
    return text;
}

std::string toString(const Phrase &phrase)
{
    return phrase.text([](const char *pattern) { return std::string(pattern); });
}

} // namespace simmer::scenario
