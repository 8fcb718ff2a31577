// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/lanes/statepalette.h"

#include <QImage>
#include <QPainter>
#include <QVariantMap>

#include <algorithm>
#include <cmath>

namespace simmer::ui {

using trace::TaskState;

namespace {

constexpr int hatchPeriod = 10;
constexpr int crossPeriod = 6;
constexpr double cornerRadius = 2;
constexpr double narrowestRounded = 10;
/// Marks are painted once, in the middle of a small picture.
constexpr double markCenter = 8;

QColor withAlpha(QColor color, double alpha)
{
    color.setAlphaF(float(alpha));
    return color;
}

QImage emptyTile(int size, const QColor &background)
{
    QImage tile(size, size, QImage::Format_ARGB32_Premultiplied);
    tile.fill(background);
    return tile;
}

} // namespace

void StatePalette::setTaskColors(const QVariantList &colors)
{
    m_taskColors = colors;
    m_colors.clear();
    for (const QVariant &color : colors) {
        const QVariantMap map = color.toMap();
        m_colors.append({QColor(map.value(QStringLiteral("fill")).toString()),
                         QColor(map.value(QStringLiteral("outline")).toString()),
                         QColor(map.value(QStringLiteral("onFill")).toString())});
    }
    m_hatches.clear();
    m_marks.clear();
    Q_EMIT changed();
}

void StatePalette::set(QColor &member, const QColor &color)
{
    if (member == color)
        return;
    member = color;
    m_hatches.clear();
    m_marks.clear();
    m_crossHatch = {};
    Q_EMIT changed();
}

void StatePalette::setSurface(const QColor &color)
{
    set(m_surface, color);
}

void StatePalette::setStuck(const QColor &color)
{
    set(m_stuck, color);
}

void StatePalette::setNeutral(const QColor &color)
{
    set(m_neutral, color);
}

void StatePalette::setText(const QColor &color)
{
    set(m_text, color);
}

QColor StatePalette::fill(int colorIndex) const
{
    return colorIndex < 0 || m_colors.isEmpty() ? m_neutral : m_colors[colorIndex % m_colors.size()].fill;
}

QColor StatePalette::outline(int colorIndex) const
{
    return colorIndex < 0 || m_colors.isEmpty() ? m_neutral : m_colors[colorIndex % m_colors.size()].outline;
}

QColor StatePalette::onFill(int colorIndex) const
{
    return colorIndex < 0 || m_colors.isEmpty() ? m_surface : m_colors[colorIndex % m_colors.size()].onFill;
}

const QBrush &StatePalette::hatch(int colorIndex)
{
    QBrush &brush = m_hatches[colorIndex];
    if (brush.style() == Qt::NoBrush) {
        const QColor color = outline(colorIndex);
        QImage tile = emptyTile(hatchPeriod, withAlpha(color, 0.10));
        QPainter painter(&tile);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(withAlpha(color, 0.55), 2, Qt::SolidLine, Qt::SquareCap));
        for (const int offset : {-hatchPeriod, 0, hatchPeriod})
            painter.drawLine(QPointF(offset + hatchPeriod, 0), QPointF(offset, hatchPeriod));
        painter.end();
        brush = QBrush(tile);
    }
    return brush;
}

const QBrush &StatePalette::crossHatch()
{
    if (m_crossHatch.style() == Qt::NoBrush) {
        QImage tile = emptyTile(crossPeriod, withAlpha(m_stuck, 0.35));
        QPainter painter(&tile);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_stuck, 1));
        painter.drawLine(QPointF(0, 0), QPointF(crossPeriod, crossPeriod));
        painter.drawLine(QPointF(crossPeriod, 0), QPointF(0, crossPeriod));
        painter.end();
        m_crossHatch = QBrush(tile);
    }
    return m_crossHatch;
}

