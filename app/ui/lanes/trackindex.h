// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/timeline.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace simmer::ui {

/// What painting one task's row needs to answer for a pixel without reading every interval under it.
class TrackIndex
{
public:
    /// Reads what is new, also when the timeline has put late events between those that were read; at most
    /// `budget` intervals, and takes from it what it has read.
    void update(const trace::TaskTrack &track, std::size_t &budget);
    void update(const trace::TaskTrack &track)
    {
        std::size_t all = std::numeric_limits<std::size_t>::max();
        update(track, all);
    }
    /// All of the track's intervals have been read.
    bool isComplete(const trace::TaskTrack &track) const { return m_read.size() == track.intervals.size(); }

    /// Nanoseconds spent running before `time`; `at` is the index of the interval that holds it.
    std::int64_t runningBefore(const trace::TaskTrack &track, std::int64_t time, std::size_t at) const;
    /// Indices of the intervals that a suspension began, in order.
    const std::vector<std::uint32_t> &waits() const { return m_waits; }
    /// Indices of the intervals that a preemption began, in order.
    const std::vector<std::uint32_t> &preemptions() const { return m_preemptions; }
    /// Indices of the intervals that another task began by making this one ready, in order.
    const std::vector<std::uint32_t> &wakes() const { return m_wakes; }

private:
    /// What an interval was when it was read.
    struct Read
    {
        std::int64_t runningBefore;
        std::int64_t start;
        std::uint32_t event;
        trace::TaskState state;
    };
    void takeBack(const trace::TaskTrack &track);

    std::vector<Read> m_read;
    std::vector<std::uint32_t> m_waits;
    std::vector<std::uint32_t> m_preemptions;
    std::vector<std::uint32_t> m_wakes;
};

} // namespace simmer::ui
