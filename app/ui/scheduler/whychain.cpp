// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/scheduler/whychain.h"

#include "ui/scheduler/momenttasks.h"
#include "ui/scheduler/permitholders.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace simmer::ui {

using trace::Moment;
using trace::Scheduling;
using trace::TaskId;
using trace::TaskState;
using trace::Timeline;
using trace::WaitKind;

namespace {

/// Follows a wait to its root.
class ChainBuilder
{
public:
    ChainBuilder(const Timeline &timeline, const Moment &moment, std::int64_t time,
                 const PermitHolders *holders)
        : m_timeline(timeline), m_moment(moment), m_time(std::max(time, moment.time)), m_holders(holders),
          m_scheduling(timeline.header().scheduling)
    {}

    WhyChain build(TaskId task)
    {
        const Moment::Task *at = find(m_moment, task);
        while (at) {
            m_chain.root = at->id;
            m_link = {at->id, waits(at->state) ? at->wait : WaitKind::None, at->on, Bond::Holds, {}, 0};
            m_chain.end = look(*at);
            std::erase(m_link.others, trace::noTask);
            if (m_link.others.empty())
                break;
            const TaskId next = m_link.others.front();
            m_chain.links.push_back(std::exchange(m_link, {}));
            if (closesCircle(next))
                break;
            at = find(m_moment, next);
        }
        return std::move(m_chain);
    }

private:
    using End = WhyChain::End;

    static bool waits(TaskState state)
    {
        return state == TaskState::Waiting || state == TaskState::Stuck || state == TaskState::Deadlocked;
    }

    bool closesCircle(TaskId next)
    {
        const auto &links = m_chain.links;
        const auto met = std::find_if(links.begin(), links.end(),
                                      [next](const WhyLink &link) { return link.task == next; });
        if (met == links.end())
            return false;
        m_chain.end = End::Circle;
        m_chain.root = next;
        m_chain.circleFrom = std::size_t(met - links.begin());
        return true;
    }

    /// How the chain ends if it ends with this task; else whom it goes on to is in `m_link`.
    End look(const Moment::Task &task)
    {
        switch (task.state) {
        case TaskState::NotYet: return End::NotStarted;
        case TaskState::Ready: return ready(task);
        case TaskState::Running: return End::Runs;
        case TaskState::Preempted: return preempted(task);
        case TaskState::Waiting:
        case TaskState::Stuck:
        case TaskState::Deadlocked: return wait(task);
        case TaskState::Finished:
        case TaskState::Failed:
        case TaskState::Cancelled: return End::Over;
        }
        return End::Nobody;
    }

    void goOnTo(Bond bond, std::vector<TaskId> others)
    {
        m_link.bond = bond;
        m_link.others = std::move(others);
    }

    End ready(const Moment::Task &task)
    {
        switch (m_scheduling) {
        case Scheduling::Sequential:
        case Scheduling::Coroutines: return keptFromTheThread(task, Bond::HasLoop, End::Turn);
        case Scheduling::Gil: return keptFromTheThread(task, Bond::Holds, End::Turn);
        case Scheduling::Threads:
        case Scheduling::Processes: return End::Core;
        }
        return End::Nobody;
    }

    End keptFromTheThread(const Moment::Task &task, Bond bond, End otherwise)
    {
        const Moment::Task *holder = threadHolder(m_moment, m_scheduling);
        if (holder && holder->id != task.id)
            goOnTo(bond, {holder->id});
        return otherwise;
    }

    End preempted(const Moment::Task &task)
    {
        for (const TaskId running : m_moment.running) {
            const Moment::Task *taker = find(m_moment, running);
            if (taker && taker->core == task.core && task.core != trace::unknownCore) {
                goOnTo(Bond::HasCore, {running});
                break;
            }
        }
        return End::Core;
    }

