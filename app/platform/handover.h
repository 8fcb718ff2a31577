// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#if defined(__SANITIZE_THREAD__)
#include <sanitizer/tsan_interface.h>
#endif

namespace simmer::platform {

// A thread that posts to another one's event loop, or that ends while the other waits for that, is ordered
// before it by Qt's own locks. The thread sanitizer does not see them in a Qt that was built without it;
// these two say it. Without that sanitizer they do nothing.

#if defined(__SANITIZE_THREAD__)
inline char handOverPoint;
#endif

/// What this thread has done so far is for others to see, once they have called takeOver().
inline void handOver() noexcept
{
#if defined(__SANITIZE_THREAD__)
    __tsan_release(&handOverPoint);
#endif
}

/// First of all in what another thread has made this one do.
inline void takeOver() noexcept
{
#if defined(__SANITIZE_THREAD__)
    __tsan_acquire(&handOverPoint);
#endif
}

} // namespace simmer::platform
