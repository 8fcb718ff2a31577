// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/lesson/coursemodel.h"
#include "ui/lesson/glossarymodel.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QQmlEngine>
#include <QStringList>

#include <vector>

namespace simmer::ui {

/// What a course has for some words: lessons by title and goal, stops, and terms of the glossary. Each word
/// may stand in any language of the course, and anywhere in the text; the best come first.
class SearchModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(simmer::ui::CourseModel *course READ course WRITE setCourse NOTIFY sourceChanged)
    Q_PROPERTY(simmer::ui::GlossaryModel *glossary READ glossary WRITE setGlossary NOTIFY sourceChanged)
    /// Empty, or blank: nothing is found.
    Q_PROPERTY(QString query READ query WRITE setQuery NOTIFY queryChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
public:
    enum class Kind
    {
        Lesson,
        Stop,
        Term
    };
    Q_ENUM(Kind)
    enum Role
    {
        KindRole = Qt::UserRole + 1,
        TitleRole,
        /// Where the words stand, or what is around them; one line.
        ContextRole,
        LessonRole, ///< id of the lesson, also of a stop's
        StopRole,   ///< from 0; -1 for what is no stop
        TermRole,   ///< id; empty for what is no term
    };
    Q_ENUM(Role)

    explicit SearchModel(QObject *parent = nullptr);

    /// How well all words of the query are found in a text, best first.
    enum class Fit
    {
        Same,
        Words,
        Beginnings,
        Parts,
        None
    };

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    CourseModel *course() const { return m_course; }
    void setCourse(CourseModel *course);
    GlossaryModel *glossary() const { return m_glossary; }
    void setGlossary(GlossaryModel *glossary);
    const QString &query() const { return m_query; }
    void setQuery(const QString &query);
    int count() const { return int(m_results.size()); }

Q_SIGNALS:
    void sourceChanged();
    void queryChanged();
    void countChanged();

private:
    struct Result
    {
        Kind kind = Kind::Lesson;
        /// Smaller is better.
        int rank = 0;
        QString title;
        QString context;
        QString lesson;
        int stop = -1;
        QString term;
    };

    void search();
    void searchLesson(const session::LessonEntry &lesson);
    void searchTerms();
    Fit fitOf(const QString &text) const;
    /// Of the language that fits best; what is found in titles is better than what is found in texts.
    int rankOf(const scenario::Text &text, int place) const;
    QString shown(const scenario::Text &text) const;

    QPointer<CourseModel> m_course;
    QPointer<GlossaryModel> m_glossary;
    QString m_query;
    QStringList m_words;
    std::vector<Result> m_results;
};

} // namespace simmer::ui
