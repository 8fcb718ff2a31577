// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "platform/containment.h"

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace simmer::platform {

bool dieWithParent(pid_t parent) noexcept
{
    return ::prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && ::getppid() == parent;
}

bool adoptOrphans() noexcept
{
    return ::prctl(PR_SET_CHILD_SUBREAPER, 1) == 0;
}

} // namespace simmer::platform
