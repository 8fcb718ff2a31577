// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/coroutines/asynclock.h"

#include <algorithm>

namespace simmer::runtime {

bool AsyncLock::acquire(Waiter &waiter, const TaskTrace &by)
{
    const bool isLineEmpty = std::all_of(m_waiters.begin(), m_waiters.end(), [](const Waiter *waiting) {
        return waiting->state() == Future::State::Cancelled;
    });
    if (m_owner == trace::noTask && isLineEmpty) {
        take(by);
        return true;
    }
    waiter.prepare();
    m_waiters.push_back(&waiter);
    return false;
}

void AsyncLock::resumed(Waiter &waiter, bool isCancelled, const TaskTrace &by)
{
    m_waiters.erase(std::find(m_waiters.begin(), m_waiters.end(), &waiter));
    if (!isCancelled)
        take(by);
    else if (m_owner == trace::noTask)
        wakeUpFirst();
}

void AsyncLock::release(const TaskTrace &by)
{
    m_owner = trace::noTask;
    by.ownerChanged(m_object, m_owner);
    wakeUpFirst();
}

void AsyncLock::take(const TaskTrace &by)
{
    m_owner = by.task();
    by.ownerChanged(m_object, m_owner);
}

void AsyncLock::wakeUpFirst()
{
    if (!m_waiters.empty() && !m_waiters.front()->isDone())
        m_waiters.front()->setResult();
}

} // namespace simmer::runtime
