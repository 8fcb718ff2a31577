// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/coroutines/coroutinerunner.h"

namespace simmer::runtime {

CoroutineRunner::CoroutineRunner(const LaneContext &context)
    : m_lane(context, trace::Scheduling::Coroutines), m_loop(m_lane.trace()),
      m_io(m_loop, poolWorkers(context.program)), m_handles(context.program),
      m_starts(context.program.definitions().size())
{
    for (std::size_t i = 0; i < context.program.objects().size(); ++i)
        m_objects.push_back(makeObject(ObjectIndex(i)));
}

CoroutineRunner::~CoroutineRunner()
{
    for (LessonTask &task : m_tasks)
        task.abandon();
}

CoroutineRunner::AsyncObject CoroutineRunner::makeObject(ObjectIndex index) const
{
    struct Maker
    {
        ObjectIndex index;
        AsyncObject operator()(const scenario::LockObject &) const { return AsyncLock(index); }
        AsyncObject operator()(const scenario::SemaphoreObject &o) const
        {
            return AsyncSemaphore(index, o.permits);
        }
        AsyncObject operator()(const scenario::QueueObject &o) const { return AsyncQueue(index, o.capacity); }
        AsyncObject operator()(const scenario::EventObject &) const { return AsyncEvent(index); }
        AsyncObject operator()(const scenario::NumberObject &o) const { return o.value; }
        AsyncObject operator()(const scenario::PoolObject &) const { return {}; }
        AsyncObject operator()(const scenario::ServerObject &) const { return {}; }
        AsyncObject operator()(const scenario::DatabaseObject &) const { return {}; }
        AsyncObject operator()(const scenario::ListenerObject &) const { return {}; }
    };
    return std::visit(Maker{index}, m_lane.context().program.object(index).type);
}

void CoroutineRunner::begin()
{
    m_lane.begin();
    if (LessonTask *main = startTask({m_lane.program().mainDefinition(), {}}, {}, nullptr))
        main->addDoneCallback(*this);
}

LessonTask *CoroutineRunner::startTask(const Launch &launch, std::span<const Argument> arguments,
                                       const LessonTask *starter)
{
    if (m_tasks.size() >= m_lane.context().maxTasks) {
        m_lane.noteTaskLimit();
        stop(trace::Outcome::Stopped);
        return nullptr;
    }
    const auto id = trace::TaskId(std::uint32_t(m_tasks.size()));
    const std::uint32_t number = ++m_starts[std::uint32_t(launch.definition)];
    LessonTask &task = m_tasks.emplace_back(*this, id, launch.definition, number);
    task.start(arguments, starter ? starter->id() : trace::noTask);
    return &task;
}

Gather &CoroutineRunner::makeGather(std::vector<LessonTask *> children, bool collect)
{
    m_gathers.remove_if([](const Gather &gather) { return gather.isOver(); });
    return m_gathers.emplace_back(m_loop, std::move(children), collect);
}

void CoroutineRunner::runTurn()
{
    m_lane.sampler().sampleIfDue();
    m_loop.runTurn();
    // As asyncio's loop.stop: the turn in which it is asked for is the last one.
    if (!m_isLoopStopping || isOver())
        return;
    m_isLoopStopping = false;
    if (m_rest)
        return stop(outcomeOfMain());
    cancelTheRest();
}

void CoroutineRunner::call(const Handle &)
{
    m_isLoopStopping = true;
}

void CoroutineRunner::cancelTheRest()
{
    std::vector<LessonTask *> alive;
    for (LessonTask &task : m_tasks) {
        if (!task.isDone())
            alive.push_back(&task);
    }
    if (alive.empty())
        return stop(outcomeOfMain());
    m_lane.trace().tick();
    for (LessonTask *task : alive)
        task->cancel();
    m_rest = &makeGather(std::move(alive), true);
    m_rest->addDoneCallback(*this);
}

} // namespace simmer::runtime
