// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/scheduler/scene.h"

#include "ui/run/tasktexts.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace simmer::ui {

using trace::Moment;
using trace::Scheduling;
using trace::TaskId;
using trace::TaskState;
using trace::WaitKind;

namespace {

struct SceneTexts
{
    Q_DECLARE_TR_FUNCTIONS(Scene)
};

/// Who is deadlocked is over, but stays where it waits.
bool isDone(TaskState state)
{
    return trace::isOver(state) && state != TaskState::Deadlocked;
}

/// Makes the scene of one moment.
class SceneBuilder
{
public:
    explicit SceneBuilder(const SceneSource &source)
        : m_source(source), m_scheduling(source.timeline.header().scheduling),
          m_quietMain(mainOnlyGathers(source.timeline.header()))
    {}

    Scene build()
    {
        std::size_t alive = 0;
        for (const Moment::Task &task : m_source.moment.tasks) {
            if (task.id == trace::noTask)
                continue;
            ++m_scene.counts[std::size_t(placeOf(task.state, m_scheduling))];
            alive += m_source.keepOver || !isDone(task.state);
        }
        m_scene.isGrouped = alive > m_source.mostChips;
        if (m_scene.isGrouped)
            addGroups();
        else
            addTasks();
        return std::move(m_scene);
    }

private:
    void addTasks()
    {
        std::vector<const Moment::Task *> over;
        for (const Moment::Task &task : m_source.moment.tasks) {
            if (task.id == trace::noTask)
                continue;
            if (isDone(task.state))
                over.push_back(&task);
            else
                m_scene.tasks.push_back(describe(task));
        }
        const std::size_t kept = m_source.keepOver ? m_source.mostChips : Scene::mostOver;
        std::stable_sort(over.begin(), over.end(), [](auto *a, auto *b) { return a->since > b->since; });
        over.resize(std::min(over.size(), kept));
        for (std::size_t i = 0; i < over.size(); ++i) {
            m_scene.tasks.push_back(describe(*over[i]));
            m_scene.tasks.back().order = int(i);
        }
        std::sort(m_scene.tasks.begin(), m_scene.tasks.end(),
                  [](auto &a, auto &b) { return a.task < b.task; });
        orderReady();
        orderSuspended();
        orderRunning();
    }

    SceneTask describe(const Moment::Task &task) const
    {
        SceneTask shown;
        shown.task = task.id;
        shown.name = TaskTexts::label(m_source.timeline, task.id, m_source.locale);
        shown.colorIndex = TaskTexts::colorIndex(m_source.timeline, task.id);
        shown.state = task.state;
        shown.place = placeOf(task.state, m_scheduling);
        shown.where = m_source.where(task.step);
        shown.since = m_source.format.number(task.since);
        shown.core = task.core == trace::unknownCore ? -1 : int(task.core);
        shown.quiet = m_quietMain && task.id == TaskId(0);
        const bool waits = shown.place == Place::Suspended || task.state == TaskState::Stuck;
        if (waits) {
            shown.wait = TaskTexts::waitSentence(m_source.timeline, task, m_source.locale);
            shown.brief = TaskTexts::waitBrief(m_source.timeline, task, m_source.locale);
            clock(shown, task);
        } else if (shown.place == Place::Ready) {
            shown.cause = cause(task);
        }
        return shown;
    }

    void clock(SceneTask &shown, const Moment::Task &task) const
    {
        if (task.deadline > task.since) {
            const std::int64_t left = std::max<std::int64_t>(0, task.deadline - m_source.time);
            shown.clock = m_source.format.time(left);
            shown.elapsed = std::clamp(1 - double(left) / double(task.deadline - task.since), 0.0, 1.0);
        } else if (task.wait != WaitKind::None) {
            shown.clock = SceneTexts::tr("for %1").arg(m_source.format.time(m_source.time - task.since));
        }
    }

    QString cause(const Moment::Task &task) const
    {
        if (task.state == TaskState::Preempted)
            return SceneTexts::tr("preempted");
        const trace::TaskTrack *track = m_source.timeline.task(task.id);
        const std::size_t at = track ? track->indexAt(task.since) : 0;
        const bool woken = at > 0 && track->intervals[at - 1].state != TaskState::NotYet;
        if (task.cause != trace::noTask) {
            const QString name = TaskTexts::label(m_source.timeline, task.cause, m_source.locale);
            return woken ? SceneTexts::tr("woken by %1").arg(name)
                         : SceneTexts::tr("started by %1").arg(name);
        }
        if (!woken)
            return {};
        switch (track->intervals[at - 1].wait) {
        case WaitKind::Timer: return SceneTexts::tr("its timer is due");
        case WaitKind::Turn: return SceneTexts::tr("gave way once");
        case WaitKind::None:
        case WaitKind::BlockingCall:
        case WaitKind::Task:
        case WaitKind::Tasks:
        case WaitKind::Lock:
        case WaitKind::Semaphore:
        case WaitKind::QueueSlot:
        case WaitKind::QueueItem:
        case WaitKind::Event:
        case WaitKind::Pool:
        case WaitKind::Reply:
        case WaitKind::Query:
        case WaitKind::File:
        case WaitKind::Connection:
        case WaitKind::Data:
        case WaitKind::Gil:
        case WaitKind::Process: return {};
        }
        return {};
    }

    SceneTask *find(TaskId task)
    {
        const auto at = std::lower_bound(m_scene.tasks.begin(), m_scene.tasks.end(), task,
                                         [](const SceneTask &shown, TaskId id) { return shown.task < id; });
        return at != m_scene.tasks.end() && at->task == task ? &*at : nullptr;
    }

