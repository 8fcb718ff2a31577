// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/blocking/tasklauncher.h"

#include <vector>

namespace simmer::runtime {

/// Tasks that one task has started and waits for together. For that task's own thread.
class TaskGroup
{
public:
    TaskGroup(SharedLane &lane, TaskLauncher &launcher, TaskWaits &waits)
        : m_lane(lane), m_launcher(launcher), m_waits(waits)
    {}

    /// Before the task can run.
    void add(trace::TaskId task);
    bool isEmpty() const { return m_tasks.empty(); }

    /// Until one of them is over and its thread or process gone; it leaves the group. The one that was over
    /// first, where there are several. Once the group is being stopped, nothing interrupts this.
    [[nodiscard]] WaitEnd awaitNext(trace::TaskId &over);
    /// Asks those that are left to end, once.
    void stop();

private:
    SharedLane &m_lane;
    TaskLauncher &m_launcher;
    TaskWaits &m_waits;
    std::vector<trace::TaskId> m_tasks;
    bool m_isStopping = false;
};

} // namespace simmer::runtime
