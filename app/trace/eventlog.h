// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/cursor.h"
#include "trace/eventstore.h"
#include "trace/header.h"
#include "trace/pendingevents.h"
#include "trace/snapshotstore.h"
#include "trace/tracks.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace simmer::trace {

/// Brings the events of all writers into one order and derives from them as they come.
///
/// An event that comes too late takes back what was derived from the events after it, and those are applied
/// again after it. How much is taken back that way is paid for by the events that came: a writer that is far
/// behind, or a stream made to be costly, waits until enough others have come, or until the end.
class EventLog
{
public:
    explicit EventLog(const Header &header);

    /// Takes over the text of a note; the number that its event has to have as `value`.
    std::uint32_t addNoteText(std::string text);
    void add(std::span<const Event> events);
    /// Nobody is behind any more: shows what is held back.
    void settle();
    /// Nothing will come: everything finds its place or is dropped.
    void finish();

    std::span<const Event> events() const { return m_events.all(); }
    const Tracks &tracks() const { return m_tracks; }
    /// The cursor after the first `eventCount` events.
    Cursor cursorAfter(std::size_t eventCount) const;
    std::int64_t settledUntil() const;
    std::uint64_t revision() const { return m_revision; }
    std::uint64_t droppedCount() const { return m_dropped; }
    /// What snapshots take, for tests of the memory that the timeline needs.
    std::size_t snapshotBytes() const { return m_snapshots.bytes(); }

private:
    enum class Lateness
    {
        WhenPaidFor,
        AtAnyCost
    };

    std::int64_t shownUntil() const { return m_events.isEmpty() ? 0 : m_events.back().time; }
    void sortIn(std::span<const Event> events);
    void show(std::int64_t until, Lateness lateness);
    void insertLate(Lateness lateness);
    void rollBack(std::size_t eventCount);
    void commit(const Event &event);
    void append(const Event &event);
    bool isCreatable(const Event &event) const;
    void reclaimOrphans(const Event &created);

    const Header &m_header;
    bool m_severalWriters;
    EventStore m_events;
    Tracks m_tracks;
    Cursor m_cursor;
    SnapshotStore m_snapshots;
    std::vector<std::string> m_noteTexts;

    /// Not older than what is shown.
    PendingEvents m_pending;
    /// Older than what is shown.
    PendingEvents m_late;
    /// Of tasks that are not known at that time, in order of arrival.
    std::vector<Event> m_orphans;
    /// Orphans whose task has come.
    std::vector<Event> m_reclaimed;

    std::int64_t m_newest = 0;
    std::int64_t m_settled = 0;
    std::uint64_t m_credit;
    std::uint64_t m_revision = 0;
    std::uint64_t m_dropped = 0;
    std::size_t m_createdCount = 0;
};

} // namespace simmer::trace
