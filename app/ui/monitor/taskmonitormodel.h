// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/monitor/tablemodel.h"

#include <QVariantMap>

#include <array>

namespace simmer::ui {

/// A row per task of the chosen lane that exists at the playhead: what it does, what it awaits, where it is.
class TaskMonitorModel : public TableModel
{
    Q_OBJECT
    QML_ELEMENT
    /// Which tasks are shown: "all", "waiting", "ready", "running" or "over".
    Q_PROPERTY(QString filter READ filter WRITE setFilter NOTIFY filterChanged)
    /// How many tasks each filter shows, by its name.
    Q_PROPERTY(QVariantMap counts READ counts NOTIFY updated)
    /// The lesson has tasks that call others: then rows have a `chain`.
    Q_PROPERTY(bool hasCalls READ hasCalls NOTIFY updated)
public:
    enum Role
    {
        TaskRole = Qt::UserRole + 1, ///< TaskId
        NameRole,
        ColorIndexRole,
        StateRole,     ///< the trace's name of it: "waiting"
        StateTextRole, ///< glyph and word
        AwaitsRole,    ///< empty for one that waits for nothing
        SinceRole,     ///< lesson time at which its state began
        ForRole,       ///< how long that is ago
        WhereRole,     ///< line or step
        ChainRole,     ///< "cook › boil": the tasks that it is in, by calls; empty outside of a call
        SwitchesRole,  ///< how often it was given the thread
        SelectedRole,
    };

    explicit TaskMonitorModel(QObject *parent = nullptr);
    ~TaskMonitorModel() override;

    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    const QString &filter() const { return m_filter; }
    void setFilter(const QString &filter);
    QVariantMap counts() const;
    bool hasCalls() const { return m_hasCalls; }

    /// Selects the row's task, for all views.
    Q_INVOKABLE void choose(int row);

Q_SIGNALS:
    void filterChanged();

protected:
    void timelineChanged() override;
    void readEntries() override;
    std::uint32_t selectedEntry() const override;

private:
    /// Of a task, up to an interval of it.
    struct Switches
    {
        std::uint32_t next = 0;
        std::uint32_t count = 0;
    };

    const trace::Moment::Task *task(int row) const;
    std::int64_t keyOf(const trace::Moment::Task &task) const;
    std::uint32_t switchesOf(trace::TaskId task) const;
    QString awaits(const trace::Moment::Task &task) const;
    QString chain(const trace::Moment::Task &task) const;

    QString m_filter = QStringLiteral("all");
    trace::Moment m_moment;
    std::size_t m_eventsSeen = 0;
    std::uint64_t m_revision = 0;
    std::vector<std::int64_t> m_definitionOrder;
    std::array<std::size_t, 5> m_counts{};
    bool m_hasCalls = false;
    /// Counted on from where they were asked for last.
    mutable std::vector<Switches> m_switches;
};

} // namespace simmer::ui
