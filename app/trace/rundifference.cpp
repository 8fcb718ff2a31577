// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "trace/rundifference.h"

#include "trace/cursor.h"
#include "trace/measures.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace simmer::trace {

namespace {

/// What measured times differ in anyway, as a part of the whole run.
constexpr double noise = 0.03;

using TaskKey = std::uint64_t;
constexpr TaskKey noKey = ~TaskKey(0);

/// Numbers for the names of definitions, the same in both runs.
using NameNumbers = std::map<std::string, std::uint32_t>;

/// One of the two runs.
struct Run
{
    Run(const Timeline &recorded, NameNumbers &names) : timeline(recorded), lane(laneMeasures(recorded))
    {
        keys.reserve(timeline.tasks().size());
        byKey.reserve(timeline.tasks().size());
        for (const TaskTrack &task : timeline.tasks()) {
            keys.push_back(task.id == noTask ? noKey : keyOf(task, names));
            if (task.id != noTask)
                byKey.emplace(keys.back(), task.id);
        }
    }

    TaskKey keyOf(const TaskTrack &task, NameNumbers &names) const
    {
        const std::string &name = timeline.header().definitions[task.definition].name;
        const auto number = names.emplace(name, std::uint32_t(names.size())).first->second;
        return TaskKey(number) << 32 | task.number;
    }
    /// The same task in this run; null where it did not exist.
    const TaskTrack *task(TaskKey key) const
    {
        const auto found = byKey.find(key);
        return found == byKey.end() ? nullptr : timeline.task(found->second);
    }
    double units(std::int64_t ns) const { return timeline.header().units(ns); }

    const Timeline &timeline;
    LaneMeasures lane;
    /// By TaskId.
    std::vector<TaskKey> keys;
    std::unordered_map<TaskKey, TaskId> byKey;
};

/// How a task's life ended, or in which state the record leaves it.
const Interval &lastOf(const TaskTrack &task)
{
    return task.intervals.back();
}

class Comparison
{
public:
    Comparison(const Timeline &before, const Timeline &after)
        : m_before(before, m_names), m_after(after, m_names)
    {}

    std::vector<Difference> all(std::size_t most)
    {
        compareOutcomes();
        compareNumbers();
        compareTaskOutcomes();
        findOnly(m_before, m_after, DifferenceKind::OnlyBefore);
        findOnly(m_after, m_before, DifferenceKind::OnlyAfter);
        findDeparture();
        compareOrder();
        compareLaneFigures();
        if (m_found.size() < most)
            compareTaskTimes(most - m_found.size());
        m_found.resize(std::min(m_found.size(), most));
        return std::move(m_found);
    }

private:
    Difference &add(DifferenceKind kind, double before, double after)
    {
        Difference &difference = m_found.emplace_back();
        difference.kind = kind;
        difference.before = before;
        difference.after = after;
        return difference;
    }
    void compareOutcomes();
    void compareNumbers();
    void compareTaskOutcomes();
    void findOnly(const Run &run, const Run &other, DifferenceKind kind);
    void findDeparture();
    void compareOrder();
    void compareLaneFigures();
    void compareTaskTimes(std::size_t most);
    /// By kind and definition.
    using TimeGroups = std::map<std::pair<DifferenceKind, std::uint32_t>, Difference>;
    void addTimesOf(const TaskTrack &before, const TaskTrack &after, TimeGroups &groups) const;
    /// Lesson units: of the longer run.
    double whole() const
    {
        return std::max(m_before.units(m_before.lane.elapsed), m_after.units(m_after.lane.elapsed));
    }

