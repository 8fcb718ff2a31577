// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/course.h"

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QSet>

namespace simmer::ui {

/// A course as a list: each unit's heading, then its lessons.
class CourseModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int count READ count NOTIFY courseChanged)
    Q_PROPERTY(QString title READ title NOTIFY titleChanged)
    /// Row of the open lesson, or -1.
    Q_PROPERTY(int currentRow READ currentRow NOTIFY currentChanged)
public:
    enum Role
    {
        TitleRole = Qt::UserRole + 1,
        HeadingRole, ///< whether it is a unit's heading
        NumberRole,  ///< of the unit, from 1
        LessonRole,  ///< id; empty for a heading
        StatusRole,  ///< Status
    };
    Q_ENUM(Role)
    enum class Status
    {
        ToDo,
        Current,
        Done,
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
    void setDone(const QSet<QString> &lessonIds);

    int count() const { return int(m_rows.size()); }
    QString title() const;
    int currentRow() const;
    const session::LessonEntry *lesson(const QString &id) const;
    /// Heading that a lesson stands under, with its number: "1 · One cook, many pots". Empty in a course of
    /// one.
    QString unitOf(const QString &lessonId) const;

Q_SIGNALS:
    void courseChanged();
    void titleChanged();
    void currentChanged();

private:
    /// `lesson` is -1 for a heading.
    struct Row
    {
        int unit;
        int lesson;
    };

    const session::LessonEntry *entry(const Row &row) const;
    Status status(const session::LessonEntry &lesson) const;
    void refresh(const QList<int> &roles);

    session::Course m_course;
    std::vector<Row> m_rows;
    QString m_locale = QStringLiteral("en");
    QString m_current;
    QSet<QString> m_done;
};

} // namespace simmer::ui
