// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/cursor.h"

#include <cstddef>
#include <vector>

namespace simmer::trace {

/// Copies of the cursor, some way apart: the bigger the copies, the further apart, so that all of them
/// together take only a few bytes an event.
class SnapshotStore
{
public:
    explicit SnapshotStore(std::size_t objectCount = 0);

    struct Snapshot
    {
        /// How many events it has applied.
        std::size_t eventCount = 0;
        Cursor cursor;
    };
    /// The latest that has applied at most `eventCount` events. There always is one.
    const Snapshot &before(std::size_t eventCount) const;
    /// To be told after every event; keeps a copy when it is time for one.
    void offer(const Cursor &cursor, std::size_t eventCount)
    {
        if (eventCount >= m_nextAt)
            take(cursor, eventCount);
    }
    /// Forgets those after `eventCount`.
    void truncate(std::size_t eventCount);
    std::size_t bytes() const;

private:
    void take(const Cursor &cursor, std::size_t eventCount);

    std::vector<Snapshot> m_snapshots;
    std::size_t m_nextAt;
};

} // namespace simmer::trace
