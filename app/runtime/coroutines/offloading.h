// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/offloadedstep.h"
#include "runtime/singlethreadlane.h"

#include <atomic>
#include <vector>

namespace simmer::runtime {

/// Runs an `offload`'s steps in the calling thread, which is one of a pool, and records them as `task`'s with
/// a recorder of its own. Ends early when `isLaneEnding`. What they raised, if they did.
FailurePtr runOffloaded(SingleThreadLane &lane, trace::TaskId task, const std::vector<OffloadedStep> &steps,
                        const std::atomic<bool> &isLaneEnding);

} // namespace simmer::runtime
