// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/coroutines/coroutinerunner.h"
#include "runtime/waitgraph.h"

#include <algorithm>

namespace simmer::runtime {

void CoroutineRunner::stop(trace::Outcome outcome)
{
    if (isOver())
        return;
    m_outcome = outcome;
    m_isEnding = outcome == trace::Outcome::Stopped;
    m_loop.stopNow();
}

void CoroutineRunner::stopOverBudget()
{
    m_lane.noteEventLimit();
    stop(trace::Outcome::Stopped);
}

trace::Outcome CoroutineRunner::end()
{
    m_lane.trace().tick();
    reportUnheard();
    return m_lane.end(*m_outcome);
}

trace::Outcome CoroutineRunner::outcomeOfMain() const
{
    switch (m_tasks.front().state()) {
    case Future::State::Finished: return trace::Outcome::Finished;
    case Future::State::Failed: return trace::Outcome::Failed;
    case Future::State::Cancelled: return trace::Outcome::Cancelled;
    case Future::State::Pending: break;
    }
    return trace::Outcome::Deadlocked;
}

std::string CoroutineRunner::nameOf(const LessonTask &task) const
{
    return m_lane.context().program.definition(task.definition()).name + "#" + std::to_string(task.number());
}

void CoroutineRunner::reportUnheard()
{
    for (const DefinitionIndex definition : m_neverAwaited) {
        m_lane.note(trace::NoteKind::NeverAwaited,
                    "coroutine " + m_lane.program().definition(definition).name + " was never awaited");
    }
    const auto rest = m_rest ? m_rest->children() : std::span<LessonTask *const>();
    for (LessonTask &task : m_tasks) {
        const bool isOfRest = std::find(rest.begin(), rest.end(), &task) != rest.end();
        const bool isMain = &task == &m_tasks.front();
        if (task.state() == Future::State::Failed && !isMain && (!task.isRetrieved() || isOfRest)) {
            const TaskTrace trace(m_lane.trace(), task.id());
            trace.note(trace::NoteKind::NeverRetrieved,
                       "the failure of " + nameOf(task) + " was never retrieved: " + task.failure()->message);
        }
    }
}

void CoroutineRunner::endDeadlocked()
{
    m_lane.trace().tick();
    std::vector<StuckTask> stuck;
    for (const LessonTask &task : m_tasks) {
        if (task.isDone())
            continue;
        StuckTask &entry = stuck.emplace_back();
        entry.task = task.id();
        entry.definition = task.definition();
        entry.number = task.number();
        entry.wait = task.wait().kind;
        entry.on = task.wait().on;
        entry.wakers = wakersOf(task);
        task.recordDeadlocked();
    }
    m_lane.note(trace::NoteKind::Deadlock, describeDeadlock(m_lane.program(), stuck));
    stop(trace::Outcome::Deadlocked);
}

std::vector<trace::TaskId> CoroutineRunner::wakersOf(const LessonTask &task)
{
    const Awaited &wait = task.wait();
    if (wait.kind == trace::WaitKind::Task)
        return {trace::TaskId(wait.on)};
    std::vector<trace::TaskId> wakers;
    if (wait.kind == trace::WaitKind::Lock) {
        wakers.push_back(lock(ObjectIndex(wait.on))->owner());
    } else if (wait.kind == trace::WaitKind::Semaphore) {
        wakers = semaphore(ObjectIndex(wait.on))->holders();
    } else if (wait.kind == trace::WaitKind::Tasks) {
        for (const LessonTask *child : task.taskWait()->children()) {
            if (!child->isDone())
                wakers.push_back(child->id());
        }
    }
    return wakers;
}

} // namespace simmer::runtime
