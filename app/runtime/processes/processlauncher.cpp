// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/processes/processlauncher.h"

#include "platform/containment.h"
#include "platform/parking.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

namespace simmer::runtime {

namespace {

/// Where the signal handler posts: of the task whose process this is.
std::atomic<platform::ParkingSpot *> spotOfThisProcess = nullptr;

void onSigChild(int)
{
    if (platform::ParkingSpot *spot = spotOfThisProcess.load(std::memory_order_relaxed))
        spot->post(WaitRegistry::childBit);
}

void setSigChildHandler(void (*handler)(int))
{
    struct sigaction action
    {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART | SA_NOCLDSTOP;
    ::sigaction(SIGCHLD, &action, nullptr);
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
    : m_lane(lane), m_totals(totals), m_sampler(sampler)
{
    lane.tasks[task].process = ::getpid();
    spotOfThisProcess = &lane.waits.spot(task);
    setSigChildHandler(onSigChild);
}

ProcessLauncher::~ProcessLauncher()
{
    setSigChildHandler(SIG_DFL);
    spotOfThisProcess = nullptr;
}

std::string ProcessLauncher::launch(trace::TaskId task, DefinitionIndex, std::span<const Argument> arguments,
                                    ThreadTrace &thread)
{
    const pid_t self = ::getpid();
    const std::uint32_t alive = m_totals.processes.fetch_add(1) + 1;
    const pid_t child = ::fork();
    if (child == 0)
        runChild(task, arguments, self);
    if (child < 0) {
        const int error = errno;
        m_totals.processes.fetch_sub(1);
        return std::generic_category().message(error);
    }
    m_lane.tasks[task].process = child;
    m_children.push_back(task);
    thread.tick();
    sampleProcesses(thread, alive);
    return {};
}

/// The parent's recorder, machine and so on lie on the stack above and stay as they are: leaving by _exit,
/// nothing of the parent's is sent or destroyed twice.
void ProcessLauncher::runChild(trace::TaskId task, std::span<const Argument> arguments, pid_t parent)
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
    BlockingTask running(m_lane, launcher, sampler, thread, task);
    const TaskEnd end = running.run(arguments);
    thread.flush();
    launcher.awaitChildren(running.waits());
    thread.tick();
    sampler.sampleTotals(thread);
    recorder.finish();
    running.waits().reportIfStuck(m_lane.waits.end(task, thread.tick()));
    recorder.finish();
    ::_exit(exitCode(end));
}

void ProcessLauncher::awaitExit(trace::TaskId task, ThreadTrace &thread)
{
    // Only a parent can wait for a process. To others its last act is its end.
    const auto found = std::find(m_children.begin(), m_children.end(), task);
    if (found == m_children.end())
        return;
    const pid_t process = m_lane.tasks[task].process;
    int status = 0;
    pid_t gone = 0;
    do
        gone = ::waitpid(process, &status, 0);
    while (gone < 0 && errno == EINTR);
    thread.tick();
    onExit(process, status, thread);
}

void ProcessLauncher::onChild(ThreadTrace &thread)
{
    int status = 0;
    while (const pid_t process = ::waitpid(-1, &status, WNOHANG)) {
        if (process > 0)
            onExit(process, status, thread);
        else if (errno != EINTR)
            return;
    }
}

void ProcessLauncher::onExit(pid_t process, int status, ThreadTrace &thread)
{
    sampleProcesses(thread, m_totals.processes.fetch_sub(1) - 1);
    const trace::TaskId task = m_lane.tasks.findProcess(process);
    if (task == trace::noTask)
        return;
    std::erase(m_children, task);
    if (WIFSIGNALED(status) || !m_lane.waits.isOver(task))
        m_lane.bury(task, describeExit(status), thread);
}

void ProcessLauncher::onPark(ThreadTrace &thread)
{
    m_sampler.sampleSometimes(thread);
}

void ProcessLauncher::awaitChildren(TaskWaits &waits)
{
    ThreadTrace &thread = waits.trace().thread();
    while (!m_children.empty()) {
        const trace::TaskId child = m_children.front();
        Wait wait;
        if (!waits.awaitEnd(child, wait, false)) {
            awaitChildrenBlocking(thread);
            return;
        }
        awaitExit(child, thread);
    }
}

void ProcessLauncher::awaitChildrenBlocking(ThreadTrace &thread)
{
    for (;;) {
        int status = 0;
        const pid_t process = ::waitpid(-1, &status, 0);
        if (process < 0 && errno != EINTR)
            return;
        thread.tick();
        if (process > 0)
            onExit(process, status, thread);
        thread.flush();
    }
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
