// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/clock.h"

#include "platform/clock.h"

namespace simmer::runtime {

MonotonicClock::MonotonicClock() : m_origin(platform::monotonicNs()) {}

std::int64_t MonotonicClock::now() const noexcept
{
    return platform::monotonicNs() - m_origin;
}

} // namespace simmer::runtime
