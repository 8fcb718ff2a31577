// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace simmer::platform {

// What the calling thread, and what it starts from now on, may no longer ask the kernel for: it is told that
// it is not permitted. The process must not be able to gain privileges. Each answers with why it is not in
// force, empty when it is.

/// What no lane needs: other processes' memory, mounts, namespaces, modules, devices, clocks, keys, leaving
/// the process group, and every socket but TCP and pairs.
std::string refuseSystemCalls();

/// Sockets but pairs; `refuseSystemCalls` leaves TCP.
std::string refuseSockets();

/// Executing programs.
std::string refusePrograms();

} // namespace simmer::platform
