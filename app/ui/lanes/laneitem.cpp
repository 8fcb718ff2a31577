// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/lanes/laneitem.h"

#include "ui/lanes/columnbatch.h"
#include "ui/lanes/densitycolumns.h"
#include "ui/lanes/wakearrows.h"
#include "ui/run/refollow.h"
#include "ui/run/tasktexts.h"

#include <QMetaObject>
#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace simmer::ui {

using trace::TaskId;
using trace::TaskState;
using trace::TaskTrack;
using trace::Timeline;

namespace {

constexpr double diamondDistance = 9;
constexpr double notchDistance = 7;
constexpr double labelledBar = 9;
/// Bars narrower than this have a colour only.
constexpr double narrowestBar = 3;
/// From the bottom up.
constexpr std::array densityOrder{
    std::pair(DensityIndex::Running, TaskState::Running), std::pair(DensityIndex::Stuck, TaskState::Stuck),
    std::pair(DensityIndex::Ready, TaskState::Ready), std::pair(DensityIndex::Waiting, TaskState::Waiting)};

} // namespace

LaneItem::LaneItem(QQuickItem *parent) : AxisItem(parent), m_index(std::make_unique<LaneIndex>()) {}

void LaneItem::setRows(LaneRowsModel *rows)
{
    if (!refollow(m_rows, rows, this))
        return;
    if (rows)
        connect(rows, &LaneRowsModel::tasksChanged, this, &LaneItem::repaintAll);
    repaintAll();
    Q_EMIT rowsChanged();
}

void LaneItem::setSelectedTask(qint64 task)
{
    if (std::exchange(m_selectedTask, task) == task)
        return;
    repaintAll();
    Q_EMIT selectedTaskChanged();
}

void LaneItem::change(double &member, double value)
{
    if (std::exchange(member, value) == value)
        return;
    repaintAll();
    Q_EMIT geometryChanged();
}

void LaneItem::setMode(StageLayout::Mode mode)
{
    if (std::exchange(m_mode, mode) == mode)
        return;
    repaintAll();
    Q_EMIT geometryChanged();
}

void LaneItem::setFirstBar(double y)
{
    change(m_firstBar, y);
}

void LaneItem::setPitch(double pitch)
{
    change(m_pitch, pitch);
}

void LaneItem::setBar(double bar)
{
    change(m_bar, bar);
}

void LaneItem::setRoomFor(int tasks)
{
    if (std::exchange(m_roomFor, tasks) == tasks)
        return;
    repaintAll();
    Q_EMIT geometryChanged();
}

void LaneItem::forget()
{
    m_index = std::make_unique<LaneIndex>();
}

void LaneItem::paintTrace(Canvas &canvas)
{
    m_index->startFrame();
    if (m_mode == StageLayout::Mode::Density) {
        paintDensity(canvas);
    } else if (m_rows) {
        double y = m_firstBar;
        for (const TaskId task : m_rows->tasks()) {
            if (const TaskTrack *track = canvas.timeline.task(task))
                paintRow(canvas, *track, y);
            y += m_pitch;
        }
        paintWakes(canvas);
    }
    paintEnd(canvas);
    if (m_index->isBehind())
        paintAgain();
}

void LaneItem::paintRow(Canvas &canvas, const TaskTrack &track, double y)
{
    const int color = TaskTexts::colorIndex(canvas.timeline, track.id);
    const TrackIndex &index = m_index->track(track);
    if (!index.isComplete(track))
        return;
    const double left = std::max(canvas.left, overhang());
    const double right = std::min(canvas.right, width() - overhang());
    ColumnBatch columns;
    for (const Segment &segment : visibleSegments(track, index, canvas.scale, left, right, canvas.end)) {
        const QRectF bar(segment.left, y, segment.right - segment.left, m_bar);
        if (segment.isMixed() || bar.width() < narrowestBar)
            columns.add(segment.left, segment.right, y, m_bar, segment.state, segment.running);
        else
            statePalette()->paintBar(canvas.painter, bar,
                                     segment.running > 0 ? TaskState::Running : segment.state, color);
    }
    columns.paint(canvas.painter, *statePalette(), color);
    const auto starts = [&](const std::vector<std::uint32_t> &intervals, double distance) {
        return visibleStarts(track, intervals, canvas.scale, canvas.left - distance, canvas.right, distance);
    };
    for (const double x : starts(index.preemptions(), notchDistance))
        statePalette()->paintNotch(canvas.painter, x, y, m_bar, color);
    const double radius = m_bar >= labelledBar ? 5 : 2.5;
    for (const double x : starts(index.waits(), diamondDistance))
        statePalette()->paintDiamond(canvas.painter, QPointF(x, y + (m_bar >= labelledBar ? 3 : m_bar / 2)),
                                     radius, color);
}

