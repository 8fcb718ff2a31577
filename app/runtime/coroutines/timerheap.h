// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace simmer::runtime {

class Waiter;

/// Numbers timers in the order of creation.
enum class TimerId : std::uint64_t
{
};
inline constexpr TimerId noTimer{0};

/// The timers of a loop: by deadline, then by creation. One that its waiter has forgotten stays until it
/// comes up, as in asyncio. Waiters outlive the heap's use of them.
class TimerHeap
{
public:
    struct Timer
    {
        std::int64_t when = 0;
        TimerId id = noTimer;
        Waiter *waiter = nullptr;
    };

    TimerId add(std::int64_t when, Waiter &waiter);
    /// Deadline of the next timer that somebody waits for.
    std::optional<std::int64_t> nextDeadline();
    /// Takes the next one that is due at `now`, if there is one; its waiter may have forgotten it.
    std::optional<Timer> popDue(std::int64_t now);

private:
    Timer pop();

    std::vector<Timer> m_heap;
    std::uint64_t m_created = 0;
};

} // namespace simmer::runtime
