// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/experiment/differencetexts.h"

#include "ui/run/lanetexts.h"
#include "ui/run/tasktexts.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <utility>

namespace simmer::ui {

using trace::Difference;
using trace::DifferenceKind;

namespace {

QString outcomeWord(double value)
{
    const auto outcome = trace::Outcome(int(value));
    return outcome == trace::Outcome::Finished ? DifferenceTexts::tr("finished")
                                               : LaneTexts::outcome(outcome);
}

/// As people call it; NAME#K where it is in neither run.
QString taskLabel(const std::string &name, const trace::Timeline &first, const trace::Timeline &second,
                  const QString &locale)
{
    if (name.empty())
        return {};
    for (const trace::Timeline *timeline : {&first, &second}) {
        for (const trace::TaskTrack &track : timeline->tasks()) {
            if (track.id != trace::noTask && timeline->taskName(track.id) == name)
                return TaskTexts::label(*timeline, track.id, locale);
        }
    }
    return QString::fromStdString(name);
}

constexpr int mostDecimals = 4;

QString number(double value, int decimals, const QString &locale)
{
    const bool whole = std::abs(value - std::round(value)) < 1e-9;
    return QLocale(locale).toString(value, 'f', whole ? 0 : decimals);
}

/// Both with as many decimals as tell them apart.
std::pair<QString, QString> numbers(double before, double after, const QString &locale)
{
    int decimals = std::max(std::abs(before), std::abs(after)) < 10 ? 2 : 1;
    while (decimals < mostDecimals && number(before, decimals, locale) == number(after, decimals, locale))
        ++decimals;
    return {number(before, decimals, locale), number(after, decimals, locale)};
}

} // namespace

DifferenceTexts::Names DifferenceTexts::names(const Difference &difference, const trace::Timeline &before,
                                              const trace::Timeline &after, const QString &locale)
{
    Names names;
    names.task = taskLabel(difference.task, before, after, locale);
    names.otherTask = taskLabel(difference.otherTask, after, before, locale);
    const auto &objects = before.header().objects;
    for (std::uint32_t object = 0; object < objects.size() && !difference.object.empty(); ++object) {
        if (objects[object].name == difference.object)
            names.object = TaskTexts::object(before, object, locale);
    }
    return names;
}

QString DifferenceTexts::subject(const Difference &difference, const Names &names)
{
    const QString &task = names.task;
    const auto others = qulonglong(difference.count - 1);
    switch (difference.kind) {
    case DifferenceKind::Outcome: return tr("How the lane ended");
    case DifferenceKind::TaskOutcome:
        return others > 0 ? tr("How %1 ended, and %2 more").arg(task).arg(others)
                          : tr("How %1 ended").arg(task);
    case DifferenceKind::OnlyBefore:
        return others > 0 ? tr("Only in the kept run: %1, and %2 more").arg(task).arg(others)
                          : tr("Only in the kept run: %1").arg(task);
    case DifferenceKind::OnlyAfter:
        return others > 0 ? tr("Only in this run: %1, and %2 more").arg(task).arg(others)
                          : tr("Only in this run: %1").arg(task);
    case DifferenceKind::FirstDeparture: return departure(names);
    case DifferenceKind::FinishingOrder:
        return others > 0 ? tr("Place of %1 in the order of finishing; %2 more moved").arg(task).arg(others)
                          : tr("Place of %1 in the order of finishing").arg(task);
    case DifferenceKind::Number: return tr("%1 at the end", "a number object").arg(names.object);
    case DifferenceKind::Elapsed: return tr("Time of the lane");
    case DifferenceKind::Cpu: return tr("Processor time");
    case DifferenceKind::Turns: return tr("Turns of the loop");
    case DifferenceKind::Suspensions: return tr("Suspensions");
    case DifferenceKind::Switches: return tr("Switches");
    case DifferenceKind::Preemptions: return tr("Preemptions");
    case DifferenceKind::LostUpdates: return tr("Lost updates");
    case DifferenceKind::TaskRunning: return alike(tr("%1 ran").arg(task), others);
    case DifferenceKind::TaskReady: return alike(tr("%1 was ready and did not run").arg(task), others);
    case DifferenceKind::TaskWaiting: return alike(tr("%1 waited").arg(task), others);
    case DifferenceKind::TaskPreempted: return alike(tr("%1 had lost its core").arg(task), others);
    }
    return {};
}

QString DifferenceTexts::alike(const QString &what, qulonglong others)
{
    return others > 0 ? tr("%1 (of %2, it changed most)", "cook 3 waited").arg(what).arg(others + 1) : what;
}

QString DifferenceTexts::departure(const Names &names)
{
    if (names.task.isEmpty())
        return tr("This run goes on with %1 where the kept one was over").arg(names.otherTask);
    if (names.otherTask.isEmpty())
        return tr("This run was over where the kept one went on with %1").arg(names.task);
    return names.task == names.otherTask
               ? tr("From here on the order differs: something else happens to %1").arg(names.task)
               : tr("From here on the order differs: then %1, now %2").arg(names.task, names.otherTask);
}

QString DifferenceTexts::change(const Difference &difference, const QString &unitName, const QString &locale)
{
    const auto arrow = [&](const QString &from, const QString &to) {
        return tr("%1 → %2", "before, after").arg(from, to);
    };
    const auto [before, after] = numbers(difference.before, difference.after, locale);
    switch (difference.kind) {
    case DifferenceKind::Outcome: return arrow(outcomeWord(difference.before), outcomeWord(difference.after));
    case DifferenceKind::TaskOutcome:
        return arrow(TaskTexts::stateWord(trace::TaskState(int(difference.before))),
                     TaskTexts::stateWord(trace::TaskState(int(difference.after))));
    case DifferenceKind::OnlyBefore:
    case DifferenceKind::OnlyAfter: return {};
    case DifferenceKind::FirstDeparture: return tr("at %1 and %2 %3").arg(before, after, unitName);
    case DifferenceKind::Elapsed:
    case DifferenceKind::Cpu:
    case DifferenceKind::TaskRunning:
    case DifferenceKind::TaskReady:
    case DifferenceKind::TaskWaiting:
    case DifferenceKind::TaskPreempted: return arrow(before, after) + QLatin1Char(' ') + unitName;
    case DifferenceKind::FinishingOrder:
    case DifferenceKind::Number:
    case DifferenceKind::Turns:
    case DifferenceKind::Suspensions:
    case DifferenceKind::Switches:
    case DifferenceKind::Preemptions:
    case DifferenceKind::LostUpdates: return arrow(before, after);
    }
    return {};
}

} // namespace simmer::ui
