// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/timeline.h"
#include "ui/lanes/densityindex.h"
#include "ui/lanes/segments.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace simmer::ui {

/// Up to which pixel `density` can be painted, at most `right`; `end` is how far the lane has come.
inline double densityEnd(const DensityIndex &density, const trace::Timeline &timeline, const TimeScale &scale,
                         double right, std::int64_t end)
{
    return std::min(right, scale.toPixel(std::min(end, density.readUntil(timeline))));
}

/// Calls `visit(x, counts)` for each whole pixel from `left` on that is less than `right`: how many tasks
/// were in which state in the middle of it. Costs pixels, not events.
template <typename Visit>
void forEachColumn(const DensityIndex &density, const trace::Timeline &timeline, const TimeScale &scale,
                   double left, double right, Visit visit)
{
    const auto tolerance = std::int64_t(scale.nsPerPixel / 2);
    std::size_t from = 0;
    for (int x = int(left); x < right; ++x) {
        const auto time = std::int64_t(scale.toTime(x + 0.5));
        const auto [counts, eventCount] = density.near(timeline, time, tolerance, from);
        from = eventCount;
        visit(x, counts);
    }
}

} // namespace simmer::ui
