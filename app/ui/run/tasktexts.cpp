// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/run/tasktexts.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>
#include <string_view>

namespace simmer::ui {

using trace::StepIndex;
using trace::TaskId;
using trace::TaskState;
using trace::Timeline;
using trace::WaitKind;

namespace {

constexpr int mainColor = 7;

QString text(const trace::LocalizedText &label, const std::string &name, const QString &locale)
{
    const std::string &labelled = trace::in(label, locale.toStdString());
    return QString::fromStdString(labelled.empty() ? name : labelled);
}

const trace::StepInfo *stepInfo(const Timeline &timeline, StepIndex step)
{
    if (!timeline.hasHeader() || std::size_t(step) >= timeline.header().steps.size())
        return nullptr;
    return &timeline.header().steps[std::size_t(step)];
}

bool startedOnce(const Timeline &timeline, std::uint32_t definition)
{
    return std::none_of(timeline.tasks().begin(), timeline.tasks().end(),
                        [definition](const trace::TaskTrack &track) {
                            return track.definition == definition && track.number > 1;
                        });
}

} // namespace

int TaskTexts::colorIndex(const Timeline &timeline, TaskId task)
{
    const trace::TaskTrack *track = timeline.task(task);
    if (!track || !timeline.hasHeader())
        return mainColor;
    const auto definitions = std::uint32_t(timeline.header().definitions.size());
    if (definitions < 2 || track->definition + 1 >= definitions)
        return mainColor;
    const std::uint64_t place = track->definition + std::uint64_t(track->number - 1) * (definitions - 1);
    return int(place % mainColor);
}

QString TaskTexts::definition(const Timeline &timeline, TaskId task, const QString &locale)
{
    const trace::TaskTrack *track = timeline.task(task);
    if (!track || !timeline.hasHeader() || track->definition >= timeline.header().definitions.size())
        return {};
    const trace::DefinitionInfo &info = timeline.header().definitions[track->definition];
    return text(info.label, info.name, locale);
}

QString TaskTexts::label(const Timeline &timeline, TaskId task, const QString &locale)
{
    const trace::TaskTrack *track = timeline.task(task);
    const QString name = definition(timeline, task, locale);
    if (!track || name.isEmpty() || (track->number == 1 && startedOnce(timeline, track->definition)))
        return name;
    return QStringLiteral("%1 %2").arg(name).arg(track->number);
}

QString TaskTexts::stateWord(TaskState state)
{
    switch (state) {
    case TaskState::NotYet: return tr("not yet started");
    case TaskState::Ready: return tr("ready");
    case TaskState::Running: return tr("running");
    case TaskState::Waiting: return tr("waiting");
    case TaskState::Stuck: return tr("stuck waiting");
    case TaskState::Preempted: return tr("preempted");
    case TaskState::Finished: return tr("finished");
    case TaskState::Failed: return tr("failed");
    case TaskState::Cancelled: return tr("cancelled");
    case TaskState::Deadlocked: return tr("deadlocked");
    }
    return {};
}

QString TaskTexts::stateGlyph(TaskState state)
{
    switch (state) {
    case TaskState::NotYet: return QStringLiteral("·");
    case TaskState::Ready: return QStringLiteral("○");
    case TaskState::Running: return QStringLiteral("●");
    case TaskState::Waiting: return QStringLiteral("◆");
    case TaskState::Stuck: return QStringLiteral("■");
    case TaskState::Preempted: return QStringLiteral("▿");
    case TaskState::Finished: return QStringLiteral("✓");
    case TaskState::Failed:
    case TaskState::Deadlocked: return QStringLiteral("✕");
    case TaskState::Cancelled: return QStringLiteral("⊘");
    }
    return {};
}

QString TaskTexts::waitTarget(const Timeline &timeline, WaitKind wait, std::uint32_t on, StepIndex at,
                              const QString &locale)
{
    const auto named = [&](const QString &unnamed, const QString &pattern) {
        const QString name = object(timeline, on, locale);
        return name.isEmpty() ? unnamed : pattern.arg(name);
    };
    const auto labelled = [&](const QString &unnamed, const QString &pattern) {
        const trace::StepInfo *info = stepInfo(timeline, at);
        const std::string &label = info ? trace::in(info->label, locale.toStdString()) : std::string();
        return label.empty() ? unnamed : pattern.arg(QString::fromStdString(label));
    };
    switch (wait) {
    case WaitKind::None: return {};
    case WaitKind::Turn: return tr("its next turn");
    case WaitKind::Timer: return labelled(tr("a timer"), tr("timer “%1”"));
    case WaitKind::BlockingCall: return labelled(tr("a blocking call"), tr("blocking call “%1”"));
    case WaitKind::Task: return label(timeline, TaskId(on), locale);
    case WaitKind::Tasks: return on == 1 ? tr("one more task") : tr("%1 tasks").arg(on);
    case WaitKind::Lock: return named(tr("a lock"), tr("lock “%1”"));
    case WaitKind::Semaphore: return named(tr("a semaphore"), tr("semaphore “%1”"));
    case WaitKind::QueueSlot: return named(tr("a free place in a queue"), tr("a free place in queue “%1”"));
    case WaitKind::QueueItem: return named(tr("an item from a queue"), tr("an item from queue “%1”"));
    case WaitKind::Event: return named(tr("an event"), tr("event “%1”"));
    case WaitKind::Pool: return tr("work in the thread pool");
    case WaitKind::Reply: return tr("a reply");
    case WaitKind::Query: return tr("the database");
    case WaitKind::File: return tr("a file");
    case WaitKind::Connection: return tr("a connection");
    case WaitKind::Data: return tr("data");
    case WaitKind::Gil: return tr("the interpreter lock (GIL)");
    case WaitKind::Process: return tr("its process to start");
    }
    return {};
}

QString TaskTexts::waitSentence(const Timeline &timeline, const trace::Moment::Task &task,
                                const QString &locale)
{
    const QString target = waitTarget(timeline, task.wait, task.on, task.step, locale);
    if (target.isEmpty())
        return {};
    return task.state == TaskState::Waiting ? tr("awaits %1").arg(target) : tr("waits for %1").arg(target);
}

QString TaskTexts::waitBrief(const Timeline &timeline, const trace::Moment::Task &task, const QString &locale)
{
    const QString name = object(timeline, task.on, locale);
    switch (task.wait) {
    case WaitKind::QueueSlot:
        if (!name.isEmpty())
            return tr("place in “%1”").arg(name);
        break;
    case WaitKind::QueueItem:
        if (!name.isEmpty())
            return tr("item from “%1”").arg(name);
        break;
    case WaitKind::Lock:
    case WaitKind::Semaphore:
    case WaitKind::Event:
        if (!name.isEmpty())
            return tr("“%1”").arg(name);
        break;
    case WaitKind::Timer:
    case WaitKind::BlockingCall: {
        const trace::StepInfo *info = stepInfo(timeline, task.step);
        if (info && !trace::in(info->label, locale.toStdString()).empty())
            return tr("“%1”").arg(step(timeline, task.step, locale));
        break;
    }
    case WaitKind::Pool: return tr("the thread pool");
    case WaitKind::Gil: return tr("the GIL");
    case WaitKind::None:
    case WaitKind::Turn:
    case WaitKind::Task:
    case WaitKind::Tasks:
    case WaitKind::Reply:
    case WaitKind::Query:
    case WaitKind::File:
    case WaitKind::Connection:
    case WaitKind::Data:
    case WaitKind::Process: break;
    }
    return waitTarget(timeline, task.wait, task.on, task.step, locale);
}

QString TaskTexts::deadlock(const Timeline &timeline, const QString &locale)
{
    constexpr qsizetype most = 4;
    QStringList first;
    QStringList behind;
    for (const trace::TaskTrack &track : timeline.tasks()) {
        if (track.intervals.empty() || track.intervals.back().state != TaskState::Deadlocked)
            continue;
        const trace::Interval &end = track.intervals.back();
        // Who waits for tasks only waits behind them.
        const bool waitsBehind = end.wait == WaitKind::Task || end.wait == WaitKind::Tasks;
        QStringList &list = waitsBehind ? behind : first;
        if (list.size() <= most)
            list.append(tr("%1 waits for %2")
                            .arg(label(timeline, track.id, locale),
                                 waitTarget(timeline, end.wait, end.on, end.step, locale)));
    }
    QStringList &list = first.isEmpty() ? behind : first;
    if (list.size() > most)
        list.last() = tr("and so on");
    return list.join(tr("; "));
}

QString TaskTexts::withLabels(const QString &text, const Timeline &timeline, const QString &locale)
{
    static const QRegularExpression taskName(QStringLiteral("([A-Za-z_][A-Za-z0-9_]*)#([0-9]+)"));
    QString labelled;
    qsizetype done = 0;
    for (auto names = taskName.globalMatch(text); names.hasNext();) {
        const QRegularExpressionMatch name = names.next();
        const auto &tasks = timeline.tasks();
        const auto track = std::find_if(tasks.begin(), tasks.end(), [&](const trace::TaskTrack &task) {
            return task.number == name.captured(2).toUInt() &&
                   task.definition < timeline.header().definitions.size() &&
                   timeline.header().definitions[task.definition].name == name.captured(1).toStdString();
        });
        labelled += text.mid(done, name.capturedStart() - done);
        labelled += track == tasks.end() ? name.captured() : label(timeline, track->id, locale);
        done = name.capturedEnd();
    }
    return labelled + text.mid(done);
}

QString TaskTexts::step(const Timeline &timeline, StepIndex at, const QString &locale)
{
    const trace::StepInfo *info = stepInfo(timeline, at);
    if (!info)
        return {};
    const std::string &label = trace::in(info->label, locale.toStdString());
    return label.empty() ? stepPlace(timeline, at) : QString::fromStdString(label);
}

QString TaskTexts::stepPlace(const Timeline &timeline, StepIndex at)
{
    const trace::StepInfo *info = stepInfo(timeline, at);
    if (!info)
        return {};
    QStringList place;
    for (const QString &part : QString::fromStdString(info->pointer).split(QLatin1Char('/'))) {
        bool isIndex = false;
        const int index = part.toInt(&isIndex);
        if (isIndex)
            place.append(QString::number(index + 1));
    }
    if (place.isEmpty())
        return QString::fromStdString(info->verb);
    return tr("step %1 · %2").arg(place.join(QLatin1Char('.')), QString::fromStdString(info->verb));
}

QString TaskTexts::object(const Timeline &timeline, std::uint32_t object, const QString &locale)
{
    if (!timeline.hasHeader() || object >= timeline.header().objects.size())
        return {};
    const trace::ObjectInfo &info = timeline.header().objects[object];
    return text(info.label, info.name, locale);
}

bool mainOnlyGathers(const trace::Header &header)
{
    using namespace std::string_view_literals;
    constexpr std::array gathering{"start"sv, "join"sv, "gather"sv, "group"sv};
    if (header.definitions.size() < 2)
        return false;
    const auto main = std::uint32_t(header.definitions.size() - 1);
    return std::all_of(header.steps.begin(), header.steps.end(), [&](const trace::StepInfo &step) {
        return step.definition != main ||
               std::find(gathering.begin(), gathering.end(), step.verb) != gathering.end();
    });
}

} // namespace simmer::ui
