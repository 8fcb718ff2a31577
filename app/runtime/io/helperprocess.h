// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <string>
#include <sys/types.h>

namespace simmer::runtime {

/// A process beside a lane that stands for the world outside: a server, a load. What it uses is not the
/// lane's to count. It is killed with this object, and by the kernel when the lane dies.
class HelperProcess
{
public:
    /// Forks: the calling process must not have other threads, nor an application object. In the child `run`
    /// has `descriptor` under its number, and of all others only null devices as standard ones. Throws
    /// std::system_error when there can be no process.
    HelperProcess(const std::string &name, int descriptor, const std::function<void(int)> &run);
    ~HelperProcess();
    HelperProcess(const HelperProcess &) = delete;
    HelperProcess &operator=(const HelperProcess &) = delete;

    pid_t id() const { return m_process; }

private:
    pid_t m_process = -1;
    /// Whose child it is: a fork of that one must leave it alone.
    pid_t m_parent = -1;
};

/// The calling process may have as many open files as it can be given; children inherit that.
void allowManyDescriptors() noexcept;

} // namespace simmer::runtime
