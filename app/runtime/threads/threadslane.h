// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/blocking/runninglock.h"
#include "runtime/lane.h"
#include "trace/event.h"

namespace simmer::runtime {

/// Runs the program with one thread for each task; `main` runs in the calling thread. Returns when every
/// thread is gone and everything that they recorded is handed over.
trace::Outcome runThreads(const LaneContext &context);

/// The same for threads that need `runningLock` for their steps; the trace says that they are of `model`.
trace::Outcome runThreads(const LaneContext &context, scenario::Model model, RunningLock *runningLock);

} // namespace simmer::runtime
