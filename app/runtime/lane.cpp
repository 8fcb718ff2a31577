// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/lane.h"

#include "platform/cores.h"

#include <unistd.h>

namespace simmer::runtime {

trace::Header laneHeader(const LaneContext &context, trace::Scheduling scheduling, std::int64_t originNs)
{
    trace::Header header = context.program.header();
    header.scheduling = scheduling;
    header.engine = "Simmer " SIMMER_VERSION;
    header.pace = context.pace;
    if (context.virtualTime) {
        // The same lesson gives the same bytes on every machine and every time.
        header.clock = trace::ClockKind::Simulated;
        return header;
    }
    header.clock =
        scheduling == trace::Scheduling::Gil ? trace::ClockKind::Emulated : trace::ClockKind::Measured;
    header.cores = int(platform::usableCores());
    header.originNs = originNs;
    header.pid = getpid();
    return header;
}

} // namespace simmer::runtime
