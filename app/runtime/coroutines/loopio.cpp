// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/coroutines/loopio.h"

#include "platform/cores.h"

#include <algorithm>
#include <utility>

namespace simmer::runtime {

bool OutsideFuture::cancel()
{
    if (!Future::cancel())
        return false;
    // Not when its result is in the ready queue already.
    if (m_isOpen && abandon()) {
        m_isOpen = false;
        --m_io.m_open;
        m_io.forget(*this);
    }
    return true;
}

void OutsideFuture::call(const Handle &)
{
    const std::shared_ptr<OutsideFuture> self = m_io.m_futures.at(this);
    m_io.forget(*this);
    if (isDone())
        return;
    if (m_result.failure)
        setFailure(m_result.failure);
    else
        setResult(m_result.value);
}

bool PoolFuture::abandon()
{
    return m_job && m_io.m_pool->cancel(*m_job);
}

void LoopIo::open(std::shared_ptr<OutsideFuture> future)
{
    future->m_isOpen = true;
    ++m_open;
    OutsideFuture &opened = *future;
    m_futures.emplace(&opened, std::move(future));
}

void LoopIo::arrived(OutsideFuture &future, IoResult result)
{
    future.m_isOpen = false;
    --m_open;
    if (future.isDone())
        return forget(future);
    future.m_result = std::move(result);
    m_loop.callSoon({&future});
    // The loop may be asleep.
    m_mailbox.post([] {});
}

std::shared_ptr<PoolFuture> LoopIo::run(std::function<PoolResult()> job)
{
    if (!m_pool)
        m_pool = std::make_unique<ThreadPool>(m_poolWorkers);
    auto future = std::make_shared<PoolFuture>(m_loop, *this);
    PoolFuture &started = *future;
    open(future);
    started.m_job = m_pool->run([this, &started, job = std::move(job)] {
        PoolResult result = job();
        m_mailbox.post([this, &started, result = std::move(result)] { arrived(started, result); });
    });
    return future;
}

void LoopIo::shutDown()
{
    m_pool.reset();
    m_mailbox.setWake({});
}

std::uint32_t poolWorkers(const Program &program)
{
    constexpr std::uint32_t most = 32;
    for (const scenario::Object &object : program.objects()) {
        if (const auto *pool = std::get_if<scenario::PoolObject>(&object.type))
            return pool->workers;
    }
    // ThreadPoolExecutor: min(32, (os.cpu_count() or 1) + 4)
    return std::min<std::uint32_t>(most, platform::usableCores() + 4);
}

} // namespace simmer::runtime
