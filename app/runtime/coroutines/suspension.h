// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/coroutines/future.h"
#include "trace/event.h"

#include <coroutine>
#include <cstdint>

namespace simmer::runtime {

class LessonTask;

/// What a task waits for, and how that is shown.
struct Awaited
{
    /// Null: nothing but its turn.
    Future *future = nullptr;
    trace::WaitKind kind = trace::WaitKind::None;
    std::uint32_t on = trace::nothing;
    /// How long a timer takes.
    std::int64_t forNs = 0;
};

/// The tracing wrapper around every await of a lesson's task: the suspension point on screen. Suspends only
/// when it has to wait; records the suspension; the task records that it runs again.
class Suspension
{
public:
    Suspension(LessonTask &task, const Awaited &wait) : m_task(task), m_wait(wait) {}

    bool await_ready() const noexcept { return m_wait.future && m_wait.future->isDone(); }
    void await_suspend(std::coroutine_handle<> coroutine);
    void await_resume() const noexcept {}

private:
    LessonTask &m_task;
    const Awaited &m_wait;
};

/// Before a task's first step: it is ready, and runs in the next turn.
class FirstTurn
{
public:
    explicit FirstTurn(LessonTask &task) : m_task(task) {}

    bool await_ready() const noexcept { return false; }
    void await_suspend(std::coroutine_handle<> coroutine);
    void await_resume() const noexcept {}

private:
    LessonTask &m_task;
};

} // namespace simmer::runtime
