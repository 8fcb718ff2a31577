// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/lanes/segments.h"

#include <algorithm>
#include <cmath>

namespace simmer::ui {

using trace::Interval;
using trace::TaskState;
using trace::TaskTrack;

namespace {

/// Walks a track from left to right in steps of an interval or a pixel, whichever is longer.
class Walk
{
public:
    Walk(const TaskTrack &track, const TrackIndex &index, const TimeScale &scale, std::int64_t end)
        : m_track(track), m_index(index), m_scale(scale), m_end(end)
    {}

    std::vector<Segment> run(double left, double right)
    {
        const auto &intervals = m_track.intervals;
        if (intervals.empty())
            return {};
        m_x = std::max(left, m_scale.toPixel(intervals.front().start));
        m_at = indexAt(std::int64_t(m_scale.toTime(m_x)));
        while (m_x < right && m_at < intervals.size() && !trace::isOver(intervals[m_at].state)) {
            const double until = m_scale.toPixel(endOf(m_at));
            if (until - m_x >= 1)
                addWhole(std::min(until, right));
            else
                addPixel();
            if (m_at + 1 == intervals.size() && m_x >= until)
                break;
        }
        return std::move(m_segments);
    }

private:
    std::int64_t endOf(std::size_t at) const
    {
        return at + 1 < m_track.intervals.size() ? m_track.intervals[at + 1].start : m_end;
    }
    std::size_t indexAt(std::int64_t time) const
    {
        const auto &intervals = m_track.intervals;
        const auto after =
            std::upper_bound(intervals.begin(), intervals.end(), time,
                             [](std::int64_t t, const Interval &interval) { return t < interval.start; });
        return after == intervals.begin() ? 0 : std::size_t(after - intervals.begin()) - 1;
    }

    void addWhole(double until)
    {
        const TaskState state = m_track.intervals[m_at].state;
        m_segments.push_back({m_x, until, state, state == TaskState::Running ? 1.0 : 0.0, m_at});
        m_x = until;
        if (m_scale.toPixel(endOf(m_at)) <= until)
            ++m_at;
    }

    void addPixel()
    {
        const double until = std::floor(m_x) + 1;
        const auto from = std::int64_t(m_scale.toTime(m_x));
        const auto to = std::max(from, std::min(m_end, std::int64_t(m_scale.toTime(until))));
        const std::size_t last = std::max(m_at, indexAt(to));
        const std::int64_t ran =
            m_index.runningBefore(m_track, to, last) - m_index.runningBefore(m_track, from, m_at);
        const double share = to > from ? std::clamp(double(ran) / double(to - from), 0.0, 1.0) : 0.0;
        m_segments.push_back({m_x, until, besidesRunning(m_at, last), share, m_at});
        m_x = until;
        m_at = last;
    }

    TaskState besidesRunning(std::size_t first, std::size_t last) const
    {
        const std::size_t middle = first + (last - first) / 2;
        for (const std::size_t at : {middle, middle + 1, first}) {
            if (at > last || at >= m_track.intervals.size())
                continue;
            const TaskState state = m_track.intervals[at].state;
            if (state != TaskState::Running && state != TaskState::NotYet && !trace::isOver(state))
                return state;
        }
        return TaskState::Running;
    }

    const TaskTrack &m_track;
    const TrackIndex &m_index;
    const TimeScale &m_scale;
    const std::int64_t m_end;
    double m_x = 0;
    std::size_t m_at = 0;
    std::vector<Segment> m_segments;
};

} // namespace

std::vector<Segment> visibleSegments(const TaskTrack &track, const TrackIndex &index, const TimeScale &scale,
                                     double left, double right, std::int64_t end)
{
    return Walk(track, index, scale, end).run(left, right);
}

std::vector<double> visibleStarts(const TaskTrack &track, const std::vector<std::uint32_t> &intervals,
                                  const TimeScale &scale, double left, double right, double distance)
{
    std::vector<double> starts;
    const auto firstFrom = [&](auto from, double pixel) {
        return std::lower_bound(from, intervals.end(), scale.toTime(pixel),
                                [&](std::uint32_t interval, double time) {
                                    return double(track.intervals[interval].start) < time;
                                });
    };
    auto next = firstFrom(intervals.begin(), left);
    while (next != intervals.end()) {
        const double pixel = scale.toPixel(track.intervals[*next].start);
        if (pixel > right)
            break;
        starts.push_back(pixel);
        next = firstFrom(next + 1, pixel + distance);
    }
    return starts;
}

} // namespace simmer::ui
