// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/blocking/processsampler.h"
#include "runtime/blocking/sharedlane.h"
#include "runtime/blocking/taskwaits.h"
#include "runtime/machine.h"

#include <optional>
#include <span>
#include <string>

namespace simmer::runtime {

/// How a model gets a thread or a process for a task.
class TaskLauncher : public TaskWaits::Host
{
public:
    /// Gives `task` its thread or process, in which it runs at once. Empty, or why the system does not.
    [[nodiscard]] virtual std::string launch(trace::TaskId task, DefinitionIndex definition,
                                             std::span<const Argument> arguments, ThreadTrace &thread) = 0;
    /// Until the thread or process of a task that is over is really gone.
    virtual void awaitExit(trace::TaskId task, ThreadTrace &thread) = 0;
};

/// One task that has a thread of its own, in this process or as a process: carries its operations out in the
/// way of the operating system, from its first step to its end.
class BlockingTask final
{
public:
    /// The task is in the lane's tables; `thread` records for the calling thread.
    BlockingTask(SharedLane &lane, TaskLauncher &launcher, ProcessSampler &sampler, ThreadTrace &thread,
                 trace::TaskId task);

    /// Runs the task. What became of it is recorded and in the task table; the wait registry does not know
    /// yet that it is over: the model says so when the thread or process is about to leave.
    TaskEnd run(std::span<const Argument> arguments);

    TaskWaits &waits() { return m_waits; }

    /// Enters a new task into the lane's tables and records it as created and ready. Nothing when the lane
    /// has its most.
    static std::optional<trace::TaskId> create(SharedLane &lane, ThreadTrace &thread,
                                               DefinitionIndex definition, trace::TaskId startedBy);

private:
    enum class Step
    {
        Next,
        Over,
        LaneEnding
    };

    // What answers a bool says false when the lane is ending.
    Step carryOut(const Operation &operation);
    Step answer(bool isDone);
    bool work(std::int64_t duration);
    bool pause(const Operation &operation);
    bool start(const Launch &launch, std::span<const Argument> arguments, trace::TaskId &started);
    bool gather(const Operation &operation);
    bool join(trace::TaskId task);
    bool awaitOver(trace::TaskId task);
    void noteEventLimit();
    Step finish(TaskEnd end, std::int64_t result);

    SharedLane &m_lane;
    TaskLauncher &m_launcher;
    ProcessSampler &m_sampler;
    ThreadTrace &m_thread;
    const trace::TaskId m_task;
    Machine m_machine;
    TaskWaits m_waits;
};

} // namespace simmer::runtime
