// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

namespace simmer::platform {

#if defined(__has_feature)
#define SIMMER_HAS_FEATURE(feature) __has_feature(feature)
#else
#define SIMMER_HAS_FEATURE(feature) 0
#endif

/// Built with the address or the thread sanitizer, whose runtime looks at its process from outside.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) ||                                         \
    SIMMER_HAS_FEATURE(address_sanitizer) || SIMMER_HAS_FEATURE(thread_sanitizer)
inline constexpr bool hasSanitizer = true;
#else
inline constexpr bool hasSanitizer = false;
#endif

/// Threads that a sanitizer's runtime adds to each process.
#if defined(__SANITIZE_THREAD__) || SIMMER_HAS_FEATURE(thread_sanitizer)
inline constexpr unsigned sanitizerThreads = 1;
#else
inline constexpr unsigned sanitizerThreads = 0;
#endif

#undef SIMMER_HAS_FEATURE

} // namespace simmer::platform
