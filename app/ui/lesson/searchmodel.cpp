// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/lesson/searchmodel.h"

#include "ui/lesson/markdown.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace simmer::ui {

namespace {

/// More are no help to anybody.
constexpr std::size_t mostResults = 60;

/// Where the words were found, best first.
enum Place
{
    TermTitle,
    LessonTitle,
    StopTitle,
    LessonGoal,
    TermText,
    StopText
};
constexpr int placeCount = StopText + 1;
constexpr int noRank = std::numeric_limits<int>::max();

bool isLetter(const QString &text, qsizetype at)
{
    return at >= 0 && at < text.size() && text[at].isLetterOrNumber();
}

SearchModel::Fit fitOfWord(const QString &text, const QString &word)
{
    using Fit = SearchModel::Fit;
    Fit best = Fit::None;
    for (qsizetype at = 0; (at = text.indexOf(word, at, Qt::CaseInsensitive)) >= 0; ++at) {
        const bool begins = !isLetter(text, at - 1);
        const bool ends = !isLetter(text, at + word.size());
        best = std::min(best, begins && ends ? Fit::Words : begins ? Fit::Beginnings : Fit::Parts);
    }
    return best;
}

} // namespace

SearchModel::SearchModel(QObject *parent) : QAbstractListModel(parent) {}

int SearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> SearchModel::roleNames() const
{
    return {{KindRole, "kind"},     {TitleRole, "title"}, {ContextRole, "context"},
            {LessonRole, "lesson"}, {StopRole, "stop"},   {TermRole, "term"}};
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Result &result = m_results[std::size_t(index.row())];
    switch (role) {
    case KindRole: return QVariant::fromValue(result.kind);
    case Qt::DisplayRole:
    case TitleRole: return result.title;
    case ContextRole: return result.context;
    case LessonRole: return result.lesson;
    case StopRole: return result.stop;
    case TermRole: return result.term;
    default: return {};
    }
}

void SearchModel::setCourse(CourseModel *course)
{
    if (course == m_course)
        return;
    if (m_course)
        m_course->disconnect(this);
    m_course = course;
    // Also told when the language changes.
    if (course)
        connect(course, &CourseModel::titleChanged, this, &SearchModel::search);
    search();
    Q_EMIT sourceChanged();
}

void SearchModel::setGlossary(GlossaryModel *glossary)
{
    if (glossary == m_glossary)
        return;
    if (m_glossary)
        m_glossary->disconnect(this);
    m_glossary = glossary;
    if (glossary)
        connect(glossary, &GlossaryModel::changed, this, &SearchModel::search);
    search();
    Q_EMIT sourceChanged();
}

void SearchModel::setQuery(const QString &query)
{
    if (query == m_query)
        return;
    m_query = query;
    m_words = query.simplified().split(u' ', Qt::SkipEmptyParts);
    search();
    Q_EMIT queryChanged();
}

void SearchModel::search()
{
    beginResetModel();
    m_results.clear();
    if (!m_words.isEmpty() && m_course) {
        for (const session::CourseUnit &unit : m_course->course().units) {
            for (const session::LessonEntry &lesson : unit.lessons)
                searchLesson(lesson);
        }
        if (m_glossary)
            searchTerms();
    }
    std::ranges::stable_sort(m_results, {}, &Result::rank);
    if (m_results.size() > mostResults)
        m_results.resize(mostResults);
    endResetModel();
    Q_EMIT countChanged();
}

void SearchModel::searchLesson(const session::LessonEntry &lesson)
{
    Result result;
    result.lesson = QString::fromStdString(lesson.id);
    result.title = shown(lesson.title);
    result.context = shown(lesson.goal);
    result.rank = std::min(rankOf(lesson.title, LessonTitle), rankOf(lesson.goal, LessonGoal));
    if (result.rank < noRank)
        m_results.push_back(result);
    for (std::size_t i = 0; i < lesson.stops.size(); ++i) {
        const session::StopEntry &stop = lesson.stops[i];
        const int rank = std::min(rankOf(stop.title, StopTitle), rankOf(stop.say, StopText));
        if (rank == noRank)
            continue;
        Result found;
        found.kind = Kind::Stop;
        found.rank = rank;
        found.title = shown(stop.title);
        found.context = shown(lesson.title);
        found.lesson = result.lesson;
        found.stop = int(i);
        m_results.push_back(std::move(found));
    }
}

void SearchModel::searchTerms()
{
    for (const scenario::Term &term : m_glossary->glossary().terms) {
        const int rank = std::min(rankOf(term.term, TermTitle), rankOf(term.say, TermText));
        if (rank == noRank)
            continue;
        Result found;
        found.kind = Kind::Term;
        found.rank = rank;
        found.title = shown(term.term);
        found.context = shown(term.say);
        found.term = QString::fromStdString(term.id);
        m_results.push_back(std::move(found));
    }
}

SearchModel::Fit SearchModel::fitOf(const QString &text) const
{
    if (text.simplified().compare(m_words.join(u' '), Qt::CaseInsensitive) == 0)
        return Fit::Same;
    Fit worst = Fit::Words;
    for (const QString &word : m_words)
        worst = std::max(worst, fitOfWord(text, word));
    return worst;
}

int SearchModel::rankOf(const scenario::Text &text, int place) const
{
    Fit best = Fit::None;
    for (const auto &[locale, words] : text.byLocale())
        best = std::min(best, fitOf(QString::fromStdString(words)));
    if (best == Fit::None)
        return noRank;
    const int kind = place < LessonGoal ? 0 : 1;
    return (kind * int(Fit::None) + int(best)) * placeCount + place;
}

QString SearchModel::shown(const scenario::Text &text) const
{
    return plainText(withoutPictures(parseMarkdown(m_course->text(text)))).simplified();
}

} // namespace simmer::ui
