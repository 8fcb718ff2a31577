// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/io/connectiontable.h"

#include <unistd.h>

namespace simmer::runtime {

ConnectionTable::~ConnectionTable()
{
    for (const auto &[task, socket] : m_sockets)
        ::close(socket);
}

void ConnectionTable::put(trace::TaskId task, int socket)
{
    const std::lock_guard lock(m_mutex);
    m_sockets.emplace(task, socket);
}

int ConnectionTable::take(trace::TaskId task)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_sockets.find(task);
    if (found == m_sockets.end())
        return -1;
    const int socket = found->second;
    m_sockets.erase(found);
    return socket;
}

void ConnectionTable::close(trace::TaskId task)
{
    if (const int socket = take(task); socket >= 0)
        ::close(socket);
}

} // namespace simmer::runtime
