// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/blocking/blockingtask.h"
#include "runtime/processes/processsignals.h"

#include <atomic>
#include <cstdint>
#include <optional>
#include <sys/types.h>
#include <sys/wait.h>
#include <vector>

namespace simmer::runtime {

/// The contract's limit of what a lane may have at a time, besides its first.
inline constexpr std::uint32_t mostProcesses = 64;

/// What the processes of a lane count together, in shared memory.
struct ProcessTotals
{
    /// Alive or not yet waited for, the runner among them.
    std::atomic<std::uint32_t> processes = 1;
    std::atomic<std::uint64_t> events = 0;
    /// Held by whoever signals a process of the lane, and by whoever takes one that has ended from the
    /// system.
    platform::SharedMutex reaping;
};

/// The processes that the calling process has started, and how each is waited for. Every process of a lane
/// has one of its own. There is at most one in a process at a time: SIGCHLD belongs to it.
class ProcessLauncher final : public TaskLauncher
{
public:
    /// For the process of `task`.
    ProcessLauncher(SharedLane &lane, ProcessTotals &totals, ProcessSampler &sampler, trace::TaskId task);

    /// In the parent as said; the child runs its task here and never returns.
    std::string launch(trace::TaskId task, DefinitionIndex definition, std::span<const Argument> arguments,
                       ThreadTrace &thread) override;
    void awaitExit(trace::TaskId task, ThreadTrace &thread) override;
    /// With a SIGTERM, which the process takes as the stop request that it is. One that has not ended after a
    /// grace, whatever it does meanwhile, is killed.
    void stop(trace::TaskId task, trace::TaskId by, ThreadTrace &thread) override;
    bool hasRoom() const override;
    void onDeadlock(TaskTrace &trace, std::span<const WaitingTask> stuck) override;
    void onPark(ThreadTrace &thread) override;
    void onChild(ThreadTrace &thread) override;

    /// Until every process that this one has started, and every one that it has adopted, is gone: a process
    /// dies with its parent. For a task that is over, so that nobody waits for it meanwhile.
    void awaitChildren(ThreadTrace &thread);

private:
    [[noreturn]] void runChild(trace::TaskId task, std::span<const Argument> arguments, pid_t parent,
                               std::optional<ProcessSignals::Held> &held);
    bool reap(idtype_t which, id_t id, int options, ThreadTrace &thread);
    void onExit(trace::TaskId task, int status, ThreadTrace &thread);
    void sampleProcesses(ThreadTrace &thread, std::uint32_t alive) const;

    SharedLane &m_lane;
    ProcessTotals &m_totals;
    ProcessSampler &m_sampler;
    ProcessSignals m_signals;
    /// Started by this process and not yet waited for.
    std::vector<trace::TaskId> m_children;
};

} // namespace simmer::runtime
