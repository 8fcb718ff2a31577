// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/timeline.h"

#include <QBrush>
#include <QColor>
#include <QHash>
#include <QObject>
#include <QVariantList>
#include <qqmlregistration.h>

class QPainter;
class QRectF;

namespace simmer::ui {

/// The colours and patterns in which the states of tasks are painted: running solid, ready outline, waiting
/// hatch in the task's colour, stuck waiting grey cross-hatch. Colours come from the theme.
class StatePalette : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    /// `Theme.taskColors`: list of {fill, outline, onFill}.
    Q_PROPERTY(QVariantList taskColors READ taskColors WRITE setTaskColors NOTIFY changed)
    Q_PROPERTY(QColor surface READ surface WRITE setSurface NOTIFY changed)
    Q_PROPERTY(QColor stuck READ stuck WRITE setStuck NOTIFY changed)
    /// For what belongs to no task: the legend, densities.
    Q_PROPERTY(QColor neutral READ neutral WRITE setNeutral NOTIFY changed)
    Q_PROPERTY(QColor text READ text WRITE setText NOTIFY changed)
public:
    /// As a colour index: no task's.
    static constexpr int neutralIndex = -1;

    explicit StatePalette(QObject *parent = nullptr) : QObject(parent) {}

    const QVariantList &taskColors() const { return m_taskColors; }
    void setTaskColors(const QVariantList &colors);
    QColor surface() const { return m_surface; }
    void setSurface(const QColor &color);
    QColor stuck() const { return m_stuck; }
    void setStuck(const QColor &color);
    QColor neutral() const { return m_neutral; }
    void setNeutral(const QColor &color);
    QColor text() const { return m_text; }
    void setText(const QColor &color);

    QColor fill(int colorIndex) const;
    QColor outline(int colorIndex) const;
    QColor onFill(int colorIndex) const;

    /// A bar in the look of `state`; nothing for a task that is not yet or over.
    void paintBar(QPainter &painter, const QRectF &bar, trace::TaskState state, int colorIndex);
    /// A bar in which the task runs for a share of the time and is in `state` for the rest.
    void paintMixed(QPainter &painter, const QRectF &bar, trace::TaskState state, double running,
                    int colorIndex);
    /// A pixel's width of many tasks in one state.
    void paintColumn(QPainter &painter, const QRectF &column, trace::TaskState state);
    /// What of a bar a preemption took, as wide as it was.
    void paintGap(QPainter &painter, const QRectF &gap, int colorIndex);
    /// The mark of a preemption at `x` in the upper edge of a bar.
    void paintNotch(QPainter &painter, double x, double top, double barHeight, int colorIndex);
    /// A suspension point.
    void paintDiamond(QPainter &painter, QPointF center, double radius, int colorIndex);

Q_SIGNALS:
    void changed();

private:
    struct Colors
    {
        QColor fill;
        QColor outline;
        QColor onFill;
    };
    void set(QColor &member, const QColor &color);
    const QBrush &hatch(int colorIndex);
    const QBrush &crossHatch();

    QVariantList m_taskColors;
    QList<Colors> m_colors;
    QColor m_surface = Qt::white;
    QColor m_stuck = Qt::gray;
    QColor m_neutral = Qt::darkGray;
    QColor m_text = Qt::black;
    QHash<int, QBrush> m_hatches;
    QBrush m_crossHatch;
};

} // namespace simmer::ui
