// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/timeline.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace simmer::trace {

/// What two runs of a lane differ in. `before` and `after` of a Difference are figures of this kind:
enum class DifferenceKind : std::uint8_t
{
    Outcome,        ///< of the lane: an Outcome each
    TaskOutcome,    ///< `task` ended otherwise: a TaskState each
    OnlyBefore,     ///< `count` tasks are only in the run before; `task` is the first of them
    OnlyAfter,      ///< the same for the run after
    FirstDeparture, ///< the order of events is the same up to here: when each run had its next, lesson units
    FinishingOrder, ///< `task` was over earlier or later among the others: its places, the first is 1
    Number,         ///< last value of the number `object`
    Elapsed,        ///< lesson units
    Cpu,            ///< lesson units
    Turns,          ///< count
    Suspensions,    ///< count
    Switches,       ///< count
    Preemptions,    ///< count
    LostUpdates,    ///< count
    TaskRunning,    ///< `task` had the thread: lesson units; also the next three
    TaskReady,      ///< was ready and did not run
    TaskWaiting,    ///< was suspended or blocked
    TaskPreempted,  ///< had lost its core
};

struct Difference
{
    DifferenceKind kind = DifferenceKind::Elapsed;
    /// NAME#K, where the kind has one; of FirstDeparture whose event it is in the run before.
    std::string task;
    /// Of FirstDeparture: whose event it is in the run after.
    std::string otherTask;
    /// Of Number.
    std::string object;
    double before = 0;
    double after = 0;
    /// How many tasks this stands for: 1, or more for OnlyBefore, OnlyAfter, TaskOutcome and FinishingOrder,
    /// which tell only the first, or that which changed most; and for times of tasks, of all tasks of one
    /// definition that which changed most.
    std::size_t count = 1;
    /// Indices of the events to show it at; `nothing` where there is none. Set for FirstDeparture,
    /// TaskOutcome, FinishingOrder (each where the task was over) and OnlyBefore, OnlyAfter (where the task
    /// was created).
    std::uint32_t eventBefore = nothing;
    std::uint32_t eventAfter = nothing;
};

inline constexpr std::size_t mostDifferences = 24;

/// What differs, the most important first: how it ended, what it computed, who took part, where it departs,
/// then figures by how much they changed. At most `most`; empty for runs that are alike.
///
/// Tasks are matched by NAME#K, so that the lesson may have changed between the runs, times are in each run's
/// own lesson units, so that its pace may have. Times that are measured differ always a little: what is below
/// three hundredths of the whole run is none. Linear in the events of both; both are read only, so
/// that a worker may do this for traces that are closed.
std::vector<Difference> differences(const Timeline &before, const Timeline &after,
                                    std::size_t most = mostDifferences);

} // namespace simmer::trace
