// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/lesson/transcriptmodel.h"

#include "ui/run/tasktexts.h"

#include <algorithm>

namespace simmer::ui {

TranscriptModel::TranscriptModel(QObject *parent) : QAbstractListModel(parent) {}

int TranscriptModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QHash<int, QByteArray> TranscriptModel::roleNames() const
{
    return {{TextRole, "text"}, {TimeRole, "time"},   {TimeTextRole, "timeText"},
            {TaskRole, "task"}, {ColorRole, "color"}, {RemarkRole, "remark"}};
}

QVariant TranscriptModel::data(const QModelIndex &index, int role) const
{
    const auto timeline = m_run ? m_run->timeline(m_lane) : nullptr;
    if (!timeline || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    const trace::TaskId task =
        row.remark ? timeline->notes()[row.index].task : timeline->transcript()[row.index].task;
    switch (role) {
    case Qt::DisplayRole:
    case TextRole:
        return QString::fromStdString(
            row.remark ? timeline->notes()[row.index].text
                       : timeline->text(timeline->transcript()[row.index], m_run->locale().toStdString()));
    case TimeRole: return qint64(row.time);
    case TimeTextRole: return m_run->timeText(row.time);
    case TaskRole:
        return timeline->task(task) ? TaskTexts::label(*timeline, task, m_run->locale()) : QString();
    case ColorRole: return timeline->task(task) ? TaskTexts::colorIndex(*timeline, task) : -1;
    case RemarkRole: return row.remark;
    default: return {};
    }
}

void TranscriptModel::setRun(RunModel *run)
{
    if (run == m_run)
        return;
    if (m_run)
        m_run->disconnect(this);
    m_run = run;
    if (run) {
        connect(run, &RunModel::advanced, this, &TranscriptModel::advance);
        connect(run, &RunModel::lanesChanged, this, &TranscriptModel::reset);
        connect(run, &RunModel::localeChanged, this, [this] {
            if (count() > 0)
                Q_EMIT dataChanged(index(0), index(count() - 1));
        });
    }
    reset();
    Q_EMIT runChanged();
}

void TranscriptModel::setLane(int lane)
{
    if (lane == m_lane)
        return;
    m_lane = lane;
    reset();
    Q_EMIT laneChanged();
}

int TranscriptModel::countAt(qint64 time) const
{
    return int(std::ranges::upper_bound(m_rows, time, {}, &Row::time) - m_rows.begin());
}

std::vector<TranscriptModel::Row> TranscriptModel::readRows() const
{
    const auto timeline = m_run ? m_run->timeline(m_lane) : nullptr;
    std::vector<Row> rows;
    if (!timeline)
        return rows;
    rows.reserve(timeline->transcript().size() + timeline->notes().size());
    for (std::size_t i = 0; i < timeline->transcript().size(); ++i)
        rows.push_back({timeline->transcript()[i].time, i, false});
    for (std::size_t i = 0; i < timeline->notes().size(); ++i)
        rows.push_back({timeline->notes()[i].time, i, true});
    std::ranges::stable_sort(rows, {}, &Row::time);
    return rows;
}

void TranscriptModel::advance()
{
    const auto timeline = m_run ? m_run->timeline(m_lane) : nullptr;
    const std::size_t now = timeline ? timeline->transcript().size() + timeline->notes().size() : 0;
    if (now == m_seen)
        return;
    std::vector<Row> rows = readRows();
    if (rows.size() > m_rows.size() && std::equal(m_rows.begin(), m_rows.end(), rows.begin())) {
        beginInsertRows({}, count(), int(rows.size()) - 1);
        m_rows = std::move(rows);
        endInsertRows();
    } else {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    m_seen = now;
    Q_EMIT countChanged();
}

void TranscriptModel::reset()
{
    beginResetModel();
    m_rows = readRows();
    m_seen = m_rows.size();
    endResetModel();
    Q_EMIT countChanged();
}

} // namespace simmer::ui
