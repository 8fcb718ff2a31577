// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/event.h"

#include <map>
#include <mutex>

namespace simmer::runtime {

/// Sockets on their way from the task that accepted them to the task that is started for each. Any thread may
/// use it; a forked process has the sockets too.
class ConnectionTable
{
public:
    ~ConnectionTable();

    void put(trace::TaskId task, int socket);
    /// The socket is the caller's from now on. -1: there is none for this task.
    int take(trace::TaskId task);
    /// For a parent: the process of `task` has its own.
    void close(trace::TaskId task);

private:
    std::mutex m_mutex;
    std::map<trace::TaskId, int> m_sockets;
};

} // namespace simmer::runtime
