// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/course.h"
#include "ui/lesson/picturestore.h"
#include "ui/lesson/termfinder.h"

#include <QAbstractListModel>
#include <QQmlEngine>
#include <QRectF>
#include <QVariantMap>

#include <vector>

namespace simmer::ui {

/// The words of a course in the order of the alphabet, and the one whose meaning is shown beside a text.
class GlossaryModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(simmer::ui::PictureStore *pictures READ pictures CONSTANT)
    /// The term that is shown beside a text, as `term` gives it; empty when none is.
    Q_PROPERTY(QVariantMap shown READ shown NOTIFY shownChanged)
    /// Where that text has it, in the window's coordinates.
    Q_PROPERTY(QRectF place READ place NOTIFY shownChanged)
public:
    enum Role
    {
        TermRole = Qt::UserRole + 1, ///< id
        TitleRole,
        /// In the other languages: " · "-separated.
        OtherRole,
        SayRole,    ///< Markdown subset
        LessonRole, ///< id of the lesson that shows it; empty when the course has none
        LessonTitleRole,
        SeeRole, ///< list of {term, title}
    };
    Q_ENUM(Role)

    explicit GlossaryModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    void setCourse(const session::Course &course);
    void setLocale(const QString &locale);

    int count() const { return int(m_order.size()); }
    const scenario::Glossary &glossary() const { return m_glossary; }
    const TermFinder &finder() const { return m_finder; }
    /// That the same pack's texts show.
    PictureStore *pictures() { return &m_pictures; }
    /// Id of the term at an index of the glossary.
    QString idOf(std::size_t term) const;
    QVariantMap shown() const { return term(m_shown); }
    QRectF place() const { return m_place; }

    /// All roles of a term by their names; empty when there is none.
    Q_INVOKABLE QVariantMap term(const QString &id) const;
    /// -1 when there is none.
    Q_INVOKABLE int rowOf(const QString &id) const;
    Q_INVOKABLE void show(const QString &id, const QRectF &place);
    Q_INVOKABLE void hide();

Q_SIGNALS:
    /// Other words, or in another language: texts are to be searched anew.
    void changed();
    void shownChanged();

private:
    QString text(const scenario::Text &text) const;
    QString others(const scenario::Text &text) const;
    QVariantList see(const scenario::Term &term) const;
    const session::LessonEntry *lessonOf(const scenario::Term &term) const;
    void sort();

    scenario::Glossary m_glossary;
    std::vector<session::LessonEntry> m_lessons;
    TermFinder m_finder;
    PictureStore m_pictures;
    /// Indices in the glossary, by row.
    std::vector<std::size_t> m_order;
    std::string m_locale = "en";
    QString m_shown;
    QRectF m_place;
};

} // namespace simmer::ui
