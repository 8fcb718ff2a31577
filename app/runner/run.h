// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runner/interpreter.h"
#include "runner/options.h"
#include "scenario/lesson.h"
#include "trace/event.h"
#include "trace/header.h"
#include "trace/recorder.h"

#include <cstdint>

namespace simmer::runner {

/// How the program came to where it runs a lane.
struct Start
{
    /// CLOCK_MONOTONIC when this program began, without the time that containing it took.
    std::int64_t processStartNs = 0;
    /// Of the process that runs the lane, as the one that started the program sees it.
    std::int64_t processId = 0;
    trace::Containment containment;
    /// Where the options name one.
    Interpreter interpreter;
};

/// Whether the lesson has objects that are reached over sockets.
bool usesNetwork(const scenario::Scenario &scenario);

/// Runs the lesson as one lane, or refuses to; either way the trace says so.
trace::Outcome run(const scenario::Lesson &lesson, const Options &options, trace::FrameSink &sink,
                   const Start &start);

} // namespace simmer::runner
