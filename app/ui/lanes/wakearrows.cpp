// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/lanes/wakearrows.h"

#include <QPainter>
#include <QPointF>

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace simmer::ui {

using trace::Interval;
using trace::TaskId;
using trace::TaskTrack;

namespace {

constexpr double arrowDistance = 9;
/// Of a row in sight, at most that many are looked at for those that the task caused.
constexpr std::ptrdiff_t mostLookedAt = 2000;

void addWakesOf(std::vector<Wake> &wakes, const TaskTrack &track, const std::vector<std::uint32_t> &intervals,
                const TimeScale &scale, double left, double right, TaskId onlyBy)
{
    const auto before = [&](std::uint32_t interval, double time) {
        return double(track.intervals[interval].start) < time;
    };
    const auto first = std::lower_bound(intervals.begin(), intervals.end(), scale.toTime(left), before);
    const auto last = std::lower_bound(first, intervals.end(), scale.toTime(right), before);
    if (onlyBy != trace::noTask && last - first > mostLookedAt)
        return;
    double reached = left - arrowDistance;
    for (auto at = first; at != last;) {
        const Interval &interval = track.intervals[*at];
        const double x = scale.toPixel(interval.start);
        const bool wanted = onlyBy == trace::noTask || interval.cause == onlyBy;
        if (!wanted || x < reached + arrowDistance) {
            at = wanted ? std::lower_bound(at + 1, last, scale.toTime(reached + arrowDistance), before)
                        : at + 1;
            continue;
        }
        wakes.push_back({interval.cause, track.id, x});
        reached = x;
        ++at;
    }
}

} // namespace

std::vector<Wake> visibleWakes(const trace::Timeline &timeline, LaneIndex &index, TaskId task,
                               const std::vector<TaskId> &rows, const TimeScale &scale, double left,
                               double right)
{
    std::vector<Wake> wakes;
    for (const TaskId row : rows) {
        const TaskTrack *track = timeline.task(row);
        if (track)
            addWakesOf(wakes, *track, index.track(*track).wakes(), scale, left, right,
                       row == task ? trace::noTask : task);
    }
    return wakes;
}

void paintWakeArrow(QPainter &painter, double x, double from, double to, const QColor &color,
                    const QColor &halo)
{
    const double down = to > from ? 1 : -1;
    const QPointF tip(x, to);
    const QPointF head[] = {tip, tip + QPointF(-4, -6 * down), tip + QPointF(4, -6 * down)};
    // Lighter around it, so that it is seen across bars of any colour.
    painter.setPen(QPen(halo, 3.6));
    painter.drawLine(QPointF(x, from), QPointF(x, to - 4 * down));
    painter.setPen(QPen(color, 1.5));
    painter.drawLine(QPointF(x, from), QPointF(x, to - 4 * down));
    painter.setPen(QPen(halo, 1));
    painter.setBrush(color);
    painter.drawConvexPolygon(head, 3);
    painter.drawEllipse(QPointF(x, from), 2.6, 2.6);
}

} // namespace simmer::ui
