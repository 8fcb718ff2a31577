// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/lanes/intervalinfo.h"

#include "ui/run/tasktexts.h"

namespace simmer::ui {

using trace::TaskState;

IntervalInfo IntervalInfo::of(const RunModel &run, int lane, trace::TaskId task, std::size_t at)
{
    IntervalInfo info;
    const auto timeline = run.timeline(lane);
    const trace::TaskTrack *track = timeline ? timeline->task(task) : nullptr;
    if (!track || at >= track->intervals.size())
        return info;
    const trace::Interval &interval = track->intervals[at];
    const std::int64_t end =
        at + 1 < track->intervals.size() ? track->intervals[at + 1].start : run.laneEnd(lane);
    info.valid = true;
    info.task = qint64(task);
    info.colorIndex = TaskTexts::colorIndex(*timeline, task);
    info.name = TaskTexts::label(*timeline, task, run.locale());
    info.state =
        TaskTexts::stateGlyph(interval.state) + QLatin1Char(' ') + TaskTexts::stateWord(interval.state);
    info.duration = run.format().time(end - interval.start);
    info.span = tr("%1 – %2").arg(run.format().number(interval.start), run.format().time(end));
    trace::Moment::Task moment;
    moment.state = interval.state;
    moment.wait = interval.wait;
    moment.on = interval.on;
    moment.step = interval.step;
    const bool waits = interval.state == TaskState::Waiting || interval.state == TaskState::Stuck ||
                       interval.state == TaskState::Deadlocked;
    if (waits)
        info.wait = TaskTexts::waitSentence(*timeline, moment, run.locale());
    info.step = TaskTexts::stepPlace(*timeline, interval.step);
    if (interval.state == TaskState::Ready && interval.cause != trace::noTask)
        info.cause = tr("made ready by %1").arg(TaskTexts::label(*timeline, interval.cause, run.locale()));
    return info;
}

} // namespace simmer::ui
