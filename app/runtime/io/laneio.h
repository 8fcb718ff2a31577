// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/io/connectiontable.h"
#include "runtime/io/database.h"
#include "runtime/io/httpclient.h"
#include "runtime/io/listener.h"
#include "runtime/io/runfile.h"
#include "runtime/io/server.h"
#include "runtime/operation.h"
#include "runtime/program.h"

#include <functional>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace simmer::runtime {

/// What a lane has outside of its tasks: its file, its databases, its servers and listeners. Made before the
/// lane's time 0, its first thread and its application object; only what the lesson uses is there.
class LaneIo
{
public:
    /// Whether tasks share the data of a process.
    enum class Tasks
    {
        InOneProcess,
        InManyProcesses
    };

    /// Throws std::system_error when the system does not give what the lesson needs.
    LaneIo(const Program &program, Tasks tasks);
    ~LaneIo();

    /// What a task waits for that wants this: a query, the file, or an answer of a server.
    struct Awaited
    {
        trace::WaitKind kind = trace::WaitKind::None;
        std::uint32_t on = trace::nothing;
        /// Nanoseconds for which nothing is done yet.
        std::int64_t latency = 0;
    };
    Awaited awaited(const Operation &operation) const;
    /// Does it, but for the latency: blocks the calling thread. From any thread. `goOn` is asked now and then
    /// where it may take long; when it says no, there is a failure.
    IoResult carryOut(const Operation &operation, const std::function<bool()> &goOn);

    /// Of a Request.
    std::unique_ptr<HttpRequest> request(const Operation &operation) const;
    const Listener &listener(ObjectIndex object) const { return *m_listeners[std::uint32_t(object)]; }
    ConnectionTable &connections() { return m_connections; }
    /// Whether this process is one of the servers and loads, which are no tasks of the lane.
    bool hasHelper(pid_t process) const { return m_helpers.contains(process); }
    bool hasHelpers() const { return !m_helpers.empty(); }

private:
    const Program &m_program;
    std::optional<RunFile> m_file;
    /// By object; null for others.
    std::vector<std::unique_ptr<Database>> m_databases;
    std::vector<std::unique_ptr<Server>> m_servers;
    std::vector<std::unique_ptr<Listener>> m_listeners;
    std::set<pid_t> m_helpers;
    ConnectionTable m_connections;
};

} // namespace simmer::runtime
