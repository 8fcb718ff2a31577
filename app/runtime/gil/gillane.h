// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/lane.h"
#include "trace/event.h"

namespace simmer::runtime {

/// Runs the program as `runThreads` does, with an `InterpreterLock` that a task holds while it runs its steps
/// and is without while it waits for anything. The threads and their waits are real and the lock is an
/// imitation, so the lane's times are emulated. A task that is kept only by the lock is ready, not waiting.
trace::Outcome runGil(const LaneContext &context);

} // namespace simmer::runtime
