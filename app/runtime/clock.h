// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cassert>
#include <cstdint>

namespace simmer::runtime {

/// The time of one lane: nanoseconds since its `main` became ready. Safe to read from any thread.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual std::int64_t now() const noexcept = 0;
};

/// CLOCK_MONOTONIC, which all processes of a machine share.
class MonotonicClock final : public Clock
{
public:
    /// Time 0 is the moment of construction.
    MonotonicClock();
    /// Time 0 is `originNs` of CLOCK_MONOTONIC: for a process that joins a lane which is already running.
    explicit MonotonicClock(std::int64_t originNs) : m_origin(originNs) {}

    std::int64_t now() const noexcept override;
    std::int64_t origin() const noexcept { return m_origin; }

private:
    std::int64_t m_origin;
};

/// Stands still until it is moved: a run on it waits for nothing and is the same every time. For one thread.
class VirtualClock final : public Clock
{
public:
    std::int64_t now() const noexcept override { return m_now; }
    void advanceBy(std::int64_t ns) { advanceTo(m_now + ns); }
    void advanceTo(std::int64_t ns)
    {
        assert(ns >= m_now);
        m_now = ns;
    }

private:
    std::int64_t m_now = 0;
};

} // namespace simmer::runtime
