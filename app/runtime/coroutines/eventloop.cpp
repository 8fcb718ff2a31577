// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/coroutines/eventloop.h"

#include "runtime/coroutines/waiter.h"

namespace simmer::runtime {

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
        const Handle handle = m_ready.front();
        m_ready.pop_front();
        m_readyTasks -= handle.callback->isTask();
        m_cause = trace::noTask;
        handle.callback->call(handle);
    }
    m_cause = trace::noTask;
}

void EventLoop::queueDueTimers()
{
    while (const auto timer = m_timers.popDue(m_trace.now()))
        callSoon({timer->waiter, nullptr, timer->id});
}

} // namespace simmer::runtime