void LaneItem::paintWakes(Canvas &canvas)
{
    if (m_selectedTask < 0 || m_bar < labelledBar)
        return;
    const auto &rows = m_rows->tasks();
    const auto edge = [&](TaskId task, bool lower) {
        const auto row = std::find(rows.begin(), rows.end(), task);
        // From outside of what is shown.
        if (row == rows.end())
            return 0.0;
        return m_firstBar + double(row - rows.begin()) * m_pitch + (lower ? m_bar : 0);
    };
    for (const Wake &wake : visibleWakes(canvas.timeline, *m_index, TaskId(m_selectedTask), rows,
                                         canvas.scale, canvas.left, canvas.right)) {
        const bool down = edge(wake.cause, false) < edge(wake.woken, false);
        paintWakeArrow(canvas.painter, std::round(wake.x) + 0.5, edge(wake.cause, down),
                       edge(wake.woken, !down), statePalette()->text(), statePalette()->surface());
    }
}

void LaneItem::paintDensity(Canvas &canvas)
{
    const DensityIndex &density = m_index->density(canvas.timeline);
    if (density.most() == 0)
        return;
    // Queued: nothing may be told while a frame is painted.
    if (std::exchange(m_most, int(density.most())) != m_most)
        QMetaObject::invokeMethod(this, &LaneItem::mostChanged, Qt::QueuedConnection);
    const double most = std::max(m_most, m_roomFor);
    const double last = densityEnd(density, canvas.timeline, canvas.scale,
                                   std::min(canvas.right, width() - overhang()), canvas.end);
    const double first = std::max(canvas.left, overhang());
    DensityPicture::Brushes brushes;
    for (std::size_t band = 0; band < densityOrder.size(); ++band)
        brushes[band] = statePalette()->multitude(densityOrder[band].second);
    const int top = int(std::floor(m_firstBar));
    const int bottom = int(std::round(m_firstBar + m_bar));
    const int left = int(std::floor(first));
    m_density.begin({left, top}, {std::max(1, int(std::ceil(last)) - left + 1), std::max(1, bottom - top)},
                    brushes, statePalette()->surface());
    const auto column = [&](int x, const DensityIndex::Counts &counts) {
        double y = m_firstBar + m_bar;
        DensityPicture::Edges edges;
        for (std::size_t band = 0; band < densityOrder.size(); ++band) {
            const std::uint32_t count = counts[densityOrder[band].first];
            // One of a hundred thousand is still a pixel.
            y -= count == 0 ? 0 : std::max(1.0, m_bar * count / most);
            edges[band] = int(std::round(y)) - top;
        }
        m_density.fill(x, edges);
    };
    forEachColumn(density, canvas.timeline, canvas.scale, first, last, column);
    m_density.paint(canvas.painter);
}

void LaneItem::paintEnd(Canvas &canvas)
{
    if (!canvas.timeline.isClosed() || canvas.timeline.end() == 0)
        return;
    const double x = std::round(canvas.scale.toPixel(canvas.timeline.end()));
    if (x < canvas.left || x > canvas.right)
        return;
    QPen pen(statePalette()->text(), 1.4);
    pen.setDashPattern({3 / 1.4, 2 / 1.4});
    pen.setCapStyle(Qt::FlatCap);
    canvas.painter.setPen(pen);
    canvas.painter.drawLine(QPointF(x, 4), QPointF(x, height() - 4));
}

qint64 LaneItem::taskAt(double y) const
{
    if (!m_rows || m_mode == StageLayout::Mode::Density || y < m_firstBar)
        return -1;
    const auto row = std::size_t((y - m_firstBar) / m_pitch);
    return row < m_rows->tasks().size() ? qint64(m_rows->tasks()[row]) : -1;
}

IntervalInfo LaneItem::intervalAt(double x, double y) const
{
    const auto of = timeline();
    const qint64 task = taskAt(y);
    const TaskTrack *track = of && task >= 0 ? of->task(TaskId(task)) : nullptr;
    if (!track || !axis() || std::fmod(y - m_firstBar, m_pitch) > m_bar)
        return {};
    const auto time = std::int64_t(timeScale().toTime(x));
    if (time > run()->laneEnd(lane()) || !track->at(time))
        return {};
    const std::size_t at = track->indexAt(time);
    const TaskState state = track->intervals[at].state;
    return state == TaskState::NotYet || trace::isOver(state)
               ? IntervalInfo()
               : IntervalInfo::of(*run(), lane(), TaskId(task), at, m_stepLines);
}

} // namespace simmer::ui
