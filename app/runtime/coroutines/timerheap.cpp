// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/coroutines/timerheap.h"

#include "runtime/coroutines/timertarget.h"

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

TimerId TimerHeap::add(std::int64_t when, TimerTarget &target)
{
    if (m_heap.size() >= m_crowded)
        dropForgotten();
    const TimerId id = nextId();
    target.setTimer(id);
    m_heap.push_back({when, id, &target});
    std::push_heap(m_heap.begin(), m_heap.end(), IsLater());
    return id;
}

void TimerHeap::dropForgotten()
{
    const auto isForgotten = [](const Timer &timer) { return !timer.target->hasTimer(timer.id); };
    m_heap.erase(std::remove_if(m_heap.begin(), m_heap.end(), isForgotten), m_heap.end());
    std::make_heap(m_heap.begin(), m_heap.end(), IsLater());
    m_crowded = std::max(fewTimers, 2 * m_heap.size());
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
    while (!m_heap.empty() && !m_heap.front().target->hasTimer(m_heap.front().id))
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
