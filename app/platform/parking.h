// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <atomic>
#include <cstdint>
#include <optional>

namespace simmer::platform {

/// Where one thread waits for others, in this process or, from a `SharedArena`, in others. Callers give it
/// bits; it sleeps until some come and takes them all. Bits that come before it sleeps are not lost, and a
/// process that is killed while it sleeps leaves nothing behind that could hold up anyone else, which
/// condition variables in shared memory do not promise.
class ParkingSpot
{
public:
    /// Adds `bits` and wakes the owner. May be called from a signal handler.
    void post(std::uint32_t bits) noexcept;

    /// Sleeps until there are bits, or until `deadline` (CLOCK_MONOTONIC nanoseconds), and takes them. 0: the
    /// deadline has come. Only for the owner.
    std::uint32_t park(std::optional<std::int64_t> deadline = {}) noexcept;

    bool hasBits() const noexcept { return m_bits.load(std::memory_order_relaxed) != 0; }
    /// What is there now, taken without sleeping. Only for the owner.
    std::uint32_t takeNow() noexcept { return m_bits.exchange(0, std::memory_order_acquire); }

private:
    std::atomic<std::uint32_t> m_bits{0};
    static_assert(std::atomic<std::uint32_t>::is_always_lock_free && sizeof(std::atomic<std::uint32_t>) == 4);
};

/// Timers of the calling thread end when they are due and not up to 50 microseconds later.
void wakeOnTime() noexcept;

} // namespace simmer::platform
