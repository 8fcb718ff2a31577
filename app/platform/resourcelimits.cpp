// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "platform/resourcelimits.h"

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <grp.h>
#include <linux/capability.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <system_error>
#include <unistd.h>

namespace simmer::platform {

namespace {

constexpr rlim_t maxOpenFiles = 4096;
constexpr rlim_t maxFileBytes = 256 << 20;
/// "nobody" everywhere.
constexpr uid_t nobody = 65534;

std::string reason()
{
    return std::generic_category().message(errno);
}

bool lower(__rlimit_resource_t resource, rlim_t most) noexcept
{
    rlimit limit{};
    if (::getrlimit(resource, &limit) != 0)
        return false;
    limit.rlim_max = std::min(limit.rlim_max, most);
    limit.rlim_cur = limit.rlim_max;
    return ::setrlimit(resource, &limit) == 0;
}

/// Processes and threads that the user has now, as far as this process may see them.
std::uint64_t tasksOfUser(uid_t user)
{
    std::uint64_t tasks = 0;
    std::error_code error;
    for (std::filesystem::directory_iterator i("/proc", error), end; !error && i != end; i.increment(error)) {
        struct stat folder
        {};
        // A folder has a link from each of its sub-folders, and two of its own.
        if (::stat((i->path() / "task").c_str(), &folder) == 0 && folder.st_uid == user &&
            folder.st_nlink > 2)
            tasks += folder.st_nlink - 2;
    }
    return tasks;
}

} // namespace

std::string limitResources()
{
    if (!lower(RLIMIT_CORE, 0) || !lower(RLIMIT_NOFILE, maxOpenFiles) || !lower(RLIMIT_FSIZE, maxFileBytes))
        return reason();
    return {};
}

std::string limitProcesses(std::uint32_t most, bool hasOwnNamespace)
{
    if (::geteuid() == 0)
        return "it does not bind root";
    const std::uint64_t others = hasOwnNamespace ? 0 : tasksOfUser(::geteuid());
    return lower(RLIMIT_NPROC, rlim_t(others + most)) ? "" : reason();
}

std::string giveUpNewPrivileges()
{
    return ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 ? "" : reason();
}

std::string becomeUnprivileged()
{
    if (::geteuid() != 0)
        return {};
    if (::setgroups(0, nullptr) != 0 || ::setresgid(nobody, nobody, nobody) != 0 ||
        ::setresuid(nobody, nobody, nobody) != 0)
        return reason();
    return {};
}

std::string dropCapabilities()
{
    // The bounding set can be lowered only by who has the power to; without new privileges it adds nothing.
    for (int capability = 0; ::prctl(PR_CAPBSET_READ, capability, 0, 0, 0) >= 0; ++capability)
        ::prctl(PR_CAPBSET_DROP, capability, 0, 0, 0);
    ::prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0);
    __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
    __user_cap_data_struct none[_LINUX_CAPABILITY_U32S_3]{};
    return ::syscall(SYS_capset, &header, none) == 0 ? "" : reason();
}

} // namespace simmer::platform
