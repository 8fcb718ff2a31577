// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "platform/systemcallfilter.h"

#include "platform/sanitizers.h"

#include <asm/ioctls.h>
#include <cerrno>
#include <netinet/in.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/socket.h>
#include <system_error>

namespace simmer::platform {

namespace {

/// A filter under construction: everything is allowed but what is added.
class Filter
{
public:
    Filter() : m_context(::seccomp_init(SCMP_ACT_ALLOW))
    {
        // Against the kernel's habit, before Linux 5.16, of making every filtered process slower.
        ::seccomp_attr_set(m_context, SCMP_FLTATR_CTL_SSB, 1);
    }
    ~Filter() { ::seccomp_release(m_context); }
    Filter(const Filter &) = delete;
    Filter &operator=(const Filter &) = delete;

    /// A name that this machine's kernel does not have needs no rule.
    void refuse(const char *call, int error = EPERM)
    {
        if (const int number = ::seccomp_syscall_resolve_name(call); number != __NR_SCMP_ERROR)
            note(::seccomp_rule_add(m_context, SCMP_ACT_ERRNO(std::uint32_t(error)), number, 0));
    }
    void refuseWhere(const char *call, scmp_arg_cmp argument)
    {
        note(::seccomp_rule_add(m_context, SCMP_ACT_ERRNO(EPERM), ::seccomp_syscall_resolve_name(call), 1,
                                argument));
    }

    std::string load()
    {
        note(::seccomp_load(m_context));
        return m_error == 0 ? "" : std::generic_category().message(m_error);
    }

private:
    void note(int result)
    {
        if (result < 0 && m_error == 0)
            m_error = -result;
    }

    scmp_filter_ctx m_context;
    int m_error = 0;
};

constexpr const char *neverNeeded[] = {
    // namespaces, mounts, other roots
    "unshare", "setns", "mount", "umount", "umount2", "pivot_root", "chroot", "move_mount", "open_tree",
    "fsopen", "fsconfig", "fsmount", "fspick", "mount_setattr", "open_by_handle_at", "name_to_handle_at",
    "mknod", "mknodat", "quotactl", "quotactl_fd", "swapon", "swapoff",
    // other processes, and leaving the group in which the lane can be ended
    "kcmp", "process_madvise", "pidfd_getfd", "setsid", "setpgid",
    // the kernel itself
    "init_module", "finit_module", "delete_module", "kexec_load", "kexec_file_load", "bpf", "perf_event_open",
    "userfaultfd", "io_uring_setup", "io_uring_enter", "io_uring_register", "reboot", "syslog", "acct",
    "iopl", "ioperm", "add_key", "request_key", "keyctl", "fanotify_init", "lookup_dcookie", "vhangup",
    // the machine's clock and names
    "settimeofday", "clock_settime", "clock_settime64", "adjtimex", "clock_adjtime", "clock_adjtime64",
    "sethostname", "setdomainname"};

void refuseNamespaces(Filter &filter)
{
    for (const unsigned long long flag : {CLONE_NEWUSER, CLONE_NEWNS, CLONE_NEWNET, CLONE_NEWPID,
                                          CLONE_NEWIPC, CLONE_NEWUTS, CLONE_NEWCGROUP})
        filter.refuseWhere("clone", SCMP_A0(SCMP_CMP_MASKED_EQ, flag, flag));
    // A filter cannot look at what its argument points to. The C library falls back to clone.
    filter.refuse("clone3", ENOSYS);
}

void refuseAllButTcp(Filter &filter)
{
    for (std::uint32_t family = 0; family < AF_MAX; ++family) {
        if (family != AF_INET && family != AF_INET6)
            filter.refuseWhere("socket", SCMP_A0_32(SCMP_CMP_EQ, family));
    }
    filter.refuseWhere("socket", SCMP_A0_32(SCMP_CMP_GE, std::uint32_t(AF_MAX)));
    constexpr std::uint32_t typeMask = 0xf;
    for (std::uint32_t type = 0; type <= typeMask; ++type) {
        if (type != SOCK_STREAM)
            filter.refuseWhere("socket", SCMP_A1_32(SCMP_CMP_MASKED_EQ, typeMask, type));
    }
    filter.refuseWhere("socket", SCMP_A2_32(SCMP_CMP_GT, std::uint32_t(IPPROTO_TCP)));
}

} // namespace

std::string refuseSystemCalls()
{
    Filter filter;
    for (const char *call : neverNeeded)
        filter.refuse(call);
    // The leak checker looks into its own process from outside.
    if (!hasSanitizer) {
        for (const char *call : {"ptrace", "process_vm_readv", "process_vm_writev"})
            filter.refuse(call);
    }
    refuseNamespaces(filter);
    refuseAllButTcp(filter);
    // Typing into the terminal of whoever started the program.
    filter.refuseWhere("ioctl", SCMP_A1_32(SCMP_CMP_EQ, std::uint32_t(TIOCSTI)));
    filter.refuseWhere("ioctl", SCMP_A1_32(SCMP_CMP_EQ, std::uint32_t(TIOCLINUX)));
    return filter.load();
}

std::string refuseSockets()
{
    Filter filter;
    filter.refuse("socket");
    return filter.load();
}

std::string refusePrograms()
{
    Filter filter;
    filter.refuse("execve");
    filter.refuse("execveat");
    return filter.load();
}

} // namespace simmer::platform
