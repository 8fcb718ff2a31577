// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "processes.h"

#include "session/lessonrun.h"

#include <QTest>

#include <memory>
#include <vector>

/// Long enough for a loaded machine; nothing here takes it when all is well.
constexpr int patience = 20000;
/// What "at once" means for the end of processes.
constexpr int promptly = 3000;

inline std::shared_ptr<simmer::scenario::Lesson> lesson(std::vector<simmer::scenario::Model> models)
{
    auto lesson = std::make_shared<simmer::scenario::Lesson>();
    lesson->id = "fake";
    lesson->scenario.models = std::move(models);
    lesson->scenario.main.name = "main";
    lesson->laneOrder = simmer::scenario::LaneOrder::Together;
    lesson->json = "{}";
    return lesson;
}

inline simmer::session::RunOptions options()
{
    simmer::session::RunOptions options;
    options.runnerPath = QStringLiteral(SIMMER_FAKE_RUNNER_PATH);
    return options;
}

inline void behave(const char *behaviour)
{
    qputenv("SIMMER_FAKE_RUNNER", behaviour);
}

inline bool waitForState(simmer::session::LaneRun &lane, simmer::session::LaneRun::State state)
{
    return QTest::qWaitFor([&] { return lane.state() == state; }, patience);
}

inline bool waitForEnd(simmer::session::LessonRun &run)
{
    return QTest::qWaitFor([&] { return run.hasEnded(); }, patience);
}

inline bool groupVanishes(qint64 group)
{
    return QTest::qWaitFor([&] { return groupMembers(group).isEmpty(); }, promptly);
}
