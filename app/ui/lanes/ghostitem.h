// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/lanes/axisitem.h"
#include "ui/lanes/laneindex.h"
#include "ui/lanes/lanerowsmodel.h"
#include "ui/run/keptrun.h"

#include <QPointer>
#include <qqmlregistration.h>

#include <memory>
#include <vector>

namespace simmer::ui {

/// The kept run of the same lane, as a shadow under each bar: thick where the same task ran, a line where it
/// waited or was ready; and a dotted line where it ended. Over a density, a line at how many tasks were alive
/// and a broken one at how many of them did not wait. Lesson time lies on lesson time, so that runs at
/// another pace can be laid over one another.
class GhostItem : public AxisItem
{
    Q_OBJECT
    QML_ELEMENT
    /// The lane's rows; the shadows go under them.
    Q_PROPERTY(simmer::ui::LaneRowsModel *rows READ rows WRITE setRows NOTIFY looksChanged REQUIRED)
    /// Null for none.
    Q_PROPERTY(simmer::ui::KeptRun *kept READ kept WRITE setKept NOTIFY looksChanged REQUIRED)
    /// Pixels: of the first bar, from a bar to the next, and the height of one; at 0 there are no bars.
    Q_PROPERTY(double firstBar MEMBER m_firstBar NOTIFY looksChanged)
    Q_PROPERTY(double pitch MEMBER m_pitch NOTIFY looksChanged)
    Q_PROPERTY(double bar MEMBER m_bar NOTIFY looksChanged)
    /// The lane is painted as a density, as high as `bar`.
    Q_PROPERTY(bool isDensity MEMBER m_isDensity NOTIFY looksChanged)
    /// The most tasks of the kept lane that were alive at once, as far as it has been read.
    Q_PROPERTY(int most READ most NOTIFY mostChanged)
    /// The height of the density is that of so many tasks, or of `most` if that is more.
    Q_PROPERTY(int roomFor MEMBER m_roomFor NOTIFY looksChanged)
public:
    explicit GhostItem(QQuickItem *parent = nullptr);

    LaneRowsModel *rows() const { return m_rows; }
    void setRows(LaneRowsModel *rows);
    KeptRun *kept() const { return m_kept; }
    void setKept(KeptRun *kept);
    int most() const { return m_most; }

Q_SIGNALS:
    void looksChanged();
    void mostChanged();

protected:
    void paintTrace(Canvas &canvas) override;
    void forget() override;

private:
    /// Finds the tasks of the rows in the kept run.
    void match(const trace::Timeline &own, const trace::Timeline &ghost);
    void paintRow(Canvas &canvas, const trace::TaskTrack &track, const TimeScale &scale, std::int64_t end,
                  double y);
    void paintDensity(Canvas &canvas, const trace::Timeline &ghost, const TimeScale &scale);
    void paintEnd(Canvas &canvas, const trace::Timeline &ghost, const TimeScale &scale);

    QPointer<LaneRowsModel> m_rows;
    QPointer<KeptRun> m_kept;
    double m_firstBar = 0;
    double m_pitch = 25;
    double m_bar = 16;
    bool m_isDensity = false;
    int m_most = 0;
    int m_roomFor = 0;
    /// What the following are of.
    std::weak_ptr<const trace::Timeline> m_ghost;
    std::unique_ptr<LaneIndex> m_index;
    std::vector<trace::TaskId> m_matched;
    /// Of each of those the same task in the kept run.
    std::vector<trace::TaskId> m_same;
};

} // namespace simmer::ui
