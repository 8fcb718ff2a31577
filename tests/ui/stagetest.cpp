// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "stagetest.h"

#include "ui/kitchen.h"
#include "ui/theme/fonts.h"

using namespace simmer;
using namespace simmer::ui::test;

namespace {

using Lanes = std::vector<std::shared_ptr<const trace::Timeline>>;

Lanes broken()
{
    return {Kitchen::sequential(), Kitchen::cut(*Kitchen::coroutines(), 0.5, trace::Outcome::Crashed),
            Kitchen::cut(*Kitchen::threads(), 0, trace::Outcome::Refused),
            Kitchen::cut(*Kitchen::processes(), 0.7, trace::Outcome::Stopped)};
}

Lanes locked()
{
    TraceBuilder t(Scheduling::Threads);
    t.rawHeader().unitMs = 150;
    t.definition("left");
    t.definition("right");
    const std::uint32_t stove = t.object("stove", "lock");
    t.at(0).ready(mainTask).running(mainTask, 0);
    const TaskId left = t.start("left");
    const TaskId right = t.start("right");
    t.blocked(mainTask, WaitKind::Tasks, 2).running(left, 0).owner(stove, left);
    t.at(minutes(1)).running(right, 1).blocked(right, WaitKind::Lock, stove);
    t.at(minutes(5))
        .owner(stove, right)
        .finished(left)
        .running(right, 1)
        .at(minutes(6))
        .finished(right)
        .ended();
    return {t.timeline()};
}

Lanes lanesOf(const QString &what)
{
    if (what == QLatin1String("kitchen"))
        return Kitchen::all();
    if (what == QLatin1String("broken"))
        return broken();
    if (what == QLatin1String("locked"))
        return locked();
    if (what == QLatin1String("crowd"))
        return {crowd(30, 4)};
    if (what == QLatin1String("multitude"))
        return {crowd(500, 4)};
    return {};
}

} // namespace

void StageTest::show(const QString &what)
{
    const Lanes lanes = lanesOf(what);
    m_run.setTimelines(lanes);
    m_playhead.setTimelines(lanes);
    m_playhead.setLane(0);
    m_playhead.selectTask(-1);
    m_playhead.toStart();
}

void StageTestSetup::applicationAvailable()
{
    ui::setUpFonts();
}

void StageTestSetup::qmlEngineAvailable(QQmlEngine *engine)
{
    engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
    qmlRegisterSingletonType<StageTest>("Simmer.StageTest", 1, 0, "Stage",
                                        [](QQmlEngine *, QJSEngine *) -> QObject * { return new StageTest; });
}

QUICK_TEST_MAIN_WITH_SETUP(stage, StageTestSetup)
