// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/run/runmodel.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QQmlEngine>

#include <vector>

namespace simmer::ui {

/// What the tasks of one lane said, and what the lane itself remarked, in the order of time.
class TranscriptModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(simmer::ui::RunModel *run READ run WRITE setRun NOTIFY runChanged)
    Q_PROPERTY(int lane READ lane WRITE setLane NOTIFY laneChanged)
    Q_PROPERTY(int count READ count NOTIFY countChanged)
public:
    enum Role
    {
        TextRole = Qt::UserRole + 1,
        TimeRole,     ///< nanoseconds
        TimeTextRole, ///< in lesson units
        TaskRole,     ///< label
        ColorRole,    ///< for `Theme.taskColor`, or -1 for the lane itself
        RemarkRole,   ///< said by the lane: a failure, a coroutine never awaited, …
    };
    Q_ENUM(Role)

    explicit TranscriptModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    RunModel *run() const { return m_run; }
    void setRun(RunModel *run);
    int lane() const { return m_lane; }
    void setLane(int lane);
    int count() const { return int(m_rows.size()); }
    /// How many lines there are up to `time`.
    Q_INVOKABLE int countAt(qint64 time) const;

Q_SIGNALS:
    void runChanged();
    void laneChanged();
    void countChanged();

private:
    /// Index into the timeline's transcript or notes.
    struct Row
    {
        std::int64_t time = 0;
        std::size_t index = 0;
        bool remark = false;
        friend bool operator==(const Row &, const Row &) = default;
    };

    std::vector<Row> readRows() const;
    void advance();
    void reset();

    QPointer<RunModel> m_run;
    int m_lane = -1;
    std::vector<Row> m_rows;
    std::size_t m_seen = 0;
};

} // namespace simmer::ui
