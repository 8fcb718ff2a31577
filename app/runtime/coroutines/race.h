// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/coroutines/gather.h"
#include "runtime/coroutines/waiter.h"

#include <cstdint>
#include <span>
#include <vector>

namespace simmer::runtime {

/// asyncio.wait for the first of several tasks (asyncio/tasks.py: _wait); then the others are cancelled and
/// gathered.
class Race final : public Callback, public TaskWait
{
public:
    /// `waiter` is what the racing task awaits first.
    Race(std::vector<LessonTask *> children, Waiter &waiter);

    /// The await of the waiter is over, for whatever reason.
    void stopWaiting();
    /// The first of those that are done.
    LessonTask &winner() const { return *m_winner; }
    void findWinner();
    std::vector<LessonTask *> losers() const;

    /// What is awaited second: null while it is the first.
    Gather *rest() const { return m_rest; }
    void setRest(Gather *rest) { m_rest = rest; }

    std::span<LessonTask *const> children() const override { return m_children; }
    /// Whoever waited for it does so no more.
    void leave() { m_isAwaited = false; }
    bool isOver() const override { return !m_isAwaited && m_outstanding == 0; }

    /// A task is done.
    void call(const Handle &handle) override;

private:
    std::vector<LessonTask *> m_children;
    Waiter &m_waiter;
    LessonTask *m_winner = nullptr;
    Gather *m_rest = nullptr;
    /// How many tasks may still call.
    std::uint32_t m_outstanding = 0;
    bool m_isWaiting = true;
    bool m_isAwaited = true;
};

} // namespace simmer::runtime
