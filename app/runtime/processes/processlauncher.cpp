// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/processes/processlauncher.h"

#include "platform/containment.h"
#include "platform/parking.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

namespace simmer::runtime {

namespace {

/// How long a process has, in real time, to end by itself once it is asked to. Enough for a busy machine, and
/// for a lesson to show a `finally` that takes its time.
std::chrono::nanoseconds graceOf(const Program &program)
{
    constexpr double graceUnits = 10;
    constexpr std::chrono::nanoseconds least{500'000'000};
    return std::max(least, std::chrono::nanoseconds(std::int64_t(graceUnits * program.unitNs())));
}

int exitCode(TaskEnd end)
{
    return end == TaskEnd::Finished ? 0 : 1;
}

std::string describeExit(int status)
{
    if (!WIFSIGNALED(status))
        return "left before its end, with status " + std::to_string(WEXITSTATUS(status));
    const char *name = ::sigabbrev_np(WTERMSIG(status));
    return "was killed by " +
           (name ? "SIG" + std::string(name) : "signal " + std::to_string(WTERMSIG(status)));
}

} // namespace

ProcessLauncher::ProcessLauncher(SharedLane &lane, ProcessTotals &totals, ProcessSampler &sampler,
                                 trace::TaskId task)
    : m_lane(lane), m_totals(totals), m_sampler(sampler),
      m_signals(lane.waits.spot(task),
                task == trace::TaskId(0) ? std::nullopt : std::optional(graceOf(lane.program())))
{
    lane.tasks[task].process = ::getpid();
}

std::string ProcessLauncher::launch(trace::TaskId task, DefinitionIndex, std::span<const Argument> arguments,
                                    ThreadTrace &thread)
{
    const pid_t self = ::getpid();
    const std::uint32_t alive = m_totals.processes.fetch_add(1) + 1;
    std::optional<ProcessSignals::Held> held(std::in_place);
    const pid_t child = ::fork();
    if (child == 0)
        runChild(task, arguments, self, held);
    const int error = errno;
    held.reset();
    if (child < 0) {
        m_totals.processes.fetch_sub(1);
        return std::generic_category().message(error);
    }
    m_lane.io.connections().close(task);
    m_lane.tasks[task].process = child;
    m_children.push_back(task);
    thread.tick();
    sampleProcesses(thread, alive);
    return {};
}

/// The parent's recorder, machine and so on lie on the stack above and stay as they are: leaving by _exit,
/// nothing of the parent's is sent or destroyed twice.
void ProcessLauncher::runChild(trace::TaskId task, std::span<const Argument> arguments, pid_t parent,
                               std::optional<ProcessSignals::Held> &held)
{
    if (!platform::dieWithParent(parent))
        ::_exit(1);
    platform::wakeOnTime();
    EventBudget budget(m_lane.context.maxEvents, m_totals.events);
    trace::Recorder recorder(m_lane.context.sink);
    ThreadTrace thread(recorder, m_lane.clock, budget);
    ProcessSampler sampler(task, ProcessSampler::Memory::Private, true);
    thread.tick();
    sampler.sampleThreads(thread);
    ProcessLauncher launcher(m_lane, m_totals, sampler, task);
    held.reset();
    if (m_lane.waits.stopRequests(task) > 0)
        launcher.m_signals.beginGrace();
    BlockingTask running(m_lane, launcher, sampler, thread, task);
    const TaskEnd end = running.run(arguments);
    launcher.m_signals.endGrace();
    thread.tick();
    sampler.sampleTotals(thread);
    recorder.finish();
    m_lane.tasks[task].outlivesTask = !launcher.m_children.empty();
    running.waits().reportIfStuck(m_lane.waits.end(task, thread.tick()));
    launcher.awaitChildren(thread);
    recorder.finish();
    ::_exit(exitCode(end));
}

void ProcessLauncher::stop(trace::TaskId task, trace::TaskId by, ThreadTrace &thread)
{
    if (!m_lane.waits.requestStop(task, {by, thread.tick()}))
        return;
    const platform::SharedMutexHold hold(m_totals.reaping, [] {});
    if (const pid_t process = m_lane.tasks[task].process; process > 0)
        ProcessSignals::terminate(process);
}

void ProcessLauncher::awaitExit(trace::TaskId task, ThreadTrace &thread)
{
    // Only a parent can wait for a process. To others its last act is its end.
    if (m_lane.tasks[task].outlivesTask)
        return;
    if (std::find(m_children.begin(), m_children.end(), task) != m_children.end())
        reap(P_PID, id_t(m_lane.tasks[task].process), 0, thread);
}

void ProcessLauncher::onChild(ThreadTrace &thread)
{
    while (reap(P_ALL, 0, WNOHANG, thread)) {
    }
}

/// Until a process is gone, or (WNOHANG) looks whether one is. False: none. It leaves the system only when
/// everyone knows, so that a signal never reaches a new process of the same number.
bool ProcessLauncher::reap(idtype_t which, id_t id, int options, ThreadTrace &thread)
{
    siginfo_t gone{};
    while (::waitid(which, id, &gone, WEXITED | WNOWAIT | options) != 0) {
        if (errno != EINTR)
            return false;
    }
    if (gone.si_pid == 0)
        return false;
    int status = 0;
    trace::TaskId task = trace::noTask;
    {
        const platform::SharedMutexHold hold(m_totals.reaping, [] {});
        ::waitpid(gone.si_pid, &status, 0);
        task = m_lane.tasks.findProcess(gone.si_pid);
        if (task != trace::noTask)
            m_lane.tasks[task].process = TaskSlot::goneProcess;
    }
    thread.tick();
    if (m_lane.io.hasHelper(gone.si_pid))
        return true;
    sampleProcesses(thread, m_totals.processes.fetch_sub(1) - 1);
    if (task != trace::noTask)
        onExit(task, status, thread);
    return true;
}

void ProcessLauncher::onExit(trace::TaskId task, int status, ThreadTrace &thread)
{
    std::erase(m_children, task);
    if (!WIFSIGNALED(status) && m_lane.waits.isOver(task))
        return;
    const bool isKilledAfterGrace =
        WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL && m_lane.waits.stopRequests(task) > 0;
    if (isKilledAfterGrace)
        m_lane.bury(task,
                    "was asked to end (SIGTERM), had not done so after its grace, and was killed (SIGKILL)",
                    thread, TaskEnd::Cancelled);
    else
        m_lane.bury(task, describeExit(status), thread);
}

bool ProcessLauncher::hasRoom() const
{
    return m_totals.processes.load() <= mostProcesses;
}

void ProcessLauncher::onPark(ThreadTrace &thread)
{
    m_sampler.sampleSometimes(thread);
}

void ProcessLauncher::awaitChildren(ThreadTrace &thread)
{
    // Servers and loads stay as long as the lane, and are not waited for.
    const auto isAlone = [this] { return m_lane.io.hasHelpers() && m_totals.processes.load() <= 1; };
    while (!isAlone() && reap(P_ALL, 0, 0, thread))
        thread.flush();
}

void ProcessLauncher::onDeadlock(TaskTrace &trace, std::span<const WaitingTask> stuck)
{
    trace.note(trace::NoteKind::Deadlock, m_lane.describe(stuck));
}

void ProcessLauncher::sampleProcesses(ThreadTrace &thread, std::uint32_t alive) const
{
    thread.sample(trace::Counter::Processes, alive);
}

} // namespace simmer::runtime
