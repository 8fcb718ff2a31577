// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/program.h"
#include "trace/header.h"
#include "trace/recorder.h"

#include <cstdint>
#include <string>

namespace simmer::runtime {

/// What a model gets to run a lesson as one lane. Each model's function
/// - takes time 0 when `main` becomes ready and then writes the header,
/// - records everything up to and including LaneEnded, and hands all of it over before it returns.
struct LaneContext
{
    const Program &program;
    trace::FrameSink &sink;
    double pace = 1;
    /// Only for sequential and coroutines.
    bool virtualTime = false;
    std::uint64_t maxEvents = 5'000'000;
    std::uint32_t maxTasks = 200'000;
    /// CLOCK_MONOTONIC when the runner was started, for the lane's StartupNs.
    std::int64_t processStartNs = 0;
    /// Of the calling process, as the one that started the runner sees it; 0 where nobody asks.
    std::int64_t processId = 0;
    /// What keeps the runner within its bounds.
    trace::Containment containment = {};
};

/// Plain code: one thread, no loop, each task to its end where it is started.
trace::Outcome runSequential(const LaneContext &context);
/// Coroutines on Qt's event loop, in the calling thread: which has a QCoreApplication (LoopApplication)
/// unless the time is virtual.
trace::Outcome runCoroutines(const LaneContext &context);

/// As a trace's header names the model.
trace::Scheduling schedulingOf(scenario::Model model);

/// Instead of a run: a trace that says why there is none.
trace::Outcome refuse(const LaneContext &context, scenario::Model model, const std::string &reason);

/// The program's header with who runs it, how and since when. `originNs`: time 0 (0 in virtual time).
trace::Header laneHeader(const LaneContext &context, trace::Scheduling scheduling, std::int64_t originNs);

} // namespace simmer::runtime
