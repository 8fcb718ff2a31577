// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/lane.h"
#include "trace/event.h"

namespace simmer::runtime {

/// Runs the program with one process for each task; `main` runs in the calling process, which must have no
/// other threads. Returns when every other process is gone and everything that they recorded is handed over.
///
/// Processes are forked and go on from there: no new program is loaded, and a number object has in the child
/// the value that it had in the parent. A process dies with the one that started it, so one whose task is
/// over stays until those that it started are gone.
trace::Outcome runProcesses(const LaneContext &context);

} // namespace simmer::runtime
