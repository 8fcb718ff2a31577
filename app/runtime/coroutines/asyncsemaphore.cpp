// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/coroutines/asyncsemaphore.h"

#include <algorithm>

namespace simmer::runtime {

bool AsyncSemaphore::acquire(Waiter &waiter, const TaskTrace &by)
{
    const bool isSomebodyWaiting = std::any_of(m_waiters.begin(), m_waiters.end(), [](const Waiter *waiting) {
        return waiting->state() != Future::State::Cancelled;
    });
    if (m_permits > 0 && !isSomebodyWaiting) {
        --m_permits;
        m_holders.push_back(by.task());
        recordPermits(by);
        return true;
    }
    waiter.prepare();
    m_waiters.push_back(&waiter);
    return false;
}

void AsyncSemaphore::resumed(Waiter &waiter, bool isCancelled, const TaskTrace &by)
{
    m_waiters.erase(std::find(m_waiters.begin(), m_waiters.end(), &waiter));
    if (isCancelled) {
        if (waiter.state() != Future::State::Cancelled) {
            ++m_permits;
            wakeUpNext();
        }
    } else {
        m_holders.push_back(by.task());
        if (m_permits > 0)
            wakeUpNext();
    }
    recordPermits(by);
}

void AsyncSemaphore::release(const TaskTrace &by)
{
    ++m_permits;
    m_holders.erase(std::find(m_holders.begin(), m_holders.end(), by.task()));
    wakeUpNext();
    recordPermits(by);
}

void AsyncSemaphore::wakeUpNext()
{
    const auto next = std::find_if(m_waiters.begin(), m_waiters.end(),
                                   [](const Waiter *waiting) { return !waiting->isDone(); });
    if (next == m_waiters.end())
        return;
    --m_permits;
    (*next)->setResult();
}

void AsyncSemaphore::recordPermits(const TaskTrace &by)
{
    if (m_permits == m_recorded)
        return;
    m_recorded = m_permits;
    by.objectChanged(trace::EventKind::PermitsChanged, m_object, m_permits);
}

} // namespace simmer::runtime
