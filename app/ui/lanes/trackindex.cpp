// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/lanes/trackindex.h"

#include <algorithm>

namespace simmer::ui {

using trace::Interval;
using trace::TaskState;

void TrackIndex::takeBack(const trace::TaskTrack &track)
{
    while (!m_read.empty()) {
        const std::size_t last = m_read.size() - 1;
        const Read &read = m_read[last];
        if (last < track.intervals.size()) {
            const Interval &interval = track.intervals[last];
            if (interval.event == read.event && interval.start == read.start && interval.state == read.state)
                return;
        }
        m_read.pop_back();
        for (auto *list : {&m_waits, &m_preemptions, &m_wakes}) {
            if (!list->empty() && list->back() == last)
                list->pop_back();
        }
    }
}

void TrackIndex::update(const trace::TaskTrack &track, std::size_t &budget)
{
    takeBack(track);
    const std::size_t first = m_read.size();
    const std::size_t last = first + std::min(budget, track.intervals.size() - first);
    budget -= last - first;
    for (std::size_t i = first; i < last; ++i) {
        const Interval &interval = track.intervals[i];
        std::int64_t running = 0;
        if (!m_read.empty()) {
            const Read &before = m_read.back();
            running = before.runningBefore +
                      (before.state == TaskState::Running ? interval.start - before.start : 0);
        }
        m_read.push_back({running, interval.start, interval.event, interval.state});
        if (interval.state == TaskState::Waiting)
            m_waits.push_back(std::uint32_t(i));
        else if (interval.state == TaskState::Preempted)
            m_preemptions.push_back(std::uint32_t(i));
        const bool woken = interval.state == TaskState::Ready || interval.state == TaskState::Running;
        if (woken && interval.cause != trace::noTask && interval.cause != track.id)
            m_wakes.push_back(std::uint32_t(i));
    }
}

std::int64_t TrackIndex::runningBefore(const trace::TaskTrack &track, std::int64_t time, std::size_t at) const
{
    if (at >= m_read.size())
        return 0;
    const Interval &interval = track.intervals[at];
    const bool running = interval.state == TaskState::Running;
    return m_read[at].runningBefore + (running ? std::max<std::int64_t>(0, time - interval.start) : 0);
}

} // namespace simmer::ui
