// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/singlethreadlane.h"

#include "platform/burn.h"
#include "platform/clock.h"
#include "platform/crash.h"
#include "trace/stream.h"

#include <algorithm>
#include <chrono>
#include <string>
#include <thread>

namespace simmer::runtime {

namespace {

/// How long the thread sleeps at most while the reader has not taken everything yet.
constexpr std::int64_t retryEveryNs = 20'000'000;

/// Records what the burning thread notices of itself.
class TracedBurn final : public platform::BurnObserver
{
public:
    TracedBurn(const TaskTrace &task, std::int64_t originNs) : m_task(task), m_origin(originNs) {}

    void onPreempted(const platform::Preemption &preemption) override
    {
        ThreadTrace &thread = m_task.thread();
        thread.moveTo(preemption.from - m_origin);
        m_task.preempted();
        thread.moveTo(preemption.until - m_origin);
        m_task.running(trace::noTask, preemption.core);
    }

    bool onPulse() override
    {
        m_task.thread().flush();
        return true;
    }

private:
    const TaskTrace &m_task;
    std::int64_t m_origin;
};

} // namespace

SingleThreadLane::SingleThreadLane(const LaneContext &context, trace::Scheduling scheduling)
    : m_context(context), m_scheduling(scheduling), m_recorder(context.sink), m_budget(context.maxEvents),
      m_trace(m_recorder,
              context.virtualTime ? static_cast<const Clock &>(m_virtualClock)
                                  : static_cast<const Clock &>(m_realClock),
              m_budget),
      m_sampler(m_trace)
{}

void SingleThreadLane::begin()
{
    trace::Header header = laneHeader(m_context, m_scheduling, 0);
    if (!isVirtual()) {
        m_realClock = MonotonicClock();
        header.originNs = m_realClock.origin();
    }
    m_context.sink.write(trace::encodeHeader(header));
    if (!isVirtual())
        m_sampler.begin(m_realClock.origin() - m_context.processStartNs);
}

trace::Outcome SingleThreadLane::end(trace::Outcome outcome)
{
    m_trace.tick();
    m_sampler.end();
    trace::Event ended;
    ended.time = m_trace.now();
    ended.kind = trace::EventKind::LaneEnded;
    ended.on = std::uint32_t(outcome);
    m_trace.record(ended);
    m_recorder.finish();
    return outcome;
}

void SingleThreadLane::work(const TaskTrace &task, std::int64_t ns)
{
    if (isVirtual()) {
        moveClockTo(m_virtualClock.now() + ns);
    } else {
        TracedBurn observer(task, m_realClock.origin());
        platform::burn(std::chrono::nanoseconds(ns), observer);
    }
    m_trace.tick();
}

void SingleThreadLane::block(const TaskTrace &task, trace::WaitKind wait, std::int64_t ns)
{
    const std::int64_t until = m_trace.tick() + ns;
    task.blocked(wait, trace::nothing, ns);
    if (isVirtual())
        moveClockTo(until);
    else
        waitUntil(until);
    m_trace.tick();
    m_sampler.sampleIfDue();
    task.running();
}

void SingleThreadLane::crash()
{
    m_sampler.sampleIfDue();
    m_recorder.finish();
    platform::crash();
}

void SingleThreadLane::waitOutside(const TaskTrace &task, trace::WaitKind wait, std::uint32_t on,
                                   std::int64_t latency, const std::function<void()> &call)
{
    const std::int64_t until = m_trace.tick() + latency;
    task.blocked(wait, on);
    waitUntil(until);
    call();
    m_trace.tick();
    m_sampler.sampleIfDue();
    task.running();
}

void SingleThreadLane::skipTo(std::int64_t ns)
{
    moveClockTo(std::max(ns, m_virtualClock.now()));
    m_trace.tick();
}

void SingleThreadLane::moveClockTo(std::int64_t ns)
{
    while (m_outside) {
        const auto next = m_outside->nextTime();
        if (!next || *next > ns)
            break;
        m_virtualClock.advanceTo(*next);
        m_trace.tick();
        m_outside->happen();
    }
    m_virtualClock.advanceTo(ns);
}

void SingleThreadLane::waitUntil(std::int64_t ns)
{
    for (;;) {
        m_trace.flush();
        const std::int64_t left = ns - m_realClock.now();
        if (left <= 0)
            return;
        const bool isBehind = m_recorder.hasPending();
        std::this_thread::sleep_for(std::chrono::nanoseconds(isBehind ? std::min(left, retryEveryNs) : left));
    }
}

void SingleThreadLane::recordAsleep(std::optional<std::int64_t> deadline)
{
    trace::Event asleep;
    asleep.time = m_trace.now();
    asleep.kind = trace::EventKind::LoopAsleep;
    asleep.value = deadline ? microseconds(*deadline - m_trace.now()) : 0;
    m_trace.record(asleep);
}

void SingleThreadLane::recordAwake()
{
    trace::Event awake;
    awake.time = m_trace.now();
    awake.kind = trace::EventKind::LoopAwake;
    m_trace.record(awake);
}

void SingleThreadLane::note(trace::NoteKind kind, std::string_view text)
{
    trace::Event event;
    event.time = m_trace.now();
    m_trace.note(event, kind, text);
}

void SingleThreadLane::noteEventLimit()
{
    note(trace::NoteKind::Problem, "the run was ended: it had recorded " +
                                       std::to_string(m_context.maxEvents) + " events, the most a lane may");
}

void SingleThreadLane::noteTaskLimit()
{
    note(trace::NoteKind::Problem, "the run was ended: it had started " + std::to_string(m_context.maxTasks) +
                                       " tasks, the most a lane may");
}

} // namespace simmer::runtime
