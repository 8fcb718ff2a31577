// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/event.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace simmer::trace {

/// Events on their way into the timeline, by time; of equal times in the order in which they were added.
class PendingEvents
{
public:
    /// Cheap for events that are in order and newer than what is here.
    void add(std::span<const Event> events);
    /// Before those of equal times that are here already. `events` are in order.
    void addBefore(std::span<const Event> events);
    bool isEmpty() const { return m_head == m_events.size(); }
    const Event &front() const { return m_events[m_head]; }
    void pop() { ++m_head; }
    std::vector<Event> takeAll();
    std::size_t size() const { return m_events.size() - m_head; }

private:
    void dropPopped();

    std::vector<Event> m_events;
    /// Those before it were popped.
    std::size_t m_head = 0;
};

} // namespace simmer::trace
