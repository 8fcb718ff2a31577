// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/coroutines/timertarget.h"
#include "runtime/operation.h"

#include <cstdint>

namespace simmer::runtime {

class LessonTask;

/// asyncio.timeout (asyncio/timeouts.py). Used again and again, for one body after another.
class AsyncTimeout final : public TimerTarget
{
public:
    /// `now`: the clock's reading. `outer`: the timeout around this one, null for none.
    void enter(LessonTask &task, AsyncTimeout *outer, std::int64_t now, std::int64_t duration);
    /// Whether the body is left because the deadline, and nothing else, has cancelled it.
    bool leave(Operation::Leaving leaving);

    /// The timeout around this one.
    AsyncTimeout *outer() const { return m_outer; }

    /// The deadline has come.
    void call(const Handle &handle) override;

private:
    LessonTask *m_task = nullptr;
    AsyncTimeout *m_outer = nullptr;
    /// How many requests to cancel it the task had when it entered.
    std::uint32_t m_cancelsBefore = 0;
    bool m_hasExpired = false;
};

} // namespace simmer::runtime
