// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/blocking/blockingtask.h"

#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace simmer::runtime {

/// The threads of a lane, one for each task but `main`.
class ThreadLauncher final : public TaskLauncher
{
public:
    /// `runningLock`: null, or what the tasks must hold to run their steps.
    ThreadLauncher(SharedLane &lane, ProcessSampler &sampler, EventBudget &budget, RunningLock *runningLock);
    ~ThreadLauncher() override;

    std::string launch(trace::TaskId task, DefinitionIndex definition, std::span<const Argument> arguments,
                       ThreadTrace &thread) override;
    void awaitExit(trace::TaskId task, ThreadTrace &thread) override;
    /// Nobody can end a thread from outside: it sees the request when it next waits.
    void stop(trace::TaskId task, trace::TaskId by, ThreadTrace &thread) override;
    bool hasRoom() const override { return true; }
    void onDeadlock(TaskTrace &trace, std::span<const WaitingTask> stuck) override;
    void onPark(ThreadTrace &thread) override;
    void onChild(ThreadTrace &thread) override;
    RunningLock *runningLock() override { return m_runningLock; }

    /// Until every thread is gone and what they recorded is handed over. No task may start another one any
    /// more.
    void awaitAll(ThreadTrace &thread);

private:
    struct TaskThread
    {
        explicit TaskThread(trace::FrameSink &sink) : recorder(std::make_unique<trace::Recorder>(sink)) {}
        /// Guards `thread`: its starter may still be storing it while others already wait for its end.
        std::mutex mutex;
        std::jthread thread;
        /// Null once everything in it is handed over.
        std::unique_ptr<trace::Recorder> recorder;
    };

    void runTask(trace::TaskId task, TaskThread &own, const std::vector<Argument> &arguments);

    SharedLane &m_lane;
    ProcessSampler &m_sampler;
    EventBudget &m_budget;
    RunningLock *const m_runningLock;
    /// By TaskId. Each is set once, before its task can run.
    std::vector<std::unique_ptr<TaskThread>> m_threads;
};

} // namespace simmer::runtime
