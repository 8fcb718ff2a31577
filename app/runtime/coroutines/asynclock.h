// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/coroutines/waiter.h"
#include "runtime/tasktrace.h"

#include <deque>

namespace simmer::runtime {

/// asyncio.Lock (asyncio/locks.py), cut at its await: `acquire` is what comes before, `resumed` what comes
/// after.
class AsyncLock
{
public:
    explicit AsyncLock(ObjectIndex object) : m_object(object) {}

    /// True: it is taken. False: `waiter` is in the line and has to be awaited.
    bool acquire(Waiter &waiter, const TaskTrace &by);
    /// The waiter was awaited. Unless cancelled, the lock is taken.
    void resumed(Waiter &waiter, bool isCancelled, const TaskTrace &by);
    void release(const TaskTrace &by);

    /// noTask: nobody.
    trace::TaskId owner() const { return m_owner; }

private:
    void wakeUpFirst();
    void take(const TaskTrace &by);

    ObjectIndex m_object;
    std::deque<Waiter *> m_waiters;
    trace::TaskId m_owner = trace::noTask;
};

} // namespace simmer::runtime
