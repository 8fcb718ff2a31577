// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/sharedarena.h"
#include "runtime/blocking/sharedobjects.h"
#include "runtime/blocking/tasktable.h"
#include "runtime/blocking/waitregistry.h"
#include "runtime/clock.h"
#include "runtime/io/laneio.h"
#include "runtime/lane.h"

#include <span>
#include <string>
#include <vector>

namespace simmer::runtime {

/// What all threads or all processes of one lane have in common. Made before the first of them.
class SharedLane
{
public:
    /// `maxTasks`: `main` and those that are started.
    /// Throws std::bad_alloc or std::system_error when the system does not give what the lane needs.
    SharedLane(const LaneContext &context, const MonotonicClock &laneClock, std::uint32_t maxTasks,
               SharedObjects::Between between);

    const Program &program() const { return context.program; }
    /// What describes the deadlock to people.
    std::string describe(std::span<const WaitingTask> stuck) const;
    /// For a task whose thread or process is gone, or never came: records its end unless it did that itself,
    /// gives back what it held, and wakes who joins it. `thread`: the caller's. `end`: Failed, or Cancelled
    /// for one that was asked to end.
    void bury(trace::TaskId dead, const std::string &why, ThreadTrace &thread, TaskEnd end = TaskEnd::Failed);
    /// A note for each failure that no task has taken.
    void noteNeverRetrieved(ThreadTrace &thread) const;

    const LaneContext &context;
    const MonotonicClock &clock;
    platform::SharedArena arena;
    TaskTable tasks;
    WaitRegistry waits;
    SharedObjects objects;
    LaneIo io;

private:
    std::vector<trace::TaskId> watchedBy(trace::TaskId watcher) const;
    void recordDeath(trace::TaskId dead, const std::string &why, ThreadTrace &thread, TaskEnd end);
};

} // namespace simmer::runtime
