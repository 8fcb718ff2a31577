// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/timeline.h"
#include "ui/run/timeformat.h"

#include <QList>
#include <QString>

#include <array>
#include <functional>
#include <vector>

namespace simmer::ui {

/// Where a task is on the stage.
enum class Place : std::uint8_t
{
    Ready,     ///< could run: the ready queue, or what the operating system has not given a core
    Running,   ///< on the loop, or on a core
    Suspended, ///< waits
    Finished,
};
inline constexpr std::size_t placeCount = 4;

/// One task as the scheduler shows it. Texts are for people.
struct SceneTask
{
    trace::TaskId task = trace::noTask;
    QString name;
    int colorIndex = 0;
    trace::TaskState state = trace::TaskState::NotYet;
    Place place = Place::Suspended;
    /// In its place, from 0: the order in which the ready will run, on which core, since when suspended.
    int order = 0;
    /// "awaits timer “rice simmers”".
    QString wait;
    /// The same in fewer words: "“rice simmers”".
    QString brief;
    /// Where in its steps.
    QString where;
    QString since;
    /// Until its timer is due, else how long it has waited.
    QString clock;
    /// Of the wait for its timer, 0 … 1; -1 without one.
    double elapsed = -1;
    /// Who made it ready.
    QString cause;
    int core = -1;
    /// `main` that only gathers: shown last and small.
    bool quiet = false;

    friend bool operator==(const SceneTask &, const SceneTask &) = default;
};

/// Tasks of one definition that wait for the same, counted.
struct SceneGroup
{
    Place place = Place::Suspended;
    QString name;
    int colorIndex = 0;
    QString wait;
    std::size_t count = 0;
    friend bool operator==(const SceneGroup &, const SceneGroup &) = default;
};

/// What the scheduler shows of one moment.
struct Scene
{
    /// More tasks than this are shown as groups; only those that are alive count, unless all keep their
    /// place.
    static constexpr std::size_t mostChips = 60;
    /// Of those that are over, the last few have a chip.
    static constexpr std::size_t mostOver = 3;
    static constexpr std::size_t mostGroups = 5;

    /// By TaskId. Empty when grouped.
    std::vector<SceneTask> tasks;
    /// Biggest first; empty unless grouped.
    std::vector<SceneGroup> groups;
    std::array<std::size_t, placeCount> counts{};
    bool isGrouped = false;
};

/// Where texts and places of a scene come from.
struct SceneSource
{
    const trace::Timeline &timeline;
    const trace::Moment &moment;
    /// Of the playhead; between two events it is later than the moment's.
    std::int64_t time = 0;
    const TimeFormat &format;
    QString locale;
    /// "line 4" or "step 2 · sleep" for a step.
    std::function<QString(trace::StepIndex)> where;
    /// Tasks that are over keep their place (boxes of processes).
    bool keepOver = false;
    /// As Scene::mostChips, where the stage has room for fewer.
    std::size_t mostChips = Scene::mostChips;
};

Scene sceneOf(const SceneSource &source);
Place placeOf(trace::TaskState state, trace::Scheduling scheduling);

} // namespace simmer::ui
