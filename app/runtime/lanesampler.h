// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/counters.h"
#include "runtime/threadtrace.h"

#include <cstdint>

namespace simmer::runtime {

/// Samples what a lane of one process costs, from the kernel's own counters, as totals since the lane's
/// start. Used in the thread whose trace it is.
class LaneSampler
{
public:
    explicit LaneSampler(ThreadTrace &trace) : m_trace(trace) {}

    /// At time 0. `startupNs`: from asking for the lane's process until now.
    void begin(std::int64_t startupNs);
    /// Samples if the last time is long enough ago for it to cost nothing that matters.
    void sampleIfDue()
    {
        if (m_isOn && m_trace.now() >= m_next)
            sample();
    }
    void sample();
    /// The last one, with the peaks.
    void end();

private:
    ThreadTrace &m_trace;
    platform::ProcessCounters m_atStart;
    std::int64_t m_peakBytes = 0;
    std::int64_t m_next = 0;
    bool m_isOn = false;
};

} // namespace simmer::runtime
