// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/run/runmodel.h"

#include <QAbstractListModel>
#include <QPointer>
#include <qqmlregistration.h>

#include <vector>

namespace simmer::ui {

/// The tasks of one lane that have a row, in order of creation. Empty for a lane with too many for rows.
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
public:
    enum Role
    {
        TaskRole = Qt::UserRole + 1, ///< TaskId
        LabelRole,
        ColorIndexRole, ///< for `Theme.taskColor`
    };

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

    const std::vector<trace::TaskId> &tasks() const { return m_tasks; }
    /// -1 for a task without a row.
    Q_INVOKABLE int rowOf(qint64 task) const;

Q_SIGNALS:
    void runChanged();
    void laneChanged();
    void showMainChanged();
    void totalChanged();

private:
    void update();
    void rebuild();
    void relabel();
    std::vector<trace::TaskId> wanted(int &total) const;

    QPointer<RunModel> m_run;
    int m_lane = -1;
    bool m_showMain = false;
    int m_total = 0;
    std::vector<trace::TaskId> m_tasks;
};

} // namespace simmer::ui
