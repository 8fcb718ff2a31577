// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/lanes/laneindex.h"
#include "ui/lanes/segments.h"

#include <QColor>

#include <vector>

class QPainter;

namespace simmer::ui {

/// Who made whom ready.
struct Wake
{
    trace::TaskId cause;
    trace::TaskId woken;
    /// Pixels.
    double x;
};

/// The wake-ups of `task` by others and of the others by it, of those tasks that have a row, between the
/// pixels; none of a row nearer to the one before than an arrow is wide.
std::vector<Wake> visibleWakes(const trace::Timeline &timeline, LaneIndex &index, trace::TaskId task,
                               const std::vector<trace::TaskId> &rows, const TimeScale &scale, double left,
                               double right);

/// From `from` to `to`, the edges of two bars, at pixel `x`.
void paintWakeArrow(QPainter &painter, double x, double from, double to, const QColor &color,
                    const QColor &halo);

} // namespace simmer::ui
