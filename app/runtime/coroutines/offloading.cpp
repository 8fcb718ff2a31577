// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/coroutines/offloading.h"

#include "platform/burn.h"

#include <algorithm>
#include <chrono>
#include <thread>

namespace simmer::runtime {

namespace {

/// How often a thread that does nothing looks whether the lane is ending.
constexpr std::int64_t lookUpEveryNs = 20'000'000;

class OffloadedWork final : public platform::BurnObserver
{
public:
    OffloadedWork(ThreadTrace &thread, const std::atomic<bool> &isLaneEnding)
        : m_thread(thread), m_isLaneEnding(isLaneEnding)
    {}

    // The task is suspended: it has no core that it could lose.
    void onPreempted(const platform::Preemption &) override {}
    bool onPulse() override
    {
        m_thread.flush();
        return !m_isLaneEnding;
    }

private:
    ThreadTrace &m_thread;
    const std::atomic<bool> &m_isLaneEnding;
};

void block(ThreadTrace &thread, std::int64_t duration, const std::atomic<bool> &isLaneEnding)
{
    const std::int64_t until = thread.now() + duration;
    thread.flush();
    while (!isLaneEnding) {
        const std::int64_t left = until - thread.clock().now();
        if (left <= 0)
            return;
        std::this_thread::sleep_for(std::chrono::nanoseconds(std::min(left, lookUpEveryNs)));
    }
}

} // namespace

FailurePtr runOffloaded(SingleThreadLane &lane, trace::TaskId task, const std::vector<OffloadedStep> &steps,
                        const std::atomic<bool> &isLaneEnding)
{
    trace::Recorder recorder(lane.context().sink);
    ThreadTrace thread(recorder, lane.trace().clock(), lane.trace().budget());
    TaskTrace trace(thread, task);
    OffloadedWork working(thread, isLaneEnding);
    FailurePtr raised;
    for (const OffloadedStep &step : steps) {
        if (raised || isLaneEnding)
            break;
        trace.stepEntered(step.step);
        switch (step.kind) {
        case OffloadedStep::Kind::Work:
            platform::burn(std::chrono::nanoseconds(step.duration), working);
            break;
        case OffloadedStep::Kind::Block: block(thread, step.duration, isLaneEnding); break;
        case OffloadedStep::Kind::Say:
            for (const std::int64_t value : step.arguments)
                trace.argument(value);
            trace.said(step.text);
            break;
        case OffloadedStep::Kind::Raise: raised = step.failure; break;
        }
        thread.tick();
    }
    thread.flush();
    recorder.finish();
    return raised;
}

} // namespace simmer::runtime
