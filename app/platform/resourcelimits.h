// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>

namespace simmer::platform {

// Bounds that a process sets for itself and that all its descendants inherit. Each answers with why it is not
// in force, empty when it is. Memory is not bounded: the address space of many threads is large and unused,
// and sanitizers need terabytes of it.

/// No core file, at most 4096 open files, no file over 256 MiB.
std::string limitResources();

/// At most `most` processes and threads at once. Where this process' user has others too, in the user
/// namespace that it is in, those that there are now do not count. The kernel asks this of no superuser.
std::string limitProcesses(std::uint32_t most, bool hasOwnNamespace);

/// Nothing that is executed from now on gains privileges.
std::string giveUpNewPrivileges();

/// Stops being root: becomes the user that owns nothing. For any other user nothing changes.
std::string becomeUnprivileged();

/// Gives up every capability for good.
std::string dropCapabilities();

} // namespace simmer::platform
