// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "trace/eventlog.h"

#include "trace/eventcheck.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

namespace simmer::trace {

namespace {

/// Writers flush every few milliseconds while they run.
constexpr std::int64_t settlingNs = 20'000'000;
constexpr std::size_t maxEvents = 16'000'000;
/// Five times what a lesson may start.
constexpr std::size_t maxTasks = 1'000'000;
constexpr std::size_t maxOrphans = 1 << 16;
/// How far ahead of the tasks known so far the number of a new one may be.
constexpr std::size_t maxTaskGap = 1 << 16;

// Events that may be taken back: at the beginning, for each event that comes, and at most.
constexpr std::uint64_t initialCredit = 1 << 18;
constexpr std::uint64_t creditPerEvent = 16;
constexpr std::uint64_t maxCredit = 1 << 20;

constexpr std::int64_t everything = std::numeric_limits<std::int64_t>::max();

bool hasOneWriter(Scheduling scheduling)
{
    return scheduling == Scheduling::Sequential || scheduling == Scheduling::Coroutines;
}

} // namespace

EventLog::EventLog(const Header &header)
    : m_header(header), m_severalWriters(!hasOneWriter(header.scheduling)), m_cursor(header.objects.size()),
      m_snapshots(header.objects.size()), m_credit(initialCredit)
{
    m_tracks.objects.resize(header.objects.size());
}

std::uint32_t EventLog::addNoteText(std::string text)
{
    m_noteTexts.push_back(std::move(text));
    return std::uint32_t(m_noteTexts.size() - 1);
}

void EventLog::add(std::span<const Event> events)
{
    m_credit = std::min(maxCredit, m_credit + events.size() * creditPerEvent);
    std::vector<Event> sound;
    for (Event event : events) {
        if (!isSound(event, m_header) || m_events.size() + m_pending.size() + m_late.size() >= maxEvents) {
            ++m_dropped;
            continue;
        }
        event.time = std::max<std::int64_t>(event.time, 0);
        m_newest = std::max(m_newest, event.time);
        const bool inOrder = m_pending.isEmpty() && m_late.isEmpty() && event.time >= shownUntil();
        if (!m_severalWriters && inOrder && sound.empty())
            commit(event);
        else
            sound.push_back(event);
    }
    sortIn(sound);
    show(m_severalWriters ? m_newest - settlingNs : everything, Lateness::WhenPaidFor);
}

void EventLog::settle()
{
    show(m_newest, Lateness::WhenPaidFor);
}

void EventLog::finish()
{
    show(everything, Lateness::AtAnyCost);
    m_dropped += m_orphans.size();
    m_orphans = {};
    m_events.shrink();
    m_tracks.shrink();
}

std::int64_t EventLog::settledUntil() const
{
    return m_severalWriters ? std::max(m_settled, shownUntil()) : shownUntil();
}

void EventLog::sortIn(std::span<const Event> events)
{
    std::vector<Event> late;
    std::vector<Event> others;
    for (const Event &event : events)
        (event.time < shownUntil() ? late : others).push_back(event);
    m_late.add(late);
    m_pending.add(others);
}

void EventLog::show(std::int64_t until, Lateness lateness)
{
    // What is shown stays shown, also when it has to make room for something late.
    m_settled = until = std::max(until, m_settled);
    do {
        if (!m_reclaimed.empty())
            sortIn(std::exchange(m_reclaimed, {}));
        if (!m_late.isEmpty())
            insertLate(lateness);
        while (!m_pending.isEmpty() && m_pending.front().time <= until) {
            commit(m_pending.front());
            m_pending.pop();
        }
    } while (!m_reclaimed.empty());
    if (m_settled == everything)
        m_settled = shownUntil();
}

void EventLog::insertLate(Lateness lateness)
{
    const auto all = events();
    const auto from =
        std::upper_bound(all.begin(), all.end(), m_late.front().time,
                         [](std::int64_t time, const Event &event) { return time < event.time; });
    const auto kept = std::size_t(from - all.begin());
    const std::uint64_t cost = (all.size() - kept) + (kept - m_snapshots.before(kept).eventCount);
    if (lateness == Lateness::WhenPaidFor && cost > m_credit)
        return;
    m_credit -= std::min(m_credit, cost);
    const std::vector<Event> taken(from, all.end());
    rollBack(kept);
    m_pending.addBefore(m_late.takeAll());
    m_pending.addBefore(taken);
}

void EventLog::rollBack(std::size_t eventCount)
{
    m_cursor = cursorAfter(eventCount);
    m_tracks.truncate(eventCount, events());
    m_snapshots.truncate(eventCount);
    for (const Event &event : events().subspan(eventCount))
        m_createdCount -= event.kind == EventKind::Created;
    m_events.truncate(eventCount);
    ++m_revision;
}

void EventLog::commit(const Event &event)
{
    if (needsTask(event) && !m_cursor.knows(event.task)) {
        if (m_orphans.size() < maxOrphans)
            m_orphans.push_back(event);
        else
            ++m_dropped;
        return;
    }
    if (event.kind != EventKind::Created) {
        append(event);
    } else if (isCreatable(event)) {
        append(event);
        ++m_createdCount;
        if (!m_orphans.empty())
            reclaimOrphans(event);
    } else {
        ++m_dropped;
    }
}

bool EventLog::isCreatable(const Event &event) const
{
    return std::size_t(event.task) < maxTasks && std::size_t(event.task) <= m_createdCount + maxTaskGap &&
           !m_cursor.knows(event.task);
}

void EventLog::append(const Event &event)
{
    const auto index = std::uint32_t(m_events.size());
    m_events.append(event);
    m_tracks.append(events(), m_cursor, m_noteTexts);
    m_cursor.apply(event, index, m_tracks.calls);
    m_snapshots.offer(m_cursor, m_events.size());
}

void EventLog::reclaimOrphans(const Event &created)
{
    // One from before its task was created stays an orphan.
    const auto isTheirs = [&](const Event &event) {
        return event.task == created.task && event.time >= created.time;
    };
    std::copy_if(m_orphans.begin(), m_orphans.end(), std::back_inserter(m_reclaimed), isTheirs);
    std::erase_if(m_orphans, isTheirs);
}

Cursor EventLog::cursorAfter(std::size_t eventCount) const
{
    const SnapshotStore::Snapshot &snapshot = m_snapshots.before(eventCount);
    Cursor cursor = snapshot.cursor;
    for (std::size_t i = snapshot.eventCount; i < eventCount; ++i)
        cursor.apply(m_events[i], std::uint32_t(i), m_tracks.calls);
    return cursor;
}

} // namespace simmer::trace
