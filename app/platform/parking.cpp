// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "platform/parking.h"

#include "platform/clock.h"

#include <algorithm>
#include <cerrno>
#include <ctime>
#include <limits>
#include <linux/futex.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace simmer::platform {

namespace {

/// Not the FUTEX_PRIVATE forms: those do not reach other processes.
long futex(std::atomic<std::uint32_t> &word, int operation, std::uint32_t value,
           const timespec *deadline) noexcept
{
    return ::syscall(SYS_futex, &word, operation, value, deadline, nullptr, FUTEX_BITSET_MATCH_ANY);
}

/// The thread sanitizer keeps signals back until the program is in a function that it knows to wait; a system
/// call of our own is none.
#if defined(__SANITIZE_THREAD__)
constexpr std::int64_t longestWaitNs = 5'000'000;

void letSignalsIn() noexcept
{
    const timespec moment{0, 1};
    ::nanosleep(&moment, nullptr);
}
#else
constexpr std::int64_t longestWaitNs = 1'000'000'000'000'000;

void letSignalsIn() noexcept {}
#endif

} // namespace

void ParkingSpot::post(std::uint32_t bits) noexcept
{
    const int error = errno;
    m_bits.fetch_or(bits, std::memory_order_release);
    // Also when there were bits before: who set those may have died before it could wake anyone.
    futex(m_bits, FUTEX_WAKE_BITSET, 1, nullptr);
    errno = error;
}

std::uint32_t ParkingSpot::park(std::optional<std::int64_t> deadline) noexcept
{
    const std::int64_t due = deadline.value_or(std::numeric_limits<std::int64_t>::max());
    for (;;) {
        letSignalsIn();
        if (const std::uint32_t bits = takeNow())
            return bits;
        const std::int64_t now = monotonicNs();
        if (now >= due)
            return 0;
        const std::int64_t end = std::min(due, now + longestWaitNs);
        const timespec until{time_t(end / 1'000'000'000), long(end % 1'000'000'000)};
        // WAIT_BITSET takes a point in time, plain WAIT a length; the clock is the monotonic one.
        futex(m_bits, FUTEX_WAIT_BITSET, 0, &until);
    }
}

void wakeOnTime() noexcept
{
    ::prctl(PR_SET_TIMERSLACK, 1, 0, 0, 0);
}

} // namespace simmer::platform
