// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/lanes/axisitem.h"

#include "ui/run/refollow.h"

#include <QMetaObject>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace simmer::ui {

using trace::Timeline;

namespace {

/// Events of other threads may come that much late and change what was painted before, in nanoseconds.
constexpr std::int64_t late = 100'000'000;

} // namespace

AxisItem::AxisItem(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
}

std::shared_ptr<const Timeline> AxisItem::timeline() const
{
    return m_run ? m_run->timeline(m_lane) : nullptr;
}

TimeScale AxisItem::timeScale() const
{
    return {m_axis->start() - overhang() * m_axis->scale(), m_axis->scale()};
}

void AxisItem::setRun(RunModel *run)
{
    if (!refollow(m_run, run, this))
        return;
    if (run) {
        connect(run, &RunModel::advanced, this, &AxisItem::repaintNewest);
        connect(run, &RunModel::localeChanged, this, &AxisItem::repaintAll);
    }
    repaintAll();
    Q_EMIT runChanged();
}

void AxisItem::setLane(int lane)
{
    if (std::exchange(m_lane, lane) == lane)
        return;
    repaintAll();
    Q_EMIT laneChanged();
}

void AxisItem::setAxis(TimeAxis *axis)
{
    if (!refollow(m_axis, axis, this))
        return;
    if (axis)
        connect(axis, &TimeAxis::changed, this, [this] {
            const TimeScale before = std::exchange(m_shownScale, timeScale());
            if (before.start != m_shownScale.start || before.nsPerPixel != m_shownScale.nsPerPixel)
                repaintAll();
        });
    repaintAll();
    Q_EMIT axisChanged();
}

void AxisItem::setStatePalette(StatePalette *palette)
{
    if (!refollow(m_palette, palette, this))
        return;
    if (palette)
        connect(palette, &StatePalette::changed, this, &AxisItem::repaintAll);
    repaintAll();
    Q_EMIT statePaletteChanged();
}

void AxisItem::repaintAll()
{
    // Not update() without a rectangle: Qt forgets it when an update of a part follows in the same frame.
    update(boundingRect().toAlignedRect());
}

void AxisItem::paintAgain()
{
    QMetaObject::invokeMethod(this, &AxisItem::repaintAll, Qt::QueuedConnection);
}

void AxisItem::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickPaintedItem::geometryChange(now, before);
    repaintAll();
}

void AxisItem::repaintNewest()
{
    const auto of = timeline();
    if (!of || !m_axis || !paintsInParts() || of != m_painted.lock()) {
        repaintAll();
        return;
    }
    if (m_run->laneEnd(m_lane) == m_paintedUntil && !of->isClosed())
        return;
    const double left = std::floor(timeScale().toPixel(m_paintedUntil - late)) - reach;
    if (left >= width())
        return;
    update(QRectF(std::max(0.0, left), 0, width() - std::max(0.0, left), height()).toAlignedRect());
}

void AxisItem::paint(QPainter *painter)
{
    const auto of = timeline();
    if (!of || !of->hasHeader() || !m_axis || !m_palette)
        return;
    if (m_painted.lock() != of) {
        forget();
        m_painted = of;
    }
    m_paintedUntil = m_run->laneEnd(m_lane);
    const QRectF clip = painter->hasClipping() ? painter->clipBoundingRect() : boundingRect();
    Canvas canvas{*painter,
                  *of,
                  timeScale(),
                  std::max(0.0, clip.left() - reach),
                  std::min(width(), clip.right() + reach),
                  m_paintedUntil};
    painter->setRenderHint(QPainter::Antialiasing);
    paintTrace(canvas);
}

} // namespace simmer::ui
