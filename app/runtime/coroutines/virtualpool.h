// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/coroutines/future.h"
#include "runtime/offloadedstep.h"
#include "runtime/singlethreadlane.h"

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace simmer::runtime {

class VirtualPool;

/// The future of loop.run_in_executor (asyncio/base_events.py; asyncio/futures.py: wrap_future) for a job of
/// a VirtualPool. Cancelling it keeps, one turn later, a job that has not begun from beginning; one that has
/// goes on, and nobody hears of its end.
class VirtualJob final : public Future, public Callback
{
public:
    VirtualJob(EventLoop &loop, VirtualPool &pool, const TaskTrace &trace, std::vector<OffloadedStep> steps);
    /// In the loop: the job is over, or this future is done.
    void call(const Handle &handle) override;

private:
    friend class VirtualPool;

    VirtualPool &m_pool;
    TaskTrace m_trace;
    std::vector<OffloadedStep> m_steps;
    std::size_t m_next = 0;
    /// When the step that it is in will be over.
    std::int64_t m_at = 0;
    FailurePtr m_raised;
    /// How often this may still be called.
    std::uint32_t m_outstanding = 2;
};

/// A pool of threads in virtual time: each worker has a core of its own, a job begins at once when a worker
/// is idle and else when the first becomes so, in the order in which they came, and takes as long as its
/// steps say. What happens at the same time as a timer comes before it.
class VirtualPool final : public VirtualOutside
{
public:
    VirtualPool(EventLoop &loop, ThreadTrace &trace, std::uint32_t workers)
        : m_loop(loop), m_trace(trace), m_workers(workers)
    {}

    std::shared_ptr<Future> run(const TaskTrace &trace, std::vector<OffloadedStep> steps);

    std::optional<std::int64_t> nextTime() const override;
    void happen() override;

private:
    friend class VirtualJob;
    using Jobs = std::deque<std::shared_ptr<VirtualJob>>;

    Jobs::const_iterator earliest() const;
    void beginNext();
    /// Steps on until one takes time. False: the job is over.
    bool goOn(VirtualJob &job);
    void cancel(VirtualJob &job);
    void forget(const VirtualJob &job);
    static Jobs::iterator find(Jobs &jobs, const VirtualJob &job);

    EventLoop &m_loop;
    ThreadTrace &m_trace;
    const std::uint32_t m_workers;
    Jobs m_waiting;
    /// In the order in which they began.
    Jobs m_running;
    /// Those that the loop may still call.
    Jobs m_callable;
};

} // namespace simmer::runtime
