// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "platform/containedprocess.h"

#include "platform/containment.h"
#include "platform/filerules.h"
#include "platform/namespaces.h"
#include "platform/resourcelimits.h"
#include "platform/sanitizers.h"
#include "platform/systemcallfilter.h"
#include "platform/temporaryfolder.h"

#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <optional>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

namespace simmer::platform {

namespace {

constexpr int startFailed = 4;

/// What the keeper, as the process that stays outside is called, has prepared for the contained one.
struct Surroundings
{
    bool hasUserNamespace = false;
    bool hasMounts = false;
    bool hasProcessNamespace = false;
    std::string temporaryFolder;
    std::string noTemporaryFolder;
};

volatile pid_t keptProcess = 0;

void endKept(int)
{
    if (keptProcess > 0)
        ::kill(keptProcess, SIGKILL);
}

Surroundings enterNamespaces(ContainmentReport &report)
{
    Surroundings around;
    const std::string whyNot = enterUserNamespace();
    around.hasUserNamespace = whyNot.empty();
    if (!around.hasUserNamespace) {
        for (const Mechanism mechanism :
             {Mechanism::LoopbackOnly, Mechanism::ProcessNamespace, Mechanism::PrivateProc})
            report.lacks(mechanism, "no user namespace: " + whyNot);
        return around;
    }
    report.note(Mechanism::LoopbackOnly, enterNetworkNamespace());
    around.hasMounts = mountOwnMemory().empty();
    // The leak checker finds its process in /proc by the number that it has inside.
    const std::string noProcesses = hasSanitizer ? "left out for sanitizers" : enterProcessNamespace();
    around.hasProcessNamespace = noProcesses.empty();
    report.note(Mechanism::ProcessNamespace, noProcesses);
    if (!around.hasProcessNamespace)
        report.lacks(Mechanism::PrivateProc, noProcesses);
    return around;
}

/// True when the only process that had the other end of the pipe is gone.
bool isBroken(int pipeEnd)
{
    pollfd end{pipeEnd, POLLIN, 0};
    return ::poll(&end, 1, 0) != 0;
}

/// The first process of a process namespace: it is there so that all the others are killed when it ends. -1
/// and an errno when it cannot be had.
pid_t forkFirst()
{
    int lifeline[2];
    if (::pipe2(lifeline, O_CLOEXEC) != 0)
        return -1;
    const pid_t first = ::fork();
    ::close(lifeline[first == 0 ? 1 : 0]);
    // The keeper's end stays open as long as the keeper lives.
    if (first != 0)
        return first;
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (isBroken(lifeline[0]))
        ::_exit(startFailed);
    ::prctl(PR_SET_DUMPABLE, 0);
    // Orphans are reaped by nobody else.
    std::signal(SIGCHLD, SIG_IGN);
    ::close_range(0, ~0U, 0);
    for (;;)
        ::pause();
}

void enforceFileRules(const ContainmentPlan &plan, const Surroundings &around, ContainmentReport &report)
{
    FileRules rules;
    allowSystemFiles(rules);
    for (const std::string &path : plan.readable)
        rules.allowReading(path);
    for (const std::string &program : plan.executable)
        rules.allowExecuting(program);
    if (!around.temporaryFolder.empty())
        rules.allowAll(around.temporaryFolder);
    const std::string whyNot = rules.enforce();
    report.note(Mechanism::FileRules, whyNot);
    report.note(Mechanism::SignalRules,
                whyNot.empty() && !rules.boundSignals() ? "the kernel's Landlock is too old" : whyNot);
}

void enterTemporaryFolder(const Surroundings &around, ContainmentReport &report)
{
    report.note(Mechanism::TemporaryFolder, around.noTemporaryFolder);
    if (around.temporaryFolder.empty())
        return;
    ::setenv("TMPDIR", around.temporaryFolder.c_str(), 1);
    if (::chdir(around.temporaryFolder.c_str()) != 0)
        report.lacks(Mechanism::TemporaryFolder, std::strerror(errno));
}

/// Before a /proc is mounted that knows only the process namespace.
pid_t idOutside()
{
    std::error_code error;
    return pid_t(std::atol(std::filesystem::read_symlink("/proc/self", error).c_str()));
}

[[noreturn]] void beContained(const ContainmentPlan &plan, const Surroundings &around, pid_t keeper,
                              ContainmentReport report, const std::function<int(ContainmentReport &)> &body)
{
    ::close_range(STDERR_FILENO + 1, ~0U, 0);
    report.setProcessId(idOutside());
    if (around.hasProcessNamespace)
        report.note(Mechanism::PrivateProc, around.hasMounts ? mountOwnProc() : "no mounts of its own");
    ::umask(S_IRWXG | S_IRWXO);
    enterTemporaryFolder(around, report);
    report.note(Mechanism::NoCapabilities, dropCapabilities());
    report.note(Mechanism::NoNewPrivileges, giveUpNewPrivileges());
    report.note(Mechanism::ResourceLimits, limitResources());
    report.note(Mechanism::ProcessLimit, limitProcesses(plan.maxTasks, around.hasUserNamespace));
    enforceFileRules(plan, around, report);
    report.note(Mechanism::SystemCallFilter, refuseSystemCalls());
    // /proc/self belongs to the process again, which a change of user has taken from it.
    ::prctl(PR_SET_DUMPABLE, 1);
    if (!dieWithParent(around.hasProcessNamespace ? 0 : keeper))
        ::_exit(startFailed);
    report.has(Mechanism::ParentDeath);
    std::exit(body(report));
}

int awaitEnd(pid_t process)
{
    int status = 0;
    while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {
    }
    return status;
}

[[noreturn]] void leaveAs(int status)
{
    if (WIFSIGNALED(status)) {
        std::signal(WTERMSIG(status), SIG_DFL);
        ::raise(WTERMSIG(status));
    }
    ::_exit(WIFEXITED(status) ? WEXITSTATUS(status) : startFailed);
}

/// Waits for the contained process and clears up after it.
int keep(pid_t contained, pid_t first)
{
    keptProcess = contained;
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        std::signal(signal, endKept);
    // What the contained process reads and writes is over when it closes it.
    ::close(STDIN_FILENO);
    ::close(STDOUT_FILENO);
    const int status = awaitEnd(contained);
    if (first > 0) {
        ::kill(first, SIGKILL);
        awaitEnd(first);
    }
    return status;
}

} // namespace

void runContained(const ContainmentPlan &plan, const std::function<int(ContainmentReport &)> &body)
{
    const pid_t parent = ::getppid();
    if (!dieWithParent(parent))
        ::_exit(startFailed);
    ContainmentReport report;
    report.note(Mechanism::UnprivilegedUser, becomeUnprivileged());
    ::prctl(PR_SET_DUMPABLE, 1);
    Surroundings around = enterNamespaces(report);
    if (!dieWithParent(parent))
        ::_exit(startFailed);
    std::optional<TemporaryFolder> disk;
    if (around.hasMounts) {
        around.temporaryFolder = ownMemoryFolder;
    } else {
        disk.emplace();
        around.temporaryFolder = disk->path();
        around.noTemporaryFolder = disk->whyNot();
    }
    limitResources();
    char ownName[16]{};
    ::prctl(PR_GET_NAME, ownName);
    ::prctl(PR_SET_NAME, "simmer-keeper");
    const pid_t keeper = ::getpid();
    const pid_t first = around.hasProcessNamespace ? forkFirst() : 0;
    const pid_t contained = first < 0 ? -1 : ::fork();
    if (contained == 0) {
        ::prctl(PR_SET_NAME, ownName);
        beContained(plan, around, keeper, report, body);
    }
    if (contained < 0) {
        std::perror("simmer: a lane's process cannot be started");
        ::_exit(startFailed);
    }
    const int status = keep(contained, first);
    disk.reset();
    leaveAs(status);
}

} // namespace simmer::platform
