// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/event.h"

#include <atomic>

namespace simmer::runtime {

/// What a task must hold while it runs its steps, in a model where a thread of its own is not enough.
class RunningLock
{
public:
    virtual ~RunningLock() = default;
    /// Waits until the lock is the task's. True: since this task had it, another one has.
    virtual bool take(trace::TaskId task) = 0;
    /// Returns at once, unless the lock was asked for: then when another task has it.
    virtual void give(trace::TaskId task) = 0;
    /// True while another task wants the one that has the lock to give it up.
    virtual const std::atomic<bool> &isAskedFor() const noexcept = 0;
};

/// Holds the lock while it lives. Null: there is none.
class RunningLockHold
{
public:
    RunningLockHold(RunningLock *lock, trace::TaskId task) : m_lock(lock), m_task(task)
    {
        if (m_lock)
            m_lock->take(m_task);
    }
    ~RunningLockHold()
    {
        if (m_lock)
            m_lock->give(m_task);
    }
    RunningLockHold(const RunningLockHold &) = delete;
    RunningLockHold &operator=(const RunningLockHold &) = delete;

private:
    RunningLock *m_lock;
    trace::TaskId m_task;
};

/// While it lives, the calling thread does without the lock: for whatever may take a while. Null: there is
/// none.
class WithoutRunningLock
{
public:
    WithoutRunningLock(RunningLock *lock, trace::TaskId task) : m_lock(lock), m_task(task)
    {
        if (m_lock)
            m_lock->give(m_task);
    }
    ~WithoutRunningLock()
    {
        if (m_lock)
            m_lock->take(m_task);
    }
    WithoutRunningLock(const WithoutRunningLock &) = delete;
    WithoutRunningLock &operator=(const WithoutRunningLock &) = delete;

private:
    RunningLock *m_lock;
    trace::TaskId m_task;
};

} // namespace simmer::runtime
