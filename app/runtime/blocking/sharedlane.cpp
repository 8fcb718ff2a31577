// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/blocking/sharedlane.h"

#include "runtime/waitgraph.h"

namespace simmer::runtime {

SharedLane::SharedLane(const LaneContext &laneContext, const Clock &laneClock, std::uint32_t maxTasks,
                       SharedObjects::Between between)
    : context(laneContext), clock(laneClock),
      arena(TaskTable::bytes(laneContext.program, maxTasks) + WaitRegistry::bytes(maxTasks) +
            SharedObjects::bytes(laneContext.program)),
      tasks(arena, laneContext.program, maxTasks), waits(arena, maxTasks),
      objects(arena, laneContext.program, tasks, between)
{}

std::string SharedLane::describe(std::span<const WaitingTask> stuck) const
{
    std::vector<StuckTask> tasksStuck;
    for (const WaitingTask &waiting : stuck) {
        StuckTask task;
        task.task = waiting.task;
        task.definition = tasks[waiting.task].definition;
        task.number = tasks[waiting.task].number;
        task.wait = waiting.kind;
        task.on = waiting.on;
        if (waiting.kind == trace::WaitKind::Task)
            task.wakers.push_back(trace::TaskId(waiting.on));
        else if (waiting.kind == trace::WaitKind::Lock || waiting.kind == trace::WaitKind::Semaphore)
            task.wakers = objects.holders(ObjectIndex(waiting.on));
        tasksStuck.push_back(std::move(task));
    }
    return describeDeadlock(program(), tasksStuck);
}

void SharedLane::bury(trace::TaskId dead, const std::string &why, ThreadTrace &thread)
{
    thread.tick();
    TaskTrace trace(thread, dead);
    if (!waits.isOver(dead)) {
        TaskSlot &slot = tasks[dead];
        Failure failure;
        failure.message = tasks.name(dead) + " " + why;
        slot.failure.store(failure);
        slot.end = TaskEnd::Failed;
        trace.failed(failure);
        objects.releaseAllOf(dead, trace, waits);
        const std::vector<WaitingTask> stuck = waits.end(dead, thread.tick());
        if (!stuck.empty())
            thread.note({.time = thread.now(), .task = dead}, trace::NoteKind::Deadlock, describe(stuck));
    }
    waits.nudgeAll();
}

void SharedLane::noteNeverRetrieved(ThreadTrace &thread) const
{
    for (std::uint32_t i = 1; i < tasks.count(); ++i) {
        const TaskSlot &slot = tasks[trace::TaskId(i)];
        if (slot.end == TaskEnd::Failed && !slot.failureTaken.load()) {
            thread.note({.time = thread.now(), .task = trace::TaskId(i)}, trace::NoteKind::NeverRetrieved,
                        tasks.name(trace::TaskId(i)) + ": " + slot.failure.load(program())->message);
        }
    }
}

} // namespace simmer::runtime
