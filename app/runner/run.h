// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runner/options.h"
#include "scenario/lesson.h"
#include "trace/event.h"
#include "trace/recorder.h"

#include <cstdint>

namespace simmer::runner {

/// Runs the lesson as one lane, or refuses to; either way the trace says so. `processStartNs`:
/// CLOCK_MONOTONIC when this program began.
trace::Outcome run(const scenario::Lesson &lesson, const Options &options, trace::FrameSink &sink,
                   std::int64_t processStartNs);

} // namespace simmer::runner
