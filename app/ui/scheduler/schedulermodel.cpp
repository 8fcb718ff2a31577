// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/scheduler/schedulermodel.h"

#include "ui/run/tasktexts.h"
#include "ui/scheduler/momenttasks.h"
#include "ui/scheduler/privatenumbers.h"
#include "ui/scheduler/sharedthings.h"

#include <algorithm>
#include <utility>

namespace simmer::ui {

using trace::Scheduling;
using trace::StepIndex;
using trace::TaskId;

namespace {

/// A move that may take its time takes that much, in milliseconds.
constexpr int unhurriedMove = 350;

} // namespace

SchedulerModel::SchedulerModel(QObject *parent) : MomentModel(parent)
{
    m_sinceChange.start();
}

SchedulerModel::~SchedulerModel() = default;

int SchedulerModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_scene.tasks.size());
}

QHash<int, QByteArray> SchedulerModel::roleNames() const
{
    return {{TaskRole, "task"},       {NameRole, "name"},           {ColorIndexRole, "colorIndex"},
            {StateRole, "taskState"}, {StateTextRole, "stateText"}, {PlaceRole, "place"},
            {OrderRole, "order"},     {WaitRole, "wait"},           {WhereRole, "where"},
            {SinceRole, "since"},     {ClockRole, "clock"},         {ElapsedRole, "elapsed"},
            {CauseRole, "cause"},     {QuietRole, "quiet"},         {SelectedRole, "selected"},
            {MemoryRole, "memory"},   {NumbersRole, "numbers"},     {ResultRole, "result"},
            {StarterRole, "starter"}, {BriefRole, "brief"}};
}

QVariant SchedulerModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const SceneTask &task = m_scene.tasks[std::size_t(index.row())];
    switch (role) {
    case TaskRole: return qint64(task.task);
    case Qt::DisplayRole:
    case NameRole: return task.name;
    case ColorIndexRole: return task.colorIndex;
    case StateRole: return QString::fromLatin1(trace::name(task.state));
    case StateTextRole:
        return TaskTexts::stateGlyph(task.state) + QLatin1Char(' ') + TaskTexts::stateWord(task.state);
    case PlaceRole: return int(task.place);
    case OrderRole: return task.order;
    case WaitRole: return task.wait;
    case BriefRole: return task.brief;
    case WhereRole: return task.where;
    case SinceRole: return task.since;
    case ClockRole: return task.clock;
    case ElapsedRole: return task.elapsed;
    case CauseRole: return task.cause;
    case QuietRole: return task.quiet;
    case SelectedRole: return qint64(task.task) == m_selected;
    case MemoryRole: {
        const auto bytes = m_memory.at(task.task, m_moment.eventCount);
        return bytes && run() ? run()->format().memory(*bytes) : QString();
    }
    case NumbersRole: {
        const auto numbers = m_numbers.find(task.task);
        return numbers == m_numbers.end() ? QString() : numbers->second;
    }
    case ResultRole: return result(task.task);
    case StarterRole: {
        const trace::TaskTrack *track = timeline() ? timeline()->task(task.task) : nullptr;
        return track && track->startedBy != trace::noTask ? qint64(track->startedBy) : qint64(-1);
    }
    default: return {};
    }
}

void SchedulerModel::setMostChips(int most)
{
    if (most < 1 || std::exchange(m_mostChips, most) == most)
        return;
    schedule();
    Q_EMIT mostChipsChanged();
}

void SchedulerModel::timelineChanged()
{
    m_memory = {};
    m_pulse = {};
    m_permits = {};
    m_eventsSeen = 0;
    m_moment = {};
}

void SchedulerModel::update()
{
    const std::size_t eventsBefore = m_moment.eventCount;
    updateMoment();
    updateMoveDuration(eventsBefore);
    m_selected = playhead() ? playhead()->task() : -1;
    updateLane();
    // Before the rows, so that their moves have the new duration.
    Q_EMIT updated();
    Scene scene;
    if (isPresent()) {
        const auto place = [this](StepIndex step) { return where(step); };
        const bool boxes = timeline()->header().scheduling == Scheduling::Processes;
        scene = sceneOf({*timeline(), m_moment, playhead()->time(), run()->format(), run()->locale(), place,
                         boxes, std::size_t(m_mostChips)});
    }
    show(std::move(scene));
    updateThings();
    updateWhy();
}

void SchedulerModel::updateMoment()
{
    if (!isPresent())
        return;
    const std::size_t count = playhead()->eventCount();
    const std::size_t seen = timeline()->events().size();
    if (count != m_moment.eventCount || seen != m_eventsSeen)
        m_moment = timeline()->momentAfter(count);
    m_eventsSeen = seen;
}

void SchedulerModel::updateLane()
{
    m_loop = {};
    m_numbers.clear();
    if (!isPresent())
        return;
    m_permits.update(*timeline());
    m_pulse.update(*timeline());
    m_loop =
        LoopState::of(*timeline(), m_moment, playhead()->time(), m_pulse, run()->format(), run()->locale());
    if (timeline()->header().scheduling != Scheduling::Processes)
        return;
    m_memory.update(*timeline());
    m_numbers = privateNumbers(*timeline(), m_moment, run()->locale());
}

void SchedulerModel::updateThings()
{
    std::vector<SharedThing> shared;
    if (isPresent())
        shared = SharedThings::of({*timeline(), m_moment, m_permits, run()->format(), run()->locale()});
    m_thingObjects.clear();
    for (const SharedThing &thing : shared)
        m_thingObjects.push_back(thing.object);
    QVariantList things = SharedThings::toVariant(shared);
    QVariantList links = SharedThings::links(shared);
    if (things == m_things && links == m_links)
        return;
    m_things = std::move(things);
    m_links = std::move(links);
    Q_EMIT thingsChanged();
}

