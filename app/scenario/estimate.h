// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/diagnostic.h"
#include "scenario/scenario.h"

#include <cstdint>

namespace simmer::scenario {

/// What a run may cost at most, found without running anything. Arithmetic saturates. What cannot be known
/// before the run counts once: `forever`, a `repeat` over a value that was read or received, a task that
/// starts itself. The limits at run time end those.
struct Estimate
{
    /// Started and created, without `main`.
    std::uint64_t tasks = 0;
    /// Those of them that an `accept` starts, one for each client of a listener. In the processes lane they
    /// are not all alive at one time: a client is let in when there is room for one more process.
    std::uint64_t accepted = 0;
    /// Trace events of the steps and tasks; the loop's own turns are few beside them and not counted.
    std::uint64_t events = 0;
    /// Sum of all `work`, in lesson units.
    double cpuUnits = 0;
    /// Sum of all `work` and `block`: what keeps an event loop from turning, in lesson units.
    double loopUnits = 0;
    /// Sum of every duration as if nothing overlapped, in lesson units.
    double sequentialUnits = 0;
    /// How long `main` takes when everything overlaps that may and nothing waits for locks, queues or cores,
    /// in lesson units.
    double spanUnits = 0;
    /// How many tasks may want the CPU at one time.
    std::uint64_t parallelWork = 0;
};

Estimate estimate(const Scenario &scenario);

/// The contract's limits, per model. Empty when the lane may start; else `limit/…` errors with number and
/// limit.
Diagnostics overLimits(const Scenario &scenario, Model model, const Estimate &estimate);

/// Whether real runs of the scenario's models may share a machine with `cores` cores without bending each
/// other's figures. They may when all that ever wants the CPU in all lanes together finds a core of its own;
/// and else when the CPU time of the other lanes, spread over the cores, could delay none of them by more
/// than a tenth of its shortest possible time.
bool mayShareMachine(const Scenario &scenario, const Estimate &estimate, unsigned cores);

} // namespace simmer::scenario
