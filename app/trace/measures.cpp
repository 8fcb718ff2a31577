// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "trace/measures.h"

#include "trace/lanemeter.h"
#include "trace/momentbuilder.h"

#include <algorithm>

namespace simmer::trace {

namespace {

/// A measure of a lane by its name.
struct LaneMeasure
{
    std::string_view name;
    double (*value)(const LaneMeasures &lane, const Header &header);
    /// Comes from the operating system's counters, which say nothing of simulated time.
    bool isCounted = false;
};

constexpr LaneMeasure laneMeasureTable[] = {
    {"elapsed", [](const LaneMeasures &lane, const Header &header) { return header.units(lane.elapsed); }},
    {"cpu", [](const LaneMeasures &lane, const Header &header) { return header.units(lane.cpu); }, true},
    {"idle", [](const LaneMeasures &lane, const Header &header) { return header.units(lane.idle); }},
    {"startup", [](const LaneMeasures &lane, const Header &header) { return header.units(lane.startup); },
     true},
    {"longestTurn",
     [](const LaneMeasures &lane, const Header &header) { return header.units(lane.longestTurn); }},
    {"memory", [](const LaneMeasures &lane, const Header &) { return double(lane.memory); }, true},
    {"threads", [](const LaneMeasures &lane, const Header &) { return double(lane.threads); }, true},
    {"processes", [](const LaneMeasures &lane, const Header &) { return double(lane.processes); }, true},
    {"switches", [](const LaneMeasures &lane, const Header &) { return double(lane.switches); }},
    {"preemptions", [](const LaneMeasures &lane, const Header &) { return double(lane.preemptions); }},
    {"suspensions", [](const LaneMeasures &lane, const Header &) { return double(lane.suspensions); }},
    {"turns", [](const LaneMeasures &lane, const Header &) { return double(lane.turns); }},
    {"lostUpdates", [](const LaneMeasures &lane, const Header &) { return double(lane.lostUpdates); }},
    {"failures", [](const LaneMeasures &lane, const Header &) { return double(lane.failures); }},
    {"deadlocks", [](const LaneMeasures &lane, const Header &) { return double(lane.deadlocks); }},
};

std::optional<double> laneMeasure(const LaneMeasures &lane, const Header &header, std::string_view name)
{
    const auto *found = std::find_if(std::begin(laneMeasureTable), std::end(laneMeasureTable),
                                     [&](const LaneMeasure &entry) { return entry.name == name; });
    if (found == std::end(laneMeasureTable) || (found->isCounted && header.clock == ClockKind::Simulated))
        return {};
    return found->value(lane, header);
}

std::optional<double> numberMeasure(const Timeline &timeline, std::string_view name)
{
    const Header &header = timeline.header();
    const auto found =
        std::find_if(header.objects.begin(), header.objects.end(), [&](const ObjectInfo &object) {
            return object.type == "number" && object.name == name;
        });
    if (found == header.objects.end())
        return {};
    const auto &changes = timeline.object(std::uint32_t(found - header.objects.begin())).changes;
    // Each process has a number of its own; what is left in the end is that of `main`.
    const bool ofMainOnly = header.scheduling == Scheduling::Processes;
    const auto last = std::find_if(changes.rbegin(), changes.rend(), [&](const ObjectTrack::Change &change) {
        return !ofMainOnly || change.by == TaskId(0);
    });
    return double(last == changes.rend() ? initialValue(*found) : last->value);
}

std::int64_t TaskMeasures::*timeMeasure(std::string_view name)
{
    if (name == "running")
        return &TaskMeasures::running;
    if (name == "ready")
        return &TaskMeasures::ready;
    if (name == "waiting")
        return &TaskMeasures::waiting;
    return nullptr;
}

std::optional<double> taskMeasure(const Timeline &timeline, std::uint32_t definition, std::string_view name)
{
    std::int64_t TaskMeasures::*const time = timeMeasure(name);
    if (!time && name != "finished")
        return {};
    std::int64_t sum = 0;
    std::optional<std::int64_t> finished;
    for (const TaskTrack &track : timeline.tasks()) {
        if (track.id == noTask || track.definition != definition)
            continue;
        const TaskMeasures measures = taskMeasures(timeline, track.id);
        if (time)
            sum += measures.*time;
        else if (track.intervals.empty() || !isOver(track.intervals.back().state) ||
                 track.intervals.back().state == TaskState::Deadlocked)
            return {};
        else
            finished = std::max(finished.value_or(0), measures.finished);
    }
    if (!time && !finished)
        return {};
    return timeline.header().units(time ? sum : *finished);
}

} // namespace

LaneMeasures laneMeasures(const Timeline &timeline)
{
    return LaneMeter(timeline).measure();
}

TaskMeasures taskMeasures(const Timeline &timeline, TaskId task)
{
    TaskMeasures measures;
    const TaskTrack *track = timeline.task(task);
    if (!track)
        return measures;
    for (std::size_t i = 0; i < track->intervals.size(); ++i) {
        const Interval &interval = track->intervals[i];
        const std::int64_t end =
            i + 1 < track->intervals.size() ? track->intervals[i + 1].start : timeline.end();
        const std::int64_t length = end - interval.start;
        switch (interval.state) {
        case TaskState::NotYet: break;
        case TaskState::Ready: measures.ready += length; break;
        case TaskState::Running: measures.running += length; break;
        case TaskState::Waiting:
            ++measures.suspensions;
            measures.waiting += length;
            break;
        case TaskState::Stuck: measures.waiting += length; break;
        case TaskState::Preempted:
            ++measures.preemptions;
            measures.preempted += length;
            break;
        case TaskState::Finished:
        case TaskState::Failed:
        case TaskState::Cancelled: measures.finished = interval.start; break;
        case TaskState::Deadlocked: break;
        }
    }
    return measures;
}

std::optional<double> measure(const Timeline &timeline, const LaneMeasures &lane, std::string_view subject,
                              std::string_view measure)
{
    const Header &header = timeline.header();
    if (subject.empty())
        return laneMeasure(lane, header, measure);
    if (measure.empty())
        return numberMeasure(timeline, subject);
    const auto found =
        std::find_if(header.definitions.begin(), header.definitions.end(),
                     [&](const DefinitionInfo &definition) { return definition.name == subject; });
    if (found == header.definitions.end())
        return {};
    return taskMeasure(timeline, std::uint32_t(found - header.definitions.begin()), measure);
}

} // namespace simmer::trace
