// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/timeline.h"

#include <QBrush>
#include <QColor>
#include <QHash>
#include <QImage>
#include <QObject>
#include <QPen>
#include <QVariantList>
#include <qqmlregistration.h>

#include <functional>
#include <map>
#include <tuple>

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
    /// How a multitude of tasks in that state is filled.
    QBrush multitude(trace::TaskState state);
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
    enum class Mark
    {
        Notch,
        Diamond
    };
    void paintBox(QPainter &painter, const QRectF &bar, const QBrush &brush, const QPen &pen) const;
    const QImage &mark(Mark kind, int size, int colorIndex, const QPainter &on,
                       const std::function<void(QPainter &)> &draw);
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
    /// By kind, size, colour and the screen's pixel ratio.
    std::map<std::tuple<int, int, int, int>, QImage> m_marks;
};

} // namespace simmer::ui
