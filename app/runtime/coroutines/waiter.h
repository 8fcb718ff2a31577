// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/coroutines/future.h"
#include "runtime/coroutines/timertarget.h"

namespace simmer::runtime {

/// The future that a task waits on in a primitive or for a timer: its own, used again and again, because a
/// task waits for one thing at a time.
class Waiter final : public Future, public TimerTarget
{
public:
    using Future::Future;

    /// Pending, with no timer.
    void prepare()
    {
        reset();
        stopTimer();
    }

    /// The timer is due.
    void call(const Handle &handle) override
    {
        if (hasTimer(handle.timer) && !isDone())
            setResult();
    }
};

} // namespace simmer::runtime