    NameNumbers m_names;
    Run m_before;
    Run m_after;
    std::vector<Difference> m_found;
};

void Comparison::compareOutcomes()
{
    const auto before = m_before.timeline.outcome();
    const auto after = m_after.timeline.outcome();
    if (before && after && *before != *after)
        add(DifferenceKind::Outcome, double(*before), double(*after));
}

void Comparison::compareNumbers()
{
    for (const ObjectInfo &object : m_before.timeline.header().objects) {
        if (object.type != "number")
            continue;
        const auto before = measure(m_before.timeline, m_before.lane, object.name, {});
        const auto after = measure(m_after.timeline, m_after.lane, object.name, {});
        if (before && after && *before != *after)
            add(DifferenceKind::Number, *before, *after).object = object.name;
    }
}

void Comparison::compareTaskOutcomes()
{
    std::map<std::pair<TaskState, TaskState>, std::size_t> places;
    for (const TaskTrack &before : m_before.timeline.tasks()) {
        const TaskTrack *after =
            before.id == noTask ? nullptr : m_after.task(m_before.keys[std::size_t(before.id)]);
        if (!after || lastOf(before).state == lastOf(*after).state)
            continue;
        const auto states = std::pair(lastOf(before).state, lastOf(*after).state);
        const auto [place, isNew] = places.emplace(states, m_found.size());
        if (!isNew) {
            ++m_found[place->second].count;
            continue;
        }
        Difference &difference =
            add(DifferenceKind::TaskOutcome, double(states.first), double(states.second));
        difference.task = m_before.timeline.taskName(before.id);
        difference.eventBefore = lastOf(before).event;
        difference.eventAfter = lastOf(*after).event;
    }
}

void Comparison::findOnly(const Run &run, const Run &other, DifferenceKind kind)
{
    Difference *difference = nullptr;
    for (const TaskTrack &task : run.timeline.tasks()) {
        if (task.id == noTask || other.task(run.keys[std::size_t(task.id)]))
            continue;
        if (!difference) {
            difference = &add(kind, 0, 0);
            difference->task = run.timeline.taskName(task.id);
            difference->count = 0;
            (kind == DifferenceKind::OnlyBefore ? difference->eventBefore : difference->eventAfter) =
                task.intervals.front().event;
        }
        ++difference->count;
    }
    if (difference)
        (kind == DifferenceKind::OnlyBefore ? difference->before : difference->after) =
            double(difference->count);
}

/// Goes over the events that make the order of a run. Where the system takes a core away and gives it back is
/// chance, and no order.
class OrderWalk
{
public:
    explicit OrderWalk(const Run &run) : m_run(run), m_states(run.keys.size(), EventKind::Created) {}

    /// The next such event; null after the last.
    const Event *next()
    {
        const auto events = m_run.timeline.events();
        while (m_index < events.size()) {
            const Event &event = events[m_index++];
            if (isTaskState(event.kind) && counts(event))
                return &event;
        }
        return nullptr;
    }
    /// Of the event that came last.
    std::uint32_t index() const { return std::uint32_t(m_index - 1); }
    TaskKey key(const Event &event) const { return m_run.keys[std::size_t(event.task)]; }

private:
    bool counts(const Event &event)
    {
        EventKind &state = m_states[std::size_t(event.task)];
        const EventKind was = std::exchange(state, event.kind);
        if (event.kind == EventKind::Preempted)
            return false;
        if (event.kind == EventKind::Running)
            return was != EventKind::Preempted;
        return event.kind != EventKind::Ready || was != EventKind::Ready;
    }

    const Run &m_run;
    std::vector<EventKind> m_states;
    std::size_t m_index = 0;
};

void Comparison::findDeparture()
{
    OrderWalk beforeWalk(m_before);
    OrderWalk afterWalk(m_after);
    const Event *before = nullptr;
    const Event *after = nullptr;
    do {
        before = beforeWalk.next();
        after = afterWalk.next();
    } while (before && after && before->kind == after->kind &&
             beforeWalk.key(*before) == afterWalk.key(*after));
    if (!before && !after)
        return;
    Difference &difference =
        add(DifferenceKind::FirstDeparture, m_before.units(before ? before->time : m_before.timeline.end()),
            m_after.units(after ? after->time : m_after.timeline.end()));
    if (before) {
        difference.task = m_before.timeline.taskName(before->task);
        difference.eventBefore = beforeWalk.index();
    }
    if (after) {
        difference.otherTask = m_after.timeline.taskName(after->task);
        difference.eventAfter = afterWalk.index();
    }
}

/// A task that was over in both runs.
struct Finisher
{
    const TaskTrack *before;
    const TaskTrack *after;
    /// Its places among all such tasks, from 0.
    std::size_t placeBefore = 0;
    std::size_t placeAfter = 0;

