// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/timeline.h"
#include "ui/run/readprogress.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace simmer::ui {

/// How many tasks of a lane were in each state, at any time: for lanes with more tasks than rows.
class DensityIndex
{
public:
    enum Kind : std::uint8_t
    {
        Running,
        Ready,
        Waiting,
        Stuck,
        Over
    };
    static constexpr std::size_t kindCount = 5;
    using Counts = std::array<std::uint32_t, kindCount>;

    /// Reads what is new, also when the timeline has put late events between those that were read; at most
    /// `budget` events, and takes from it what it has read.
    void update(const trace::Timeline &timeline, std::size_t &budget);
    void update(const trace::Timeline &timeline)
    {
        std::size_t all = std::numeric_limits<std::size_t>::max();
        update(timeline, all);
    }
    /// Up to this time all events have been read, in nanoseconds.
    std::int64_t readUntil(const trace::Timeline &timeline) const;

    /// Counts after the first `eventCount` events. Reads at most 15 events.
    Counts after(const trace::Timeline &timeline, std::size_t eventCount) const;
    struct Near
    {
        Counts counts;
        /// Events up to there: the hint for the next, later time.
        std::size_t eventCount;
    };
    /// Counts near `time`: exact where fewer than 16 events are within `tolerance` nanoseconds, else those of
    /// a moment that is no further away than that. `from`: an event count of an earlier time; the nearer, the
    /// less this costs.
    Near near(const trace::Timeline &timeline, std::int64_t time, std::int64_t tolerance,
              std::size_t from = 0) const;
    /// The most that were alive at once.
    std::uint32_t most() const { return m_most; }

private:
    void takeBack(const trace::Timeline &timeline);

    ReadProgress m_progress;
    /// After every 16 events.
    std::vector<Counts> m_checkpoints;
    /// What the task of each event was before it.
    std::vector<std::uint8_t> m_before;
    /// Kind of each task after the events read, by TaskId.
    std::vector<std::uint8_t> m_kinds;
    Counts m_counts{};
    std::uint32_t m_most = 0;
};

} // namespace simmer::ui
