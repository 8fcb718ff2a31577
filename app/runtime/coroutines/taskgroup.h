// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/coroutines/taskwait.h"
#include "runtime/coroutines/waiter.h"

#include <cstdint>
#include <span>
#include <vector>

namespace simmer::runtime {

/// asyncio.TaskGroup of CPython 3.11 (asyncio/taskgroups.py) around a body that only starts tasks, cut at the
/// awaits of its end: after the start and after each await, `mustWait` says whether to await the parent's
/// waiter (again).
class TaskGroup final : public Callback, public TaskWait
{
public:
    /// `waiter` is what `parent` awaits.
    TaskGroup(LessonTask &parent, Waiter &waiter) : m_parent(parent), m_waiter(waiter) {}

    void add(LessonTask &child);
    bool mustWait();
    /// The await is over; `isCancelled`: by a cancellation of the parent.
    void resumed(bool isCancelled);

    // Once there is nothing to wait for.
    /// What its tasks raised. These go before a cancellation of the parent.
    const std::vector<FailurePtr> &failures() const { return m_failures; }
    bool isParentCancelled() const { return m_isParentCancelled; }

    std::uint32_t unfinished() const { return m_unfinished; }
    std::span<LessonTask *const> children() const override { return m_children; }
    /// Whoever waited for it does so no more.
    void leave() { m_isAwaited = false; }
    bool isOver() const override { return !m_isAwaited && m_unfinished == 0; }

    /// A task is done.
    void call(const Handle &handle) override;

private:
    void abort();

    LessonTask &m_parent;
    Waiter &m_waiter;
    std::vector<LessonTask *> m_children;
    std::vector<FailurePtr> m_failures;
    std::uint32_t m_unfinished = 0;
    bool m_isWaiting = false;
    bool m_isAborting = false;
    bool m_isParentCancelled = false;
    bool m_isAwaited = true;
};

} // namespace simmer::runtime
