// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/lesson/claimsmodel.h"

#include "ui/lesson/measuretexts.h"

#include <algorithm>

namespace simmer::ui {

ClaimsModel::ClaimsModel(QObject *parent) : QAbstractListModel(parent) {}

int ClaimsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> ClaimsModel::roleNames() const
{
    return {{TextRole, "text"},
            {VerdictRole, "verdict"},
            {FiguresRole, "figures"},
            {ExpressionRole, "expression"},
            {ReasonRole, "reason"}};
}

QVariant ClaimsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto row = std::size_t(index.row());
    const scenario::Claim &claim = m_lesson->claims[row];
    switch (role) {
    case Qt::DisplayRole:
    case TextRole: return QString::fromStdString(claim.text.in(m_locale.toStdString()));
    case VerdictRole: return QVariant::fromValue(verdict(row));
    case FiguresRole: return figures(row);
    case ExpressionRole: return QString::fromStdString(claim.that.text);
    case ReasonRole:
        return verdict(row) == Verdict::Fails ? MeasureTexts(m_lesson->scenario, m_locale).reason(claim.that)
                                              : QString();
    default: return {};
    }
}

void ClaimsModel::setLesson(std::shared_ptr<const scenario::Lesson> lesson)
{
    beginResetModel();
    m_lesson = std::move(lesson);
    m_judgements.assign(m_lesson ? m_lesson->claims.size() : 0, {});
    endResetModel();
    Q_EMIT changed();
}

void ClaimsModel::setLanes(const session::Lanes &lanes)
{
    for (std::size_t row = 0; row < m_judgements.size(); ++row)
        m_judgements[row] = session::judge(m_lesson->claims[row].that, lanes);
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1));
    Q_EMIT changed();
}

void ClaimsModel::setLocale(const QString &locale)
{
    m_locale = locale;
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1));
}

int ClaimsModel::count() const
{
    return int(m_judgements.size());
}

int ClaimsModel::holding() const
{
    return int(std::ranges::count_if(
        m_judgements, [](const session::Judgement &one) { return one.holds.value_or(false); }));
}

int ClaimsModel::decided() const
{
    return int(std::ranges::count_if(m_judgements,
                                     [](const session::Judgement &one) { return one.holds.has_value(); }));
}

ClaimsModel::Verdict ClaimsModel::verdict(std::size_t row) const
{
    const std::optional<bool> holds = m_judgements[row].holds;
    return !holds ? Verdict::Open : *holds ? Verdict::Holds : Verdict::Fails;
}

QStringList ClaimsModel::figures(std::size_t row) const
{
    const MeasureTexts texts(m_lesson->scenario, m_locale);
    QStringList lines;
    for (const session::Figure &figure : m_judgements[row].figures) {
        const auto &terms = m_lesson->claims[row].that.terms;
        const auto term = std::ranges::find_if(terms, [&](const scenario::ClaimExpression::Term &one) {
            return one.path.text == figure.measure;
        });
        if (term == terms.end() || !figure.value)
            continue;
        const QString line =
            tr("%1 %2", "measure value").arg(texts.name(term->path), texts.value(term->path, *figure.value));
        if (!lines.contains(line))
            lines.append(line);
    }
    return lines;
}

} // namespace simmer::ui
