// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/coroutines/asyncqueue.h"

#include <algorithm>

namespace simmer::runtime {

bool AsyncQueue::put(std::int64_t value, Waiter &waiter, const TaskTrace &by)
{
    if (isFull()) {
        join(m_putters, waiter);
        return false;
    }
    m_items.push_back(value);
    recordLength(by);
    wakeUpNext(m_getters);
    return true;
}

void AsyncQueue::putCancelled(Waiter &waiter)
{
    const bool wasWoken = waiter.state() == Future::State::Finished;
    leave(m_putters, waiter);
    if (!isFull() && wasWoken)
        wakeUpNext(m_putters);
}

bool AsyncQueue::get(std::int64_t &value, Waiter &waiter, const TaskTrace &by)
{
    if (m_items.empty()) {
        join(m_getters, waiter);
        return false;
    }
    value = m_items.front();
    m_items.pop_front();
    recordLength(by);
    wakeUpNext(m_putters);
    return true;
}

void AsyncQueue::getCancelled(Waiter &waiter)
{
    const bool wasWoken = waiter.state() == Future::State::Finished;
    leave(m_getters, waiter);
    if (!m_items.empty() && wasWoken)
        wakeUpNext(m_getters);
}

void AsyncQueue::join(Line &line, Waiter &waiter)
{
    waiter.prepare();
    line.push_back(&waiter);
}

void AsyncQueue::leave(Line &line, Waiter &waiter)
{
    // One that was woken has been taken out already.
    if (const auto at = std::find(line.begin(), line.end(), &waiter); at != line.end())
        line.erase(at);
}

void AsyncQueue::wakeUpNext(Line &line)
{
    while (!line.empty()) {
        Waiter *next = line.front();
        line.pop_front();
        if (!next->isDone()) {
            next->setResult();
            return;
        }
    }
}

void AsyncQueue::recordLength(const TaskTrace &by) const
{
    by.objectChanged(trace::EventKind::LengthChanged, m_object, std::int64_t(m_items.size()));
}

} // namespace simmer::runtime
