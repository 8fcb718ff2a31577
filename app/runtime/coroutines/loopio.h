// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/coroutines/future.h"
#include "runtime/io/loopmailbox.h"
#include "runtime/io/threadpool.h"
#include "runtime/program.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>

namespace simmer::runtime {

class LoopIo;

/// What a job in another thread gives: a value, or a failure.
struct PoolResult
{
    std::int64_t value = 0;
    FailurePtr failure;
};

/// The future of loop.run_in_executor (asyncio/base_events.py, asyncio/futures.py: wrap_future): its result
/// comes one turn after the job's end has reached the loop. Cancelling it keeps a job that has not begun from
/// beginning; one that has goes on, and nobody hears of its end.
class PoolFuture final : public Future, public Callback
{
public:
    PoolFuture(EventLoop &loop, LoopIo &io) : Future(loop), m_io(io) {}

    bool cancel() override;
    void call(const Handle &handle) override;

private:
    friend class LoopIo;

    LoopIo &m_io;
    std::optional<ThreadPool::JobId> m_job;
    PoolResult m_result;
};

/// What goes on outside of an event loop on behalf of its tasks, and how word of it comes back. While
/// something is open, a loop with nothing else to do is not deadlocked.
class LoopIo
{
public:
    /// `poolWorkers`: the most threads that `run` uses.
    LoopIo(EventLoop &loop, std::uint32_t poolWorkers) : m_loop(loop), m_poolWorkers(poolWorkers) {}

    /// Runs `job`, which must not throw, in a thread of the lane's pool.
    std::shared_ptr<PoolFuture> run(std::function<PoolResult()> job);

    LoopMailbox &mailbox() { return m_mailbox; }
    void opened() { ++m_open; }
    void closed() { --m_open; }
    bool hasOpen() const { return m_open > 0; }

    /// Nothing begins any more, and what has begun in the pool is over. As loop.shutdown_default_executor.
    void shutDown();

private:
    friend class PoolFuture;

    void arrived(PoolFuture &future, PoolResult result);
    void forget(PoolFuture &future) { m_futures.erase(&future); }

    EventLoop &m_loop;
    const std::uint32_t m_poolWorkers;
    LoopMailbox m_mailbox;
    std::uint32_t m_open = 0;
    /// Those whose job is not over or whose result is still in the ready queue.
    std::unordered_map<PoolFuture *, std::shared_ptr<PoolFuture>> m_futures;
    std::unique_ptr<ThreadPool> m_pool;
};

/// How many threads the lane's pool has at most: what the lesson's first `pool` object says, else what
/// CPython's default executor has.
std::uint32_t poolWorkers(const Program &program);

} // namespace simmer::runtime
