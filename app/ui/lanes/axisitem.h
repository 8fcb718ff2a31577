// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/timeline.h"
#include "ui/lanes/segments.h"
#include "ui/lanes/statepalette.h"
#include "ui/lanes/timeaxis.h"
#include "ui/run/runmodel.h"

#include <QPointer>
#include <QQuickPaintedItem>
#include <qqmlregistration.h>

#include <cstdint>
#include <memory>

namespace simmer::ui {

/// Paints a part of one lane's trace on a time axis. Follows the run and the axis; while a run streams in,
/// only what is new is painted again.
class AxisItem : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ANONYMOUS
    Q_PROPERTY(simmer::ui::RunModel *run READ run WRITE setRun NOTIFY runChanged REQUIRED)
    Q_PROPERTY(int lane READ lane WRITE setLane NOTIFY laneChanged REQUIRED)
    Q_PROPERTY(simmer::ui::TimeAxis *axis READ axis WRITE setAxis NOTIFY axisChanged REQUIRED)
    Q_PROPERTY(simmer::ui::StatePalette *statePalette READ statePalette WRITE setStatePalette NOTIFY
                   statePaletteChanged REQUIRED)
    /// Pixels at each side beyond the axis, for marks that stand at its ends.
    Q_PROPERTY(double overhang READ overhang CONSTANT)
public:
    explicit AxisItem(QQuickItem *parent = nullptr);

    void paint(QPainter *painter) final;

    RunModel *run() const { return m_run; }
    void setRun(RunModel *run);
    int lane() const { return m_lane; }
    void setLane(int lane);
    TimeAxis *axis() const { return m_axis; }
    void setAxis(TimeAxis *axis);
    StatePalette *statePalette() const { return m_palette; }
    void setStatePalette(StatePalette *palette);

    static constexpr double overhang() { return 7; }

Q_SIGNALS:
    void runChanged();
    void laneChanged();
    void axisChanged();
    void statePaletteChanged();

protected:
    /// What one paint works on: pixels `left` to `right` are to be painted, `end` is how far the lane has
    /// come.
    struct Canvas
    {
        QPainter &painter;
        const trace::Timeline &timeline;
        TimeScale scale;
        double left;
        double right;
        std::int64_t end;
    };
    /// Pixels that a mark may reach beyond its time.
    static constexpr double reach = 9;

    virtual void paintTrace(Canvas &canvas) = 0;
    /// The timeline is another than at the last paint: whatever was derived from that is to go.
    virtual void forget() = 0;
    /// False where what is new changes what is painted before it.
    virtual bool paintsInParts() const { return true; }

    std::shared_ptr<const trace::Timeline> timeline() const;
    TimeScale timeScale() const;
    void repaintAll();
    /// Paints all again in the next frame: for what was not finished in this one. May be called from
    /// `paintTrace`.
    void paintAgain();
    void geometryChange(const QRectF &now, const QRectF &before) override;

private:
    void repaintNewest();

    QPointer<RunModel> m_run;
    int m_lane = -1;
    QPointer<TimeAxis> m_axis;
    QPointer<StatePalette> m_palette;
    TimeScale m_shownScale;
    std::weak_ptr<const trace::Timeline> m_painted;
    std::int64_t m_paintedUntil = 0;
};

} // namespace simmer::ui
