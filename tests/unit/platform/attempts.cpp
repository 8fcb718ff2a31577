// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "attempts.h"

#include "platform/counters.h"

#include <arpa/inet.h>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <linux/netlink.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/sysmacros.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace simmer::test {

namespace {

bool opens(const std::string &path, int flags)
{
    return ::open(path.c_str(), flags | O_CLOEXEC, 0600) >= 0;
}

bool hasSocket(int family, int type, int protocol = 0)
{
    return ::socket(family, type, protocol) >= 0;
}

sockaddr_in address(const char *host, int port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(std::uint16_t(port));
    ::inet_pton(AF_INET, host, &address.sin_addr);
    return address;
}

/// Connected, or on the way there.
bool connects(const char *host, int port)
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
    const sockaddr_in to = address(host, port);
    return descriptor >= 0 &&
           (::connect(descriptor, reinterpret_cast<const sockaddr *>(&to), sizeof to) == 0 ||
            errno == EINPROGRESS);
}

/// A server of the machine, outside: 127.0.0.1 and a port.
bool reachesHostLoopback(const std::string &port)
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM, 0);
    const sockaddr_in to = address("127.0.0.1", std::atoi(port.c_str()));
    return descriptor >= 0 && ::connect(descriptor, reinterpret_cast<const sockaddr *>(&to), sizeof to) == 0;
}

bool reachesUnixSocket(const std::string &path)
{
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un to{};
    to.sun_family = AF_UNIX;
    path.copy(to.sun_path, sizeof to.sun_path - 1);
    return descriptor >= 0 && ::connect(descriptor, reinterpret_cast<const sockaddr *>(&to), sizeof to) == 0;
}

/// More than the bound, all alive at once.
bool forksWithoutBound(const std::string &)
{
    for (unsigned i = 0; i < 2 * maxTasks; ++i) {
        const pid_t child = ::fork();
        if (child < 0)
            return false;
        if (child == 0) {
            for (;;)
                ::pause();
        }
    }
    return true;
}

bool startsThreadsWithoutBound(const std::string &)
{
    for (unsigned i = 0; i < 2 * maxTasks; ++i) {
        try {
            std::thread([] { ::pause(); }).detach();
        } catch (const std::exception &) {
            return false;
        }
    }
    return true;
}

/// Always "done": whether the grandchild is still there when this process is not is for the caller to see.
bool leavesAGrandchild(const std::string &)
{
    if (::fork() == 0) {
        ::setsid();
        if (::fork() == 0) {
            std::signal(SIGHUP, SIG_IGN);
            std::signal(SIGTERM, SIG_IGN);
            for (;;)
                ::pause();
        }
        ::_exit(0);
    }
    ::wait(nullptr);
    return true;
}

bool dumpsCore(const std::string &)
{
    const pid_t child = ::fork();
    if (child == 0) {
        std::signal(SIGABRT, SIG_DFL);
        std::abort();
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WCOREDUMP(status) || std::filesystem::exists("core");
}

bool executes(const std::string &program)
{
    const pid_t child = ::fork();
    if (child == 0) {
        ::execl(program.c_str(), program.c_str(), "-c", ":", nullptr);
        ::_exit(99);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return !WIFEXITED(status) || WEXITSTATUS(status) != 99;
}

bool growsAFile(const std::string &)
{
    std::signal(SIGXFSZ, SIG_IGN);
    const int file = ::open("large", O_RDWR | O_CREAT, 0600);
    return file >= 0 && ::ftruncate(file, 300LL << 20) == 0;
}

bool opensTooManyFiles(const std::string &)
{
    for (int i = 0; i < 5000; ++i) {
        if (!opens("/dev/null", O_RDONLY))
            return false;
    }
    return true;
}

bool isAnotherUser(const std::string &)
{
    return ::setresuid(0, 0, 0) == 0 || ::setresgid(0, 0, 0) == 0;
}

bool hasItsOwnFolder(const std::string &)
{
    const char *folder = std::getenv("TMPDIR");
    std::error_code error;
    return folder && std::filesystem::equivalent(folder, ".", error) &&
           std::filesystem::is_empty(folder, error) && ::mkdir("folder", 0700) == 0 &&
           opens("folder/file", O_RDWR | O_CREAT) && opens("folder/file", O_RDWR | O_TRUNC) &&
           std::rename("folder/file", "file") == 0 && ::unlink("file") == 0 && ::rmdir("folder") == 0;
}

/// For the caller to look for: where the folder is on disk, and something in it.
bool usesItsFolder(const std::string &)
{
    std::printf("%s\n", std::getenv("TMPDIR"));
    std::fflush(stdout);
    ::mkdir("sub", 0700);
    return opens("sub/file", O_RDWR | O_CREAT);
}

bool usesItsFolderForEver(const std::string &argument)
{
    usesItsFolder(argument);
    for (;;)
        ::pause();
}

/// A server of its own, in a process of its own.
bool talksToItsOwnServer(const std::string &)
{
    const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in own = address("127.0.0.1", 0);
    socklen_t size = sizeof own;
    if (::bind(listener, reinterpret_cast<sockaddr *>(&own), size) != 0 || ::listen(listener, 5) != 0 ||
        ::getsockname(listener, reinterpret_cast<sockaddr *>(&own), &size) != 0)
        return false;
    if (::fork() == 0) {
        const int client = ::accept(listener, nullptr, nullptr);
        ::_exit(::write(client, "x", 1) == 1 ? 0 : 1);
    }
    const int client = ::socket(AF_INET, SOCK_STREAM, 0);
    char byte = 0;
    return ::connect(client, reinterpret_cast<sockaddr *>(&own), sizeof own) == 0 &&
           ::read(client, &byte, 1) == 1 && byte == 'x';
}

bool hasPairs(const std::string &)
{
    int pair[2];
    char byte = 0;
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, pair) != 0)
        return false;
    if (::fork() == 0)
        ::_exit(::write(pair[1], "x", 1) == 1 ? 0 : 1);
    return ::read(pair[0], &byte, 1) == 1;
}

