// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/timeline.h"
#include "ui/run/readprogress.h"

#include <array>
#include <cstddef>
#include <cstdint>
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

    /// Reads what is new; also when the timeline has put late events between those that were read.
    void update(const trace::Timeline &timeline);

    /// Counts after the first `eventCount` events. Reads at most 63 events.
    Counts after(const trace::Timeline &timeline, std::size_t eventCount) const;
    /// Counts near `time`: exact where fewer than 64 events are within `tolerance` nanoseconds, else those of
    /// a moment that is no further away than that.
    Counts near(const trace::Timeline &timeline, std::int64_t time, std::int64_t tolerance) const;
    /// The most that were alive at once.
    std::uint32_t most() const { return m_most; }

private:
    void takeBack(const trace::Timeline &timeline);

    ReadProgress m_progress;
    /// After every full stride of events.
    std::vector<Counts> m_checkpoints;
    /// Kind of each task after the events read, by TaskId.
    std::vector<std::uint8_t> m_kinds;
    Counts m_counts{};
    std::uint32_t m_most = 0;
};

} // namespace simmer::ui
