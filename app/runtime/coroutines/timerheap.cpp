// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/coroutines/timerheap.h"

#include "runtime/coroutines/waiter.h"

#include <algorithm>

namespace simmer::runtime {

namespace {

/// For a heap with the earliest in front.
struct IsLater
{
    bool operator()(const TimerHeap::Timer &a, const TimerHeap::Timer &b) const
    {
        return a.when != b.when ? a.when > b.when : a.id > b.id;
    }
};

} // namespace

TimerId TimerHeap::add(std::int64_t when, Waiter &waiter)
{
    const TimerId id{++m_created};
    waiter.setTimer(id);
    m_heap.push_back({when, id, &waiter});
    std::push_heap(m_heap.begin(), m_heap.end(), IsLater());
    return id;
}

TimerHeap::Timer TimerHeap::pop()
{
    std::pop_heap(m_heap.begin(), m_heap.end(), IsLater());
    const Timer timer = m_heap.back();
    m_heap.pop_back();
    return timer;
}

std::optional<std::int64_t> TimerHeap::nextDeadline()
{
    while (!m_heap.empty() && !m_heap.front().waiter->hasTimer(m_heap.front().id))
        pop();
    if (m_heap.empty())
        return {};
    return m_heap.front().when;
}

std::optional<TimerHeap::Timer> TimerHeap::popDue(std::int64_t now)
{
    if (m_heap.empty() || m_heap.front().when > now)
        return {};
    return pop();
}

} // namespace simmer::runtime
