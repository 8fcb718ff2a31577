// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <chrono>
#include <cstdint>

namespace simmer::platform {

/// The calling thread was off its core from `from` until `until` (both CLOCK_MONOTONIC) and came back on
/// `core`.
struct Preemption
{
    std::int64_t from = 0;
    std::int64_t until = 0;
    std::uint8_t core = 0xff;
};

/// Hears of what happens during a burn, in the burning thread.
class BurnObserver
{
public:
    virtual ~BurnObserver() = default;
    virtual void onPreempted(const Preemption &preemption) = 0;
    /// Looked at all the time, so cheap. While it says true, `onBreak` is called, whose time does not count
    /// as a preemption.
    virtual bool isBreakWanted() const noexcept { return false; }
    /// False ends the burn.
    virtual bool onBreak() { return true; }
    /// About every `burnPulse` of real time. False ends the burn.
    virtual bool onPulse() = 0;
};

/// A gap between two clock readings longer than this, in which the thread's CPU clock stood still, is a
/// preemption.
inline constexpr std::chrono::nanoseconds preemptionThreshold{20'000};
inline constexpr std::chrono::nanoseconds burnPulse{5'000'000};

/// Uses `amount` of the calling thread's CPU time, however long that takes on a busy machine, exact to about
/// a microsecond. What the observer does counts as part of it. False: the observer ended it early.
bool burn(std::chrono::nanoseconds amount, BurnObserver &observer);

} // namespace simmer::platform
