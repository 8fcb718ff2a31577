// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/event.h"

#include <cstdint>
#include <map>
#include <set>

namespace simmer::trace {

/// What the processes of a lane have together, of a value that each of them samples now and then.
class ProcessSums
{
public:
    /// Of a total that only grows: it goes on counting when the process has ended.
    void setTotal(TaskId process, std::int64_t value) { m_latest[process] = value; }
    /// Of what a process has while it lives.
    void setLevel(TaskId process, std::int64_t value);
    /// The process of this task has ended.
    void leave(TaskId process);

    /// Of the latest values.
    std::int64_t sum() const;
    /// The most that `sum` ever was.
    std::int64_t most() const { return m_most; }

private:
    std::map<TaskId, std::int64_t> m_latest;
    std::set<TaskId> m_gone;
    std::int64_t m_most = 0;
};

} // namespace simmer::trace
