// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/counters.h"
#include "runtime/threadtrace.h"

#include <atomic>
#include <cstdint>

namespace simmer::runtime {

/// Records what the kernel counts of the calling process, as Sample events. Any of its threads may ask for a
/// sample; `sampleSometimes` takes one only when the last is older than the interval.
class ProcessSampler
{
public:
    enum class Memory
    {
        Anonymous, ///< cheap; right for a process that shares no pages with a parent or child
        Private,   ///< dear; right also after a fork
    };

    /// `task`: whose process it is, noTask when the lane has only one. What was used so far does not count,
    /// unless the process is a new one (`isNew`).
    ProcessSampler(trace::TaskId task, Memory memory, bool isNew);

    void sample(ThreadTrace &thread) noexcept;
    void sampleSometimes(ThreadTrace &thread) noexcept;
    /// What goes up and down: memory and threads.
    void sampleLevels(ThreadTrace &thread) noexcept;
    void sampleThreads(ThreadTrace &thread) const noexcept;
    /// What only grows: CPU time and switches.
    void sampleTotals(ThreadTrace &thread) const noexcept;

private:
    std::int64_t bytesNow(const platform::ProcessCounters &counters) const noexcept;

    const trace::TaskId m_task;
    const Memory m_memory;
    const std::int64_t m_interval;
    platform::ProcessCounters m_base;
    std::int64_t m_baseBytes = 0;
    std::atomic<std::int64_t> m_lastAt;
    std::atomic<std::int64_t> m_peakBytes = 0;
};

} // namespace simmer::runtime