bool signalsItsChild(const std::string &)
{
    const pid_t child = ::fork();
    if (child == 0) {
        for (;;)
            ::pause();
    }
    int status = 0;
    return ::kill(child, SIGKILL) == 0 && ::waitpid(child, &status, 0) == child && WIFSIGNALED(status);
}

/// In a child, where the parent's /proc/self is another folder.
bool readsItsCounters(const std::string &)
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(platform::privateBytes() > 0 && platform::processCounters().anonymousBytes > 0 ? 0 : 1);
    int status = 1;
    ::waitpid(child, &status, 0);
    return status == 0;
}

struct NamedAttempt
{
    std::string_view name;
    Attempt attempt;
};

constexpr NamedAttempt attempts[] = {
    {"read", [](const std::string &path) { return opens(path, O_RDONLY); }},
    {"list", [](const std::string &path) { return opens(path, O_RDONLY | O_DIRECTORY); }},
    {"write", [](const std::string &path) { return opens(path, O_WRONLY); }},
    {"make", [](const std::string &path) { return opens(path, O_WRONLY | O_CREAT | O_EXCL); }},
    {"remove", [](const std::string &path) { return ::unlink(path.c_str()) == 0; }},
    {"execute", executes},
    {"reach a server of the machine", reachesHostLoopback},
    {"connect", [](const std::string &host) { return connects(host.c_str(), 80); }},
    {"reach a unix socket", reachesUnixSocket},
    {"udp", [](const std::string &) { return hasSocket(AF_INET, SOCK_DGRAM); }},
    {"raw socket", [](const std::string &) { return hasSocket(AF_INET, SOCK_RAW, IPPROTO_ICMP); }},
    {"packet socket", [](const std::string &) { return hasSocket(AF_PACKET, SOCK_RAW); }},
    {"netlink socket", [](const std::string &) { return hasSocket(AF_NETLINK, SOCK_RAW, NETLINK_ROUTE); }},
    {"fork without bound", forksWithoutBound},
    {"start threads without bound", startsThreadsWithoutBound},
    {"leave a grandchild", leavesAGrandchild},
    {"trace", [](const std::string &id) { return ::ptrace(PTRACE_SEIZE, std::atoi(id.c_str()), 0, 0) == 0; }},
    {"kill", [](const std::string &id) { return ::kill(std::atoi(id.c_str()), SIGKILL) == 0; }},
    {"mount", [](const std::string &) { return ::mount("none", ".", "tmpfs", 0, "") == 0; }},
    {"user namespace", [](const std::string &) { return ::unshare(CLONE_NEWUSER) == 0; }},
    {"module",
     [](const std::string &) { return ::syscall(SYS_finit_module, 0, "", 0) == 0 || errno != EPERM; }},
    {"bpf", [](const std::string &) { return ::syscall(SYS_bpf, 0, nullptr, 0) >= 0 || errno != EPERM; }},
    {"device", [](const std::string &) { return ::mknod("zero", S_IFCHR | 0600, makedev(1, 5)) == 0; }},
    {"dump core", dumpsCore},
    {"large file", growsAFile},
    {"many files", opensTooManyFiles},
    {"become root", isAnotherUser},
    {"host name", [](const std::string &) { return ::sethostname("x", 1) == 0; }},
    {"own folder", hasItsOwnFolder},
    {"use its folder", usesItsFolder},
    {"use its folder for ever", usesItsFolderForEver},
    {"own server", talksToItsOwnServer},
    {"socket pair", hasPairs},
    {"signal its child", signalsItsChild},
    {"own counters", readsItsCounters},
};

} // namespace

Attempt findAttempt(std::string_view name)
{
    for (const NamedAttempt &known : attempts) {
        if (known.name == name)
            return known.attempt;
    }
    return nullptr;
}

} // namespace simmer::test
