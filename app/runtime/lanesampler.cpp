// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/lanesampler.h"

#include <algorithm>

namespace simmer::runtime {

namespace {

/// A sample takes about 10 microseconds.
constexpr std::int64_t sampleEveryNs = 10'000'000;

} // namespace

void LaneSampler::begin(std::int64_t startupNs)
{
    m_isOn = true;
    m_atStart = platform::processCounters();
    m_trace.sample(trace::Counter::StartupNs, startupNs);
    m_trace.sample(trace::Counter::Processes, 1);
    sample();
}

void LaneSampler::sample()
{
    const platform::ProcessCounters now = platform::processCounters();
    const std::int64_t bytes = std::max<std::int64_t>(0, now.anonymousBytes - m_atStart.anonymousBytes);
    m_peakBytes = std::max(m_peakBytes, bytes);
    m_trace.sample(trace::Counter::CpuNs, now.cpuNs - m_atStart.cpuNs);
    m_trace.sample(trace::Counter::ResidentBytes, bytes);
    m_trace.sample(trace::Counter::Threads, now.threads);
    m_trace.sample(trace::Counter::VoluntarySwitches,
                   std::int64_t(now.voluntarySwitches - m_atStart.voluntarySwitches));
    m_trace.sample(trace::Counter::InvoluntarySwitches,
                   std::int64_t(now.involuntarySwitches - m_atStart.involuntarySwitches));
    m_next = m_trace.now() + sampleEveryNs;
}

void LaneSampler::end()
{
    if (!m_isOn)
        return;
    sample();
    m_trace.sample(trace::Counter::PeakResidentBytes, m_peakBytes);
}

} // namespace simmer::runtime
