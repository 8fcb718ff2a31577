// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/coroutines/future.h"
#include "runtime/coroutines/taskwait.h"

#include <cstdint>
#include <span>

namespace simmer::runtime {

/// The future of asyncio.shield (asyncio/tasks.py): ends as a task does, but cancelling it leaves the task
/// alone.
class Shield final : public Future, public Callback, public TaskWait
{
public:
    /// `inner` is not done.
    explicit Shield(LessonTask &inner);

    std::span<LessonTask *const> children() const override { return {&m_inner, 1}; }
    /// Whoever waited for it does so no more.
    void leave() { m_isAwaited = false; }
    bool isOver() const override { return !m_isAwaited && m_outstanding == 0; }

    /// The task is done, or this is.
    void call(const Handle &handle) override;

private:
    void innerDone();

    LessonTask *const m_inner;
    /// How often this may still be called.
    std::uint32_t m_outstanding = 2;
    bool m_isAwaited = true;
};

} // namespace simmer::runtime
