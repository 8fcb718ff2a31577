// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/lanes/lanerowsmodel.h"

#include "ui/lanes/stagelayout.h"
#include "ui/run/refollow.h"
#include "ui/run/tasktexts.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace simmer::ui {

using trace::TaskId;

namespace {

/// With more in sight nothing is looked for among them.
constexpr std::size_t mostEvents = 4096;

} // namespace

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
    if (!refollow(m_run, run, this))
        return;
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

qint64 LaneRowsModel::taskOf(int row) const
{
    return row >= 0 && row < shown() ? qint64(m_tasks[std::size_t(row)]) : -1;
}

int LaneRowsModel::rowOf(qint64 task) const
{
    const auto row = std::find(m_tasks.begin(), m_tasks.end(), TaskId(task));
    return row == m_tasks.end() ? -1 : int(row - m_tasks.begin());
}

LaneRowsModel::Wanted LaneRowsModel::wanted() const
{
    Wanted wanted;
    const auto timeline = m_run ? m_run->timeline(m_lane) : nullptr;
    if (!timeline || !timeline->hasHeader())
        return wanted;
    const bool hidesMain = !m_showMain && mainOnlyGathers(timeline->header());
    const auto tasks = timeline->tasks();
    wanted.total = std::max(0, int(tasks.size()) - (hidesMain ? 1 : 0));
    if (wanted.total > StageLayout::mostThinRows) {
        wanted.rows = busyInSight(*timeline);
        wanted.busy = int(wanted.rows.size());
        if (wanted.busy > m_room) {
            wanted.first = std::clamp(m_first, 0, wanted.busy - m_room);
            const auto begin = wanted.rows.begin() + wanted.first;
            wanted.rows = std::vector<TaskId>(begin, begin + m_room);
        }
        return wanted;
    }
    for (const trace::TaskTrack &track : tasks) {
        if (track.id != trace::noTask && !(hidesMain && track.id == TaskId(0)))
            wanted.rows.push_back(track.id);
    }
    return wanted;
}

std::vector<TaskId> LaneRowsModel::busyInSight(const trace::Timeline &timeline) const
{
    if (!m_axis || m_axis->isFitted() || m_room <= 0)
        return {};
    const auto from = std::int64_t(m_axis->start());
    const auto to = std::int64_t(m_axis->toTime(m_axis->width()));
    const std::size_t first = timeline.eventCountAt(from);
    const std::size_t last = timeline.eventCountAt(to);
    if (last - first > mostEvents)
        return {};
    const bool hidesMain = !m_showMain && mainOnlyGathers(timeline.header());
    std::vector<TaskId> rows;
    const auto add = [&](TaskId task) {
        const bool known = std::size_t(task) < timeline.tasks().size() && !(hidesMain && task == TaskId(0));
        const auto place = std::lower_bound(rows.begin(), rows.end(), task);
        if (known && (place == rows.end() || *place != task))
            rows.insert(place, task);
    };
    if (m_pinned >= 0)
        add(TaskId(m_pinned));
    for (const trace::Event &event : timeline.events().subspan(first, last - first)) {
        if (event.kind != trace::EventKind::Sample)
            add(event.task);
        if (int(rows.size()) > m_room * mostPages)
            return {};
    }
    return rows;
}

void LaneRowsModel::setAxis(TimeAxis *axis)
{
    if (!refollow(m_axis, axis, this))
        return;
    const auto follow = [this] {
        if (m_total > StageLayout::mostThinRows)
            update();
    };
    if (axis)
        connect(axis, &TimeAxis::changed, this, follow);
    update();
    Q_EMIT axisChanged();
}

void LaneRowsModel::setRoom(int rows)
{
    if (std::exchange(m_room, rows) == rows)
        return;
    update();
    Q_EMIT roomChanged();
}

void LaneRowsModel::setFirst(int row)
{
    const int before = m_first;
    m_first = std::clamp(row, 0, std::max(0, m_busy - m_room));
    if (m_first != before)
        update();
}

void LaneRowsModel::setPinned(qint64 task)
{
    if (std::exchange(m_pinned, task) == task)
        return;
    update();
    Q_EMIT pinnedChanged();
}

void LaneRowsModel::update()
{
    Wanted now = wanted();
    const bool otherCounts = now.busy != m_busy || now.first != m_first || now.total != m_total;
    const bool otherTotal = takeCounts(now);
    if (now.rows != m_tasks)
        show(std::move(now.rows));
    else if (otherCounts)
        Q_EMIT tasksChanged();
    if (otherTotal)
        Q_EMIT totalChanged();
}

bool LaneRowsModel::takeCounts(const Wanted &now)
{
    m_busy = now.busy;
    m_first = now.first;
    return std::exchange(m_total, now.total) != now.total;
}

void LaneRowsModel::show(std::vector<TaskId> tasks)
{
    // Rows are kept and told anew, not made anew: they change with every frame that pans over a multitude.
    const int before = int(m_tasks.size());
    const int now = int(tasks.size());
    const int kept = std::min(before, now);
    std::copy_n(tasks.begin(), kept, m_tasks.begin());
    // Also of rows that stay: a second start of a definition gives the first a number.
    if (kept > 0)
        Q_EMIT dataChanged(index(0), index(kept - 1));
    if (now < before) {
        beginRemoveRows({}, now, before - 1);
        m_tasks = std::move(tasks);
        endRemoveRows();
    } else if (now > before) {
        beginInsertRows({}, before, now - 1);
        m_tasks = std::move(tasks);
        endInsertRows();
    }
    Q_EMIT tasksChanged();
}

void LaneRowsModel::rebuild()
{
    Wanted now = wanted();
    beginResetModel();
    m_tasks = std::move(now.rows);
    endResetModel();
    const bool otherTotal = takeCounts(now);
    Q_EMIT tasksChanged();
    if (otherTotal)
        Q_EMIT totalChanged();
}

void LaneRowsModel::relabel()
{
    if (!m_tasks.empty())
        Q_EMIT dataChanged(index(0), index(int(m_tasks.size()) - 1), {LabelRole, Qt::DisplayRole});
}

} // namespace simmer::ui
