// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/lane.h"
#include "trace/event.h"

namespace simmer::runtime {

/// Runs the program with one thread for each task; `main` runs in the calling thread. Returns when every
/// thread is gone and everything that they recorded is handed over.
trace::Outcome runThreads(const LaneContext &context);

} // namespace simmer::runtime
