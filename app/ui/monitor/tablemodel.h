// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/run/momentmodel.h"

#include <QString>
#include <qqmlregistration.h>

#include <cstdint>
#include <vector>

namespace simmer::ui {

/// A table of the chosen lane at the playhead: what models of one row per entry share. Rows are places in a
/// sorted order, and what they show is asked for only where it is seen, so that a row more costs a key more.
///
/// Long tables are sorted in another thread. Costs nothing while it is not `active`.
class TableModel : public MomentModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("It is what the models of tables share.")
    /// Somebody looks.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged)
    /// Name of a role.
    Q_PROPERTY(QString sortedBy READ sortedBy WRITE setSortedBy NOTIFY sortingChanged)
    Q_PROPERTY(bool descending READ isDescending WRITE setDescending NOTIFY sortingChanged)
    /// Row of the selected task; -1 without one.
    Q_PROPERTY(int selectedRow READ selectedRow NOTIFY updated)
    Q_PROPERTY(int count READ count NOTIFY updated)
public:
    explicit TableModel(QObject *parent = nullptr);
    ~TableModel() override;

    int rowCount(const QModelIndex &parent = {}) const override;

    bool isActive() const { return m_active; }
    void setActive(bool active);
    const QString &sortedBy() const { return m_sortedBy; }
    void setSortedBy(const QString &role);
    bool isDescending() const { return m_descending; }
    void setDescending(bool descending);
    int selectedRow() const { return m_selectedRow; }
    int count() const { return int(m_entries.size()); }

    /// Sorts by a role; by the one that it is sorted by already, the other way round.
    Q_INVOKABLE void sortBy(const QString &role);

Q_SIGNALS:
    void activeChanged();
    void sortingChanged();

protected:
    /// An entry and what it is sorted by; entries of equal keys go by their number.
    struct SortKey
    {
        std::int64_t key;
        std::uint32_t entry;
    };
    static constexpr std::uint32_t noEntry = 0xffffffffu;

    bool isWanted() const final { return m_active; }
    /// Models that derive something of their own from the timeline call this, too.
    void timelineChanged() override;
    void update() final;
    /// Reads the lane, which has begun, at the playhead and calls `show`.
    virtual void readEntries() = 0;
    /// Of the selected task; noEntry without one.
    virtual std::uint32_t selectedEntry() const = 0;

    void show(std::vector<SortKey> keys);
    void clear();
    std::uint32_t entry(int row) const { return m_entries[std::size_t(row)]; }
    /// The line, or a number after all lines.
    std::int64_t lineOrder(trace::StepIndex step) const;
    /// Where a definition stands in the alphabet of the program's language, by index of the definition.
    std::vector<std::int64_t> definitionOrder() const;

private:
    static void sort(std::vector<SortKey> &keys, bool descending);
    void take(const std::vector<SortKey> &keys);

    std::vector<std::uint32_t> m_entries;
    QString m_sortedBy;
    bool m_descending = false;
    bool m_active = true;
    int m_selectedRow = -1;
    /// Counts what was asked for: an answer to an earlier question comes too late.
    quint64 m_request = 0;
    bool m_sorting = false;
};

} // namespace simmer::ui
