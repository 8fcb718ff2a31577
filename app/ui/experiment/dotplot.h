// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QList>
#include <QQuickPaintedItem>
#include <qqmlregistration.h>

namespace simmer::ui {

/// A dot for each value: one beside another along the axis, those that would cover one another piled up. With
/// a line at the median.
class DotPlot : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QList<double> values MEMBER m_values NOTIFY changed)
    /// What the left and the right edge stand for.
    Q_PROPERTY(double from MEMBER m_from NOTIFY changed)
    Q_PROPERTY(double to MEMBER m_to NOTIFY changed)
    Q_PROPERTY(double median MEMBER m_median NOTIFY changed)
    Q_PROPERTY(bool showMedian MEMBER m_showMedian NOTIFY changed)
    /// Pixels.
    Q_PROPERTY(double dot MEMBER m_dot NOTIFY changed)
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY changed)
    Q_PROPERTY(QColor outline MEMBER m_outline NOTIFY changed)
    Q_PROPERTY(QColor axisColor MEMBER m_axisColor NOTIFY changed)
public:
    explicit DotPlot(QQuickItem *parent = nullptr);

    void paint(QPainter *painter) override;

    /// Centres of the dots, in the order of the values: as `paint` puts them.
    QList<QPointF> places() const;
    Q_INVOKABLE double xOf(double value) const;

Q_SIGNALS:
    void changed();

private:
    QList<double> m_values;
    double m_from = 0;
    double m_to = 1;
    double m_median = 0;
    bool m_showMedian = true;
    double m_dot = 6;
    QColor m_color = Qt::black;
    QColor m_outline = Qt::black;
    QColor m_axisColor = Qt::gray;
};

} // namespace simmer::ui
