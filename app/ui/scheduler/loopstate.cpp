// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/scheduler/loopstate.h"

#include "ui/run/tasktexts.h"
#include "ui/scheduler/momenttasks.h"

#include <algorithm>

namespace simmer::ui {

using trace::Moment;
using trace::TaskState;
using trace::Timeline;

namespace {

/// Who has the loop for longer than this keeps it from others: what asyncio's debug mode warns of.
constexpr std::int64_t slowNs = 100'000'000;

/// When the stretch began in which the task has had the loop without a break.
std::int64_t heldSince(const Timeline &timeline, const Moment::Task &task, std::size_t eventCount)
{
    const trace::TaskTrack *track = timeline.task(task.id);
    if (!track)
        return task.since;
    const auto &intervals = track->intervals;
    auto at = std::lower_bound(
        intervals.begin(), intervals.end(), eventCount,
        [](const trace::Interval &interval, std::size_t count) { return interval.event < count; });
    std::int64_t since = task.since;
    while (at != intervals.begin()) {
        --at;
        if (at->state != TaskState::Running && at->state != TaskState::Preempted &&
            at->state != TaskState::Stuck)
            break;
        since = at->start;
    }
    return since;
}

} // namespace

void LoopState::readSleep(const Timeline &timeline, const Moment &moment, std::int64_t time,
                          const TimeFormat &format)
{
    asleep = moment.loopAsleep;
    if (moment.loopWakesAt > 0)
        wakes = format.number(moment.loopWakesAt);
    if (!asleep || moment.loopWakesAt <= 0)
        return;
    const auto &phases = timeline.loop().phases;
    const auto after = std::upper_bound(
        phases.begin(), phases.end(), moment.time,
        [](std::int64_t t, const trace::LoopTrack::Phase &phase) { return t < phase.start; });
    if (after == phases.begin())
        return;
    const std::int64_t start = (after - 1)->start;
    const double whole = double(moment.loopWakesAt - start);
    slept = whole > 0 ? std::clamp(double(time - start) / whole, 0.0, 1.0) : 0;
}

void LoopState::readHolder(const Timeline &timeline, const Moment &moment, std::int64_t time,
                           const TimeFormat &format, const QString &locale)
{
    const Moment::Task *holder = threadHolder(moment, trace::Scheduling::Coroutines);
    if (!holder)
        return;
    stuck = holder->state == TaskState::Stuck;
    const QString name = TaskTexts::label(timeline, holder->id, locale);
    if (stuck) {
        taken = tr("Nothing else can run: the loop is blocked by %1 for %2.")
                    .arg(name, format.time(std::max<std::int64_t>(0, time - holder->since)));
        return;
    }
    const std::int64_t held = time - heldSince(timeline, *holder, moment.eventCount);
    if (held >= slowNs)
        taken = tr("Nothing else can run: %1 has had the loop for %2.").arg(name, format.time(held));
}

LoopState LoopState::of(const Timeline &timeline, const Moment &moment, std::int64_t time,
                        const LoopPulse &pulse, const TimeFormat &format, const QString &locale)
{
    LoopState state;
    state.turn = int(moment.turn);
    if (timeline.header().scheduling != trace::Scheduling::Coroutines)
        return state;
    const LoopPulse::Turn *turn = pulse.turnAfter(moment.eventCount);
    state.turnSize = turn ? int(turn->size) : 0;
    state.readSleep(timeline, moment, time, format);
    if (!state.asleep)
        state.readHolder(timeline, moment, time, format, locale);
    return state;
}

} // namespace simmer::ui
