// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/experiment/dotplot.h"

#include <QHash>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace simmer::ui {

DotPlot::DotPlot(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAntialiasing(true);
    connect(this, &DotPlot::changed, this, [this] { update(boundingRect().toAlignedRect()); });
}

double DotPlot::xOf(double value) const
{
    const double room = std::max(1.0, width() - m_dot);
    const double share = m_to > m_from ? (value - m_from) / (m_to - m_from) : 0.5;
    return m_dot / 2 + std::clamp(share, 0.0, 1.0) * room;
}

QList<QPointF> DotPlot::places() const
{
    // Piles stand a dot apart; within the height that there is, the dots of a high one overlap.
    QHash<int, int> heights;
    QList<int> levels;
    int highest = 1;
    for (const double value : m_values) {
        int &height = heights[int(std::floor(xOf(value) / std::max(1.0, m_dot)))];
        levels.append(height++);
        highest = std::max(highest, height);
    }
    const double room = height() - 2 - m_dot;
    const double step = highest > 1 ? std::min(m_dot, room / (highest - 1)) : 0;
    QList<QPointF> places;
    for (qsizetype i = 0; i < m_values.size(); ++i)
        places.append({xOf(m_values[i]), height() - 2 - m_dot / 2 - levels[i] * step});
    return places;
}

void DotPlot::paint(QPainter *painter)
{
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(QRectF(0, height() - 1, width(), 1), m_axisColor);
    painter->setPen(QPen(m_outline, 1));
    painter->setBrush(m_color);
    for (const QPointF &place : places())
        painter->drawEllipse(place, m_dot / 2 - 0.5, m_dot / 2 - 0.5);
    if (!m_showMedian || m_values.isEmpty())
        return;
    QPen pen(m_axisColor, 2);
    painter->setPen(pen);
    painter->drawLine(QPointF(xOf(m_median), 1), QPointF(xOf(m_median), height()));
}

} // namespace simmer::ui
