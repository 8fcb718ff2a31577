// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <ctime>

namespace simmer::platform {

inline std::int64_t readClock(clockid_t clock) noexcept
{
    timespec now{};
    ::clock_gettime(clock, &now);
    return std::int64_t(now.tv_sec) * 1'000'000'000 + now.tv_nsec;
}

/// Nanoseconds; never goes back, and is the same clock in every process of the machine.
inline std::int64_t monotonicNs() noexcept
{
    return readClock(CLOCK_MONOTONIC);
}

/// CPU time that the calling thread has used, in nanoseconds. About ten times as dear as `monotonicNs`.
inline std::int64_t threadCpuNs() noexcept
{
    return readClock(CLOCK_THREAD_CPUTIME_ID);
}

/// CPU time that all threads of this process have used, in nanoseconds.
inline std::int64_t processCpuNs() noexcept
{
    return readClock(CLOCK_PROCESS_CPUTIME_ID);
}

} // namespace simmer::platform
