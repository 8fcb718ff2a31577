// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/coroutines/future.h"

namespace simmer::runtime {

/// The future that a task waits on in a primitive or for a timer: its own, used again and again, because a
/// task waits for one thing at a time.
class Waiter final : public Future, public Callback
{
public:
    using Future::Future;

    /// Pending, with no timer.
    void prepare()
    {
        reset();
        m_timer = noTimer;
    }

    void setTimer(TimerId timer) { m_timer = timer; }
    bool hasTimer(TimerId timer) const { return m_timer == timer; }
    void stopTimer() { m_timer = noTimer; }

    /// The timer is due.
    void call(const Handle &handle) override
    {
        if (hasTimer(handle.timer) && !isDone())
            setResult();
    }

private:
    TimerId m_timer = noTimer;
};

} // namespace simmer::runtime
