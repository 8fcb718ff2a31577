// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "trace/pendingevents.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace simmer::trace {

namespace {

bool isEarlier(const Event &a, const Event &b)
{
    return a.time < b.time;
}

} // namespace

void PendingEvents::add(std::span<const Event> events)
{
    dropPopped();
    const auto newOnes = std::ptrdiff_t(m_events.size());
    m_events.insert(m_events.end(), events.begin(), events.end());
    const auto middle = m_events.begin() + newOnes;
    if (!std::is_sorted(middle, m_events.end(), isEarlier))
        std::stable_sort(middle, m_events.end(), isEarlier);
    if (newOnes == std::ptrdiff_t(m_head) || middle == m_events.end() || !isEarlier(*middle, *(middle - 1)))
        return;
    const auto from = std::upper_bound(m_events.begin() + std::ptrdiff_t(m_head), middle, *middle, isEarlier);
    std::inplace_merge(from, middle, m_events.end(), isEarlier);
}

void PendingEvents::addBefore(std::span<const Event> events)
{
    std::vector<Event> merged;
    merged.reserve(events.size() + size());
    std::merge(events.begin(), events.end(), m_events.begin() + std::ptrdiff_t(m_head), m_events.end(),
               std::back_inserter(merged), isEarlier);
    m_events = std::move(merged);
    m_head = 0;
}

std::vector<Event> PendingEvents::takeAll()
{
    m_events.erase(m_events.begin(), m_events.begin() + std::ptrdiff_t(m_head));
    m_head = 0;
    return std::exchange(m_events, {});
}

void PendingEvents::dropPopped()
{
    // Moving the rest is paid by those that were popped.
    if (m_head * 2 < m_events.size())
        return;
    m_events.erase(m_events.begin(), m_events.begin() + std::ptrdiff_t(m_head));
    m_head = 0;
}

} // namespace simmer::trace
