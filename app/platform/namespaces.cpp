// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "platform/namespaces.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <net/if.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/socket.h>
#include <system_error>
#include <unistd.h>

namespace simmer::platform {

namespace {

std::string reason()
{
    return std::generic_category().message(errno);
}

bool writeText(const char *path, const std::string &text) noexcept
{
    const int file = ::open(path, O_WRONLY | O_CLOEXEC);
    if (file < 0)
        return false;
    const bool isWritten = ::write(file, text.data(), text.size()) == ssize_t(text.size());
    const int error = errno;
    ::close(file);
    errno = error;
    return isWritten;
}

/// "who is who": one user stays the same.
std::string same(unsigned id)
{
    return std::to_string(id) + ' ' + std::to_string(id) + " 1";
}

} // namespace

std::string enterUserNamespace()
{
    const uid_t user = ::geteuid();
    const gid_t group = ::getegid();
    if (::unshare(CLONE_NEWUSER) != 0)
        return reason();
    // Without this an ordinary user may not map a group (user_namespaces(7)).
    if (!writeText("/proc/self/setgroups", "deny") || !writeText("/proc/self/uid_map", same(user)) ||
        !writeText("/proc/self/gid_map", same(group)))
        return reason();
    return {};
}

std::string enterNetworkNamespace()
{
    if (::unshare(CLONE_NEWNET | CLONE_NEWIPC) != 0)
        return reason();
    const int control = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (control < 0)
        return reason();
    ifreq request{};
    std::strcpy(request.ifr_name, "lo");
    request.ifr_flags = IFF_UP;
    const bool isUp = ::ioctl(control, SIOCSIFFLAGS, &request) == 0;
    const std::string why = isUp ? "" : reason();
    ::close(control);
    return why;
}

std::string enterProcessNamespace()
{
    return ::unshare(CLONE_NEWPID) == 0 ? "" : reason();
}

std::string mountOwnMemory()
{
    const std::string options =
        "size=256m,mode=700,uid=" + std::to_string(::geteuid()) + ",gid=" + std::to_string(::getegid());
    if (::unshare(CLONE_NEWNS) != 0 || ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
        ::mount("tmpfs", ownMemoryFolder, "tmpfs", MS_NOSUID | MS_NODEV | MS_NOEXEC, options.c_str()) != 0)
        return reason();
    return {};
}

std::string mountOwnProc()
{
    return ::mount("proc", "/proc", "proc", MS_NOSUID | MS_NODEV | MS_NOEXEC, nullptr) == 0 ? "" : reason();
}

} // namespace simmer::platform
