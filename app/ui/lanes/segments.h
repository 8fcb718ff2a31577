// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/timeline.h"
#include "ui/lanes/trackindex.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace simmer::ui {

/// A strip's mapping, by value: time `start` is at pixel 0.
struct TimeScale
{
    double start = 0;
    double nsPerPixel = 1;

    double toPixel(std::int64_t time) const { return (double(time) - start) / nsPerPixel; }
    double toTime(double pixel) const { return start + pixel * nsPerPixel; }
};

/// A piece of a task's row.
struct Segment
{
    double left = 0;
    double right = 0;
    /// What it does there; of several within one pixel, what it does besides running.
    trace::TaskState state = trace::TaskState::NotYet;
    /// Share of the time in which it runs: 0 or 1, or between where several intervals share the pixel.
    double running = 0;
    /// Index of the interval, the first of several.
    std::size_t interval = 0;

    bool isMixed() const { return running > 0 && running < 1; }
};

/// What to paint from pixel `left` to `right`, left to right; `end` is the end of the lane so far. At most
/// two a pixel, whatever the number of intervals; what comes before the first and after the last of a task is
/// left out.
std::vector<Segment> visibleSegments(const trace::TaskTrack &track, const TrackIndex &index,
                                     const TimeScale &scale, double left, double right, std::int64_t end);

/// Pixels of the starts of the given intervals between `left` and `right`, none nearer than `distance` to the
/// one before.
std::vector<double> visibleStarts(const trace::TaskTrack &track, const std::vector<std::uint32_t> &intervals,
                                  const TimeScale &scale, double left, double right, double distance);

} // namespace simmer::ui
