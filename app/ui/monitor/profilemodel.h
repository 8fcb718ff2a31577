// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/monitor/profile.h"
#include "ui/monitor/tablemodel.h"

namespace simmer::ui {

/// Where the chosen lane's time went up to the playhead: a row per task, per step, or per turn in which
/// somebody kept the event loop longer than a threshold.
class ProfileModel : public TableModel
{
    Q_OBJECT
    QML_ELEMENT
    /// "tasks", "steps" or "turns".
    Q_PROPERTY(QString mode READ mode WRITE setMode NOTIFY modeChanged)
    /// Slow is longer than this, in real milliseconds; at least 1. 100 is what asyncio's debug mode has.
    Q_PROPERTY(double threshold READ threshold WRITE setThreshold NOTIFY thresholdChanged)
    Q_PROPERTY(int slowCount READ slowCount NOTIFY updated)
    /// The lane has an event loop.
    Q_PROPERTY(bool hasLoop READ hasLoop NOTIFY updated)
public:
    /// Times are in lesson units.
    enum Role
    {
        NameRole = Qt::UserRole + 1, ///< of the task, or of the step
        ColorIndexRole,              ///< of the task, or of the step's task
        WhereRole,                   ///< line of the step, or of where most of a turn was
        TimesRole,                   ///< how often a step was entered
        BusyRole,
        ReadyRole,
        WaitingRole,
        LongestRole,   ///< without giving the thread back
        LongestByRole, ///< the step, or the task, that it was
        AtRole,        ///< when a turn began
        RealRole,      ///< "12 ms": a turn's length
        BarRole,       ///< busy, ready and waiting together
        BusyShareRole, ///< 0 … 1, of the row that has most; likewise the next two
        ReadyShareRole,
        WaitingShareRole,
    };

    explicit ProfileModel(QObject *parent = nullptr);
    ~ProfileModel() override;

    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    const QString &mode() const { return m_mode; }
    void setMode(const QString &mode);
    double threshold() const { return m_threshold; }
    void setThreshold(double milliseconds);
    int slowCount() const { return int(m_slow.size()); }
    bool hasLoop() const;

    /// Selects the row's task; for a turn, moves the playhead to where it began.
    Q_INVOKABLE void choose(int row);

Q_SIGNALS:
    void modeChanged();
    void thresholdChanged();

protected:
    void timelineChanged() override;
    void readEntries() override;
    std::uint32_t selectedEntry() const override;

private:
    QVariant turnData(const Profile::Stretch &turn, int role) const;
    QVariant timesData(std::uint32_t entry, int role) const;
    QString stepName(trace::StepIndex step) const;
    QString definitionOf(trace::StepIndex step) const;
    /// As TaskTexts::colorIndex has it for the first start of the step's task.
    int definitionColor(trace::StepIndex step) const;
    std::int64_t keyOf(std::uint32_t entry) const;
    std::int64_t turnKey(std::uint32_t entry) const;
    bool isShown(std::uint32_t entry) const;

    QString m_mode = QStringLiteral("tasks");
    double m_threshold = 100;
    Profile m_profile;
    /// Of tasks or of steps, by the mode.
    std::vector<Profile::Times> m_times;
    std::vector<Profile::Stretch> m_slow;
    std::int64_t m_most = 1;
    std::vector<std::int64_t> m_definitionOrder;
};

} // namespace simmer::ui
