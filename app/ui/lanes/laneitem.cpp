// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/lanes/laneitem.h"

#include "ui/lanes/columnbatch.h"
#include "ui/run/tasktexts.h"

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
/// Events of other threads may come that much late and change what was painted before, in nanoseconds.
constexpr std::int64_t late = 100'000'000;

/// From the bottom up.
constexpr std::array densityOrder{
    std::pair(DensityIndex::Running, TaskState::Running), std::pair(DensityIndex::Stuck, TaskState::Stuck),
    std::pair(DensityIndex::Ready, TaskState::Ready), std::pair(DensityIndex::Waiting, TaskState::Waiting)};

} // namespace

LaneItem::LaneItem(QQuickItem *parent) : QQuickPaintedItem(parent), m_index(std::make_shared<LaneIndex>())
{
    setAntialiasing(true);
}

std::shared_ptr<const Timeline> LaneItem::timeline() const
{
    return m_run && m_rows ? m_run->timeline(m_rows->lane()) : nullptr;
}

TimeScale LaneItem::timeScale() const
{
    return {m_axis->start() - overhang() * m_axis->scale(), m_axis->scale()};
}

void LaneItem::setRows(LaneRowsModel *rows)
{
    if (m_rows == rows)
        return;
    if (m_rows)
        disconnect(m_rows, nullptr, this, nullptr);
    m_rows = rows;
    if (rows) {
        connect(rows, &LaneRowsModel::runChanged, this, &LaneItem::followRun);
        for (const auto signal :
             {&LaneRowsModel::laneChanged, &LaneRowsModel::totalChanged, &LaneRowsModel::showMainChanged})
            connect(rows, signal, this, &LaneItem::repaintAll);
        connect(rows, &QAbstractItemModel::modelReset, this, &LaneItem::repaintAll);
    }
    followRun();
    Q_EMIT rowsChanged();
}

void LaneItem::followRun()
{
    if (m_run)
        disconnect(m_run, nullptr, this, nullptr);
    m_run = m_rows ? m_rows->run() : nullptr;
    if (m_run)
        connect(m_run, &RunModel::advanced, this, &LaneItem::repaintNewest);
    repaintAll();
}

void LaneItem::setAxis(TimeAxis *axis)
{
    if (m_axis == axis)
        return;
    if (m_axis)
        disconnect(m_axis, nullptr, this, nullptr);
    m_axis = axis;
    if (axis)
        connect(axis, &TimeAxis::changed, this, [this, from = TimeScale()]() mutable {
            const TimeScale before = std::exchange(from, timeScale());
            if (before.toPixel(0) != from.toPixel(0) || before.nsPerPixel != from.nsPerPixel)
                repaintAll();
        });
    repaintAll();
    Q_EMIT axisChanged();
}

void LaneItem::setStatePalette(StatePalette *palette)
{
    if (m_palette == palette)
        return;
    if (m_palette)
        disconnect(m_palette, nullptr, this, nullptr);
    m_palette = palette;
    if (palette)
        connect(palette, &StatePalette::changed, this, &LaneItem::repaintAll);
    repaintAll();
    Q_EMIT statePaletteChanged();
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

void LaneItem::repaintAll()
{
    // Not update() without a rectangle: Qt forgets it when an update of a part follows in the same frame.
    update(boundingRect().toAlignedRect());
}

void LaneItem::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickPaintedItem::geometryChange(now, before);
    repaintAll();
}

void LaneItem::repaintNewest()
{
    const auto of = timeline();
    if (!of || !m_axis || of != m_indexed.lock()) {
        repaintAll();
        return;
    }
    if (m_run->laneEnd(m_rows->lane()) == m_paintedUntil && !of->isClosed())
        return;
    const double left = std::floor(timeScale().toPixel(m_paintedUntil - late)) - diamondDistance;
    if (left >= width())
        return;
    update(QRectF(std::max(0.0, left), 0, width() - std::max(0.0, left), height()).toAlignedRect());
}

void LaneItem::paint(QPainter *painter)
{
    const auto of = timeline();
    if (!of || !of->hasHeader() || !m_axis || !m_palette)
        return;
    if (m_indexed.lock() != of) {
        m_index = std::make_shared<LaneIndex>();
        m_indexed = of;
    }
    m_paintedUntil = m_run->laneEnd(m_rows->lane());
    const QRectF clip = painter->hasClipping() ? painter->clipBoundingRect() : boundingRect();
    Canvas canvas{*painter, *of, timeScale(), std::max(0.0, clip.left() - diamondDistance),
                  std::min(width(), clip.right() + diamondDistance)};
    painter->setRenderHint(QPainter::Antialiasing);
    if (m_mode == StageLayout::Mode::Density) {
        paintDensity(canvas);
    } else {
        double y = m_firstBar;
        for (const TaskId task : m_rows->tasks()) {
            if (const TaskTrack *track = of->task(task))
                paintRow(canvas, *track, y);
            y += m_pitch;
        }
    }
    paintEnd(canvas);
}