void StatePalette::paintBox(QPainter &painter, const QRectF &bar, const QBrush &brush, const QPen &pen) const
{
    painter.setBrush(brush);
    painter.setPen(pen);
    if (bar.width() >= narrowestRounded) {
        const double inset = pen.style() == Qt::NoPen ? 0 : pen.widthF() / 2;
        painter.drawRoundedRect(bar.adjusted(inset, inset, -inset, -inset), cornerRadius, cornerRadius);
        return;
    }
    // Many of them are on screen at once where they are that narrow, and this costs a tenth.
    painter.setRenderHint(QPainter::Antialiasing, false);
    const int border = pen.style() == Qt::NoPen ? 0 : 1;
    painter.drawRect(bar.toRect().adjusted(0, 0, -border, -border));
    painter.setRenderHint(QPainter::Antialiasing, true);
}

void StatePalette::paintBar(QPainter &painter, const QRectF &bar, TaskState state, int colorIndex)
{
    switch (state) {
    case TaskState::Running: paintBox(painter, bar, fill(colorIndex), Qt::NoPen); return;
    case TaskState::Ready:
    case TaskState::Preempted: paintBox(painter, bar, m_surface, QPen(outline(colorIndex), 1.2)); return;
    case TaskState::Waiting:
        paintBox(painter, bar, hatch(colorIndex), QPen(outline(colorIndex), 0.8));
        return;
    case TaskState::Stuck:
    case TaskState::Deadlocked: paintBox(painter, bar, crossHatch(), QPen(m_stuck, 0.8)); return;
    case TaskState::NotYet:
    case TaskState::Finished:
    case TaskState::Failed:
    case TaskState::Cancelled: return;
    }
}

QBrush StatePalette::multitude(TaskState state)
{
    switch (state) {
    case TaskState::Running: return m_neutral;
    case TaskState::Ready:
    case TaskState::Preempted: return withAlpha(m_neutral, 0.12);
    case TaskState::Waiting: return hatch(neutralIndex);
    case TaskState::Stuck:
    case TaskState::Deadlocked: return crossHatch();
    case TaskState::NotYet:
    case TaskState::Finished:
    case TaskState::Failed:
    case TaskState::Cancelled: return Qt::NoBrush;
    }
    return Qt::NoBrush;
}

void StatePalette::paintNotch(QPainter &painter, double x, double top, double barHeight, int colorIndex)
{
    const double depth = std::min(5.5, barHeight / 2);
    const double half = std::min(2.5, barHeight / 4);
    const QImage &image = mark(Mark::Notch, int(depth * 2), colorIndex, painter, [&](QPainter &marker) {
        const QPointF corners[] = {QPointF(-half, 0), QPointF(half, 0), QPointF(0, depth)};
        marker.setPen(Qt::NoPen);
        marker.setBrush(m_surface);
        marker.drawConvexPolygon(corners, 3);
        marker.setPen(QPen(outline(colorIndex), 0.8));
        marker.drawLine(corners[0], corners[2]);
        marker.drawLine(corners[2], corners[1]);
    });
    painter.drawImage(QPointF(std::round(x) - markCenter, top - markCenter), image);
}

void StatePalette::paintDiamond(QPainter &painter, QPointF center, double radius, int colorIndex)
{
    const QImage &image = mark(Mark::Diamond, int(radius * 2), colorIndex, painter, [&](QPainter &marker) {
        const QPointF corners[] = {QPointF(0, -radius), QPointF(radius, 0), QPointF(0, radius),
                                   QPointF(-radius, 0)};
        marker.setPen(QPen(outline(colorIndex), radius > 3 ? 1.6 : 1));
        marker.setBrush(m_surface);
        marker.drawConvexPolygon(corners, 4);
    });
    painter.drawImage(QPointF(std::round(center.x()) - markCenter, center.y() - markCenter), image);
}

const QImage &StatePalette::mark(Mark kind, int size, int colorIndex, const QPainter &on,
                                 const std::function<void(QPainter &)> &draw)
{
    const double ratio = on.device()->devicePixelRatioF();
    QImage &image = m_marks[{int(kind), size, colorIndex, int(ratio * 100)}];
    if (image.isNull()) {
        const int pixels = int(std::ceil(2 * markCenter * ratio));
        image = QImage(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(ratio);
        image.fill(Qt::transparent);
        QPainter marker(&image);
        marker.setRenderHint(QPainter::Antialiasing);
        marker.translate(markCenter, markCenter);
        draw(marker);
    }
    return image;
}

} // namespace simmer::ui
