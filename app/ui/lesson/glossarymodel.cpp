// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/lesson/glossarymodel.h"

#include <QCollator>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <numeric>

namespace simmer::ui {

GlossaryModel::GlossaryModel(QObject *parent) : QAbstractListModel(parent) {}

int GlossaryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> GlossaryModel::roleNames() const
{
    return {{TermRole, "term"}, {TitleRole, "title"},   {OtherRole, "other"},
            {SayRole, "say"},   {LessonRole, "lesson"}, {LessonTitleRole, "lessonTitle"},
            {SeeRole, "see"}};
}

QVariant GlossaryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const scenario::Term &term = m_glossary.terms[m_order[std::size_t(index.row())]];
    const session::LessonEntry *lesson = lessonOf(term);
    switch (role) {
    case TermRole: return QString::fromStdString(term.id);
    case Qt::DisplayRole:
    case TitleRole: return text(term.term);
    case OtherRole: return others(term.term);
    case SayRole: return text(term.say);
    case LessonRole: return lesson ? QString::fromStdString(lesson->id) : QString();
    case LessonTitleRole: return lesson ? text(lesson->title) : QString();
    case SeeRole: return see(term);
    default: return {};
    }
}

void GlossaryModel::setCourse(const session::Course &course)
{
    beginResetModel();
    m_glossary = course.glossary;
    m_pictures.setFolder(course.folder);
    m_lessons.clear();
    for (const session::CourseUnit &unit : course.units)
        m_lessons.insert(m_lessons.end(), unit.lessons.begin(), unit.lessons.end());
    sort();
    endResetModel();
    hide();
    Q_EMIT changed();
}

void GlossaryModel::setLocale(const QString &locale)
{
    if (locale.toStdString() == m_locale)
        return;
    beginResetModel();
    m_locale = locale.toStdString();
    sort();
    endResetModel();
    Q_EMIT changed();
    Q_EMIT shownChanged();
}

void GlossaryModel::sort()
{
    m_finder = TermFinder(m_glossary, m_locale);
    m_order.resize(m_glossary.terms.size());
    std::iota(m_order.begin(), m_order.end(), std::size_t(0));
    QCollator collator{QLocale(QString::fromStdString(m_locale))};
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::ranges::stable_sort(m_order, [&](std::size_t a, std::size_t b) {
        return collator.compare(text(m_glossary.terms[a].term), text(m_glossary.terms[b].term)) < 0;
    });
}

QString GlossaryModel::text(const scenario::Text &text) const
{
    return QString::fromStdString(text.in(m_locale));
}

QString GlossaryModel::others(const scenario::Text &text) const
{
    QStringList others;
    for (const auto &[locale, other] : text.byLocale()) {
        if (other != text.in(m_locale))
            others.append(QString::fromStdString(other));
    }
    return others.join(QStringLiteral(" · "));
}

QVariantList GlossaryModel::see(const scenario::Term &term) const
{
    QVariantList list;
    for (const std::string &id : term.see) {
        const auto other = std::ranges::find(m_glossary.terms, id, &scenario::Term::id);
        if (other != m_glossary.terms.end())
            list.append(QVariantMap{{QStringLiteral("term"), QString::fromStdString(id)},
                                    {QStringLiteral("title"), text(other->term)}});
    }
    return list;
}

const session::LessonEntry *GlossaryModel::lessonOf(const scenario::Term &term) const
{
    const auto lesson = std::ranges::find(m_lessons, term.lesson, &session::LessonEntry::id);
    return lesson == m_lessons.end() ? nullptr : &*lesson;
}

QString GlossaryModel::idOf(std::size_t term) const
{
    return QString::fromStdString(m_glossary.terms[term].id);
}

int GlossaryModel::rowOf(const QString &id) const
{
    const auto row = std::ranges::find_if(m_order, [&](std::size_t term) { return idOf(term) == id; });
    return row == m_order.end() ? -1 : int(row - m_order.begin());
}

QVariantMap GlossaryModel::term(const QString &id) const
{
    QVariantMap values;
    const int row = rowOf(id);
    if (row < 0)
        return values;
    const QHash<int, QByteArray> names = roleNames();
    for (auto role = names.begin(); role != names.end(); ++role)
        values.insert(QString::fromLatin1(role.value()), data(index(row), role.key()));
    return values;
}

void GlossaryModel::show(const QString &id, const QRectF &place)
{
    m_shown = id;
    m_place = place;
    Q_EMIT shownChanged();
}

void GlossaryModel::hide()
{
    if (m_shown.isEmpty())
        return;
    m_shown.clear();
    Q_EMIT shownChanged();
}

} // namespace simmer::ui
