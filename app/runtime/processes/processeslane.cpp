// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/processes/processeslane.h"

#include "platform/containment.h"
#include "platform/parking.h"
#include "runtime/blocking/laneend.h"
#include "runtime/processes/processlauncher.h"

#include <algorithm>
#include <exception>
#include <optional>

namespace simmer::runtime {

namespace {

/// Those that an `accept` starts come besides: they are only not alive all at one time.
std::uint32_t mostTasks(const LaneContext &context)
{
    std::uint32_t most = std::min(context.maxTasks, mostProcesses) + 1;
    for (const scenario::Object &object : context.program.objects()) {
        if (const auto *listener = std::get_if<scenario::ListenerObject>(&object.type))
            most += listener->clients;
    }
    return most;
}

trace::Outcome run(SharedLane &lane, ProcessTotals &totals, ThreadTrace &thread)
{
    const trace::TaskId main =
        *BlockingTask::create(lane, thread, lane.program().mainDefinition(), trace::noTask);
    ProcessSampler sampler(main, ProcessSampler::Memory::Private, false);
    beginSamples(lane, thread);
    sampler.sample(thread);
    ProcessLauncher launcher(lane, totals, sampler, main);
    BlockingTask task(lane, launcher, sampler, thread, main);
    task.run({});
    thread.flush();
    task.waits().reportIfStuck(lane.waits.end(main, thread.tick()));
    launcher.awaitChildren(thread);
    thread.tick();
    sampler.sample(thread);
    return recordLaneEnd(lane, thread);
}

} // namespace

trace::Outcome runProcesses(const LaneContext &context)
{
    platform::wakeOnTime();
    platform::adoptOrphans();
    MonotonicClock clock;
    std::optional<platform::SharedArena> totalsArena;
    std::optional<SharedLane> lane;
    try {
        totalsArena.emplace(platform::SharedArena::bytesFor<ProcessTotals>(1));
        lane.emplace(context, clock, mostTasks(context), SharedObjects::Between::Processes);
    } catch (const std::exception &error) {
        return refuse(context, scenario::Model::Processes, error.what());
    }
    ProcessTotals &totals = totalsArena->allocate<ProcessTotals>(1).front();
    clock = MonotonicClock();
    writeHeader(context, trace::Scheduling::Processes, clock);
    EventBudget budget(context.maxEvents, totals.events);
    trace::Recorder recorder(context.sink);
    ThreadTrace thread(recorder, clock, budget);
    return run(*lane, totals, thread);
}

} // namespace simmer::runtime
