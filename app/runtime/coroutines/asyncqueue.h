// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/coroutines/waiter.h"
#include "runtime/tasktrace.h"

#include <cstdint>
#include <deque>

namespace simmer::runtime {

/// asyncio.Queue (asyncio/queues.py), cut at its awaits, which are in a loop: a task that is woken may find
/// that another one was faster, and waits again.
class AsyncQueue
{
public:
    AsyncQueue(ObjectIndex object, std::uint32_t capacity) : m_object(object), m_capacity(capacity) {}

    /// True: done. False: `waiter` is in the line and has to be awaited; then call again, or putCancelled.
    bool put(std::int64_t value, Waiter &waiter, const TaskTrace &by);
    void putCancelled(Waiter &waiter);
    /// As put.
    bool get(std::int64_t &value, Waiter &waiter, const TaskTrace &by);
    void getCancelled(Waiter &waiter);

private:
    using Line = std::deque<Waiter *>;

    bool isFull() const { return m_items.size() >= m_capacity; }
    static void join(Line &line, Waiter &waiter);
    static void leave(Line &line, Waiter &waiter);
    static void wakeUpNext(Line &line);
    void recordLength(const TaskTrace &by) const;

    ObjectIndex m_object;
    std::uint32_t m_capacity;
    std::deque<std::int64_t> m_items;
    Line m_getters;
    Line m_putters;
};

} // namespace simmer::runtime