    End wait(const Moment::Task &task)
    {
        switch (task.wait) {
        case WaitKind::None: return End::Nobody;
        case WaitKind::Turn:
            return isOnLoop(task) ? keptFromTheThread(task, Bond::HasLoop, End::Turn) : End::Turn;
        case WaitKind::Timer:
            // Nobody looks at timers while the loop is taken.
            if (isOnLoop(task) && task.deadline > 0 && task.deadline <= m_time)
                return keptFromTheThread(task, Bond::HasLoop, End::Clock);
            return End::Clock;
        case WaitKind::BlockingCall: return End::Clock;
        case WaitKind::Task: goOnTo(Bond::Ends, {TaskId(task.on)}); return End::Nobody;
        case WaitKind::Tasks: goOnTo(Bond::Ends, children(task)); return awaitWaker(task);
        case WaitKind::Lock: goOnTo(Bond::Holds, {owner(task)}); return awaitWaker(task);
        case WaitKind::Semaphore: goOnTo(Bond::Holds, permitHolders(task)); return awaitWaker(task);
        case WaitKind::QueueSlot:
        case WaitKind::QueueItem:
        case WaitKind::Event: return awaitWaker(task);
        case WaitKind::Gil: return keptFromTheThread(task, Bond::Holds, End::Turn);
        case WaitKind::Pool:
        case WaitKind::Reply:
        case WaitKind::Query:
        case WaitKind::File:
        case WaitKind::Connection:
        case WaitKind::Data:
        case WaitKind::Process: return End::Outside;
        }
        return End::Nobody;
    }

    bool isOnLoop(const Moment::Task &task) const
    {
        return m_scheduling == Scheduling::Coroutines && task.state == TaskState::Waiting;
    }

    TaskId owner(const Moment::Task &task) const
    {
        return task.on < m_moment.objects.size() ? m_moment.objects[task.on].owner : trace::noTask;
    }

    std::vector<TaskId> permitHolders(const Moment::Task &task) const
    {
        return m_holders && task.on < m_moment.objects.size() ? m_holders->at(task.on, m_timeline, m_moment)
                                                              : std::vector<TaskId>{};
    }

    /// Of those that it started, who is not over.
    std::vector<TaskId> children(const Moment::Task &task) const
    {
        std::vector<TaskId> alive;
        for (const Moment::Task &other : m_moment.tasks) {
            const trace::TaskTrack *track = m_timeline.task(other.id);
            const bool isDone = trace::isOver(other.state) && other.state != TaskState::Deadlocked;
            if (track && track->startedBy == task.id && !isDone)
                alive.push_back(other.id);
        }
        return alive;
    }

    /// Where nobody holds what is awaited: who made the task ready, if that is recorded already.
    End awaitWaker(const Moment::Task &task)
    {
        std::erase(m_link.others, trace::noTask);
        const trace::TaskTrack *track = m_timeline.task(task.id);
        if (!m_link.others.empty() || task.state == TaskState::Deadlocked || !track)
            return End::Nobody;
        const auto next =
            std::find_if(track->intervals.begin(), track->intervals.end(),
                         [this](const auto &interval) { return interval.event >= m_moment.eventCount; });
        const bool woken = next != track->intervals.end() &&
                           (next->state == TaskState::Ready || next->state == TaskState::Running);
        if (woken && next->cause != task.id && find(m_moment, next->cause)) {
            goOnTo(Bond::Wakes, {next->cause});
            m_link.until = next->start;
        }
        return End::Nobody;
    }

    const Timeline &m_timeline;
    const Moment &m_moment;
    std::int64_t m_time;
    const PermitHolders *m_holders;
    Scheduling m_scheduling;
    WhyLink m_link;
    WhyChain m_chain;
};

} // namespace

WhyChain WhyChain::of(const Timeline &timeline, const Moment &moment, std::int64_t time, TaskId task,
                      const PermitHolders *holders)
{
    return ChainBuilder(timeline, moment, time, holders).build(task);
}

} // namespace simmer::ui
