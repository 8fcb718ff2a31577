// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/scheduler/sharedthings.h"

#include "ui/run/tasktexts.h"
#include "ui/scheduler/momenttasks.h"

#include <QVariantMap>

#include <algorithm>
#include <set>
#include <utility>

namespace simmer::ui {

using trace::Moment;
using trace::ObjectInfo;
using trace::Scheduling;
using trace::TaskId;
using trace::TaskState;
using trace::WaitKind;

namespace {

using Mate = SharedThing::Mate;

/// Describes the objects of one moment.
class ThingsBuilder
{
    Q_DECLARE_TR_FUNCTIONS(SharedThings)
public:
    explicit ThingsBuilder(const SharedSource &source)
        : m_source(source), m_scheduling(source.timeline.header().scheduling)
    {}

    std::vector<SharedThing> build() const
    {
        std::vector<SharedThing> things;
        if (m_scheduling == Scheduling::Gil)
            things.push_back(interpreterLock());
        const auto &infos = m_source.timeline.header().objects;
        for (std::size_t i = 0; i < infos.size() && i < m_source.moment.objects.size(); ++i) {
            // Of a number, each process has one of its own.
            const bool isPrivate = m_scheduling == Scheduling::Processes && infos[i].type == "number";
            if (!isPrivate && things.size() < SharedThings::mostThings)
                things.push_back(describe(std::uint32_t(i), infos[i]));
        }
        return things;
    }

private:
    Mate mate(TaskId task) const
    {
        return {task, TaskTexts::label(m_source.timeline, task, m_source.locale),
                TaskTexts::colorIndex(m_source.timeline, task)};
    }

    void addWaiter(std::vector<Mate> &named, int &count, TaskId task) const
    {
        if (named.size() < SharedThings::mostWaiters)
            named.push_back(mate(task));
        ++count;
    }

    QString number(std::int64_t value) const
    {
        return m_source.format.count(std::uint64_t(std::max<std::int64_t>(0, value)));
    }

    SharedThing interpreterLock() const
    {
        SharedThing lock;
        lock.kind = QStringLiteral("gil");
        lock.name = tr("GIL");
        const Moment::Task *holder = threadHolder(m_source.moment, m_scheduling);
        for (const Moment::Task &task : m_source.moment.tasks) {
            const bool wants = task.state == TaskState::Ready || task.state == TaskState::Preempted ||
                               (task.state == TaskState::Stuck && task.wait == WaitKind::Gil);
            if (task.id != trace::noTask && wants && &task != holder)
                addWaiter(lock.waiters, lock.waiterCount, task.id);
        }
        if (holder)
            lock.holders.push_back(mate(holder->id));
        lock.filled = holder ? 1 : 0;
        lock.text = lockText(lock);
        return lock;
    }

    static QString lockText(const SharedThing &lock)
    {
        return lock.holders.empty() ? tr("free") : tr("held by %1").arg(lock.holders.front().name);
    }

    SharedThing describe(std::uint32_t index, const ObjectInfo &info) const
    {
        const Moment::Object &object = m_source.moment.objects[index];
        SharedThing thing;
        thing.kind = QString::fromStdString(info.type);
        thing.object = index;
        thing.name = TaskTexts::object(m_source.timeline, index, m_source.locale);
        thing.filled = object.value;
        thing.size = info.initial;
        for (const TaskId task : object.waiters) {
            const Moment::Task *waiting = find(m_source.moment, task);
            if (waiting && waiting->wait == WaitKind::QueueSlot)
                addWaiter(thing.putters, thing.putterCount, task);
            else
                addWaiter(thing.waiters, thing.waiterCount, task);
        }
        addHolders(thing, object);
        if (thing.kind == QLatin1String("queue"))
            addMoves(thing);
        thing.text = text(thing);
        return thing;
    }

    void addHolders(SharedThing &thing, const Moment::Object &object) const
    {
        if (object.owner != trace::noTask)
            thing.holders.push_back(mate(object.owner));
        if (thing.kind != QLatin1String("semaphore"))
            return;
        for (const TaskId task : m_source.permits.at(thing.object, m_source.timeline, m_source.moment)) {
            if (thing.holders.size() < SharedThings::mostWaiters)
                thing.holders.push_back(mate(task));
        }
    }

