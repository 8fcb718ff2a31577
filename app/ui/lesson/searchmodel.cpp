// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/lesson/searchmodel.h"

#include "ui/lesson/markdown.h"

#include <algorithm>
#include <utility>

namespace simmer::ui {

namespace {

/// More are no help to anybody.
constexpr std::size_t mostResults = 60;

/// A text that begins with the words is better than one that has them somewhere.
enum Rank
{
    TermTitle,
    LessonTitle,
    StopTitle,
    LessonGoal,
    TermText,
    StopText
};

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
    const bool isTitle = has(lesson.title);
    if (isTitle || has(lesson.goal)) {
        result.rank = isTitle ? LessonTitle : LessonGoal;
        m_results.push_back(result);
    }
    for (std::size_t i = 0; i < lesson.stops.size(); ++i) {
        const session::StopEntry &stop = lesson.stops[i];
        const bool isStopTitle = has(stop.title);
        if (!isStopTitle && !has(stop.say))
            continue;
        Result found;
        found.kind = Kind::Stop;
        found.rank = isStopTitle ? StopTitle : StopText;
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
        const bool isTitle = has(term.term);
        if (!isTitle && !has(term.say))
            continue;
        Result found;
        found.kind = Kind::Term;
        found.rank = isTitle ? TermTitle : TermText;
        found.title = shown(term.term);
        found.context = shown(term.say);
        found.term = QString::fromStdString(term.id);
        m_results.push_back(std::move(found));
    }
}

bool SearchModel::has(const scenario::Text &text) const
{
    return std::ranges::any_of(text.byLocale(), [this](const auto &one) {
        const QString here = QString::fromStdString(one.second);
        return std::ranges::all_of(
            m_words, [&](const QString &word) { return here.contains(word, Qt::CaseInsensitive); });
    });
}

QString SearchModel::shown(const scenario::Text &text) const
{
    return plainText(parseMarkdown(m_course->text(text))).simplified();
}

} // namespace simmer::ui
