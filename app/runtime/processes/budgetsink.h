// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/threadtrace.h"
#include "trace/recorder.h"

#include <atomic>
#include <cstdint>

namespace simmer::runtime {

/// Counts what one process hands over into the sum of all processes of the lane, and spends the process' own
/// budget when the lane's is spent.
class BudgetSink final : public trace::FrameSink
{
public:
    BudgetSink(trace::FrameSink &sink, std::atomic<std::uint64_t> &laneEvents, EventBudget &budget)
        : m_sink(sink), m_laneEvents(laneEvents), m_budget(budget)
    {}

    bool tryWrite(std::span<const std::byte> frame) override { return count(m_sink.tryWrite(frame), frame); }
    bool write(std::span<const std::byte> frame) override { return count(m_sink.write(frame), frame); }

private:
    bool count(bool isTaken, std::span<const std::byte> frame)
    {
        const std::uint64_t events = isTaken ? frame.size() / sizeof(trace::Event) : 0;
        if (m_laneEvents.fetch_add(events, std::memory_order_relaxed) + events >= m_budget.limit())
            m_budget.spend(m_budget.limit());
        return isTaken;
    }

    trace::FrameSink &m_sink;
    std::atomic<std::uint64_t> &m_laneEvents;
    EventBudget &m_budget;
};

} // namespace simmer::runtime
