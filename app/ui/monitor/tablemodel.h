// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/playhead.h"
#include "ui/run/runmodel.h"

#include <QAbstractListModel>
#include <QPointer>
#include <QTimer>
#include <QVariantList>
#include <qqmlregistration.h>

#include <cstdint>
#include <memory>
#include <vector>

namespace simmer::ui {

/// A table of the chosen lane at the playhead: what models of one row per entry share. Rows are places in a
/// sorted order, and what they show is asked for only where it is seen, so that a row more costs a key more.
///
/// Brought up to date at most once per turn of the event loop; less often where that costs more than a part
/// of a frame. Long tables are sorted in another thread. Costs nothing while it is not `active`.
class TableModel : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("It is what the models of tables share.")
    Q_PROPERTY(simmer::ui::RunModel *run READ run WRITE setRun NOTIFY runChanged)
    Q_PROPERTY(simmer::session::Playhead *playhead READ playhead WRITE setPlayhead NOTIFY playheadChanged)
    /// Line of each step's code, from 1, by index of the step in the trace; empty where it is not known.
    Q_PROPERTY(QVariantList stepLines READ stepLines WRITE setStepLines NOTIFY stepLinesChanged)
    /// Somebody looks.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)
    /// Name of a role.
    Q_PROPERTY(QString sortedBy READ sortedBy WRITE setSortedBy NOTIFY sortingChanged)
    Q_PROPERTY(bool descending READ isDescending WRITE setDescending NOTIFY sortingChanged)
    /// The lane has begun.
    Q_PROPERTY(bool present READ isPresent NOTIFY updated)
    /// Row of the selected task; -1 without one.
    Q_PROPERTY(int selectedRow READ selectedRow NOTIFY updated)
    Q_PROPERTY(int count READ count NOTIFY updated)
public:
    explicit TableModel(QObject *parent = nullptr);
    ~TableModel() override;

    int rowCount(const QModelIndex &parent = {}) const override;

    RunModel *run() const { return m_run; }
    void setRun(RunModel *run);
    session::Playhead *playhead() const { return m_playhead; }
    void setPlayhead(session::Playhead *playhead);
    const QVariantList &stepLines() const { return m_stepLines; }
    void setStepLines(const QVariantList &lines);
    bool isActive() const { return m_active; }
    void setActive(bool active);
    const QString &sortedBy() const { return m_sortedBy; }
    void setSortedBy(const QString &role);
    bool isDescending() const { return m_descending; }
    void setDescending(bool descending);
    bool isPresent() const { return m_timeline && m_timeline->hasHeader(); }
    int selectedRow() const { return m_selectedRow; }
    int count() const { return int(m_entries.size()); }

    /// Sorts by a role; by the one that it is sorted by already, the other way round.
    Q_INVOKABLE void sortBy(const QString &role);
    /// Brings everything up to date at once, but for what another thread sorts.
    Q_INVOKABLE void refresh();

Q_SIGNALS:
    void runChanged();
    void playheadChanged();
    void stepLinesChanged();
    void activeChanged();
    void sortingChanged();
    /// Anything but the rows has changed.
    void updated();

protected:
    /// An entry and what it is sorted by; entries of equal keys go by their number.
    struct SortKey
    {
        std::int64_t key;
        std::uint32_t entry;
    };
    static constexpr std::uint32_t noEntry = 0xffffffffu;

    /// Another timeline than before: forget what was derived from the one before.
    virtual void timelineChanged() = 0;
    /// Reads the lane at the playhead and calls `show`.
    virtual void update() = 0;
    /// Of the selected task; noEntry without one.
    virtual std::uint32_t selectedEntry() const = 0;

    void schedule();
    void show(std::vector<SortKey> keys);
    void clear();
    std::uint32_t entry(int row) const { return m_entries[std::size_t(row)]; }
    const trace::Timeline &timeline() const { return *m_timeline; }
    /// "line 4", or the step's place in the lesson.
    QString where(trace::StepIndex step) const;
    /// The line, or a number after all lines.
    std::int64_t lineOrder(trace::StepIndex step) const;
    /// Where a definition stands in the alphabet of the program's language, by index of the definition.
    std::vector<std::int64_t> definitionOrder() const;

private:
    static void sort(std::vector<SortKey> &keys, bool descending);
    void take(const std::vector<SortKey> &keys);
    int lineOf(trace::StepIndex step) const;

    QPointer<RunModel> m_run;
    QPointer<session::Playhead> m_playhead;
    QVariantList m_stepLines;
    std::shared_ptr<const trace::Timeline> m_timeline;
    std::vector<std::uint32_t> m_entries;
    QString m_sortedBy;
    bool m_descending = false;
    bool m_active = true;
    int m_selectedRow = -1;
    /// Counts what was asked for: an answer to an earlier question comes too late.
    quint64 m_request = 0;
    bool m_sorting = false;
    QTimer m_refresh;
};

} // namespace simmer::ui
