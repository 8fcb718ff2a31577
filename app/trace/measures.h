// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/timeline.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace simmer::trace {

/// Times one task (or all starts of a definition together) spent. Nanoseconds.
struct TaskMeasures
{
    std::int64_t running = 0;
    std::int64_t ready = 0;
    std::int64_t waiting = 0; ///< suspended or blocked
    std::int64_t preempted = 0;
    /// When it finished, failed or was cancelled; 0 where it did not (yet).
    std::int64_t finished = 0;
    std::uint64_t suspensions = 0;
    std::uint64_t preemptions = 0;
};

/// What a lane cost: from its trace and the counters sampled in its own process tree. Nothing here is
/// estimated.
struct LaneMeasures
{
    std::int64_t elapsed = 0;    ///< ns
    std::int64_t cpu = 0;        ///< ns, all processes of the lane
    std::int64_t idle = 0;       ///< ns in which no task ran
    std::uint64_t threads = 0;   ///< most alive at once, in all processes of the lane together
    std::uint64_t processes = 0; ///< most alive at once
    std::int64_t memory = 0;     ///< bytes above what the lane had before `main`, most at once
    std::int64_t startup = 0;    ///< ns until all tasks' threads or processes ran, summed
    /// For coroutines: another task than before got the thread. For threads and processes the kernel's count,
    /// voluntary and involuntary, of all of them. Sequential code has one flow, and none.
    std::uint64_t switches = 0;
    std::uint64_t preemptions = 0;
    std::uint64_t suspensions = 0;
    std::uint64_t turns = 0;
    std::int64_t longestTurn = 0; ///< ns
    /// Writes of a number by a task that had not seen what another one had written since it read it last.
    /// Writes of tasks that never read the number are none. Each process has numbers of its own.
    std::uint64_t lostUpdates = 0;
    std::uint64_t failures = 0;  ///< tasks that failed
    std::uint64_t deadlocks = 0; ///< tasks that would never have gone on
};

/// Goes over the whole trace; who asks again and again while a lane runs uses a LaneMeter.
LaneMeasures laneMeasures(const Timeline &timeline);
TaskMeasures taskMeasures(const Timeline &timeline, TaskId task);

/// The measure that a claim names, times in lesson units, memory in bytes. `subject` is empty for those of
/// the lane; the name of a task for "running", "ready", "waiting" (all its starts together) and "finished"
/// (the last of them); the name of a number for its final value, in a processes lane that of the process of
/// `main`. Empty when this trace has no such thing, and for "finished" when one of the task's starts did not
/// come to its end. Simulated time has nothing of what the operating system counts.
std::optional<double> measure(const Timeline &timeline, const LaneMeasures &lane, std::string_view subject,
                              std::string_view measure);

} // namespace simmer::trace
