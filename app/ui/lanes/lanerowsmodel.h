// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/lanes/timeaxis.h"
#include "ui/run/runmodel.h"

#include <QAbstractListModel>
#include <QPointer>
#include <qqmlregistration.h>

#include <vector>

namespace simmer::ui {

/// The tasks of one lane that have a row, in order of creation. Of a lane with too many for rows, those that
/// do something in the part of the axis that is in sight, as soon as these are few enough; none before. Of
/// some more than there is room for, a part that can be scrolled.
class LaneRowsModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(simmer::ui::RunModel *run READ run WRITE setRun NOTIFY runChanged)
    Q_PROPERTY(int lane READ lane WRITE setLane NOTIFY laneChanged)
    /// Also where it only gathers.
    Q_PROPERTY(bool showMain READ showsMain WRITE setShowMain NOTIFY showMainChanged)
    /// All tasks that would have a row.
    Q_PROPERTY(int total READ total NOTIFY totalChanged)
    /// Null: all of the run is in sight.
    Q_PROPERTY(simmer::ui::TimeAxis *axis READ axis WRITE setAxis NOTIFY axisChanged)
    /// How many rows there is room for, of a lane with too many.
    Q_PROPERTY(int room READ room WRITE setRoom NOTIFY roomChanged)
    /// Of a lane with too many: how many of those that do something in sight stand above the first row.
    Q_PROPERTY(int first READ first WRITE setFirst NOTIFY tasksChanged)
    /// How many do something in sight, of a lane with too many; 0 where none of them has a row.
    Q_PROPERTY(int busy READ busy NOTIFY tasksChanged)
    /// TaskId that is among those in sight whether it does something or not; -1 for none.
    Q_PROPERTY(qint64 pinned READ pinned WRITE setPinned NOTIFY pinnedChanged)
    /// Some tasks have rows and others do not.
    Q_PROPERTY(bool partial READ isPartial NOTIFY tasksChanged)
    /// How many have.
    Q_PROPERTY(int shown READ shown NOTIFY tasksChanged)
public:
    enum Role
    {
        TaskRole = Qt::UserRole + 1, ///< TaskId
        LabelRole,
        ColorIndexRole, ///< for `Theme.taskColor`
    };

    /// Scrolling goes over so many times what there is room for.
    static constexpr int mostPages = 10;

    explicit LaneRowsModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    RunModel *run() const { return m_run; }
    void setRun(RunModel *run);
    int lane() const { return m_lane; }
    void setLane(int lane);
    bool showsMain() const { return m_showMain; }
    void setShowMain(bool show);
    int total() const { return m_total; }
    TimeAxis *axis() const { return m_axis; }
    void setAxis(TimeAxis *axis);
    int room() const { return m_room; }
    void setRoom(int rows);
    int first() const { return m_first; }
    void setFirst(int row);
    int busy() const { return m_busy; }
    qint64 pinned() const { return m_pinned; }
    void setPinned(qint64 task);
    bool isPartial() const { return !m_tasks.empty() && int(m_tasks.size()) < m_total; }
    int shown() const { return int(m_tasks.size()); }

    const std::vector<trace::TaskId> &tasks() const { return m_tasks; }
    /// -1 where there is no such row.
    Q_INVOKABLE qint64 taskOf(int row) const;
    /// -1 for a task without a row.
    Q_INVOKABLE int rowOf(qint64 task) const;

Q_SIGNALS:
    void runChanged();
    void laneChanged();
    void showMainChanged();
    void totalChanged();
    void axisChanged();
    void roomChanged();
    void pinnedChanged();
    void tasksChanged();

private:
    void update();
    void show(std::vector<trace::TaskId> tasks);
    void rebuild();
    void relabel();
    /// What the model is to hold.
    struct Wanted
    {
        std::vector<trace::TaskId> rows;
        int total = 0;
        int busy = 0;
        int first = 0;
    };
    Wanted wanted() const;
    std::vector<trace::TaskId> busyInSight(const trace::Timeline &timeline) const;
    /// True: `total` has changed.
    bool takeCounts(const Wanted &now);

    QPointer<RunModel> m_run;
    int m_lane = -1;
    bool m_showMain = false;
    int m_total = 0;
    std::vector<trace::TaskId> m_tasks;
    QPointer<TimeAxis> m_axis;
    int m_room = 0;
    int m_first = 0;
    int m_busy = 0;
    qint64 m_pinned = -1;
};

} // namespace simmer::ui
