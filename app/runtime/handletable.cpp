// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/handletable.h"

namespace simmer::runtime {

void PlainHandleTable::bind(HandleIndex handle, trace::TaskId task, bool replaces)
{
    auto &tasks = m_tasks[std::uint32_t(handle)];
    if (replaces)
        tasks.clear();
    tasks.push_back(task);
}

void PlainHandleTable::appendTasks(HandleIndex handle, std::vector<trace::TaskId> &tasks) const
{
    const auto &mine = m_tasks[std::uint32_t(handle)];
    tasks.insert(tasks.end(), mine.begin(), mine.end());
}

} // namespace simmer::runtime
