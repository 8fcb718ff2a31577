// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/io/helperprocess.h"

#include "platform/containment.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

namespace simmer::runtime {

namespace {

/// Leaves the child with `descriptor`, whose number that then is, and null devices.
int keepOnly(int descriptor)
{
    constexpr int kept = 3;
    if (descriptor != kept)
        ::dup2(descriptor, kept);
    ::close_range(kept + 1, ~0U, 0);
    const int null = ::open("/dev/null", O_RDWR);
    for (int standard = 0; standard < kept; ++standard) {
        if (null >= 0)
            ::dup2(null, standard);
        else
            ::close(standard);
    }
    if (null > kept)
        ::close(null);
    return kept;
}

} // namespace

HelperProcess::HelperProcess(const std::string &name, int descriptor, const std::function<void(int)> &run)
    : m_parent(::getpid())
{
    m_process = ::fork();
    if (m_process < 0)
        throw std::system_error(errno, std::generic_category(), "no process can be started for " + name);
    if (m_process > 0)
        return;
    if (!platform::dieWithParent(m_parent))
        ::_exit(1);
    ::signal(SIGPIPE, SIG_IGN);
    ::prctl(PR_SET_NAME, name.c_str());
    allowManyDescriptors();
    run(keepOnly(descriptor));
    ::_exit(0);
}

HelperProcess::~HelperProcess()
{
    // Somebody may have taken it from the system: its number is then another's.
    if (::getpid() != m_parent || ::waitpid(m_process, nullptr, WNOHANG) != 0)
        return;
    ::kill(m_process, SIGKILL);
    while (::waitpid(m_process, nullptr, 0) < 0 && errno == EINTR) {
    }
}

void allowManyDescriptors() noexcept
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

} // namespace simmer::runtime
