// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "platform/containment.h"

#include <algorithm>
#include <csignal>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace simmer::platform {

namespace {

constexpr rlim_t maxOpenFiles = 4096;

bool lower(__rlimit_resource_t resource, rlim_t most) noexcept
{
    rlimit limit{};
    if (::getrlimit(resource, &limit) != 0)
        return false;
    limit.rlim_max = std::min(limit.rlim_max, most);
    limit.rlim_cur = std::min(limit.rlim_cur, limit.rlim_max);
    return ::setrlimit(resource, &limit) == 0;
}

} // namespace

bool dieWithParent(pid_t parent) noexcept
{
    return ::prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && ::getppid() == parent;
}

bool adoptOrphans() noexcept
{
    return ::prctl(PR_SET_CHILD_SUBREAPER, 1) == 0;
}

std::string contain() noexcept
{
    std::string missing;
    if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        missing += "cannot give up gaining privileges; ";
    if (!lower(RLIMIT_CORE, 0))
        missing += "cannot forbid core files; ";
    if (!lower(RLIMIT_NOFILE, maxOpenFiles))
        missing += "cannot limit open files; ";
    return missing;
}

} // namespace simmer::platform
