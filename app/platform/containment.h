// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <sys/types.h>

namespace simmer::platform {

/// The calling process is killed as soon as the thread that started it is gone. False: `parent` is gone
/// already, and nothing will kill this process: it should leave at once.
bool dieWithParent(pid_t parent) noexcept;

/// Orphans of this process' descendants become its children, so that it can wait for every one of them.
bool adoptOrphans() noexcept;

/// For a process that runs what a lesson asks for: it gains no privileges from what it executes, leaves no
/// core file, and may open only so many files. Children inherit all of it. Memory is not bounded here: the
/// address space of many threads is large and unused, and sanitizers need terabytes of it. Empty, or what
/// could not be had.
std::string contain() noexcept;

} // namespace simmer::platform
