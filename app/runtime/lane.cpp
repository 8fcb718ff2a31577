// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/lane.h"

#include "platform/cores.h"
#include "trace/stream.h"

namespace simmer::runtime {

trace::Scheduling schedulingOf(scenario::Model model)
{
    switch (model) {
    case scenario::Model::Sequential: return trace::Scheduling::Sequential;
    case scenario::Model::Coroutines: return trace::Scheduling::Coroutines;
    case scenario::Model::Threads: return trace::Scheduling::Threads;
    case scenario::Model::Gil: return trace::Scheduling::Gil;
    case scenario::Model::Processes: return trace::Scheduling::Processes;
    }
    return trace::Scheduling::Sequential;
}

trace::Outcome refuse(const LaneContext &context, scenario::Model model, const std::string &reason)
{
    context.sink.write(trace::encodeHeader(laneHeader(context, schedulingOf(model), 0)));
    trace::Recorder recorder(context.sink);
    recorder.note({}, trace::NoteKind::Refused, reason);
    trace::Event ended;
    ended.kind = trace::EventKind::LaneEnded;
    ended.on = std::uint32_t(trace::Outcome::Refused);
    recorder.record(ended);
    recorder.finish();
    return trace::Outcome::Refused;
}

trace::Header laneHeader(const LaneContext &context, trace::Scheduling scheduling, std::int64_t originNs)
{
    trace::Header header = context.program.header();
    header.scheduling = scheduling;
    header.engine = "Simmer " SIMMER_VERSION;
    header.pace = context.pace;
    header.containment = context.containment;
    if (context.virtualTime) {
        // The same lesson gives the same bytes on every machine and every time.
        header.clock = trace::ClockKind::Simulated;
        return header;
    }
    header.clock =
        scheduling == trace::Scheduling::Gil ? trace::ClockKind::Emulated : trace::ClockKind::Measured;
    header.cores = int(platform::usableCores());
    header.originNs = originNs;
    header.pid = context.processId;
    return header;
}

} // namespace simmer::runtime
