// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/lesson/termfinder.h"

namespace simmer::ui {

namespace {

/// A letter of a script that sets its words apart.
bool isWordLetter(QChar c)
{
    constexpr char16_t firstIdeographic = 0x2e80;
    return c == u'_' || (c.isLetterOrNumber() && c.unicode() < firstIdeographic);
}

bool endsWord(QStringView text, int at)
{
    return at == text.size() || !isWordLetter(text[at]);
}

} // namespace

TermFinder::TermFinder(const scenario::Glossary &glossary, const std::string &locale)
{
    for (std::size_t term = 0; term < glossary.terms.size(); ++term) {
        const scenario::Term &one = glossary.terms[term];
        add(one.term.in(locale), term);
        const auto &byLocale = one.term.byLocale();
        const auto found = one.found.find(byLocale.contains(locale) ? locale : "en");
        if (found == one.found.end())
            continue;
        for (const std::string &word : found->second)
            add(word, term);
    }
}

void TermFinder::add(const std::string &word, std::size_t term)
{
    const QString text = QString::fromStdString(word);
    if (!text.isEmpty())
        m_words[text.front().toLower()].push_back({text, term});
}

int TermFinder::matched(const QString &word, QStringView text, int start)
{
    const QStringView rest = text.mid(start);
    if (!isWordLetter(word.back()))
        return rest.startsWith(word, Qt::CaseInsensitive) ? int(word.size()) : 0;
    if (word.endsWith(u'y')) {
        const QString plural = word.chopped(1) + QStringLiteral("ies");
        if (rest.startsWith(plural, Qt::CaseInsensitive) && endsWord(rest, int(plural.size())))
            return int(plural.size());
    }
    if (!rest.startsWith(word, Qt::CaseInsensitive))
        return 0;
    const int end = int(word.size());
    for (const QStringView ending : {QStringView(), QStringView(u"s"), QStringView(u"es")}) {
        if (rest.mid(end).startsWith(ending, Qt::CaseInsensitive) && endsWord(rest, end + int(ending.size())))
            return end + int(ending.size());
    }
    return 0;
}

const TermFinder::Word *TermFinder::longest(QStringView text, int start, int &length) const
{
    const auto words = m_words.constFind(text[start].toLower());
    if (words == m_words.constEnd())
        return nullptr;
    const bool isInsideWord = start > 0 && isWordLetter(text[start]) && isWordLetter(text[start - 1]);
    const Word *best = nullptr;
    for (const Word &word : *words) {
        const int here = isInsideWord ? 0 : matched(word.text, text, start);
        if (here > length) {
            length = here;
            best = &word;
        }
    }
    return best;
}

std::vector<TermFinder::Found> TermFinder::find(const QString &text, std::set<std::size_t> &seen) const
{
    std::vector<Found> found;
    for (int start = 0; start < text.size();) {
        int length = 0;
        const Word *word = longest(text, start, length);
        if (word && seen.insert(word->term).second)
            found.push_back({start, length, word->term});
        start += word ? length : 1;
    }
    return found;
}

bool TermFinder::isTerm(const QString &text) const
{
    int length = 0;
    return !text.isEmpty() && longest(text, 0, length) && length == text.size();
}

} // namespace simmer::ui
