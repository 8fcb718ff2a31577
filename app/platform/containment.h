// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <sys/types.h>

namespace simmer::platform {

/// The calling process is killed as soon as the thread that started it is gone; a change of user undoes it.
/// False: `parent` is gone already, and nothing will kill this process: it should leave at once.
bool dieWithParent(pid_t parent) noexcept;

/// Orphans of this process' descendants become its children, so that it can wait for every one of them.
bool adoptOrphans() noexcept;

} // namespace simmer::platform
