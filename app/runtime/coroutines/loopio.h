// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/coroutines/future.h"
#include "runtime/io/ioresult.h"
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
using PoolResult = IoResult;

/// The future of something that goes on outside of the loop: its result comes one turn after word of it has
/// reached the loop, as from asyncio's selector and from its executors.
class OutsideFuture : public Future, public Callback
{
public:
    OutsideFuture(EventLoop &loop, LoopIo &io) : Future(loop), m_io(io) {}

    bool cancel() override;
    void call(const Handle &handle) override;

protected:
    /// Nobody wants the result any more. True: nothing will arrive.
    virtual bool abandon() = 0;

    LoopIo &m_io;

private:
    friend class LoopIo;

    IoResult m_result;
    /// What it is for has not ended yet.
    bool m_isOpen = false;
};

/// The future of loop.run_in_executor (asyncio/base_events.py, asyncio/futures.py: wrap_future). Cancelling
/// it keeps a job that has not begun from beginning; one that has goes on, and nobody hears of its end.
class PoolFuture final : public OutsideFuture
{
public:
    using OutsideFuture::OutsideFuture;

protected:
    bool abandon() override;

private:
    friend class LoopIo;

    std::optional<ThreadPool::JobId> m_job;
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

    /// `future` is open from now on, and kept until word of its end has reached whoever waits for it.
    void open(std::shared_ptr<OutsideFuture> future);
    /// In the loop's thread: what an open future was for has ended.
    void arrived(OutsideFuture &future, IoResult result);
    bool hasOpen() const { return m_open > 0; }

    EventLoop &loop() { return m_loop; }
    LoopMailbox &mailbox() { return m_mailbox; }

    /// Nothing begins any more, and what has begun in the pool is over. As loop.shutdown_default_executor.
    void shutDown();

private:
    friend class OutsideFuture;
    friend class PoolFuture;

    void forget(OutsideFuture &future) { m_futures.erase(&future); }

    EventLoop &m_loop;
    const std::uint32_t m_poolWorkers;
    LoopMailbox m_mailbox;
    std::uint32_t m_open = 0;
    /// Those that are open or whose result is still in the ready queue.
    std::unordered_map<OutsideFuture *, std::shared_ptr<OutsideFuture>> m_futures;
    std::unique_ptr<ThreadPool> m_pool;
};

/// How many threads the lane's pool has at most: what the lesson's first `pool` object says, else what
/// CPython's default executor has.
std::uint32_t poolWorkers(const Program &program);

} // namespace simmer::runtime
