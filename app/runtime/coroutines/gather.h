// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/coroutines/future.h"
#include "runtime/coroutines/taskwait.h"

#include <cstdint>
#include <span>
#include <vector>

namespace simmer::runtime {

/// The future of asyncio.gather (asyncio/tasks.py): done when all children are, or, unless it collects,
/// failed with the first child that fails.
class Gather final : public Future, public Callback, public TaskWait
{
public:
    Gather(EventLoop &loop, std::vector<LessonTask *> children, bool collect);
    void call(const Handle &handle) override;
    bool cancel() override;

    std::uint32_t unfinished() const { return std::uint32_t(m_children.size()) - m_finished; }
    std::span<LessonTask *const> children() const override { return m_children; }
    /// Whoever waited for it does so no more.
    void leave() { m_isAwaited = false; }
    bool isOver() const override { return !m_isAwaited && unfinished() == 0; }

private:
    void allDone();

    std::vector<LessonTask *> m_children;
    std::uint32_t m_finished = 0;
    bool m_collect;
    bool m_isCancelRequested = false;
    bool m_isAwaited = true;
};

} // namespace simmer::runtime