    /// Who uses a queue is who did so lately: the cost must not follow the length of the run.
    void addMoves(SharedThing &thing) const
    {
        constexpr std::ptrdiff_t lately = 256;
        const auto &changes = m_source.timeline.object(thing.object).changes;
        const auto end = std::upper_bound(changes.begin(), changes.end(), m_source.moment.time,
                                          [](std::int64_t t, const auto &change) { return t < change.time; });
        const auto begin = end - std::min<std::ptrdiff_t>(lately, end - changes.begin());
        std::set<TaskId> givers;
        std::set<TaskId> takers;
        for (auto at = begin; at != end; ++at) {
            const std::int64_t before = at == changes.begin() ? 0 : (at - 1)->value;
            (at->value > before ? givers : takers).insert(at->by);
            thing.lastBy = at->by;
            thing.lastPut = at->value > before;
        }
        thing.moves = int(end - changes.begin());
        const auto named = [this](const std::set<TaskId> &tasks) {
            std::vector<Mate> list;
            for (const TaskId task : tasks) {
                if (task != trace::noTask && list.size() < SharedThings::mostWaiters)
                    list.push_back(mate(task));
            }
            return list;
        };
        thing.givers = named(givers);
        thing.takers = named(takers);
    }

    QString text(SharedThing &thing) const
    {
        if (thing.kind == QLatin1String("lock"))
            return lockText(thing);
        if (thing.kind == QLatin1String("semaphore"))
            return tr("%1 of %2 free").arg(number(thing.filled), number(thing.size));
        if (thing.kind == QLatin1String("queue"))
            return tr("%1 of %2 full").arg(number(thing.filled), number(thing.size));
        if (thing.kind == QLatin1String("event"))
            return thing.filled ? tr("set") : tr("not set");
        if (thing.kind == QLatin1String("number"))
            return QString::number(thing.filled);
        thing.filled = thing.waiterCount;
        if (thing.kind == QLatin1String("pool"))
            return thing.size > 0
                       ? tr("jobs: %1, workers: %2").arg(number(thing.waiterCount), number(thing.size))
                       : tr("jobs: %1").arg(number(thing.waiterCount));
        return thing.waiterCount == 0 ? tr("idle") : tr("waiting: %1").arg(number(thing.waiterCount));
    }

    const SharedSource &m_source;
    Scheduling m_scheduling;
};

QVariantList mates(const std::vector<Mate> &list)
{
    QVariantList all;
    for (const Mate &mate : list)
        all.append(QVariantMap{{QStringLiteral("task"), qint64(mate.task)},
                               {QStringLiteral("name"), mate.name},
                               {QStringLiteral("colorIndex"), mate.colorIndex}});
    return all;
}

} // namespace

std::vector<SharedThing> SharedThings::of(const SharedSource &source)
{
    return ThingsBuilder(source).build();
}

QVariantList SharedThings::toVariant(const std::vector<SharedThing> &things)
{
    QVariantList list;
    for (const SharedThing &thing : things)
        list.append(QVariantMap{{QStringLiteral("kind"), thing.kind},
                                {QStringLiteral("name"), thing.name},
                                {QStringLiteral("text"), thing.text},
                                {QStringLiteral("filled"), qint64(thing.filled)},
                                {QStringLiteral("size"), qint64(thing.size)},
                                {QStringLiteral("holders"), mates(thing.holders)},
                                {QStringLiteral("waiters"), mates(thing.waiters)},
                                {QStringLiteral("waiterCount"), thing.waiterCount},
                                {QStringLiteral("putters"), mates(thing.putters)},
                                {QStringLiteral("putterCount"), thing.putterCount},
                                {QStringLiteral("givers"), mates(thing.givers)},
                                {QStringLiteral("takers"), mates(thing.takers)},
                                {QStringLiteral("moves"), thing.moves},
                                {QStringLiteral("lastBy"), qint64(thing.lastBy)},
                                {QStringLiteral("lastPut"), thing.lastPut}});
    return list;
}

QVariantList SharedThings::links(const std::vector<SharedThing> &things)
{
    QVariantList list;
    for (std::size_t i = 0; i < things.size(); ++i) {
        const auto add = [&](const std::vector<Mate> &tied, const QString &tie) {
            for (const Mate &mate : tied)
                list.append(QVariantMap{{QStringLiteral("thing"), int(i)},
                                        {QStringLiteral("task"), qint64(mate.task)},
                                        {QStringLiteral("tie"), tie}});
        };
        add(things[i].waiters, QStringLiteral("waits"));
        add(things[i].putters, QStringLiteral("puts"));
        add(things[i].holders, QStringLiteral("holds"));
    }
    return list;
}

} // namespace simmer::ui
