// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/blocking/processsampler.h"
#include "runtime/blocking/taskgroup.h"
#include "runtime/blocking/tasklauncher.h"
#include "runtime/io/linesocket.h"
#include "runtime/machine.h"

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>

namespace simmer::runtime {

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

    Step carryOut(const Operation &operation);
    Step onObject(const Operation &operation);
    Step answer(WaitEnd end);
    WaitEnd work(std::int64_t duration);
    WaitEnd pause(const Operation &operation);
    // False: the lane is ending.
    bool start(const Launch &launch, std::span<const Argument> arguments, TaskGroup *group = nullptr,
               int connection = -1);
    bool startAll(const Operation &operation, TaskGroup &group);
    Step gather(const Operation &operation);
    Step group(const Operation &operation);
    Step race(const Operation &operation);
    Step join(trace::TaskId task);
    Step takeResultOf(trace::TaskId task);
    Step leaveTimeout(const Operation &operation);
    [[noreturn]] void crash();
    Step outside(const Operation &operation);
    Step carryOutIo(const Operation &operation);
    Step accept(const Operation &operation);
    Step send();
    Step receive();
    Step answer(WaitEnd end, IoResult result);
    void noteEventLimit();
    Step finish(TaskEnd end, std::int64_t result);

    SharedLane &m_lane;
    TaskLauncher &m_launcher;
    ProcessSampler &m_sampler;
    ThreadTrace &m_thread;
    const trace::TaskId m_task;
    Machine m_machine;
    TaskWaits m_waits;
    /// Of a task that was accepted.
    std::unique_ptr<LineSocket> m_connection;
};

} // namespace simmer::runtime
