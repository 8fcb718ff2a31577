// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/blocking/processsampler.h"

#include "platform/clock.h"

#include <algorithm>
#include <limits>

namespace simmer::runtime {

using trace::Counter;

ProcessSampler::ProcessSampler(trace::TaskId task, Memory memory, bool isNew)
    : m_task(task), m_memory(memory), m_interval(memory == Memory::Private ? 50'000'000 : 1'000'000),
      m_lastAt(std::numeric_limits<std::int64_t>::min() / 2)
{
    if (isNew)
        return;
    m_base = platform::processCounters();
    m_baseBytes = bytesNow(m_base);
}

std::int64_t ProcessSampler::bytesNow(const platform::ProcessCounters &counters) const noexcept
{
    return m_memory == Memory::Private ? platform::privateBytes() : counters.anonymousBytes;
}

void ProcessSampler::sample(ThreadTrace &thread) noexcept
{
    sampleLevels(thread);
    sampleTotals(thread);
}

void ProcessSampler::sampleLevels(ThreadTrace &thread) noexcept
{
    m_lastAt.store(platform::monotonicNs(), std::memory_order_relaxed);
    // Less than at the start, when what was there before was given back: none of it is the lane's.
    const std::int64_t bytes = std::max<std::int64_t>(bytesNow(platform::processCounters()) - m_baseBytes, 0);
    std::int64_t peak = m_peakBytes.load(std::memory_order_relaxed);
    while (bytes > peak && !m_peakBytes.compare_exchange_weak(peak, bytes, std::memory_order_relaxed)) {
    }
    thread.sample(Counter::ResidentBytes, bytes, m_task);
    thread.sample(Counter::PeakResidentBytes, std::max(peak, bytes), m_task);
    sampleThreads(thread);
}

void ProcessSampler::sampleTotals(ThreadTrace &thread) const noexcept
{
    const platform::ProcessCounters now = platform::processCounters();
    thread.sample(Counter::CpuNs, now.cpuNs - m_base.cpuNs, m_task);
    thread.sample(Counter::VoluntarySwitches, std::int64_t(now.voluntarySwitches - m_base.voluntarySwitches),
                  m_task);
    thread.sample(Counter::InvoluntarySwitches,
                  std::int64_t(now.involuntarySwitches - m_base.involuntarySwitches), m_task);
}

void ProcessSampler::sampleSometimes(ThreadTrace &thread) noexcept
{
    std::int64_t last = m_lastAt.load(std::memory_order_relaxed);
    const std::int64_t now = platform::monotonicNs();
    if (now - last >= m_interval && m_lastAt.compare_exchange_strong(last, now, std::memory_order_relaxed))
        sample(thread);
}

void ProcessSampler::sampleThreads(ThreadTrace &thread) const noexcept
{
    thread.sample(Counter::Threads, platform::threadsAlive(), m_task);
}

} // namespace simmer::runtime
