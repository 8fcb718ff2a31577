// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/run/lanetexts.h"

namespace simmer::ui {

using trace::ClockKind;
using trace::LaneMeasures;
using trace::Outcome;
using trace::Scheduling;

QString LaneTexts::title(Scheduling scheduling)
{
    switch (scheduling) {
    case Scheduling::Sequential: return tr("Sequential");
    case Scheduling::Coroutines: return tr("Coroutines");
    case Scheduling::Threads: return tr("Threads");
    case Scheduling::Gil: return tr("Threads, GIL");
    case Scheduling::Processes: return tr("Processes");
    }
    return {};
}

QString LaneTexts::subtitle(Scheduling scheduling, int cores)
{
    switch (scheduling) {
    case Scheduling::Sequential: return tr("one after another");
    case Scheduling::Coroutines: return tr("Qt event loop · QCoro");
    case Scheduling::Threads:
        return cores == 1 ? tr("OS decides · 1 core") : tr("OS decides · %1 cores").arg(cores);
    case Scheduling::Gil: return tr("one lock for all");
    case Scheduling::Processes: return tr("private memory each");
    }
    return {};
}

QString LaneTexts::badge(ClockKind clock)
{
    switch (clock) {
    case ClockKind::Measured: return tr("measured");
    case ClockKind::Emulated: return tr("emulated");
    case ClockKind::Simulated: return tr("simulated");
    }
    return {};
}

QString LaneTexts::badgeExplanation(ClockKind clock)
{
    switch (clock) {
    case ClockKind::Measured: return tr("Really executed; times are from this machine's clock.");
    case ClockKind::Emulated: return tr("Really executed, with the interpreter's lock imitated.");
    case ClockKind::Simulated:
        return tr("Executed on a virtual clock: nothing waits, every run is the same.");
    }
    return {};
}

QString LaneTexts::outcome(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Finished: return {};
    case Outcome::Failed: return tr("failed");
    case Outcome::Cancelled: return tr("cancelled");
    case Outcome::Deadlocked: return tr("deadlocked");
    case Outcome::Crashed: return tr("crashed");
    case Outcome::Refused: return tr("not run");
    case Outcome::Stopped: return tr("stopped");
    }
    return {};
}

namespace {

/// A lane has at least one: 0 means that nobody has counted, as on a simulated clock.
QString counted(std::uint64_t number, const TimeFormat &format)
{
    return number == 0 ? QStringLiteral("–") : format.count(number);
}

} // namespace

QList<LaneFigure> LaneTexts::figures(Scheduling scheduling, const LaneMeasures &lane,
                                     const TimeFormat &format)
{
    const LaneFigure total{tr("total"), format.time(lane.elapsed)};
    const LaneFigure threads{tr("threads"), counted(lane.threads, format)};
    const LaneFigure memory{tr("memory"), format.memory(lane.memory)};
    switch (scheduling) {
    case Scheduling::Sequential:
    case Scheduling::Coroutines: {
        const double idle = lane.elapsed > 0 ? double(lane.idle) / double(lane.elapsed) : 0;
        return {total,
                threads,
                {tr("idle"), format.percent(idle)},
                {tr("switches"), format.count(lane.switches)}};
    }
    case Scheduling::Threads:
    case Scheduling::Gil:
        return {total, threads, {tr("preempted"), tr("%1×").arg(format.count(lane.preemptions))}, memory};
    case Scheduling::Processes:
        return {total,
                {tr("processes"), counted(lane.processes, format)},
                {tr("start-up"), format.time(lane.startup)},
                memory};
    }
    return {};
}

QList<LaneFigure> LaneTexts::figuresSoFar(Scheduling scheduling, std::int64_t elapsed,
                                          const TimeFormat &format)
{
    QList<LaneFigure> open = figures(scheduling, {}, format);
    for (LaneFigure &figure : open)
        figure.value = QStringLiteral("–");
    open.first().value = format.time(elapsed);
    return open;
}

} // namespace simmer::ui
