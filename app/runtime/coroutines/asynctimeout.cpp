// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/coroutines/asynctimeout.h"

#include "runtime/coroutines/lessontask.h"

namespace simmer::runtime {

void AsyncTimeout::enter(LessonTask &task, AsyncTimeout *outer, std::int64_t now, std::int64_t duration)
{
    m_task = &task;
    m_outer = outer;
    m_cancelsBefore = task.cancelRequests();
    m_hasExpired = false;
    if (duration == 0)
        task.loop().callNow(*this);
    else
        task.loop().callAt(now + duration, *this);
}

void AsyncTimeout::call(const Handle &handle)
{
    if (!hasTimer(handle.timer))
        return;
    m_task->cancel();
    m_hasExpired = true;
}

bool AsyncTimeout::leave(Operation::Leaving leaving)
{
    stopTimer();
    return m_hasExpired && m_task->uncancel() <= m_cancelsBefore && leaving == Operation::Leaving::Cancelled;
}

} // namespace simmer::runtime
