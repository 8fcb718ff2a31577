// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/coroutines/asyncevent.h"

#include <algorithm>

namespace simmer::runtime {

void AsyncEvent::set(const TaskTrace &by)
{
    if (m_isSet)
        return;
    m_isSet = true;
    by.objectChanged(trace::EventKind::EventChanged, m_object, 1);
    for (Waiter *waiter : m_waiters) {
        if (!waiter->isDone())
            waiter->setResult();
    }
}

void AsyncEvent::clear(const TaskTrace &by)
{
    if (!m_isSet)
        return;
    m_isSet = false;
    by.objectChanged(trace::EventKind::EventChanged, m_object, 0);
}

bool AsyncEvent::wait(Waiter &waiter)
{
    if (m_isSet)
        return true;
    waiter.prepare();
    m_waiters.push_back(&waiter);
    return false;
}

void AsyncEvent::resumed(Waiter &waiter)
{
    m_waiters.erase(std::find(m_waiters.begin(), m_waiters.end(), &waiter));
}

} // namespace simmer::runtime
