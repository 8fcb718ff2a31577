// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/coroutines/coroutinerunner.h"
#include "runtime/coroutines/loopdriver.h"
#include "runtime/lane.h"

namespace simmer::runtime {

namespace {

/// A loop that sleeps by moving the clock.
void runInVirtualTime(CoroutineRunner &runner)
{
    runner.begin();
    while (!runner.isOver()) {
        if (!runner.hasReady()) {
            const auto deadline = runner.nextDeadline();
            if (!deadline)
                return runner.endDeadlocked();
            runner.lane().recordAsleep(deadline);
            runner.lane().skipTo(*deadline);
            runner.lane().recordAwake();
        }
        runner.runTurn();
    }
}

} // namespace

trace::Outcome runCoroutines(const LaneContext &context)
{
    LaneIo laneIo(context.program, LaneIo::Tasks::InOneProcess);
    if (context.virtualTime) {
        CoroutineRunner runner(context, laneIo);
        runInVirtualTime(runner);
        runner.finishPool();
        return runner.end();
    }
    LoopApplication application;
    CoroutineRunner runner(context, laneIo);
    LoopDriver(runner, application).exec();
    return runner.end();
}

} // namespace simmer::runtime
