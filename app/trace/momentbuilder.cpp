// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "trace/momentbuilder.h"

#include "trace/taskorder.h"
#include "trace/tracks.h"
#include "trace/waits.h"

#include <algorithm>

namespace simmer::trace {

namespace {

std::vector<StepIndex> callChain(std::uint32_t innermost, std::span<const Event> events,
                                 std::span<const Call> calls)
{
    std::vector<StepIndex> chain;
    for (std::uint32_t call = innermost; call != noIndex; call = calls[call].parent)
        chain.push_back(events[calls[call].event].step);
    std::reverse(chain.begin(), chain.end());
    return chain;
}

/// As the header has them for what was recorded from a program.
std::vector<StepIndex> callersOf(StepIndex step, const Header &header)
{
    std::vector<StepIndex> chain;
    for (StepIndex at = header.steps[std::size_t(step)].caller; at != noStep;
         at = header.steps[std::size_t(at)].caller)
        chain.push_back(at);
    std::reverse(chain.begin(), chain.end());
    return chain;
}

Moment::Object objectAfter(std::uint32_t lastChange, std::span<const Event> events, const ObjectInfo &info,
                           const Cursor &cursor)
{
    Moment::Object object;
    if (lastChange == noIndex) {
        object.value = initialValue(info);
        return object;
    }
    const Event &event = events[lastChange];
    if (event.kind == EventKind::OwnerChanged) {
        object.owner = cursor.knows(event.cause) ? event.cause : noTask;
        object.value = object.owner == noTask ? 0 : 1;
    } else {
        object.value = event.number();
    }
    return object;
}

Moment::Task taskAfter(TaskId id, const Cursor &cursor, std::span<const Event> events,
                       std::span<const Call> calls, const Header &header)
{
    const Cursor::Task &indices = cursor.tasks()[std::size_t(id)];
    const Event &event = events[indices.state];
    Moment::Task task;
    task.id = id;
    task.state = stateAfter(indices.kind);
    task.wait = event.wait;
    task.core = event.core;
    task.on = waitsOn(event, cursor);
    task.cause = cursor.knows(event.maker()) ? event.maker() : noTask;
    task.since = event.time;
    if (indices.step != noIndex)
        task.step = events[indices.step].step;
    if (indices.kind == EventKind::Suspended || indices.kind == EventKind::Blocked)
        task.deadline = deadline(event);
    if (indices.call != noIndex)
        task.calls = callChain(indices.call, events, calls);
    else if (task.step != noStep)
        task.calls = callersOf(task.step, header);
    return task;
}

/// A task's events are anywhere in a big trace: asking for them some tasks ahead hides most of the way to
/// memory.
void fetchAhead(const Cursor &cursor, std::size_t task, std::span<const Event> events)
{
    if (task >= cursor.tasks().size() || cursor.tasks()[task].state == noIndex)
        return;
    __builtin_prefetch(&events[cursor.tasks()[task].state]);
    if (cursor.tasks()[task].step != noIndex)
        __builtin_prefetch(&events[cursor.tasks()[task].step]);
}

} // namespace

std::int64_t initialValue(const ObjectInfo &object)
{
    return object.type == "semaphore" || object.type == "number" ? object.initial : 0;
}

Moment buildMoment(const Cursor &cursor, std::size_t eventCount, std::span<const Event> events,
                   std::span<const Call> calls, const Header &header)
{
    Moment moment;
    moment.eventCount = eventCount;
    moment.time = eventCount == 0 ? 0 : events[eventCount - 1].time;
    moment.objects.reserve(header.objects.size());
    for (std::size_t i = 0; i < header.objects.size(); ++i)
        moment.objects.push_back(objectAfter(cursor.objects()[i], events, header.objects[i], cursor));

    TaskOrder ready;
    std::vector<TaskOrder> waiters(header.objects.size());
    moment.tasks.reserve(cursor.tasks().size());
    for (std::size_t i = 0; i < cursor.tasks().size(); ++i) {
        fetchAhead(cursor, i + 16, events);
        const Cursor::Task &indices = cursor.tasks()[i];
        if (indices.state == noIndex)
            continue;
        const Moment::Task &task =
            moment.tasks.emplace_back(taskAfter(TaskId(i), cursor, events, calls, header));
        if (task.state == TaskState::Ready)
            ready.add(indices.state, task.id);
        else if (task.state == TaskState::Running)
            moment.running.push_back(task.id);
        else if (isObjectWait(task.wait) && task.on < waiters.size())
            waiters[task.on].add(indices.state, task.id);
    }
    moment.readyQueue = ready.take();
    for (std::size_t i = 0; i < waiters.size(); ++i)
        moment.objects[i].waiters = waiters[i].take();

    moment.turn = cursor.turns();
    if (cursor.loop() != noIndex) {
        const Event &loop = events[cursor.loop()];
        moment.loopAsleep = loop.kind == EventKind::LoopAsleep;
        moment.loopWakesAt = moment.loopAsleep ? deadline(loop) : 0;
    }
    return moment;
}

} // namespace simmer::trace
