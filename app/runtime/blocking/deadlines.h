// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace simmer::runtime {

/// The timeouts whose bodies a task is in. Each interrupts one wait, the first that goes on after its
/// deadline. Times are the lane's.
class Deadlines
{
public:
    /// How a body ended.
    struct Left
    {
        /// Its deadline has interrupted it, and nothing that came since it began wants the task to end as
        /// well: that would take precedence, as it does in CPython's asyncio.Timeout.
        bool isTimedOut = false;
        bool wasInterrupted = false;
        std::int64_t allowed = 0;
        std::int64_t taken = 0;
    };

    /// A body begins. `stopRequests`: how often the task has been asked to end.
    void enter(std::int64_t now, std::int64_t duration, std::uint32_t stopRequests);
    /// The innermost body ends.
    Left leave(std::int64_t now, std::uint32_t stopRequests);

    /// The next one that will interrupt.
    std::optional<std::int64_t> next() const;
    /// Those that are due `now` interrupt. The earliest of them; nothing without one.
    std::optional<std::int64_t> pass(std::int64_t now);
    bool isEmpty() const { return m_deadlines.empty(); }

private:
    struct Deadline
    {
        std::int64_t since = 0;
        std::int64_t due = 0;
        /// How many reasons to end the task there were before.
        std::uint32_t reasonsBefore = 0;
        bool hasPassed = false;
    };

    std::uint32_t passed() const;

    /// The innermost last.
    std::vector<Deadline> m_deadlines;
};

} // namespace simmer::runtime
