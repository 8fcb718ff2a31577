// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/lanes/axismarksmodel.h"

#include "ui/run/refollow.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace simmer::ui {

AxisMarksModel::AxisMarksModel(QObject *parent) : QAbstractListModel(parent) {}

void AxisMarksModel::setAxis(TimeAxis *axis)
{
    if (!refollow(m_axis, axis, this))
        return;
    if (axis)
        connect(axis, &TimeAxis::changed, this, &AxisMarksModel::follow);
    follow();
    Q_EMIT axisChanged();
}

int AxisMarksModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_marks.size());
}

QVariant AxisMarksModel::data(const QModelIndex &index, int role) const
{
    if (!m_axis || index.row() < 0 || index.row() >= rowCount())
        return {};
    const Mark &mark = m_marks[std::size_t(index.row())];
    switch (role) {
    case PixelRole: return m_axis->toPixel(double(mark.tick) * m_step * m_axis->unitNs());
    case LabelRole: return mark.text;
    default: return {};
    }
}

QHash<int, QByteArray> AxisMarksModel::roleNames() const
{
    return {{PixelRole, "pixel"}, {LabelRole, "label"}};
}

void AxisMarksModel::follow()
{
    const Range range = inSight();
    const double step = m_axis ? m_axis->markStep() : 0;
    const QString sample = m_axis && step > 0 ? m_axis->markText(1, step) : QString();
    const bool hasOtherStep = std::exchange(m_step, step) != step;
    const bool hasOtherWords = std::exchange(m_sample, sample) != sample;
    if (hasOtherStep || hasOtherWords || m_marks.empty() || range.first > m_marks.back().tick ||
        range.last < m_marks.front().tick) {
        beginAnew(range);
        return;
    }
    dropBeyond(range);
    addUpTo(range);
    const bool hasMoved = std::exchange(m_start, m_axis->start()) != m_axis->start() ||
                          std::exchange(m_scale, m_axis->scale()) != m_axis->scale();
    if (hasMoved)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {PixelRole});
}

AxisMarksModel::Range AxisMarksModel::inSight() const
{
    if (!m_axis || m_axis->width() <= 0)
        return {};
    constexpr double rounding = 1e-9;
    const double tickNs = m_axis->markStep() * m_axis->unitNs();
    return {std::int64_t(std::ceil(m_axis->start() / tickNs - rounding)),
            std::int64_t(std::floor(m_axis->toTime(m_axis->width()) / tickNs + rounding))};
}

AxisMarksModel::Mark AxisMarksModel::markAt(std::int64_t tick) const
{
    return {tick, m_axis->markText(double(tick) * m_step, m_step)};
}

void AxisMarksModel::beginAnew(const Range &range)
{
    // Rows stay and say something else: to make an item anew costs more.
    const int before = rowCount();
    const int after = int(std::max<std::int64_t>(0, range.last - range.first + 1));
    if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_marks.resize(std::size_t(after));
        endRemoveRows();
    } else if (after > before) {
        beginInsertRows({}, before, after - 1);
        for (int row = before; row < after; ++row)
            m_marks.push_back(markAt(range.first + row));
        endInsertRows();
    }
    for (int row = 0; row < std::min(before, after); ++row)
        m_marks[std::size_t(row)] = markAt(range.first + row);
    m_start = m_axis ? m_axis->start() : 0;
    m_scale = m_axis ? m_axis->scale() : 0;
    if (after > 0)
        Q_EMIT dataChanged(index(0), index(after - 1));
}

void AxisMarksModel::dropBeyond(const Range &range)
{
    const auto before = int(std::max<std::int64_t>(0, range.first - m_marks.front().tick));
    if (before > 0) {
        beginRemoveRows({}, 0, before - 1);
        m_marks.erase(m_marks.begin(), m_marks.begin() + before);
        endRemoveRows();
    }
    const auto after = int(std::max<std::int64_t>(0, m_marks.back().tick - range.last));
    if (after > 0) {
        beginRemoveRows({}, rowCount() - after, rowCount() - 1);
        m_marks.erase(m_marks.end() - after, m_marks.end());
        endRemoveRows();
    }
}

void AxisMarksModel::addUpTo(const Range &range)
{
    while (m_marks.front().tick > range.first) {
        beginInsertRows({}, 0, 0);
        m_marks.push_front(markAt(m_marks.front().tick - 1));
        endInsertRows();
    }
    while (m_marks.back().tick < range.last) {
        beginInsertRows({}, rowCount(), rowCount());
        m_marks.push_back(markAt(m_marks.back().tick + 1));
        endInsertRows();
    }
}

} // namespace simmer::ui
