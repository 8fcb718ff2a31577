// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/lesson/stopsmodel.h"

#include <QHash>

namespace simmer::ui {

StopsModel::StopsModel(QObject *parent) : QAbstractListModel(parent) {}

int StopsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> StopsModel::roleNames() const
{
    return {{TitleRole, "title"}, {ReachedRole, "reached"}};
}

QVariant StopsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole: return QString::fromStdString(stop(index.row())->title.in(m_locale));
    case ReachedRole: return place(index.row()).has_value();
    default: return {};
    }
}

void StopsModel::setLesson(std::shared_ptr<const scenario::Lesson> lesson)
{
    beginResetModel();
    m_lesson = std::move(lesson);
    m_lanes.clear();
    m_places.assign(std::size_t(count()), std::nullopt);
    m_current = -1;
    endResetModel();
    Q_EMIT stopsChanged();
    Q_EMIT currentChanged();
    Q_EMIT currentTextChanged();
}

void StopsModel::setLanes(session::Lanes lanes)
{
    m_lanes = std::move(lanes);
    for (int row = 0; row < count(); ++row) {
        const scenario::Stop &here = *stop(row);
        m_places[std::size_t(row)].reset();
        const auto lane = m_lanes.find(here.model);
        if (lane == m_lanes.end())
            continue;
        if (const std::optional<std::size_t> event = session::findStop(here, *lane->second))
            m_places[std::size_t(row)] = Place{here.model, *event + 1, lane->second->events()[*event].task};
    }
    refresh();
}

void StopsModel::setLocale(const QString &locale)
{
    m_locale = locale.toStdString();
    refresh();
}

void StopsModel::refresh()
{
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1));
    Q_EMIT currentTextChanged();
}

int StopsModel::count() const
{
    return m_lesson ? int(m_lesson->stops.size()) : 0;
}

void StopsModel::setCurrent(int row)
{
    row = std::clamp(row, -1, count() - 1);
    if (row == m_current)
        return;
    m_current = row;
    Q_EMIT currentChanged();
    Q_EMIT currentTextChanged();
}

std::optional<StopsModel::Place> StopsModel::place(int row) const
{
    return row >= 0 && row < count() ? m_places[std::size_t(row)] : std::nullopt;
}

const scenario::Stop *StopsModel::stop(int row) const
{
    return row >= 0 && row < count() ? &m_lesson->stops[std::size_t(row)] : nullptr;
}

QString StopsModel::title() const
{
    const scenario::Stop *here = stop(m_current);
    return here ? QString::fromStdString(here->title.in(m_locale)) : QString();
}

QString StopsModel::say() const
{
    const scenario::Stop *here = stop(m_current);
    return here ? QString::fromStdString(here->say.in(m_locale)) : QString();
}

QString StopsModel::event() const
{
    const scenario::Stop *here = stop(m_current);
    return here ? QString::fromStdString(here->event) : QString();
}

QString StopsModel::eventText() const
{
    const QHash<QString, QString> words{
        {QStringLiteral("created"), tr("task created")},
        {QStringLiteral("ready"), tr("task gets ready")},
        {QStringLiteral("running"), tr("task runs")},
        {QStringLiteral("suspended"), tr("suspension point")},
        {QStringLiteral("finished"), tr("task finished")},
        {QStringLiteral("failed"), tr("task failed")},
        {QStringLiteral("cancelled"), tr("task cancelled")},
        {QStringLiteral("blocked"), tr("stuck waiting")},
        {QStringLiteral("preempted"), tr("preempted")},
        {QStringLiteral("deadlocked"), tr("deadlock")},
        {QStringLiteral("end"), tr("end of the lane")},
    };
    return words.value(event());
}

QString StopsModel::focus() const
{
    const scenario::Stop *here = stop(m_current);
    if (!here)
        return {};
    switch (here->focus) {
    case scenario::Stop::Focus::Lanes: return QStringLiteral("lanes");
    case scenario::Stop::Focus::Scheduler: return QStringLiteral("scheduler");
    case scenario::Stop::Focus::Code: return QStringLiteral("code");
    case scenario::Stop::Focus::Metrics: return QStringLiteral("metrics");
    }
    return {};
}

bool StopsModel::isKnown() const
{
    const scenario::Stop *here = stop(m_current);
    return here && m_lanes.contains(here->model);
}

} // namespace simmer::ui
