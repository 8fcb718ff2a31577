// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/blocking/taskgroup.h"

#include <algorithm>

namespace simmer::runtime {

void TaskGroup::add(trace::TaskId task)
{
    m_lane.waits.watch(task, m_waits.trace().task());
    // Who waits for all of them takes whatever becomes of each.
    m_lane.tasks[task].failureTaken = true;
    m_tasks.push_back(task);
}

WaitEnd TaskGroup::awaitNext(trace::TaskId &over)
{
    Wait wait;
    wait.isInterruptible = !m_isStopping;
    if (const WaitEnd end = m_waits.awaitEnd(m_tasks, wait); end != WaitEnd::Done)
        return end;
    const auto first = std::min_element(m_tasks.begin(), m_tasks.end(), [this](auto left, auto right) {
        // What is not over comes last.
        return m_lane.waits.endOrder(left) - 1 < m_lane.waits.endOrder(right) - 1;
    });
    over = *first;
    m_tasks.erase(first);
    m_launcher.awaitExit(over, m_waits.trace().thread());
    m_waits.done(wait, over);
    return WaitEnd::Done;
}

void TaskGroup::stop()
{
    if (m_isStopping)
        return;
    m_isStopping = true;
    for (const trace::TaskId task : m_tasks)
        m_launcher.stop(task, m_waits.trace().task(), m_waits.trace().thread());
}

} // namespace simmer::runtime
