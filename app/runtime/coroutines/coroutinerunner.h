// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/coroutines/asyncevent.h"
#include "runtime/coroutines/asynclock.h"
#include "runtime/coroutines/asyncqueue.h"
#include "runtime/coroutines/asyncsemaphore.h"
#include "runtime/coroutines/eventloop.h"
#include "runtime/coroutines/gather.h"
#include "runtime/coroutines/lessontask.h"
#include "runtime/coroutines/loopio.h"
#include "runtime/handletable.h"
#include "runtime/singlethreadlane.h"

#include <deque>
#include <list>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace simmer::runtime {

/// One run of a lesson as coroutines: its tasks and objects, and what asyncio.run does around main
/// (asyncio/runners.py). Somebody else decides when turns run.
class CoroutineRunner : private Callback
{
public:
    explicit CoroutineRunner(const LaneContext &context);
    ~CoroutineRunner() override;

    /// Time 0: main is ready.
    void begin();
    void runTurn();
    /// Whether another turn has something to do now.
    bool hasReady() const { return m_loop.hasReady(); }
    std::optional<std::int64_t> nextDeadline() { return m_loop.nextDeadline(); }
    /// Nothing is ready and nothing will be.
    void endDeadlocked();
    bool isOver() const { return m_outcome.has_value(); }
    /// Records the end.
    trace::Outcome end();

    // What tasks need.
    SingleThreadLane &lane() { return m_lane; }
    EventLoop &loop() { return m_loop; }
    LoopIo &io() { return m_io; }
    HandleTable &handles() { return m_handles; }
    LessonTask &task(trace::TaskId id) { return m_tasks[std::uint32_t(id)]; }
    /// Null: there are too many; the run is over.
    LessonTask *startTask(const Launch &launch, std::span<const Argument> arguments,
                          const LessonTask *starter);
    void noteCreated(DefinitionIndex definition) { m_neverAwaited.push_back(definition); }
    Gather &makeGather(std::vector<LessonTask *> children, bool collect);
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
    void cancelTheRest();
    void stop(trace::Outcome outcome);
    trace::Outcome outcomeOfMain() const;
    std::string nameOf(const LessonTask &task) const;
    void reportUnheard();
    std::vector<trace::TaskId> wakersOf(const LessonTask &task);

    SingleThreadLane m_lane;
    EventLoop m_loop;
    LoopIo m_io;
    PlainHandleTable m_handles;
    std::vector<AsyncObject> m_objects;
    std::deque<LessonTask> m_tasks;
    std::list<Gather> m_gathers;
    /// How often each definition has been started.
    std::vector<std::uint32_t> m_starts;
    std::vector<DefinitionIndex> m_neverAwaited;
    /// After main: waits for what it left alive.
    Gather *m_rest = nullptr;
    bool m_isLoopStopping = false;
    std::optional<trace::Outcome> m_outcome;
};

} // namespace simmer::runtime
