// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace simmer::platform {

/// What the kernel counts of one process, all its threads together, those that have ended included.
struct ProcessCounters
{
    std::int64_t cpuNs = 0;
    std::uint64_t voluntarySwitches = 0;
    std::uint64_t involuntarySwitches = 0;
    /// Alive now.
    std::uint32_t threads = 0;
    /// Memory in use now that no file and no shared mapping stands behind. Pages that a fork has left shared
    /// with the parent count in both: for a forked process `privateBytes` is the honest figure.
    std::int64_t anonymousBytes = 0;
};

/// Of the calling process. About 10 microseconds.
ProcessCounters processCounters() noexcept;

/// Memory that only the calling process has: what would be free again if it were gone. The kernel walks all
/// its pages to tell, up to half a millisecond for 30 MB: once or twice in a process' life. Page tables and
/// other memory of the kernel are not in it.
std::int64_t privateBytes() noexcept;

struct ThreadCounters
{
    std::int64_t cpuNs = 0;
    std::uint64_t voluntarySwitches = 0;
    std::uint64_t involuntarySwitches = 0;
};

/// Of the calling thread.
ThreadCounters threadCounters() noexcept;

/// Threads of the calling process alive now. About 2 microseconds.
std::uint32_t threadsAlive() noexcept;

} // namespace simmer::platform
