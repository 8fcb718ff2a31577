// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/clock.h"
#include "runtime/lane.h"
#include "runtime/lanesampler.h"
#include "runtime/tasktrace.h"
#include "runtime/threadtrace.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

namespace simmer::runtime {

/// What happens outside of the one thread in virtual time.
class VirtualOutside
{
public:
    virtual ~VirtualOutside() = default;
    /// When the next thing will happen; nothing: none will.
    virtual std::optional<std::int64_t> nextTime() const = 0;
    /// It is time: the next thing happens. The thread's moment is `nextTime()`.
    virtual void happen() = 0;
};

/// What the models with one thread share: the lane's clock, its one recorder, and how time passes while a
/// task works or blocks. In virtual time nothing waits and nothing is sampled.
class SingleThreadLane
{
public:
    SingleThreadLane(const LaneContext &context, trace::Scheduling scheduling);
    SingleThreadLane(const SingleThreadLane &) = delete;
    SingleThreadLane &operator=(const SingleThreadLane &) = delete;

    /// Time 0: writes the header.
    void begin();
    /// Records the end and hands everything over, waiting for the reader.
    trace::Outcome end(trace::Outcome outcome);

    const LaneContext &context() const { return m_context; }
    const Program &program() const { return m_context.program; }
    ThreadTrace &trace() { return m_trace; }
    LaneSampler &sampler() { return m_sampler; }
    bool isVirtual() const { return m_context.virtualTime; }

    /// Uses CPU time; its preemptions are recorded.
    void work(const TaskTrace &task, std::int64_t ns);
    /// Keeps the thread for as long, recorded as blocked on `wait`.
    void block(const TaskTrace &task, trace::WaitKind wait, std::int64_t ns);
    /// The process dies; everything recorded has been handed over.
    [[noreturn]] void crash();
    /// Virtual time only: `outside` goes on while the thread works, blocks or skips.
    void setOutside(VirtualOutside *outside) { m_outside = outside; }
    /// Keeps the thread, which waits outside of the program for `latency` nanoseconds and as long as `call`
    /// takes, recorded as blocked on `wait`. Not in virtual time.
    void waitOutside(const TaskTrace &task, trace::WaitKind wait, std::uint32_t on, std::int64_t latency,
                     const std::function<void()> &call);
    /// Virtual time only: nobody has anything to do before `ns`.
    void skipTo(std::int64_t ns);

    /// Of the lane as a whole.
    void note(trace::NoteKind kind, std::string_view text);
    /// The loop has nothing to do before `deadline`.
    void recordAsleep(std::optional<std::int64_t> deadline);
    void recordAwake();
    /// Says which limit of the run has been reached.
    void noteEventLimit();
    void noteTaskLimit();

private:
    void waitUntil(std::int64_t ns);
    void moveClockTo(std::int64_t ns);

    const LaneContext &m_context;
    trace::Scheduling m_scheduling;
    VirtualClock m_virtualClock;
    VirtualOutside *m_outside = nullptr;
    MonotonicClock m_realClock;
    trace::Recorder m_recorder;
    EventBudget m_budget;
    ThreadTrace m_trace;
    LaneSampler m_sampler;
};

} // namespace simmer::runtime
