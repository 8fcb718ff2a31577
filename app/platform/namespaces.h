// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace simmer::platform {

// What the calling process sees of the machine from now on, and its descendants. It must have one thread. The
// user namespace comes first: in it an ordinary user may have the others. Each answers with why the kernel
// does not give it, empty when it does.

/// A user namespace in which the user is who it was before, with all capabilities over the namespaces below.
std::string enterUserNamespace();

/// A network that has only a loopback interface, which is up, and none of the machine's shared memory,
/// semaphores and message queues.
std::string enterNetworkNamespace();

/// The children that are forked from now on see only each other; when the first of them ends, all are killed.
std::string enterProcessNamespace();

/// Mounts from now on are this process' own, and /dev/shm is an empty folder in memory that goes with the
/// last process that sees it.
std::string mountOwnMemory();
inline constexpr const char *ownMemoryFolder = "/dev/shm";

/// /proc shows the processes of the process namespace that the caller is in. After `mountOwnMemory`.
std::string mountOwnProc();

} // namespace simmer::platform
