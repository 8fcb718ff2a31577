// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/coroutines/eventloop.h"

#include "runtime/coroutines/timertarget.h"

namespace simmer::runtime {

namespace {

constexpr std::size_t prefetchDistance = 6;

void prefetch(const Callback *callback)
{
    constexpr std::size_t cacheLine = 64;
    const char *at = reinterpret_cast<const char *>(callback);
    __builtin_prefetch(at - cacheLine);
    __builtin_prefetch(at);
    __builtin_prefetch(at + cacheLine);
}

} // namespace

void EventLoop::runTurn()
{
    queueDueTimers();
    std::size_t left = m_ready.size();
    if (left == 0)
        return;
    trace::Event turn;
    turn.time = m_trace.now();
    turn.kind = trace::EventKind::TurnStarted;
    turn.value = m_readyTasks;
    m_trace.record(turn);
    for (; left > 0 && !m_isStopped; --left) {
        // With many tasks each is out of the cache by the time that its turn comes.
        if (left > prefetchDistance)
            prefetch(m_ready[prefetchDistance].callback);
        const Handle handle = m_ready.front();
        m_ready.pop_front();
        m_readyTasks -= handle.callback->isTask();
        m_cause = trace::noTask;
        handle.callback->call(handle);
    }
    m_cause = trace::noTask;
}

void EventLoop::callNow(TimerTarget &target)
{
    const TimerId id = m_timers.nextId();
    target.setTimer(id);
    m_ready.push_back({&target, nullptr, id});
}

void EventLoop::queueDueTimers()
{
    m_timers.nextDeadline(); // drops forgotten timers in front, which make no turn
    while (const auto timer = m_timers.popDue(m_trace.now()))
        m_ready.push_back({timer->target, nullptr, timer->id});
}

} // namespace simmer::runtime
