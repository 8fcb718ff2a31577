// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "trace/momentbuilder.h"

#include "trace/tracks.h"
#include "trace/waits.h"

#include <algorithm>
#include <utility>

namespace simmer::trace {

namespace {

/// Tasks in the order of the events that put them where they are.
class Line
{
public:
    void add(std::uint32_t event, TaskId task) { m_places.emplace_back(event, task); }
    std::vector<TaskId> inOrder()
    {
        if (!std::is_sorted(m_places.begin(), m_places.end()))
            std::sort(m_places.begin(), m_places.end());
        std::vector<TaskId> tasks;
        tasks.reserve(m_places.size());
        for (const auto &[event, task] : m_places)
            tasks.push_back(task);
        return tasks;
    }

private:
    std::vector<std::pair<std::uint32_t, TaskId>> m_places;
};

std::vector<StepIndex> callChain(std::uint32_t innermost, std::span<const Event> events,
                                 std::span<const Call> calls)
{
    std::vector<StepIndex> chain;
    for (std::uint32_t call = innermost; call != noIndex; call = calls[call].parent)
        chain.push_back(events[calls[call].event].step);
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
                       std::span<const Call> calls)
{
    const Cursor::Task &indices = cursor.tasks()[std::size_t(id)];
    const Event &event = events[indices.state];
    Moment::Task task;
    task.id = id;
    task.state = stateAfter(indices.kind);
    task.wait = event.wait;
    task.core = event.core;
    task.on = waitsOn(event, cursor);
    task.cause = cursor.knows(event.cause) ? event.cause : noTask;
    task.since = event.time;
    if (indices.step != noIndex)
        task.step = events[indices.step].step;
    if (indices.kind == EventKind::Suspended || indices.kind == EventKind::Blocked)
        task.deadline = deadline(event);
    if (indices.call != noIndex)
        task.calls = callChain(indices.call, events, calls);
    return task;
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

    Line ready;
    std::vector<Line> waiters(header.objects.size());
    moment.tasks.reserve(cursor.tasks().size());
    for (std::size_t i = 0; i < cursor.tasks().size(); ++i) {
        const Cursor::Task &indices = cursor.tasks()[i];
        if (indices.state == noIndex)
            continue;
        const Moment::Task &task = moment.tasks.emplace_back(taskAfter(TaskId(i), cursor, events, calls));
        if (task.state == TaskState::Ready)
            ready.add(indices.state, task.id);
        else if (task.state == TaskState::Running)
            moment.running.push_back(task.id);
        else if (isObjectWait(task.wait) && task.on < waiters.size())
            waiters[task.on].add(indices.state, task.id);
    }
    moment.readyQueue = ready.inOrder();
    for (std::size_t i = 0; i < waiters.size(); ++i)
        moment.objects[i].waiters = waiters[i].inOrder();

    moment.turn = cursor.turns();
    if (cursor.loop() != noIndex) {
        const Event &loop = events[cursor.loop()];
        moment.loopAsleep = loop.kind == EventKind::LoopAsleep;
        moment.loopWakesAt = moment.loopAsleep ? deadline(loop) : 0;
    }
    return moment;
}

} // namespace simmer::trace
