// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/lesson.h"
#include "session/lanerun.h"

#include <QObject>

#include <memory>
#include <span>
#include <vector>

namespace simmer::session {

struct RunOptions
{
    /// Empty: all that the lesson has.
    std::vector<scenario::Model> models;
    /// Those of `pythonLaneModels` whose Python programs run as lanes of their own, after the models' lanes have
    /// ended: they take no processor from those. Ones that the lesson has no program for are left out.
    std::vector<scenario::Model> pythonLanes;
    /// Runs them: a path, or a name in PATH.
    QString interpreter = QStringLiteral("python3");
    /// Factor on the lesson unit's real length.
    double pace = 1;
    bool virtualTime = false;
    /// Somebody watches the run as it happens: the lanes leave the processor to this program when it wants
    /// it.
    bool isWatched = false;
    /// Where simmer-runner is; empty: beside this program.
    QString runnerPath;
};

/// One run of a lesson: its lanes, together or in turn as the lesson or the estimate of its CPU demand says.
class LessonRun : public QObject
{
    Q_OBJECT
public:
    LessonRun(std::shared_ptr<const scenario::Lesson> lesson, RunOptions options, QObject *parent = nullptr);
    ~LessonRun() override;

    const scenario::Lesson &lesson() const;
    const RunOptions &options() const;
    /// One per model, in contract order, each Python program's lane behind that of its model; from construction
    /// on (Waiting until their turn).
    std::span<const std::unique_ptr<LaneRun>> lanes() const;
    /// Null when the run has none; never an interpreter's.
    LaneRun *lane(scenario::Model model) const;
    bool inTurn() const;
    bool isRunning() const;
    bool hasEnded() const;

    void start();
    /// Ends every child at once (within 300 ms none is left); lanes keep what they showed, with outcome
    /// Stopped.
    void stop();

Q_SIGNALS:
    void started();
    void laneChanged(int lane);
    /// All lanes have ended.
    void ended();

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace simmer::session
