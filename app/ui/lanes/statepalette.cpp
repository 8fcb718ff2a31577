// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/lanes/statepalette.h"

#include <QImage>
#include <QPainter>
#include <QVariantMap>

#include <algorithm>

namespace simmer::ui {

using trace::TaskState;

namespace {

constexpr int hatchPeriod = 10;
constexpr int crossPeriod = 6;
constexpr double cornerRadius = 2;
constexpr double narrowestBox = 3;

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
    Q_EMIT changed();
}

void StatePalette::set(QColor &member, const QColor &color)
{
    if (member == color)
        return;
    member = color;
    m_hatches.clear();
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

void StatePalette::paintBar(QPainter &painter, const QRectF &bar, TaskState state, int colorIndex)
{
    const auto outlined = [&](const QBrush &brush, const QColor &color, double width) {
        const double inset = std::min(width, bar.width()) / 2;
        painter.setPen(QPen(color, std::min(width, bar.width())));
        painter.setBrush(brush);
        painter.drawRoundedRect(bar.adjusted(inset, inset, -inset, -inset), cornerRadius, cornerRadius);
    };
    switch (state) {
    case TaskState::Running:
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill(colorIndex));
        painter.drawRoundedRect(bar, std::min(cornerRadius, bar.width() / 2), cornerRadius);
        return;
    case TaskState::Ready:
    case TaskState::Preempted: outlined(m_surface, outline(colorIndex), 1.2); return;
    case TaskState::Waiting: outlined(hatch(colorIndex), outline(colorIndex), 0.8); return;
    case TaskState::Stuck:
    case TaskState::Deadlocked: outlined(crossHatch(), m_stuck, 0.8); return;
    case TaskState::NotYet:
    case TaskState::Finished:
    case TaskState::Failed:
    case TaskState::Cancelled: return;
    }
}

void StatePalette::paintMixed(QPainter &painter, const QRectF &bar, TaskState state, double running,
                              int colorIndex)
{
    const QColor other = state == TaskState::Stuck ? m_stuck : outline(colorIndex);
    painter.fillRect(bar, withAlpha(other, state == TaskState::Ready ? 0.10 : 0.35));
    QRectF part = bar;
    part.setTop(bar.bottom() - bar.height() * running);
    painter.fillRect(part, fill(colorIndex));
}

void StatePalette::paintColumn(QPainter &painter, const QRectF &column, TaskState state)
{
    switch (state) {
    case TaskState::Running: painter.fillRect(column, m_neutral); return;
    case TaskState::Ready:
    case TaskState::Preempted:
        painter.fillRect(column, withAlpha(m_neutral, 0.12));
        painter.fillRect(QRectF(column.left(), column.top(), column.width(), 1), m_neutral);
        return;
    case TaskState::Waiting: painter.fillRect(column, hatch(neutralIndex)); return;
    case TaskState::Stuck:
    case TaskState::Deadlocked: painter.fillRect(column, crossHatch()); return;
    case TaskState::NotYet:
    case TaskState::Finished:
    case TaskState::Failed:
    case TaskState::Cancelled: return;
    }
}

void StatePalette::paintGap(QPainter &painter, const QRectF &gap, int colorIndex)
{
    if (gap.width() >= narrowestBox)
        paintBar(painter, gap, TaskState::Preempted, colorIndex);
    else
        painter.fillRect(gap, withAlpha(outline(colorIndex), 0.35));
}

void StatePalette::paintNotch(QPainter &painter, double x, double top, double barHeight, int colorIndex)
{
    const double depth = std::min(5.5, barHeight / 2);
    const double half = std::min(2.5, barHeight / 4);
    const QPointF corners[] = {QPointF(x - half, top), QPointF(x + half, top), QPointF(x, top + depth)};
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_surface);
    painter.drawConvexPolygon(corners, 3);
    painter.setPen(QPen(outline(colorIndex), 0.8));
    painter.drawLine(corners[0], corners[2]);
    painter.drawLine(corners[2], corners[1]);
}

void StatePalette::paintDiamond(QPainter &painter, QPointF center, double radius, int colorIndex)
{
    const QPointF corners[] = {center + QPointF(0, -radius), center + QPointF(radius, 0),
                               center + QPointF(0, radius), center + QPointF(-radius, 0)};
    painter.setPen(QPen(outline(colorIndex), radius > 3 ? 1.6 : 1));
    painter.setBrush(m_surface);
    painter.drawConvexPolygon(corners, 4);
}

} // namespace simmer::ui
