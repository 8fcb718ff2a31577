// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/lanes/lanerowsmodel.h"

#include "ui/lanes/stagelayout.h"
#include "ui/run/tasktexts.h"

#include <algorithm>
#include <utility>

namespace simmer::ui {

using trace::TaskId;

LaneRowsModel::LaneRowsModel(QObject *parent) : QAbstractListModel(parent) {}

int LaneRowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_tasks.size());
}

QHash<int, QByteArray> LaneRowsModel::roleNames() const
{
    return {{TaskRole, "task"}, {LabelRole, "label"}, {ColorIndexRole, "colorIndex"}};
}

QVariant LaneRowsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const TaskId task = m_tasks[std::size_t(index.row())];
    const auto timeline = m_run ? m_run->timeline(m_lane) : nullptr;
    if (!timeline)
        return {};
    switch (role) {
    case TaskRole: return qint64(task);
    case Qt::DisplayRole:
    case LabelRole: return TaskTexts::label(*timeline, task, m_run->locale());
    case ColorIndexRole: return TaskTexts::colorIndex(*timeline, task);
    default: return {};
    }
}

void LaneRowsModel::setRun(RunModel *run)
{
    if (m_run == run)
        return;
    if (m_run)
        disconnect(m_run, nullptr, this, nullptr);
    m_run = run;
    if (run) {
        connect(run, &RunModel::advanced, this, &LaneRowsModel::update);
        connect(run, &RunModel::lanesChanged, this, &LaneRowsModel::rebuild);
        connect(run, &RunModel::localeChanged, this, &LaneRowsModel::relabel);
    }
    rebuild();
    Q_EMIT runChanged();
}

void LaneRowsModel::setLane(int lane)
{
    if (std::exchange(m_lane, lane) == lane)
        return;
    rebuild();
    Q_EMIT laneChanged();
}

void LaneRowsModel::setShowMain(bool show)
{
    if (std::exchange(m_showMain, show) == show)
        return;
    update();
    Q_EMIT showMainChanged();
}

int LaneRowsModel::rowOf(qint64 task) const
{
    const auto row = std::find(m_tasks.begin(), m_tasks.end(), TaskId(task));
    return row == m_tasks.end() ? -1 : int(row - m_tasks.begin());
}

std::vector<TaskId> LaneRowsModel::wanted(int &total) const
{
    total = 0;
    const auto timeline = m_run ? m_run->timeline(m_lane) : nullptr;
    if (!timeline || !timeline->hasHeader())
        return {};
    const bool hidesMain = !m_showMain && mainOnlyGathers(timeline->header());
    const auto tasks = timeline->tasks();
    total = std::max(0, int(tasks.size()) - (hidesMain ? 1 : 0));
    std::vector<TaskId> rows;
    if (total > StageLayout::mostThinRows)
        return rows;
    for (const trace::TaskTrack &track : tasks) {
        if (track.id != trace::noTask && !(hidesMain && track.id == TaskId(0)))
            rows.push_back(track.id);
    }
    return rows;
}

void LaneRowsModel::update()
{
    int total = 0;
    const std::vector<TaskId> rows = wanted(total);
    if (rows.size() < m_tasks.size() || !std::equal(m_tasks.begin(), m_tasks.end(), rows.begin())) {
        rebuild();
        return;
    }
    if (rows.size() > m_tasks.size()) {
        beginInsertRows({}, int(m_tasks.size()), int(rows.size()) - 1);
        m_tasks = rows;
        endInsertRows();
        // A second start of a definition gives the first a number.
        relabel();
    }
    if (std::exchange(m_total, total) != total)
        Q_EMIT totalChanged();
}

void LaneRowsModel::rebuild()
{
    int total = 0;
    beginResetModel();
    m_tasks = wanted(total);
    endResetModel();
    if (std::exchange(m_total, total) != total)
        Q_EMIT totalChanged();
}

void LaneRowsModel::relabel()
{
    if (!m_tasks.empty())
        Q_EMIT dataChanged(index(0), index(int(m_tasks.size()) - 1), {LabelRole, Qt::DisplayRole});
}

} // namespace simmer::ui
