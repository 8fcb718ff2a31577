// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/threads/threadslane.h"

#include "platform/parking.h"
#include "runtime/blocking/laneend.h"
#include "runtime/threads/threadlauncher.h"

#include <algorithm>
#include <exception>
#include <optional>

namespace simmer::runtime {

namespace {

/// The contract's limit of what a lane may start.
constexpr std::uint32_t maxThreads = 2'000;

trace::Outcome run(SharedLane &lane, ThreadTrace &thread, RunningLock *runningLock)
{
    ProcessSampler sampler(trace::noTask, ProcessSampler::Memory::Anonymous, false);
    ThreadLauncher launcher(lane, sampler, thread.budget(), runningLock);
    const trace::TaskId main =
        *BlockingTask::create(lane, thread, lane.program().mainDefinition(), trace::noTask);
    beginSamples(lane, thread);
    sampler.sample(thread);
    BlockingTask task(lane, launcher, sampler, thread, main);
    task.run({});
    thread.flush();
    task.waits().reportIfStuck(lane.waits.end(main, thread.tick()));
    launcher.awaitAll(thread);
    thread.tick();
    sampler.sample(thread);
    return recordLaneEnd(lane, thread);
}

} // namespace

trace::Outcome runThreads(const LaneContext &context)
{
    return runThreads(context, scenario::Model::Threads, nullptr);
}

trace::Outcome runThreads(const LaneContext &context, scenario::Model model, RunningLock *runningLock)
{
    platform::wakeOnTime();
    MonotonicClock clock;
    std::optional<SharedLane> lane;
    try {
        lane.emplace(context, clock, std::min(context.maxTasks, maxThreads) + 1,
                     SharedObjects::Between::Threads);
    } catch (const std::exception &error) {
        return refuse(context, model, error.what());
    }
    clock = MonotonicClock();
    writeHeader(context, schedulingOf(model), clock);
    trace::Recorder recorder(context.sink);
    EventBudget budget(context.maxEvents);
    ThreadTrace thread(recorder, clock, budget);
    return run(*lane, thread, runningLock);
}

} // namespace simmer::runtime
