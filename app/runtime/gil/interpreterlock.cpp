// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/gil/interpreterlock.h"

namespace simmer::runtime {

bool InterpreterLock::take(trace::TaskId task)
{
    std::unique_lock lock(m_mutex);
    while (m_isTaken) {
        const std::uint64_t switches = m_switches;
        const bool isLate = m_isFree.wait_for(lock, switchInterval) == std::cv_status::timeout;
        if (isLate && m_isTaken && m_switches == switches)
            m_isAskedFor.store(true, std::memory_order_relaxed);
    }
    m_isTaken = true;
    m_isAskedFor.store(false, std::memory_order_relaxed);
    if (m_lastHolder == task)
        return false;
    m_lastHolder = task;
    ++m_switches;
    m_hasSwitched.notify_all();
    return true;
}

void InterpreterLock::give(trace::TaskId task)
{
    std::unique_lock lock(m_mutex);
    m_isTaken = false;
    m_isFree.notify_one();
    // Otherwise the one that gives it up has it again before another is awake.
    if (m_isAskedFor.load(std::memory_order_relaxed))
        m_hasSwitched.wait(lock, [&] { return m_lastHolder != task; });
}

} // namespace simmer::runtime
