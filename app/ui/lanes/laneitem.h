// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/lanes/intervalinfo.h"
#include "ui/lanes/laneindex.h"
#include "ui/lanes/lanerowsmodel.h"
#include "ui/lanes/segments.h"
#include "ui/lanes/stagelayout.h"
#include "ui/lanes/statepalette.h"
#include "ui/lanes/timeaxis.h"

#include <QPointer>
#include <QQuickPaintedItem>
#include <qqmlregistration.h>

#include <span>

namespace simmer::ui {

/// The bars of one lane. Paints what is in sight, in pieces no finer than a pixel, straight from the
/// timeline.
class LaneItem : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(simmer::ui::LaneRowsModel *rows READ rows WRITE setRows NOTIFY rowsChanged REQUIRED)
    Q_PROPERTY(simmer::ui::TimeAxis *axis READ axis WRITE setAxis NOTIFY axisChanged REQUIRED)
    Q_PROPERTY(simmer::ui::StatePalette *statePalette READ statePalette WRITE setStatePalette NOTIFY
                   statePaletteChanged REQUIRED)
    Q_PROPERTY(simmer::ui::StageLayout::Mode mode READ mode WRITE setMode NOTIFY geometryChanged)
    /// Pixels: of the first bar, from a bar to the next, and the height of one.
    Q_PROPERTY(double firstBar READ firstBar WRITE setFirstBar NOTIFY geometryChanged)
    Q_PROPERTY(double pitch READ pitch WRITE setPitch NOTIFY geometryChanged)
    Q_PROPERTY(double bar READ bar WRITE setBar NOTIFY geometryChanged)
    /// Pixels at each side beyond the axis, for marks that stand at its ends.
    Q_PROPERTY(double overhang READ overhang CONSTANT)
public:
    explicit LaneItem(QQuickItem *parent = nullptr);

    void paint(QPainter *painter) override;

    LaneRowsModel *rows() const { return m_rows; }
    void setRows(LaneRowsModel *rows);
    TimeAxis *axis() const { return m_axis; }
    void setAxis(TimeAxis *axis);
    StatePalette *statePalette() const { return m_palette; }
    void setStatePalette(StatePalette *palette);
    StageLayout::Mode mode() const { return m_mode; }
    void setMode(StageLayout::Mode mode);
    double firstBar() const { return m_firstBar; }
    void setFirstBar(double y);
    double pitch() const { return m_pitch; }
    void setPitch(double pitch);
    double bar() const { return m_bar; }
    void setBar(double bar);

    static constexpr double overhang() { return 7; }

    /// TaskId of the row at `y`, -1 for none.
    Q_INVOKABLE qint64 taskAt(double y) const;
    /// What is painted there; not valid where nothing is.
    Q_INVOKABLE simmer::ui::IntervalInfo intervalAt(double x, double y) const;

Q_SIGNALS:
    void rowsChanged();
    void axisChanged();
    void statePaletteChanged();
    void geometryChanged();

protected:
    void geometryChange(const QRectF &now, const QRectF &before) override;

private:
    /// What one paint works on.
    struct Canvas
    {
        QPainter &painter;
        const trace::Timeline &timeline;
        TimeScale scale;
        double left;
        double right;
    };
    std::shared_ptr<const trace::Timeline> timeline() const;
    TimeScale timeScale() const;
    void repaintAll();
    void repaintNewest();
    void followRun();
    void paintRow(Canvas &canvas, const trace::TaskTrack &track, double y);
    void paintDensity(Canvas &canvas);
    /// Outlines from above, the lowest first.
    void paintAreas(QPainter &painter, std::span<QPolygon> areas);
    void paintEnd(Canvas &canvas);
    void change(double &member, double value);

    QPointer<LaneRowsModel> m_rows;
    QPointer<RunModel> m_run;
    QPointer<TimeAxis> m_axis;
    QPointer<StatePalette> m_palette;
    StageLayout::Mode m_mode = StageLayout::Mode::Rows;
    double m_firstBar = 0;
    double m_pitch = 25;
    double m_bar = 16;
    std::shared_ptr<LaneIndex> m_index;
    /// What the index is of.
    std::weak_ptr<const trace::Timeline> m_indexed;
    std::int64_t m_paintedUntil = 0;
};

} // namespace simmer::ui
