// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/blocking/laneend.h"

#include "trace/stream.h"

namespace simmer::runtime {

namespace {

trace::Outcome outcomeOf(const SharedLane &lane)
{
    switch (lane.waits.ending()) {
    case LaneEnding::Deadlocked: return trace::Outcome::Deadlocked;
    case LaneEnding::Stopped: return trace::Outcome::Stopped;
    case LaneEnding::None: break;
    }
    switch (lane.tasks[trace::TaskId(0)].end) {
    case TaskEnd::Failed: return trace::Outcome::Failed;
    case TaskEnd::Cancelled: return trace::Outcome::Cancelled;
    case TaskEnd::Finished: break;
    case TaskEnd::NotYet:
    case TaskEnd::LaneEnded: return trace::Outcome::Stopped;
    }
    return trace::Outcome::Finished;
}

void recordOutcome(ThreadTrace &thread, trace::Outcome outcome)
{
    thread.tick();
    trace::Event ended;
    ended.time = thread.now();
    ended.kind = trace::EventKind::LaneEnded;
    ended.on = std::uint32_t(outcome);
    thread.record(ended);
}

} // namespace

void writeHeader(const LaneContext &context, trace::Scheduling scheduling, const MonotonicClock &clock)
{
    const std::vector<std::byte> bytes = trace::encodeHeader(laneHeader(context, scheduling, clock.origin()));
    context.sink.write(bytes);
}

void beginSamples(const SharedLane &lane, ThreadTrace &thread)
{
    thread.sample(trace::Counter::StartupNs, lane.clock.origin() - lane.context.processStartNs);
    thread.sample(trace::Counter::Processes, 1);
}

trace::Outcome recordLaneEnd(SharedLane &lane, ThreadTrace &thread)
{
    thread.tick();
    lane.noteNeverRetrieved(thread);
    const trace::Outcome outcome = outcomeOf(lane);
    recordOutcome(thread, outcome);
    thread.recorder().finish();
    return outcome;
}

} // namespace simmer::runtime
