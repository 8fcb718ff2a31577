// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "session/processgroup.h"

#include <csignal>
#include <cstring>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace simmer::session {

void startInGroup(QProcess &process, int standardOutput, int niceness)
{
    const pid_t parent = ::getpid();
    // Runs between fork and exec: only what signal-safety(7) lists, and nothing that allocates.
    process.setChildProcessModifier([parent, standardOutput, niceness] {
        ::setpgid(0, 0);
        // The kernel forgets the request if the parent died before it was made, so look for that too.
        if (::prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || ::getppid() != parent)
            ::_exit(127);
        if (::dup2(standardOutput, STDOUT_FILENO) < 0)
            ::_exit(127);
        if (niceness != 0)
            ::setpriority(PRIO_PROCESS, 0, niceness);
        ::close_range(STDERR_FILENO + 1, ~0U, CLOSE_RANGE_CLOEXEC);
    });
}

void groupStarted(qint64 processId)
{
    // The child does the same; whoever is first has it right. It fails once the child has called exec.
    if (processId > 0)
        ::setpgid(pid_t(processId), pid_t(processId));
}

void killGroup(qint64 processId)
{
    if (processId > 0)
        ::kill(-pid_t(processId), SIGKILL);
}

QString signalName(int signal)
{
    const char *abbreviation = ::sigabbrev_np(signal);
    return abbreviation ? QStringLiteral("SIG") + QLatin1String(abbreviation)
                        : QStringLiteral("signal %1").arg(signal);
}

} // namespace simmer::session
