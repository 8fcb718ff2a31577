// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/course.h"
#include "session/learnerprogress.h"

#include <QAbstractListModel>
#include <QQmlEngine>

#include <map>
#include <vector>

namespace simmer::ui {

/// A course as a list: each unit's heading, then its lessons with how far the learner is.
class CourseModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int count READ count NOTIFY courseChanged)
    Q_PROPERTY(QString title READ title NOTIFY titleChanged)
    /// Row of the open lesson, or -1.
    Q_PROPERTY(int lessonCount READ lessonCount NOTIFY courseChanged)
    Q_PROPERTY(int checkedCount READ checkedCount NOTIFY progressChanged)
    /// Of the lessons that are not done, about.
    Q_PROPERTY(int minutesLeft READ minutesLeft NOTIFY progressChanged)
    /// Id of the lesson to go on with: the one that was left last until it is done, then the next one that is
    /// not. Empty when all are done.
    Q_PROPERTY(QString nextLesson READ nextLesson NOTIFY progressChanged)
    Q_PROPERTY(QString nextTitle READ nextTitle NOTIFY progressChanged)
    Q_PROPERTY(bool nextIsBegun READ isNextBegun NOTIFY progressChanged)
    Q_PROPERTY(int currentRow READ currentRow NOTIFY currentChanged)
public:
    enum Role
    {
        TitleRole = Qt::UserRole + 1,
        HeadingRole, ///< whether it is a unit's heading
        NumberRole,  ///< of the unit, from 1
        LessonRole,  ///< id; empty for a heading
        StatusRole,  ///< Status
        CurrentRole, ///< whether it is the open lesson
        GoalRole,
        MinutesRole,    ///< about; 0 for a heading
        DifficultyRole, ///< 1 to 5
        BestRole,       ///< percent of the predictions that were right at best; -1 before there are any
    };
    Q_ENUM(Role)
    /// The furthest that was reached.
    enum class Status
    {
        ToDo,
        Seen,
        Predicted,
        Ran,
        Checked,
        Broken
    };
    Q_ENUM(Status)

    explicit CourseModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void setCourse(session::Course course);
    const session::Course &course() const { return m_course; }
    void setLocale(const QString &locale);
    void setCurrent(const QString &lessonId);
    /// By lesson id; what is not there is not begun.
    void setProgress(std::map<QString, session::LessonProgress> progress);

    int count() const { return int(m_rows.size()); }
    QString title() const;
    int currentRow() const;
    int lessonCount() const;
    int checkedCount() const;
    int minutesLeft() const;
    QString nextLesson() const;
    QString nextTitle() const;
    bool isNextBegun() const;
    const session::LessonEntry *lesson(const QString &id) const;
    /// What the learner has done in a lesson of the course.
    const session::LessonProgress &progress(const session::LessonEntry &lesson) const;
    QString locale() const { return m_locale; }
    /// In the chosen language.
    QString text(const scenario::Text &text) const;
    /// Heading that a lesson stands under, with its number: "1 · One cook, many pots". Empty in a course of
    /// one.
    QString unitOf(const QString &lessonId) const;

Q_SIGNALS:
    void courseChanged();
    void titleChanged();
    void currentChanged();
    void progressChanged();

private:
    /// `lesson` is -1 for a heading.
    struct Row
    {
        int unit;
        int lesson;
    };

    const session::LessonEntry *entry(const Row &row) const;
    std::vector<const session::LessonEntry *> lessons() const;
    const session::LessonEntry *next() const;
    QString titleOf(const session::LessonEntry &lesson) const;
    Status status(const session::LessonEntry &lesson) const;
    int best(const session::LessonEntry &lesson) const;
    void refresh(const QList<int> &roles);

    session::Course m_course;
    std::vector<Row> m_rows;
    QString m_locale = QStringLiteral("en");
    QString m_current;
    std::map<QString, session::LessonProgress> m_progress;
};

} // namespace simmer::ui
