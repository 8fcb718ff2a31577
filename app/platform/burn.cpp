// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "platform/burn.h"

#include "platform/clock.h"
#include "platform/cores.h"

#include <algorithm>

namespace simmer::platform {

namespace {

/// Between two readings of the dear CPU clock. Short, so that what interrupts take does not add up to a
/// preemption.
constexpr std::int64_t cpuReadingEveryNs = 500'000;

/// Reads the monotonic clock again and again and notices when it jumps.
class GapWatch
{
public:
    std::int64_t last() const { return m_last; }
    bool hasGap() const { return m_from != 0; }
    std::int64_t gapFrom() const { return m_from; }
    std::int64_t gapUntil() const { return m_until; }
    void forgetGap() { m_from = 0; }

    /// True: there was a gap right now. Several until `forgetGap` count as one.
    bool look()
    {
        const std::int64_t now = monotonicNs();
        const bool gap = now - m_last > preemptionThreshold.count();
        if (gap) {
            m_from = m_from == 0 ? m_last : m_from;
            m_until = now;
        }
        m_last = now;
        return gap;
    }

private:
    std::int64_t m_last = monotonicNs();
    std::int64_t m_from = 0;
    std::int64_t m_until = 0;
};

} // namespace

bool burn(std::chrono::nanoseconds amount, BurnObserver &observer)
{
    std::int64_t cpu = threadCpuNs();
    const std::int64_t cpuEnd = cpu + amount.count();
    GapWatch watch;
    std::int64_t nextPulse = watch.last() + burnPulse.count();
    while (cpu < cpuEnd) {
        const std::int64_t realBefore = watch.last();
        const std::int64_t cpuBefore = cpu;
        const std::int64_t until = realBefore + std::min(cpuEnd - cpu, cpuReadingEveryNs);
        while (watch.last() < until && !watch.look() && !observer.isBreakWanted()) {
        }
        // Kernels like to preempt when a system call returns, which this reading is.
        do
            cpu = threadCpuNs();
        while (watch.look());
        const std::int64_t offCore = (watch.last() - realBefore) - (cpu - cpuBefore);
        if (watch.hasGap() && offCore > preemptionThreshold.count()) {
            const std::int64_t from = std::max(watch.gapFrom(), watch.gapUntil() - offCore);
            observer.onPreempted({from, watch.gapUntil(), currentCore()});
        }
        watch.forgetGap();
        if (observer.isBreakWanted()) {
            if (!observer.onBreak())
                return false;
            watch = GapWatch();
        }
        if (watch.last() >= nextPulse) {
            if (!observer.onPulse())
                return false;
            nextPulse = watch.last() + burnPulse.count();
        }
    }
    return true;
}

} // namespace simmer::platform
