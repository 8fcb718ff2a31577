// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/blocking/sharedlane.h"

#include "runtime/waitgraph.h"

namespace simmer::runtime {

SharedLane::SharedLane(const LaneContext &laneContext, const MonotonicClock &laneClock,
                       std::uint32_t maxTasks, SharedObjects::Between between)
    : context(laneContext), clock(laneClock),
      arena(TaskTable::bytes(laneContext.program, maxTasks) + WaitRegistry::bytes(maxTasks) +
            SharedObjects::bytes(laneContext.program)),
      tasks(arena, laneContext.program, maxTasks), waits(arena, maxTasks),
      objects(arena, laneContext.program, tasks, between),
      io(laneContext.program, between == SharedObjects::Between::Threads ? LaneIo::Tasks::InOneProcess
                                                                         : LaneIo::Tasks::InManyProcesses)
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
        else if (waiting.kind == trace::WaitKind::Tasks)
            task.wakers = watchedBy(waiting.task);
        else if (waiting.kind == trace::WaitKind::Lock || waiting.kind == trace::WaitKind::Semaphore)
            task.wakers = objects.holders(ObjectIndex(waiting.on));
        tasksStuck.push_back(std::move(task));
    }
    return describeDeadlock(program(), tasksStuck);
}

std::vector<trace::TaskId> SharedLane::watchedBy(trace::TaskId watcher) const
{
    std::vector<trace::TaskId> watched;
    for (std::uint32_t i = 0; i < tasks.count(); ++i) {
        if (waits.watcher(trace::TaskId(i)) == watcher && !waits.isOver(trace::TaskId(i)))
            watched.push_back(trace::TaskId(i));
    }
    return watched;
}

void SharedLane::bury(trace::TaskId dead, const std::string &why, ThreadTrace &thread, TaskEnd end)
{
    thread.tick();
    if (!waits.isOver(dead))
        recordDeath(dead, why, thread, end);
    // Killed between asking for a process and noting which one it got: nobody else can know of that one.
    for (std::uint32_t i = std::uint32_t(dead) + 1; i < tasks.count(); ++i) {
        const TaskSlot &slot = tasks[trace::TaskId(i)];
        if (slot.startedBy == dead && slot.process == 0 && !waits.isOver(trace::TaskId(i)))
            recordDeath(trace::TaskId(i), "died with the one that started it", thread, end);
    }
    waits.nudgeAll();
}

void SharedLane::recordDeath(trace::TaskId dead, const std::string &why, ThreadTrace &thread, TaskEnd end)
{
    TaskTrace trace(thread, dead);
    Failure failure;
    failure.message = tasks.name(dead) + " " + why + objects.describeHeld(dead);
    tasks[dead].failure.store(failure);
    tasks[dead].end = end;
    if (end == TaskEnd::Failed) {
        trace.failed(failure);
    } else {
        trace.note(trace::NoteKind::Problem, failure.message);
        trace.cancelled();
    }
    objects.releaseAllOf(dead, trace, waits);
    const std::vector<WaitingTask> stuck = waits.end(dead, thread.tick());
    if (!stuck.empty())
        trace.note(trace::NoteKind::Deadlock, describe(stuck));
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
