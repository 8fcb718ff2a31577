// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/coroutines/asyncevent.h"
#include "runtime/coroutines/asynclock.h"
#include "runtime/coroutines/asyncqueue.h"
#include "runtime/coroutines/asyncsemaphore.h"
#include "runtime/coroutines/asynctimeout.h"
#include "runtime/coroutines/eventloop.h"
#include "runtime/coroutines/gather.h"
#include "runtime/coroutines/httploop.h"
#include "runtime/coroutines/lessontask.h"
#include "runtime/coroutines/loopio.h"
#include "runtime/coroutines/loopsockets.h"
#include "runtime/coroutines/virtualpool.h"
#include "runtime/handletable.h"
#include "runtime/io/laneio.h"
#include "runtime/singlethreadlane.h"

#include <atomic>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace simmer::runtime {

/// One run of a lesson as coroutines: its tasks and objects, and what asyncio.run does around main
/// (asyncio/runners.py). Somebody else decides when turns run.
class CoroutineRunner : private Callback
{
public:
    CoroutineRunner(const LaneContext &context, LaneIo &laneIo);
    ~CoroutineRunner() override;

    /// Time 0: main is ready.
    void begin();
    void runTurn();
    /// Whether another turn has something to do now.
    bool hasReady() const { return m_loop.hasReady(); }
    std::optional<std::int64_t> nextDeadline();
    /// Virtual time only: waits for jobs that have begun in the pool, as loop.shutdown_default_executor.
    void finishPool();
    /// Nothing is ready and nothing will be.
    void endDeadlocked();
    bool isOver() const { return m_outcome.has_value(); }
    /// Records the end.
    trace::Outcome end();

    // What tasks need.
    SingleThreadLane &lane() { return m_lane; }
    EventLoop &loop() { return m_loop; }
    LoopIo &io() { return m_io; }
    LaneIo &laneIo() { return m_laneIo; }
    LoopSockets &sockets() { return m_sockets; }
    HttpLoop &http();
    HandleTable &handles() { return m_handles; }
    LessonTask &task(trace::TaskId id) { return m_tasks[std::uint32_t(id)]; }
    /// Null: there are too many; the run is over.
    LessonTask *startTask(const Launch &launch, std::span<const Argument> arguments,
                          const LessonTask *starter);
    void noteCreated(DefinitionIndex definition) { m_neverAwaited.push_back(definition); }
    /// Kept until it is over.
    template <typename Wait, typename... Arguments> Wait &makeWait(Arguments &&...arguments)
    {
        auto wait = std::make_unique<Wait>(std::forward<Arguments>(arguments)...);
        Wait &made = *wait;
        keep(std::move(wait));
        return made;
    }
    AsyncTimeout &borrowTimeout();
    /// Runs the steps of the task that `trace` is about in a thread of the lane's pool.
    std::shared_ptr<Future> offload(const TaskTrace &trace, std::vector<OffloadedStep> steps);
    /// The `pool` object of the lesson that the lane's pool is; trace::nothing where there is none.
    std::uint32_t poolObject() const { return m_poolObject; }
    void giveBack(AsyncTimeout &timeout) { m_idleTimeouts.push_back(&timeout); }
    /// Somebody was asked to cancel tasks that wait for each other in a circle.
    void noteCancelledCircle() { m_hasCancelledCircle = true; }
    bool takeCancelledCircle() { return std::exchange(m_hasCancelledCircle, false); }
    void stopOverBudget();

    /// Null: it is a semaphore.
    AsyncLock *lock(ObjectIndex object) { return std::get_if<AsyncLock>(&m_objects[std::uint32_t(object)]); }
    AsyncSemaphore *semaphore(ObjectIndex object)
    {
        return std::get_if<AsyncSemaphore>(&m_objects[std::uint32_t(object)]);
    }
    AsyncQueue &queue(ObjectIndex object) { return std::get<AsyncQueue>(m_objects[std::uint32_t(object)]); }
    AsyncEvent &event(ObjectIndex object) { return std::get<AsyncEvent>(m_objects[std::uint32_t(object)]); }
    std::int64_t &number(ObjectIndex object)
    {
        return std::get<std::int64_t>(m_objects[std::uint32_t(object)]);
    }

private:
    using AsyncObject =
        std::variant<std::monostate, AsyncLock, AsyncSemaphore, AsyncQueue, AsyncEvent, std::int64_t>;

    void call(const Handle &handle) override;
    AsyncObject makeObject(ObjectIndex index) const;
    void keep(std::unique_ptr<TaskWait> wait);
    void cancelTheRest();
    void stop(trace::Outcome outcome);
    trace::Outcome outcomeOfMain() const;
    std::string nameOf(const LessonTask &task) const;
    void reportUnheard();
    std::vector<trace::TaskId> wakersOf(const LessonTask &task);

    LaneIo &m_laneIo;
    SingleThreadLane m_lane;
    EventLoop m_loop;
    LoopIo m_io;
    std::unique_ptr<HttpLoop> m_http;
    LoopSockets m_sockets{m_io};
    std::atomic<bool> m_isEnding = false;
    VirtualPool m_virtualPool;
    std::uint32_t m_poolObject = trace::nothing;
    PlainHandleTable m_handles;
    std::vector<AsyncObject> m_objects;
    std::deque<LessonTask> m_tasks;
    std::vector<std::unique_ptr<TaskWait>> m_taskWaits;
    /// With so many, it is time to look for those that are over.
    std::size_t m_crowded = 64;
    std::deque<AsyncTimeout> m_timeouts;
    std::vector<AsyncTimeout *> m_idleTimeouts;
    bool m_hasCancelledCircle = false;
    /// How often each definition has been started.
    std::vector<std::uint32_t> m_starts;
    std::vector<DefinitionIndex> m_neverAwaited;
    /// After main: waits for what it left alive.
    Gather *m_rest = nullptr;
    bool m_isLoopStopping = false;
    std::optional<trace::Outcome> m_outcome;
};

} // namespace simmer::runtime