    void orderReady()
    {
        int order = 0;
        for (const TaskId task : m_source.moment.readyQueue) {
            if (SceneTask *shown = find(task); shown && shown->place == Place::Ready)
                shown->order = order++;
        }
        for (SceneTask &shown : m_scene.tasks) {
            const auto &queue = m_source.moment.readyQueue;
            if (shown.place == Place::Ready &&
                std::find(queue.begin(), queue.end(), shown.task) == queue.end())
                shown.order = order++;
        }
    }

    void orderSuspended()
    {
        std::vector<SceneTask *> waiting;
        for (SceneTask &shown : m_scene.tasks) {
            if (shown.place == Place::Suspended)
                waiting.push_back(&shown);
        }
        std::stable_sort(waiting.begin(), waiting.end(), [this](const SceneTask *a, const SceneTask *b) {
            return std::tuple(a->quiet, since(a->task)) < std::tuple(b->quiet, since(b->task));
        });
        for (std::size_t i = 0; i < waiting.size(); ++i)
            waiting[i]->order = int(i);
    }

    std::int64_t since(TaskId task) const { return m_source.moment.tasks[std::size_t(task)].since; }

    /// On its core where that is known, else on the first that is free. Of two that one core is told of, the
    /// one that came later has it: that the other had to leave is told a moment after.
    void orderRunning()
    {
        std::vector<SceneTask *> running;
        for (SceneTask &shown : m_scene.tasks) {
            if (shown.place == Place::Running)
                running.push_back(&shown);
        }
        std::stable_sort(running.begin(), running.end(), [this](const SceneTask *a, const SceneTask *b) {
            return since(a->task) > since(b->task);
        });
        std::set<int> taken;
        for (SceneTask *shown : running) {
            if (shown->core >= 0 && !taken.insert(shown->core).second)
                shown->core = -1;
        }
        int free = 0;
        for (auto shown = running.rbegin(); shown != running.rend(); ++shown) {
            while ((*shown)->core < 0 && taken.count(free) > 0)
                ++free;
            if ((*shown)->core < 0)
                (*shown)->core = free++;
            (*shown)->order = (*shown)->core;
        }
    }

    void addGroups()
    {
        using Key = std::tuple<Place, std::uint32_t, WaitKind, std::uint32_t>;
        struct Members
        {
            std::size_t count = 0;
            const Moment::Task *first = nullptr;
        };
        std::map<Key, Members> found;
        // Neighbours are mostly of one group: looking twice for the same is what a hundred thousand would
        // cost.
        std::array<std::map<Key, Members>::iterator, placeCount> last;
        last.fill(found.end());
        for (const Moment::Task &task : m_source.moment.tasks) {
            const trace::TaskTrack *track = m_source.timeline.task(task.id);
            if (!track || (isDone(task.state) && !m_source.keepOver))
                continue;
            const Place place = placeOf(task.state, m_scheduling);
            const bool waits = place == Place::Suspended;
            const Key key{place, track->definition, waits ? task.wait : WaitKind::None,
                          waits ? task.on : trace::nothing};
            auto &group = last[std::size_t(place)];
            if (group == found.end() || group->first != key)
                group = found.try_emplace(key).first;
            if (group->second.count++ == 0)
                group->second.first = &task;
        }
        for (const auto &[key, members] : found)
            m_scene.groups.push_back(describe(std::get<Place>(key), *members.first, members.count));
        std::stable_sort(m_scene.groups.begin(), m_scene.groups.end(),
                         [](const SceneGroup &a, const SceneGroup &b) { return a.count > b.count; });
        std::array<std::size_t, placeCount> shown{};
        std::erase_if(m_scene.groups, [&](const SceneGroup &group) {
            return ++shown[std::size_t(group.place)] > Scene::mostGroups;
        });
    }

    SceneGroup describe(Place place, const Moment::Task &first, std::size_t count) const
    {
        SceneGroup group;
        group.place = place;
        group.count = count;
        group.name = count == 1 ? TaskTexts::label(m_source.timeline, first.id, m_source.locale)
                                : TaskTexts::definition(m_source.timeline, first.id, m_source.locale);
        group.colorIndex = TaskTexts::colorIndex(m_source.timeline, first.id);
        if (place == Place::Suspended)
            group.wait = TaskTexts::waitSentence(m_source.timeline, first, m_source.locale);
        return group;
    }

    const SceneSource &m_source;
    Scheduling m_scheduling;
    bool m_quietMain;
    Scene m_scene;
};

} // namespace

Place placeOf(TaskState state, Scheduling scheduling)
{
    switch (state) {
    case TaskState::Ready: return Place::Ready;
    case TaskState::Running: return Place::Running;
    case TaskState::Preempted:
        // The core went with the whole thread: who has the loop still has it.
        return scheduling == Scheduling::Coroutines ? Place::Running : Place::Ready;
    case TaskState::Stuck:
        // Who blocks the loop still has it.
        return scheduling == Scheduling::Coroutines ? Place::Running : Place::Suspended;
    case TaskState::NotYet:
    case TaskState::Waiting:
    case TaskState::Deadlocked: return Place::Suspended;
    case TaskState::Finished:
    case TaskState::Failed:
    case TaskState::Cancelled: return Place::Finished;
    }
    return Place::Suspended;
}

Scene sceneOf(const SceneSource &source)
{
    return SceneBuilder(source).build();
}

} // namespace simmer::ui
