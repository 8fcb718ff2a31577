// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/coroutines/timerheap.h"
#include "runtime/threadtrace.h"

#include <cstdint>
#include <deque>
#include <optional>

namespace simmer::runtime {

class Callback;
class Future;

/// An entry of the ready queue: whom to call, and why.
struct Handle
{
    Callback *callback = nullptr;
    /// The future that is done, when that is why.
    Future *future = nullptr;
    /// The timer that is due, when that is why.
    TimerId timer = noTimer;
};

/// What the loop can call.
class Callback
{
public:
    virtual ~Callback() = default;
    virtual void call(const Handle &handle) = 0;
    /// It has been put into the ready queue.
    virtual void queued() {}
    /// Whether calling it runs a task.
    virtual bool isTask() const { return false; }
};

/// The event loop of asyncio (BaseEventLoop._run_once in asyncio/base_events.py) without its selector: one
/// ready queue, first in, first out; timers that are due join it before a turn; a turn runs what was in it
/// when the turn began. Somebody else drives it: says when a turn may run and sleeps in between.
class EventLoop
{
public:
    explicit EventLoop(ThreadTrace &trace) : m_trace(trace) {}
    EventLoop(const EventLoop &) = delete;
    EventLoop &operator=(const EventLoop &) = delete;

    void callSoon(const Handle &handle)
    {
        m_ready.push_back(handle);
        m_readyTasks += handle.callback->isTask();
        handle.callback->queued();
    }
    void callAt(std::int64_t when, TimerTarget &target) { m_timers.add(when, target); }
    /// As callAt with a time that has come.
    void callNow(TimerTarget &target);

    /// One turn. The thread's moment is when it begins.
    void runTurn();

    bool hasReady() const { return !m_ready.empty(); }
    std::optional<std::int64_t> nextDeadline() { return m_timers.nextDeadline(); }

    /// Ends the turn early: what is left in the queue stays there.
    void stopNow() { m_isStopped = true; }

    /// The task on whose account things are queued right now: noTask is the clock.
    trace::TaskId cause() const { return m_cause; }
    void setCause(trace::TaskId cause) { m_cause = cause; }

private:
    void queueDueTimers();

    ThreadTrace &m_trace;
    std::deque<Handle> m_ready;
    TimerHeap m_timers;
    std::uint32_t m_readyTasks = 0;
    trace::TaskId m_cause = trace::noTask;
    bool m_isStopped = false;
};

} // namespace simmer::runtime
