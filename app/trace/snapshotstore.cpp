// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "trace/snapshotstore.h"

#include <algorithm>

namespace simmer::trace {

namespace {

constexpr std::size_t leastSpacing = 2048;
constexpr std::size_t bytesPerEvent = 4;

std::size_t spacing(const Cursor &cursor)
{
    return std::max(leastSpacing, cursor.bytes() / bytesPerEvent);
}

} // namespace

SnapshotStore::SnapshotStore(std::size_t objectCount)
    : m_snapshots{{0, Cursor(objectCount)}}, m_nextAt(leastSpacing)
{}

const SnapshotStore::Snapshot &SnapshotStore::before(std::size_t eventCount) const
{
    const auto after =
        std::upper_bound(m_snapshots.begin(), m_snapshots.end(), eventCount,
                         [](std::size_t count, const Snapshot &s) { return count < s.eventCount; });
    return *(after - 1);
}

void SnapshotStore::take(const Cursor &cursor, std::size_t eventCount)
{
    // Tasks may have come since this was due: its size now decides.
    const std::size_t due = m_snapshots.back().eventCount + spacing(cursor);
    if (eventCount < due) {
        m_nextAt = due;
        return;
    }
    m_snapshots.push_back({eventCount, cursor});
    m_nextAt = eventCount + spacing(cursor);
}

void SnapshotStore::truncate(std::size_t eventCount)
{
    while (m_snapshots.back().eventCount > eventCount)
        m_snapshots.pop_back();
    m_nextAt = m_snapshots.back().eventCount + leastSpacing;
}

std::size_t SnapshotStore::bytes() const
{
    std::size_t sum = 0;
    for (const Snapshot &snapshot : m_snapshots)
        sum += snapshot.cursor.bytes();
    return sum;
}

} // namespace simmer::trace
