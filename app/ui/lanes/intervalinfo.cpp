// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/lanes/intervalinfo.h"

#include "ui/run/tasktexts.h"

namespace simmer::ui {

using trace::TaskState;

namespace {

bool waits(TaskState state)
{
    return state == TaskState::Waiting || state == TaskState::Stuck || state == TaskState::Deadlocked;
}

} // namespace

QString IntervalInfo::stepText(const RunModel &run, const trace::Timeline &timeline, trace::StepIndex step,
                               const QVariantList &stepLines)
{
    if (step == trace::noStep)
        return {};
    QStringList parts;
    const QString label = TaskTexts::step(timeline, step, run.locale());
    const QString place = TaskTexts::stepPlace(timeline, step);
    if (label != place)
        parts.append(tr("“%1”").arg(label));
    parts.append(place);
    const int line = qsizetype(step) < stepLines.size() ? stepLines[qsizetype(step)].toInt() : 0;
    if (line > 0)
        parts.append(tr("line %1").arg(line));
    return parts.join(QStringLiteral(" · "));
}

QString IntervalInfo::causeText(const RunModel &run, const trace::Timeline &timeline,
                                const trace::TaskTrack &track, std::size_t at)
{
    const trace::Interval &interval = track.intervals[at];
    const auto label = [&](trace::TaskId task) { return TaskTexts::label(timeline, task, run.locale()); };
    if (!waits(interval.state))
        return interval.cause == trace::noTask ? QString()
                                               : tr("made ready by %1").arg(label(interval.cause));
    if (at + 1 >= track.intervals.size())
        return {};
    const trace::Interval &next = track.intervals[at + 1];
    return next.cause == trace::noTask
               ? QString()
               : tr("%1 made it ready at %2").arg(label(next.cause), run.format().time(next.start));
}

IntervalInfo IntervalInfo::of(const RunModel &run, int lane, trace::TaskId task, std::size_t at,
                              const QVariantList &stepLines)
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
    if (waits(interval.state))
        info.wait = TaskTexts::waitSentence(*timeline, moment, run.locale());
    info.step = stepText(run, *timeline, interval.step, stepLines);
    info.cause = causeText(run, *timeline, *track, at);
    return info;
}

} // namespace simmer::ui
