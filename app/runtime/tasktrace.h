// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/failure.h"
#include "runtime/program.h"
#include "runtime/threadtrace.h"

#include <cstdint>

namespace simmer::runtime {

/// As trace events say how long something takes: rounded, and kept within their 32 bits.
std::uint32_t microseconds(std::int64_t ns);

/// What becomes of one task, recorded at the thread's moment (ThreadTrace::now) with the task's current step.
/// Used by one thread at a time; a task that moves to another thread gets another one.
class TaskTrace
{
public:
    TaskTrace(ThreadTrace &thread, trace::TaskId task) : m_thread(&thread), m_task(task) {}

    ThreadTrace &thread() const noexcept { return *m_thread; }
    trace::TaskId task() const noexcept { return m_task; }
    trace::StepIndex step() const noexcept { return m_step; }

    /// `number` is the K of NAME#K.
    void created(DefinitionIndex definition, std::uint32_t number, trace::TaskId cause) const noexcept;
    void ready(trace::TaskId cause = trace::noTask) const noexcept;
    void running(trace::TaskId cause = trace::noTask, std::uint8_t core = trace::unknownCore) const noexcept;
    /// `forNs`: how long until a timer's deadline.
    void suspended(trace::WaitKind wait, std::uint32_t on = trace::nothing,
                   std::int64_t forNs = 0) const noexcept;
    void blocked(trace::WaitKind wait, std::uint32_t on = trace::nothing,
                 std::int64_t forNs = 0) const noexcept;
    void preempted() const noexcept;
    void finished(std::int64_t value) const noexcept;
    /// With the values of the failure's text, or with its message as a note, before it.
    void failed(const Failure &failure) const;
    void cancelled() const noexcept;
    void deadlocked(trace::WaitKind wait, std::uint32_t on) const noexcept;

    /// Reads the clock unless the task has done nothing since its last moment.
    void stepEntered(trace::StepIndex step) noexcept;
    void callEntered(DefinitionIndex definition) const noexcept;
    /// Back at the step that called.
    void callLeft(trace::StepIndex callStep) noexcept;
    void argument(std::int64_t value) const noexcept;
    void said(std::uint32_t text) const noexcept;

    void ownerChanged(ObjectIndex lock, trace::TaskId owner) const noexcept;
    /// Permits, length, set or clear, value: by `kind`.
    void objectChanged(trace::EventKind kind, ObjectIndex object, std::int64_t number) const noexcept;
    void note(trace::NoteKind kind, std::string_view text) const;

private:
    trace::Event event(trace::EventKind kind) const noexcept;

    ThreadTrace *m_thread;
    trace::TaskId m_task;
    trace::StepIndex m_step = trace::noStep;
};

// What a task does at every step is recorded in line: a call for each would cost as much as the recording.

inline trace::Event TaskTrace::event(trace::EventKind kind) const noexcept
{
    trace::Event event;
    event.time = m_thread->now();
    event.task = m_task;
    event.step = m_step;
    event.kind = kind;
    return event;
}

inline void TaskTrace::ready(trace::TaskId cause) const noexcept
{
    trace::Event ready = event(trace::EventKind::Ready);
    ready.cause = cause;
    m_thread->record(ready);
}

inline void TaskTrace::running(trace::TaskId cause, std::uint8_t core) const noexcept
{
    trace::Event running = event(trace::EventKind::Running);
    running.cause = cause;
    running.core = core;
    m_thread->record(running);
}

inline void TaskTrace::suspended(trace::WaitKind wait, std::uint32_t on, std::int64_t forNs) const noexcept
{
    trace::Event suspended = event(trace::EventKind::Suspended);
    suspended.wait = wait;
    suspended.on = on;
    suspended.value = microseconds(forNs);
    m_thread->record(suspended);
}

inline void TaskTrace::stepEntered(trace::StepIndex step) noexcept
{
    m_thread->tickForStep();
    m_step = step;
    m_thread->record(event(trace::EventKind::StepEntered));
}

inline void TaskTrace::objectChanged(trace::EventKind kind, ObjectIndex object, std::int64_t number) const noexcept
{
    trace::Event changed = event(kind);
    changed.on = std::uint32_t(object);
    changed.setNumber(number);
    m_thread->record(changed);
}

} // namespace simmer::runtime
