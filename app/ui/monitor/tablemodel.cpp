// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/monitor/tablemodel.h"

#include <QCollator>
#include <QLocale>
#include <QThread>

#include <algorithm>
#include <future>
#include <memory>
#include <numeric>
#include <tuple>
#include <utility>

namespace simmer::ui {

namespace {

/// More are sorted in another thread.
constexpr std::size_t sortedHere = 20'000;

} // namespace

TableModel::TableModel(QObject *parent) : MomentModel(parent) {}

TableModel::~TableModel() = default;

int TableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

void TableModel::setActive(bool active)
{
    if (std::exchange(m_active, active) == active)
        return;
    if (active)
        refresh();
    Q_EMIT activeChanged();
}

void TableModel::setSortedBy(const QString &role)
{
    if (std::exchange(m_sortedBy, role) == role)
        return;
    schedule();
    Q_EMIT sortingChanged();
}

void TableModel::setDescending(bool descending)
{
    if (std::exchange(m_descending, descending) == descending)
        return;
    schedule();
    Q_EMIT sortingChanged();
}

void TableModel::sortBy(const QString &role)
{
    m_descending = role == m_sortedBy && !m_descending;
    m_sortedBy = role;
    refresh();
    Q_EMIT sortingChanged();
}

void TableModel::timelineChanged()
{
    clear();
}

void TableModel::clear()
{
    ++m_request;
    m_sorting = false;
    beginResetModel();
    m_entries.clear();
    m_selectedRow = -1;
    endResetModel();
}

void TableModel::update()
{
    if (isPresent())
        readEntries();
}

void TableModel::sort(std::vector<SortKey> &keys, bool descending)
{
    std::sort(keys.begin(), keys.end(), [descending](const SortKey &a, const SortKey &b) {
        return a.key != b.key ? (a.key < b.key) != descending : a.entry < b.entry;
    });
}

void TableModel::show(std::vector<SortKey> keys)
{
    if (keys.size() <= sortedHere) {
        ++m_request;
        sort(keys, m_descending);
        take(keys);
        return;
    }
    // One at a time: who moves on meanwhile is answered when the table next comes up to date.
    if (m_sorting)
        return;
    m_sorting = true;
    const quint64 request = ++m_request;
    const auto sorted = std::make_shared<std::promise<std::vector<SortKey>>>();
    QThread *thread = QThread::create([sorted, keys = std::move(keys), descending = m_descending]() mutable {
        sort(keys, descending);
        sorted->set_value(std::move(keys));
    });
    connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    connect(thread, &QThread::finished, this, [this, request, sorted] {
        if (request != m_request)
            return;
        m_sorting = false;
        take(sorted->get_future().get()); // they are there, so nobody waits
        Q_EMIT updated();
        schedule();
    });
    thread->start();
}

void TableModel::take(const std::vector<SortKey> &keys)
{
    const int before = count();
    const int after = int(keys.size());
    if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_entries.resize(keys.size());
        endRemoveRows();
    } else if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_entries.resize(keys.size());
        for (int row = before; row < after; ++row)
            m_entries[std::size_t(row)] = keys[std::size_t(row)].entry;
        endInsertRows();
    }
    const std::uint32_t selected = selectedEntry();
    m_selectedRow = -1;
    for (std::size_t row = 0; row < keys.size(); ++row) {
        m_entries[row] = keys[row].entry;
        if (keys[row].entry == selected && selected != noEntry)
            m_selectedRow = int(row);
    }
    if (after > 0)
        Q_EMIT dataChanged(index(0), index(after - 1));
}

std::int64_t TableModel::lineOrder(trace::StepIndex step) const
{
    const int line = lineOf(step);
    return line > 0 ? line : std::int64_t(1'000'000) + std::uint32_t(step);
}

std::vector<std::int64_t> TableModel::definitionOrder() const
{
    const auto &definitions = timeline()->header().definitions;
    const QString locale = run()->locale();
    std::vector<QString> names;
    for (const trace::DefinitionInfo &info : definitions) {
        const std::string &label = trace::in(info.label, locale.toStdString());
        names.push_back(QString::fromStdString(label.empty() ? info.name : label));
    }
    QCollator collator{QLocale(locale)};
    std::vector<std::size_t> sorted(names.size());
    std::iota(sorted.begin(), sorted.end(), 0);
    std::stable_sort(sorted.begin(), sorted.end(),
                     [&](std::size_t a, std::size_t b) { return collator.compare(names[a], names[b]) < 0; });
    std::vector<std::int64_t> order(names.size());
    for (std::size_t place = 0; place < sorted.size(); ++place)
        order[sorted[place]] = std::int64_t(place);
    return order;
}

} // namespace simmer::ui
