// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/clock.h"
#include "trace/recorder.h"

#include <atomic>
#include <cstdint>
#include <string_view>

namespace simmer::runtime {

/// How much a whole lane may record, all of its threads and processes together.
class EventBudget
{
public:
    explicit EventBudget(std::uint64_t limit) : m_limit(limit), m_used(m_own) {}
    /// Counts in `used`, which lies where other processes of the lane count too.
    EventBudget(std::uint64_t limit, std::atomic<std::uint64_t> &used) : m_limit(limit), m_used(used) {}

    std::uint64_t limit() const noexcept { return m_limit; }
    /// Whether that and `more` are too much.
    bool isSpent(std::uint64_t more) const noexcept
    {
        return m_used.load(std::memory_order_relaxed) + more >= m_limit;
    }
    void spend(std::uint64_t events) noexcept { m_used.fetch_add(events, std::memory_order_relaxed); }

private:
    const std::uint64_t m_limit;
    std::atomic<std::uint64_t> m_own = 0;
    std::atomic<std::uint64_t> &m_used;
};

/// What one thread records: its recorder, the lane's clock and the moment that the thread has reached.
///
/// Things that follow each other without anything in between happen at one moment, so a step costs one clock
/// reading and not five. `now` is that moment, `tick` moves it.
class ThreadTrace
{
public:
    ThreadTrace(trace::Recorder &recorder, const Clock &clock, EventBudget &budget)
        : m_recorder(recorder), m_clock(clock), m_budget(budget)
    {}
    ThreadTrace(const ThreadTrace &) = delete;
    ThreadTrace &operator=(const ThreadTrace &) = delete;

    std::int64_t now() const noexcept { return m_now; }
    std::int64_t tick() noexcept
    {
        m_isFresh = true;
        return m_now = m_clock.now();
    }
    /// For what is noticed late. The moment only goes forward.
    void moveTo(std::int64_t ns) noexcept { m_now = ns > m_now ? ns : m_now; }
    /// Ticks, unless no step has begun since the last time.
    void tickUnlessFresh() noexcept
    {
        if (!m_isFresh)
            tick();
    }
    /// A step begins: the first after a tick where that was, each other one after a tick of its own.
    void tickForStep() noexcept
    {
        tickUnlessFresh();
        m_isFresh = false;
    }

    /// Records at the event's own time. Hands full frames over now and then, without waiting for the reader.
    void record(const trace::Event &event) noexcept
    {
        m_recorder.record(event);
        if (++m_unflushed == flushEvery)
            flush();
    }
    void note(const trace::Event &event, trace::NoteKind kind, std::string_view text);
    void sample(trace::Counter counter, std::int64_t value, trace::TaskId task = trace::noTask);

    void flush() noexcept;
    bool isOverBudget() const noexcept { return m_budget.isSpent(m_unflushed); }
    EventBudget &budget() noexcept { return m_budget; }
    const Clock &clock() const noexcept { return m_clock; }
    trace::Recorder &recorder() noexcept { return m_recorder; }

private:
    static constexpr std::uint32_t flushEvery = 1024;

    trace::Recorder &m_recorder;
    const Clock &m_clock;
    EventBudget &m_budget;
    std::int64_t m_now = 0;
    std::uint32_t m_unflushed = 0;
    bool m_isFresh = false;
};

} // namespace simmer::runtime