void SchedulerModel::updateMoveDuration(std::size_t eventsBefore)
{
    if (m_moment.eventCount == eventsBefore || !isPresent())
        return;
    qint64 room = m_sinceChange.restart();
    const auto events = timeline()->events();
    const bool playing = playhead()->isPlaying() && m_moment.eventCount < events.size();
    if (playing) {
        const double untilNext = double(events[m_moment.eventCount].time - playhead()->time()) / 1e6;
        room = std::max(room, qint64(untilNext / std::max(0.01, playhead()->speed())));
    }
    m_moveDuration = int(std::clamp<qint64>(room, 0, unhurriedMove));
}

void SchedulerModel::show(Scene scene)
{
    std::vector<SceneTask> next = std::exchange(scene.tasks, {});
    std::vector<SceneTask> &rows = m_scene.tasks;
    for (std::size_t i = rows.size(); i-- > 0;) {
        const bool stays = std::any_of(next.begin(), next.end(),
                                       [&](const SceneTask &task) { return task.task == rows[i].task; });
        if (stays)
            continue;
        beginRemoveRows({}, int(i), int(i));
        rows.erase(rows.begin() + std::ptrdiff_t(i));
        endRemoveRows();
    }
    for (std::size_t i = 0; i < next.size(); ++i) {
        if (i < rows.size() && rows[i].task == next[i].task)
            continue;
        beginInsertRows({}, int(i), int(i));
        rows.insert(rows.begin() + std::ptrdiff_t(i), next[i]);
        endInsertRows();
    }
    scene.tasks = std::move(next);
    m_scene = std::move(scene);
    if (!m_scene.tasks.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

qint64 SchedulerModel::taskToExplain() const
{
    if (m_selected >= 0)
        return m_selected;
    const SceneTask *first = nullptr;
    for (const SceneTask &task : m_scene.tasks) {
        if (task.place == ui::Place::Suspended && !task.quiet && (!first || task.order < first->order))
            first = &task;
    }
    return first ? qint64(first->task) : -1;
}

void SchedulerModel::updateWhy()
{
    const qint64 asked = isPresent() ? taskToExplain() : -1;
    WhyView why;
    if (asked >= 0) {
        const trace::Moment::Task *task = find(m_moment, TaskId(asked));
        why = WhyView::of({*timeline(), m_moment, TaskId(asked), run()->format(), run()->locale(),
                           task ? where(task->step) : QString(), playhead()->time(), &m_permits},
                          m_thingObjects);
    }
    const bool moved = why.path != m_why.path || why.isCircle != m_why.isCircle;
    m_why = std::move(why);
    if (moved)
        Q_EMIT whyPathChanged();
}

QString SchedulerModel::result(TaskId task) const
{
    const trace::Moment::Task *over = find(m_moment, task);
    const trace::TaskTrack *track = timeline() ? timeline()->task(task) : nullptr;
    if (!over || !track || over->state != trace::TaskState::Finished)
        return {};
    const auto value = std::int32_t(timeline()->events()[track->intervals.back().event].value);
    return value == 0 ? QString() : QString::number(value);
}

QString SchedulerModel::scheduling() const
{
    return run() && playhead() && playhead()->lane() >= 0 && playhead()->lane() < run()->count()
               ? QString::fromLatin1(trace::name(run()->scheduling(playhead()->lane())))
               : QString();
}

QVariantList SchedulerModel::groups() const
{
    QVariantList list;
    for (const SceneGroup &group : m_scene.groups) {
        list.append(QVariantMap{{QStringLiteral("place"), int(group.place)},
                                {QStringLiteral("name"), group.name},
                                {QStringLiteral("colorIndex"), group.colorIndex},
                                {QStringLiteral("wait"), group.wait},
                                {QStringLiteral("count"), run()->format().count(group.count)},
                                {QStringLiteral("share"),
                                 double(group.count) / double(std::max<std::size_t>(
                                                           1, m_scene.counts[std::size_t(group.place)]))}});
    }
    return list;
}

QString SchedulerModel::when() const
{
    if (!isPresent())
        return {};
    const QString time = tr("at %1").arg(run()->format().time(playhead()->time()));
    const auto suspensions = timeline()->suspensions();
    const auto past =
        std::lower_bound(suspensions.begin(), suspensions.end(), m_moment.eventCount) - suspensions.begin();
    if (timeline()->header().scheduling != Scheduling::Coroutines || past == 0)
        return time;
    return tr("%1 · suspension %2 of %3").arg(time).arg(past).arg(suspensions.size());
}

bool SchedulerModel::quietWaits() const
{
    return std::any_of(m_scene.tasks.begin(), m_scene.tasks.end(), [](const SceneTask &task) {
        return task.quiet && task.place == ui::Place::Suspended;
    });
}

QString SchedulerModel::headCause() const
{
    const auto head = std::find_if(m_scene.tasks.begin(), m_scene.tasks.end(), [](const SceneTask &task) {
        return task.place == ui::Place::Ready && task.order == 0;
    });
    if (head == m_scene.tasks.end() || head->cause.isEmpty())
        return {};
    return tr("%1: %2").arg(head->name, head->cause);
}

int SchedulerModel::cores() const
{
    return isPresent() ? timeline()->header().cores : 0;
}

} // namespace simmer::ui
