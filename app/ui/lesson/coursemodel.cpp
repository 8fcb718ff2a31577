// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/lesson/coursemodel.h"

#include "ui/lesson/markdown.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

namespace simmer::ui {

CourseModel::CourseModel(QObject *parent) : QAbstractListModel(parent) {}

int CourseModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> CourseModel::roleNames() const
{
    return {{TitleRole, "title"},   {HeadingRole, "heading"}, {NumberRole, "number"},
            {LessonRole, "lesson"}, {StatusRole, "status"},   {CurrentRole, "current"},
            {GoalRole, "goal"},     {MinutesRole, "minutes"}, {DifficultyRole, "difficulty"},
            {BestRole, "best"}};
}

QVariant CourseModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    const session::LessonEntry *lesson = entry(row);
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole: return lesson ? titleOf(*lesson) : text(m_course.units[std::size_t(row.unit)].title);
    case GoalRole: return lesson ? plainText(withoutPictures(parseMarkdown(text(lesson->goal)))) : QString();
    case MinutesRole: return lesson ? lesson->minutes : 0;
    case DifficultyRole: return lesson ? lesson->difficulty : 1;
    case HeadingRole: return lesson == nullptr;
    case NumberRole: return row.unit + 1;
    case LessonRole: return lesson ? QString::fromStdString(lesson->id) : QString();
    case StatusRole: return QVariant::fromValue(lesson ? status(*lesson) : Status::ToDo);
    case CurrentRole: return lesson && QString::fromStdString(lesson->id) == m_current;
    case BestRole: return lesson ? best(*lesson) : -1;
    default: return {};
    }
}

void CourseModel::setCourse(session::Course course)
{
    beginResetModel();
    m_course = std::move(course);
    m_rows.clear();
    for (int unit = 0; unit < int(m_course.units.size()); ++unit) {
        const session::CourseUnit &here = m_course.units[std::size_t(unit)];
        if (!here.title.isEmpty())
            m_rows.push_back({unit, -1});
        for (int lesson = 0; lesson < int(here.lessons.size()); ++lesson)
            m_rows.push_back({unit, lesson});
    }
    endResetModel();
    Q_EMIT courseChanged();
    Q_EMIT progressChanged();
    Q_EMIT titleChanged();
    Q_EMIT currentChanged();
}

void CourseModel::setLocale(const QString &locale)
{
    if (locale == m_locale)
        return;
    m_locale = locale;
    refresh({TitleRole, GoalRole, Qt::DisplayRole});
    Q_EMIT titleChanged();
    Q_EMIT progressChanged();
}

void CourseModel::setCurrent(const QString &lessonId)
{
    if (lessonId == m_current)
        return;
    m_current = lessonId;
    refresh({CurrentRole});
    Q_EMIT currentChanged();
}

void CourseModel::setProgress(std::map<QString, session::LessonProgress> progress)
{
    if (progress == m_progress)
        return;
    m_progress = std::move(progress);
    refresh({StatusRole, BestRole});
    Q_EMIT progressChanged();
}

QString CourseModel::title() const
{
    return m_course.pack ? QString::fromStdString(m_course.pack->title.in(m_locale.toStdString()))
                         : QString();
}

int CourseModel::currentRow() const
{
    for (int row = 0; row < count(); ++row) {
        const session::LessonEntry *lesson = entry(m_rows[std::size_t(row)]);
        if (lesson && QString::fromStdString(lesson->id) == m_current)
            return row;
    }
    return -1;
}

int CourseModel::lessonCount() const
{
    return int(lessons().size());
}

int CourseModel::checkedCount() const
{
    const auto all = lessons();
    return int(std::ranges::count_if(all, [this](const auto *lesson) { return progress(*lesson).checked; }));
}

int CourseModel::minutesLeft() const
{
    int minutes = 0;
    for (const session::LessonEntry *lesson : lessons())
        minutes += progress(*lesson).checked ? 0 : lesson->minutes;
    return minutes;
}

QString CourseModel::nextLesson() const
{
    return next() ? QString::fromStdString(next()->id) : QString();
}

QString CourseModel::nextTitle() const
{
    return next() ? titleOf(*next()) : QString();
}

bool CourseModel::isNextBegun() const
{
    return next() && progress(*next()).seen;
}

const session::LessonEntry *CourseModel::next() const
{
    auto all = lessons();
    const auto at = [this](const session::LessonEntry *lesson) { return progress(*lesson).at; };
    const auto isOpen = [this](const session::LessonEntry *lesson) {
        return status(*lesson) != Status::Checked && status(*lesson) != Status::Broken;
    };
    // From the one that was left last on, then from the start; where none was begun, that is the first.
    std::rotate(all.begin(), std::ranges::max_element(all, {}, at), all.end());
    const auto found = std::ranges::find_if(all, isOpen);
    return found == all.end() ? nullptr : *found;
}

std::vector<const session::LessonEntry *> CourseModel::lessons() const
{
    std::vector<const session::LessonEntry *> all;
    for (const session::CourseUnit &unit : m_course.units) {
        for (const session::LessonEntry &lesson : unit.lessons)
            all.push_back(&lesson);
    }
    return all;
}

QString CourseModel::text(const scenario::Text &text) const
{
    return QString::fromStdString(text.in(m_locale.toStdString()));
}

QString CourseModel::titleOf(const session::LessonEntry &lesson) const
{
    const QString title = text(lesson.title);
    return title.isEmpty() ? QString::fromStdString(lesson.id) : title;
}

const session::LessonEntry *CourseModel::lesson(const QString &id) const
{
    for (const session::CourseUnit &unit : m_course.units) {
        for (const session::LessonEntry &lesson : unit.lessons) {
            if (QString::fromStdString(lesson.id) == id)
                return &lesson;
        }
    }
    return nullptr;
}

QString CourseModel::unitOf(const QString &lessonId) const
{
    for (std::size_t unit = 0; unit < m_course.units.size(); ++unit) {
        const session::CourseUnit &here = m_course.units[unit];
        for (const session::LessonEntry &lesson : here.lessons) {
            if (QString::fromStdString(lesson.id) == lessonId && !here.title.isEmpty())
                return QStringLiteral("%1 · %2").arg(unit + 1).arg(
                    QString::fromStdString(here.title.in(m_locale.toStdString())));
        }
    }
    return {};
}

const session::LessonEntry *CourseModel::entry(const Row &row) const
{
    return row.lesson < 0 ? nullptr : &m_course.units[std::size_t(row.unit)].lessons[std::size_t(row.lesson)];
}

const session::LessonProgress &CourseModel::progress(const session::LessonEntry &lesson) const
{
    static const session::LessonProgress none;
    const auto found = m_progress.find(QString::fromStdString(lesson.id));
    return found == m_progress.end() ? none : found->second;
}

int CourseModel::best(const session::LessonEntry &lesson) const
{
    const std::optional<double> best = progress(lesson).bestPrediction;
    return best ? int(std::lround(*best * 100)) : -1;
}

CourseModel::Status CourseModel::status(const session::LessonEntry &lesson) const
{
    if (scenario::hasErrors(lesson.diagnostics))
        return Status::Broken;
    const session::LessonProgress &reached = progress(lesson);
    return reached.checked     ? Status::Checked
           : reached.ran       ? Status::Ran
           : reached.predicted ? Status::Predicted
           : reached.seen      ? Status::Seen
                               : Status::ToDo;
}

void CourseModel::refresh(const QList<int> &roles)
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(count() - 1), roles);
}

} // namespace simmer::ui
