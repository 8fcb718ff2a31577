// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/threads/threadlauncher.h"

#include "platform/parking.h"

#include <system_error>

namespace simmer::runtime {

ThreadLauncher::ThreadLauncher(SharedLane &lane, ProcessSampler &sampler, EventBudget &budget,
                               RunningLock *runningLock)
    : m_lane(lane), m_sampler(sampler), m_budget(budget), m_runningLock(runningLock),
      m_threads(lane.tasks.maxTasks())
{}

ThreadLauncher::~ThreadLauncher() = default;

std::string ThreadLauncher::launch(trace::TaskId task, DefinitionIndex, std::span<const Argument> arguments,
                                   ThreadTrace &)
{
    std::unique_ptr<TaskThread> &own = m_threads[std::size_t(task)];
    own = std::make_unique<TaskThread>(m_lane.context.sink);
    const std::lock_guard lock(own->mutex);
    try {
        own->thread =
            std::jthread([this, task, &own = *own, values = std::vector(arguments.begin(), arguments.end())] {
                runTask(task, own, values);
            });
    } catch (const std::system_error &error) {
        return error.what();
    }
    return {};
}

void ThreadLauncher::runTask(trace::TaskId task, TaskThread &own, const std::vector<Argument> &arguments)
{
    platform::wakeOnTime();
    ThreadTrace thread(*own.recorder, m_lane.clock, m_budget);
    thread.tick();
    m_sampler.sampleThreads(thread);
    BlockingTask running(m_lane, *this, m_sampler, thread, task);
    running.run(arguments);
    m_sampler.sampleSometimes(thread);
    thread.flush();
    running.waits().reportIfStuck(m_lane.waits.end(task, thread.tick()));
    thread.flush();
    if (!own.recorder->hasPending())
        own.recorder.reset();
}

void ThreadLauncher::awaitExit(trace::TaskId task, ThreadTrace &)
{
    TaskThread *own = m_threads[std::size_t(task)].get();
    if (own == nullptr)
        return;
    const std::lock_guard lock(own->mutex);
    if (own->thread.joinable())
        own->thread.join();
}

void ThreadLauncher::stop(trace::TaskId task, trace::TaskId by, ThreadTrace &thread)
{
    m_lane.waits.requestStop(task, {by, thread.tick()});
}

void ThreadLauncher::onDeadlock(TaskTrace &trace, std::span<const WaitingTask> stuck)
{
    trace.note(trace::NoteKind::Deadlock, m_lane.describe(stuck));
}

void ThreadLauncher::onPark(ThreadTrace &thread)
{
    m_sampler.sampleSometimes(thread);
}

void ThreadLauncher::onChild(ThreadTrace &) {}

void ThreadLauncher::awaitAll(ThreadTrace &thread)
{
    // In order of start: whoever can still start others is before them.
    for (std::uint32_t i = 0; i < m_lane.tasks.count(); ++i)
        awaitExit(trace::TaskId(i), thread);
    for (const std::unique_ptr<TaskThread> &own : m_threads) {
        if (own && own->recorder)
            own->recorder->finish();
    }
}

} // namespace simmer::runtime
