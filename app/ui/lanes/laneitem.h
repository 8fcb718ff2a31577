// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/lanes/axisitem.h"
#include "ui/lanes/densitypicture.h"
#include "ui/lanes/intervalinfo.h"
#include "ui/lanes/laneindex.h"
#include "ui/lanes/lanerowsmodel.h"
#include "ui/lanes/stagelayout.h"

#include <QPointer>
#include <QVariantList>
#include <qqmlregistration.h>

#include <memory>

namespace simmer::ui {

/// The bars of one lane. Paints what is in sight, in pieces no finer than a pixel, straight from the
/// timeline. Of the selected task it shows who made it ready and whom it made ready.
class LaneItem : public AxisItem
{
    Q_OBJECT
    QML_ELEMENT
    /// Of the same run and lane.
    Q_PROPERTY(simmer::ui::LaneRowsModel *rows READ rows WRITE setRows NOTIFY rowsChanged REQUIRED)
    Q_PROPERTY(simmer::ui::StageLayout::Mode mode READ mode WRITE setMode NOTIFY geometryChanged)
    /// Pixels: of the first bar, from a bar to the next, and the height of one; with a density that of all.
    Q_PROPERTY(double firstBar READ firstBar WRITE setFirstBar NOTIFY geometryChanged)
    Q_PROPERTY(double pitch READ pitch WRITE setPitch NOTIFY geometryChanged)
    Q_PROPERTY(double bar READ bar WRITE setBar NOTIFY geometryChanged)
    /// The most tasks that were alive at once, as far as a density has been read.
    Q_PROPERTY(int most READ most NOTIFY mostChanged)
    /// A density has room for so many tasks at least: another one that is laid over it may have had more.
    Q_PROPERTY(int roomFor READ roomFor WRITE setRoomFor NOTIFY geometryChanged)
    /// TaskId, -1 for none.
    Q_PROPERTY(qint64 selectedTask READ selectedTask WRITE setSelectedTask NOTIFY selectedTaskChanged)
    /// Line of each step's code, from 1; empty where it is not known.
    Q_PROPERTY(QVariantList stepLines MEMBER m_stepLines NOTIFY stepLinesChanged)
public:
    explicit LaneItem(QQuickItem *parent = nullptr);

    LaneRowsModel *rows() const { return m_rows; }
    void setRows(LaneRowsModel *rows);
    StageLayout::Mode mode() const { return m_mode; }
    void setMode(StageLayout::Mode mode);
    double firstBar() const { return m_firstBar; }
    void setFirstBar(double y);
    double pitch() const { return m_pitch; }
    void setPitch(double pitch);
    double bar() const { return m_bar; }
    void setBar(double bar);
    int most() const { return m_most; }
    int roomFor() const { return m_roomFor; }
    void setRoomFor(int tasks);
    qint64 selectedTask() const { return m_selectedTask; }
    void setSelectedTask(qint64 task);

    /// TaskId of the row at `y`, -1 for none.
    Q_INVOKABLE qint64 taskAt(double y) const;
    /// What is painted there; not valid where nothing is.
    Q_INVOKABLE simmer::ui::IntervalInfo intervalAt(double x, double y) const;

Q_SIGNALS:
    void rowsChanged();
    void geometryChanged();
    void mostChanged();
    void selectedTaskChanged();
    void stepLinesChanged();

protected:
    void paintTrace(Canvas &canvas) override;
    void forget() override;

private:
    void paintRow(Canvas &canvas, const trace::TaskTrack &track, double y);
    void paintWakes(Canvas &canvas);
    void paintDensity(Canvas &canvas);
    /// Outlines from above, the lowest first.
    void paintEnd(Canvas &canvas);
    void change(double &member, double value);

    QPointer<LaneRowsModel> m_rows;
    StageLayout::Mode m_mode = StageLayout::Mode::Rows;
    double m_firstBar = 0;
    double m_pitch = 25;
    double m_bar = 16;
    int m_most = 0;
    DensityPicture m_density;
    int m_roomFor = 0;
    qint64 m_selectedTask = -1;
    QVariantList m_stepLines;
    std::unique_ptr<LaneIndex> m_index;
};

} // namespace simmer::ui
