// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/coroutines/waiter.h"
#include "runtime/tasktrace.h"

#include <deque>

namespace simmer::runtime {

/// asyncio.Event (asyncio/locks.py), cut at its await: `wait` is what comes before, `resumed` what comes
/// after.
class AsyncEvent
{
public:
    explicit AsyncEvent(ObjectIndex object) : m_object(object) {}

    void set(const TaskTrace &by);
    void clear(const TaskTrace &by);
    /// True: it is set. False: `waiter` is in the line and has to be awaited.
    bool wait(Waiter &waiter);
    void resumed(Waiter &waiter);

private:
    ObjectIndex m_object;
    std::deque<Waiter *> m_waiters;
    bool m_isSet = false;
};

} // namespace simmer::runtime
