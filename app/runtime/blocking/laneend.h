// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/blocking/sharedlane.h"
#include "runtime/threadtrace.h"
#include "trace/event.h"

namespace simmer::runtime {

/// Writes the header of a lane, whose time 0 is the clock's, to its sink.
void writeHeader(const LaneContext &context, trace::Scheduling scheduling, const MonotonicClock &clock);

/// At time 0: what the lane has before its first task.
void beginSamples(const SharedLane &lane, ThreadTrace &thread);

/// Records how the lane ended, when all of its tasks are gone: LaneEnded is the last event of all.
trace::Outcome recordLaneEnd(SharedLane &lane, ThreadTrace &thread);

} // namespace simmer::runtime
