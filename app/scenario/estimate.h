// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/scenario.h"

#include <cstdint>

namespace simmer::scenario {

/// What a run may cost at most, found without running anything. Arithmetic saturates; `forever` counts once.
struct Estimate
{
    std::uint64_t tasks = 0;
    /// Trace events.
    std::uint64_t events = 0;
    /// Sum of all `work`, in lesson units.
    double cpuUnits = 0;
    /// Sum of every duration as if nothing overlapped, in lesson units.
    double sequentialUnits = 0;
    /// How many tasks may want the CPU at one time.
    std::uint64_t parallelWork = 0;
};

Estimate estimate(const Scenario &scenario);

/// The contract's limits, per model. Empty when the lane may start; else `limit/…` errors with number and limit.
Diagnostics overLimits(const Scenario &scenario, Model model, const Estimate &estimate);

/// Whether real runs of these models may share a machine with `cores` cores without bending each other's figures.
bool mayShareMachine(const Scenario &scenario, const Estimate &estimate, unsigned cores);

} // namespace simmer::scenario
