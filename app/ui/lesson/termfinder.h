// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/glossary.h"

#include <QChar>
#include <QHash>
#include <QString>
#include <QStringView>

#include <set>
#include <string>
#include <vector>

namespace simmer::ui {

/// Finds the words of a glossary in texts of one language: whole words, also in the plural, where the script
/// sets words apart; anywhere in Chinese. Where several begin at one place, the longest counts.
class TermFinder
{
public:
    struct Found
    {
        int start;
        int length;
        /// Index in the glossary.
        std::size_t term;
        friend bool operator==(const Found &, const Found &) = default;
    };

    TermFinder() = default;
    TermFinder(const scenario::Glossary &glossary, const std::string &locale);

    /// In order, and none that overlap. Leaves out the terms in `seen`, and adds those that it found.
    std::vector<Found> find(const QString &text, std::set<std::size_t> &seen) const;
    /// All of the text is one word of the glossary.
    bool isTerm(const QString &text) const;

private:
    struct Word
    {
        QString text;
        std::size_t term;
    };

    void add(const std::string &word, std::size_t term);
    /// How long the word is here, with its ending; 0: it is not here.
    static int matched(const QString &word, QStringView text, int start);
    const Word *longest(QStringView text, int start, int &length) const;

    /// By their first letter, in lower case.
    QHash<QChar, std::vector<Word>> m_words;
};

} // namespace simmer::ui
