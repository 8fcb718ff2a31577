// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/coroutines/waiter.h"
#include "runtime/tasktrace.h"

#include <deque>
#include <vector>

namespace simmer::runtime {

/// asyncio.Semaphore of CPython 3.11 (asyncio/locks.py), cut at its await: `acquire` is what comes before,
/// `resumed` what comes after.
class AsyncSemaphore
{
public:
    AsyncSemaphore(ObjectIndex object, std::int64_t permits)
        : m_object(object), m_permits(permits), m_recorded(permits)
    {}

    /// True: a permit is taken. False: `waiter` is in the line and has to be awaited.
    bool acquire(Waiter &waiter, const TaskTrace &by);
    /// The waiter was awaited. Unless cancelled, a permit is taken.
    void resumed(Waiter &waiter, bool isCancelled, const TaskTrace &by);
    void release(const TaskTrace &by);

    const std::vector<trace::TaskId> &holders() const { return m_holders; }

private:
    void wakeUpNext();
    void recordPermits(const TaskTrace &by);

    ObjectIndex m_object;
    std::int64_t m_permits;
    std::int64_t m_recorded;
    std::deque<Waiter *> m_waiters;
    std::vector<trace::TaskId> m_holders;
};

} // namespace simmer::runtime