    std::size_t shift() const
    {
        return std::max(placeBefore, placeAfter) - std::min(placeBefore, placeAfter);
    }
};

void Comparison::compareOrder()
{
    std::vector<Finisher> finishers;
    for (const TaskTrack &before : m_before.timeline.tasks()) {
        const TaskTrack *after =
            before.id == noTask ? nullptr : m_after.task(m_before.keys[std::size_t(before.id)]);
        if (after && isOver(lastOf(before).state) && isOver(lastOf(*after).state))
            finishers.push_back({&before, after});
    }
    const auto rank = [&](const TaskTrack *Finisher::*track, std::size_t Finisher::*place) {
        std::sort(finishers.begin(), finishers.end(), [&](const Finisher &a, const Finisher &b) {
            return lastOf(*(a.*track)).event < lastOf(*(b.*track)).event;
        });
        for (std::size_t i = 0; i < finishers.size(); ++i)
            finishers[i].*place = i;
    };
    rank(&Finisher::after, &Finisher::placeAfter);
    rank(&Finisher::before, &Finisher::placeBefore);
    const Finisher *most = nullptr;
    std::size_t moved = 0;
    for (const Finisher &finisher : finishers) {
        moved += finisher.shift() > 0;
        if (!most || finisher.shift() > most->shift())
            most = &finisher;
    }
    if (moved == 0)
        return;
    Difference &difference =
        add(DifferenceKind::FinishingOrder, double(most->placeBefore + 1), double(most->placeAfter + 1));
    difference.task = m_before.timeline.taskName(most->before->id);
    difference.count = moved;
    difference.eventBefore = lastOf(*most->before).event;
    difference.eventAfter = lastOf(*most->after).event;
}

/// By how much two figures differ, as a part of the bigger one.
double change(double before, double after)
{
    const double bigger = std::max(std::abs(before), std::abs(after));
    return bigger == 0 ? 0 : std::abs(after - before) / bigger;
}

void Comparison::compareLaneFigures()
{
    struct Figure
    {
        DifferenceKind kind;
        std::string_view name;
        bool isTime;
    };
    constexpr std::array figures{Figure{DifferenceKind::Elapsed, "elapsed", true},
                                 Figure{DifferenceKind::Cpu, "cpu", true},
                                 Figure{DifferenceKind::Turns, "turns", false},
                                 Figure{DifferenceKind::Suspensions, "suspensions", false},
                                 Figure{DifferenceKind::Switches, "switches", false},
                                 Figure{DifferenceKind::Preemptions, "preemptions", false},
                                 Figure{DifferenceKind::LostUpdates, "lostUpdates", false}};
    const std::size_t first = m_found.size();
    for (const Figure &figure : figures) {
        const auto before = measure(m_before.timeline, m_before.lane, {}, figure.name);
        const auto after = measure(m_after.timeline, m_after.lane, {}, figure.name);
        if (before && after && std::abs(*after - *before) > (figure.isTime ? noise * whole() : 0))
            add(figure.kind, *before, *after);
    }
    std::stable_sort(m_found.begin() + std::ptrdiff_t(first), m_found.end(),
                     [](const Difference &a, const Difference &b) {
                         return change(a.before, a.after) > change(b.before, b.after);
                     });
}

void Comparison::compareTaskTimes(std::size_t most)
{
    TimeGroups groups;
    for (const TaskTrack &before : m_before.timeline.tasks()) {
        const TaskTrack *after =
            before.id == noTask ? nullptr : m_after.task(m_before.keys[std::size_t(before.id)]);
        if (after)
            addTimesOf(before, *after, groups);
    }
    const std::size_t first = m_found.size();
    for (auto &[key, difference] : groups)
        m_found.push_back(std::move(difference));
    std::stable_sort(m_found.begin() + std::ptrdiff_t(first), m_found.end(),
                     [](const Difference &a, const Difference &b) {
                         return std::abs(a.after - a.before) > std::abs(b.after - b.before);
                     });
    m_found.resize(std::min(m_found.size(), first + most));
}

void Comparison::addTimesOf(const TaskTrack &before, const TaskTrack &after, TimeGroups &groups) const
{
    constexpr std::array times{
        std::pair{DifferenceKind::TaskRunning, &TaskMeasures::running},
        std::pair{DifferenceKind::TaskReady, &TaskMeasures::ready},
        std::pair{DifferenceKind::TaskWaiting, &TaskMeasures::waiting},
        std::pair{DifferenceKind::TaskPreempted, &TaskMeasures::preempted},
    };
    const double least = noise * whole();
    const TaskMeasures measuresBefore = taskMeasures(m_before.timeline, before.id);
    const TaskMeasures measuresAfter = taskMeasures(m_after.timeline, after.id);
    for (const auto &[kind, time] : times) {
        const double unitsBefore = m_before.units(measuresBefore.*time);
        const double unitsAfter = m_after.units(measuresAfter.*time);
        if (std::abs(unitsAfter - unitsBefore) <= least)
            continue;
        const auto [place, isNew] = groups.try_emplace({kind, before.definition});
        Difference &group = place->second;
        group.kind = kind;
        group.count = isNew ? 1 : group.count + 1;
        if (!isNew && std::abs(unitsAfter - unitsBefore) <= std::abs(group.after - group.before))
            continue;
        group.before = unitsBefore;
        group.after = unitsAfter;
        group.task = m_before.timeline.taskName(before.id);
    }
}

} // namespace

std::vector<Difference> differences(const Timeline &before, const Timeline &after, std::size_t most)
{
    if (!before.hasHeader() || !after.hasHeader())
        return {};
    return Comparison(before, after).all(most);
}

} // namespace simmer::trace
