// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/coroutines/coroutinerunner.h"

#include "runtime/coroutines/offloading.h"

#include <algorithm>

namespace simmer::runtime {

CoroutineRunner::CoroutineRunner(const LaneContext &context, LaneIo &laneIo)
    : m_laneIo(laneIo), m_lane(context, trace::Scheduling::Coroutines), m_loop(m_lane.trace()),
      m_io(m_loop, poolWorkers(context.program)),
      m_virtualPool(m_loop, m_lane.trace(), poolWorkers(context.program)), m_handles(context.program),
      m_starts(context.program.definitions().size())
{
    for (std::size_t i = 0; i < context.program.objects().size(); ++i)
        m_objects.push_back(makeObject(ObjectIndex(i)));
    const auto &objects = context.program.objects();
    const auto pool = std::find_if(objects.begin(), objects.end(), [](const scenario::Object &object) {
        return std::holds_alternative<scenario::PoolObject>(object.type);
    });
    if (pool != objects.end())
        m_poolObject = std::uint32_t(pool - objects.begin());
    m_lane.setOutside(&m_virtualPool);
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

HttpLoop &CoroutineRunner::http()
{
    if (!m_http)
        m_http = std::make_unique<HttpLoop>(m_io);
    return *m_http;
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

void CoroutineRunner::keep(std::unique_ptr<TaskWait> wait)
{
    constexpr std::size_t few = 64;
    if (m_taskWaits.size() >= m_crowded) {
        m_taskWaits.erase(std::remove_if(m_taskWaits.begin(), m_taskWaits.end(),
                                         [](const auto &kept) { return kept->isOver(); }),
                          m_taskWaits.end());
        m_crowded = std::max(few, 2 * m_taskWaits.size());
    }
    m_taskWaits.push_back(std::move(wait));
}

std::shared_ptr<Future> CoroutineRunner::offload(const TaskTrace &trace, std::vector<OffloadedStep> steps)
{
    if (m_lane.isVirtual())
        return m_virtualPool.run(trace, std::move(steps));
    m_lane.trace().flush(); // so that the reader hears of the task before it hears from the thread
    return m_io.run([this, task = trace.task(), steps = std::move(steps)] {
        PoolResult result;
        result.failure = runOffloaded(m_lane, task, steps, m_isEnding);
        return result;
    });
}

std::optional<std::int64_t> CoroutineRunner::nextDeadline()
{
    const auto timer = m_loop.nextDeadline();
    const auto outside = m_virtualPool.nextTime();
    return timer && outside ? std::min(*timer, *outside) : timer ? timer : outside;
}

void CoroutineRunner::finishPool()
{
    while (const auto next = m_virtualPool.nextTime())
        m_lane.skipTo(*next);
}

AsyncTimeout &CoroutineRunner::borrowTimeout()
{
    if (m_idleTimeouts.empty())
        return m_timeouts.emplace_back();
    AsyncTimeout &timeout = *m_idleTimeouts.back();
    m_idleTimeouts.pop_back();
    return timeout;
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
    m_rest = &makeWait<Gather>(m_loop, std::move(alive), true);
    m_rest->addDoneCallback(*this);
}

} // namespace simmer::runtime