void LaneItem::paintRow(Canvas &canvas, const TaskTrack &track, double y)
{
    const int color = TaskTexts::colorIndex(canvas.timeline, track.id);
    const TrackIndex &index = m_index->track(track);
    const double left = std::max(canvas.left, overhang());
    const double right = std::min(canvas.right, width() - overhang());
    ColumnBatch columns;
    for (const Segment &segment : visibleSegments(track, index, canvas.scale, left, right, m_paintedUntil)) {
        const QRectF bar(segment.left, y, segment.right - segment.left, m_bar);
        if (segment.isMixed() || bar.width() < narrowestBar)
            columns.add(segment.left, segment.right, y, m_bar, segment.state, segment.running);
        else
            m_palette->paintBar(canvas.painter, bar, segment.running > 0 ? TaskState::Running : segment.state,
                                color);
    }
    columns.paint(canvas.painter, *m_palette, color);
    const auto starts = [&](const std::vector<std::uint32_t> &intervals, double distance) {
        return visibleStarts(track, intervals, canvas.scale, canvas.left - distance, canvas.right, distance);
    };
    for (const double x : starts(index.preemptions(), notchDistance))
        m_palette->paintNotch(canvas.painter, x, y, m_bar, color);
    const double radius = m_bar >= labelledBar ? 5 : 2.5;
    for (const double x : starts(index.waits(), diamondDistance))
        m_palette->paintDiamond(canvas.painter, QPointF(x, y + (m_bar >= labelledBar ? 3 : m_bar / 2)),
                                radius, color);
}

void LaneItem::paintDensity(Canvas &canvas)
{
    const DensityIndex &density = m_index->density(canvas.timeline);
    if (density.most() == 0)
        return;
    const double last = std::min({canvas.right, width() - overhang(), canvas.scale.toPixel(m_paintedUntil)});
    const auto tolerance = std::int64_t(canvas.scale.nsPerPixel / 2);
    std::array<QPolygon, densityOrder.size()> areas;
    std::size_t from = 0;
    for (int x = int(std::max(canvas.left, overhang())); x < last; ++x) {
        const auto time = std::int64_t(canvas.scale.toTime(x + 0.5));
        const auto [counts, eventCount] = density.near(canvas.timeline, time, tolerance, from);
        from = eventCount;
        double y = m_firstBar + m_bar;
        for (std::size_t i = 0; i < densityOrder.size(); ++i) {
            const std::uint32_t count = counts[densityOrder[i].first];
            // One of a hundred thousand is still a pixel.
            y -= count == 0 ? 0 : std::max(1.0, m_bar * count / density.most());
            areas[i] << QPoint(x, int(std::round(y))) << QPoint(x + 1, int(std::round(y)));
        }
    }
    paintAreas(canvas.painter, areas);
}

void LaneItem::paintAreas(QPainter &painter, std::span<QPolygon> areas)
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(Qt::NoPen);
    const int bottom = int(std::round(m_firstBar + m_bar));
    // Each reaches down to the bottom and is covered by those below it: the wider what is filled at once, the
    // cheaper.
    for (std::size_t i = areas.size(); i-- > 0;) {
        QPolygon &area = areas[i];
        if (area.isEmpty())
            continue;
        area << QPoint(area.last().x(), bottom) << QPoint(area.first().x(), bottom);
        for (const QBrush &brush :
             {QBrush(m_palette->surface()), m_palette->multitude(densityOrder[i].second)}) {
            painter.setBrush(brush);
            painter.drawPolygon(area);
        }
    }
    painter.setRenderHint(QPainter::Antialiasing, true);
}

void LaneItem::paintEnd(Canvas &canvas)
{
    if (!canvas.timeline.isClosed() || canvas.timeline.end() == 0)
        return;
    const double x = std::round(canvas.scale.toPixel(canvas.timeline.end()));
    if (x < canvas.left || x > canvas.right)
        return;
    QPen pen(m_palette->text(), 1.4);
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
    if (!track || !m_axis || std::fmod(y - m_firstBar, m_pitch) > m_bar)
        return {};
    const auto time = std::int64_t(timeScale().toTime(x));
    if (time > m_run->laneEnd(m_rows->lane()) || !track->at(time))
        return {};
    const std::size_t at = track->indexAt(time);
    const TaskState state = track->intervals[at].state;
    return state == TaskState::NotYet || trace::isOver(state)
               ? IntervalInfo()
               : IntervalInfo::of(*m_run, m_rows->lane(), TaskId(task), at);
}

} // namespace simmer::ui
