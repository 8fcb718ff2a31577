// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace simmer::runtime {

class TimerTarget;

/// Numbers timers in the order of creation.
enum class TimerId : std::uint64_t
{
};
inline constexpr TimerId noTimer{0};

/// The timers of a loop: by deadline, then by creation. One that its target has forgotten stays until it
/// comes up, or until such ones are most of the heap, as in asyncio. Targets outlive the heap's use of them.
class TimerHeap
{
public:
    struct Timer
    {
        std::int64_t when = 0;
        TimerId id = noTimer;
        TimerTarget *target = nullptr;
    };

    TimerId add(std::int64_t when, TimerTarget &target);
    /// For what is due at once and never gets into the heap.
    TimerId nextId() { return TimerId{++m_created}; }
    /// Deadline of the next timer that somebody waits for.
    std::optional<std::int64_t> nextDeadline();
    /// Takes the next one that is due at `now`, if there is one; its target may have forgotten it.
    std::optional<Timer> popDue(std::int64_t now);

private:
    static constexpr std::size_t fewTimers = 128;

    Timer pop();
    void dropForgotten();

    std::vector<Timer> m_heap;
    /// With so many, it is time to look for forgotten ones.
    std::size_t m_crowded = fewTimers;
    std::uint64_t m_created = 0;
};

} // namespace simmer::runtime
