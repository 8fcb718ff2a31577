// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <sys/types.h>
#include <utility>
#include <vector>

namespace simmer::platform {

/// What keeps a contained process within its bounds. README.md says what each is good for.
enum class Mechanism : std::uint8_t
{
    ParentDeath,      ///< killed as soon as the program that started it is gone
    UnprivilegedUser, ///< does not run as root, also where root started it
    NoNewPrivileges,  ///< nothing that it executes gains privileges
    NoCapabilities,   ///< none of root's powers, not even over a namespace of its own
    ResourceLimits,   ///< no core file, so many open files, so large files
    ProcessLimit,     ///< so many processes and threads at once, all its descendants together
    ProcessNamespace, ///< every descendant ends with it, whatever it does, and can name no other process
    PrivateProc,      ///< /proc shows only its descendants
    LoopbackOnly,     ///< a network of its own that has nothing but a loopback interface
    TemporaryFolder,  ///< a folder of its own (TMPDIR) that is gone when it is
    FileRules,        ///< opens only system libraries and its temporary folder (Landlock)
    SignalRules,      ///< signals only its own descendants (Landlock)
    SystemCallFilter, ///< system calls that no lane needs are refused (seccomp)
    NoSockets,        ///< no sockets at all (seccomp)
    NoPrograms,       ///< executes no program (seccomp)
};

/// "parent-death", "unprivileged-user", …
const char *name(Mechanism mechanism);

/// What is in force in a contained process, and why what is not is not.
class ContainmentReport
{
public:
    void has(Mechanism mechanism) { m_inForce.push_back(mechanism); }
    void lacks(Mechanism mechanism, std::string why) { m_missing.emplace_back(mechanism, std::move(why)); }
    /// `has` without a reason against it, else `lacks`.
    void note(Mechanism mechanism, std::string whyNot);

    /// The contained process' id outside its process namespace.
    void setProcessId(pid_t process) { m_process = process; }
    pid_t processId() const { return m_process; }

    bool isInForce(Mechanism mechanism) const;
    const std::vector<Mechanism> &inForce() const { return m_inForce; }
    const std::vector<std::pair<Mechanism, std::string>> &missing() const { return m_missing; }

private:
    std::vector<Mechanism> m_inForce;
    std::vector<std::pair<Mechanism, std::string>> m_missing;
    pid_t m_process = 0;
};

} // namespace simmer::platform
