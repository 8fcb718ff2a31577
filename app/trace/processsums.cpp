// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "trace/processsums.h"

#include <algorithm>

namespace simmer::trace {

void ProcessSums::setLevel(TaskId process, std::int64_t value)
{
    // The last sample of a process may come after its task's end.
    if (m_gone.contains(process))
        return;
    m_latest[process] = value;
    m_most = std::max(m_most, sum());
}

void ProcessSums::leave(TaskId process)
{
    m_latest.erase(process);
    m_gone.insert(process);
}

std::int64_t ProcessSums::sum() const
{
    std::int64_t sum = 0;
    for (const auto &[process, value] : m_latest)
        sum += value;
    return sum;
}

} // namespace simmer::trace
