// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/event.h"

#include <cstddef>
#include <cstdlib>
#include <new>
#include <span>

namespace simmer::trace {

/// An array of events that grows in place where the system can move pages instead of bytes, so that millions
/// of them take no more memory than they need, also while they come.
class EventStore
{
public:
    EventStore() = default;
    EventStore(const EventStore &) = delete;
    EventStore &operator=(const EventStore &) = delete;
    ~EventStore() { std::free(m_events); }

    void append(const Event &event)
    {
        if (m_size == m_capacity)
            reserve(m_capacity < 1024 ? 1024 : m_capacity + m_capacity / 2);
        m_events[m_size++] = event;
    }
    void truncate(std::size_t size) { m_size = size; }
    void shrink()
    {
        if (m_size > 0)
            reserve(m_size);
    }

    std::size_t size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    const Event &operator[](std::size_t index) const { return m_events[index]; }
    const Event &back() const { return m_events[m_size - 1]; }
    std::span<const Event> all() const { return {m_events, m_size}; }

private:
    void reserve(std::size_t capacity)
    {
        auto *events = static_cast<Event *>(std::realloc(m_events, capacity * sizeof(Event)));
        if (!events)
            throw std::bad_alloc();
        m_events = events;
        m_capacity = capacity;
    }

    Event *m_events = nullptr;
    std::size_t m_size = 0;
    std::size_t m_capacity = 0;
};

} // namespace simmer::trace
