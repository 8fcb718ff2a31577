// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "stagetest.h"

#include "ui/kitchen.h"
#include "ui/theme/fonts.h"

using namespace simmer;
using namespace simmer::ui::test;
using trace::EventKind;

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

/// A loop that is blocked from minute 3 to minute 9.
Lanes frozen()
{
    TraceBuilder t(Scheduling::Coroutines);
    t.rawHeader().unitMs = 150;
    t.definition("heart");
    t.definition("baker");
    t.at(0).ready(mainTask).turn(1).running(mainTask);
    const TaskId heart = t.start("heart");
    const TaskId baker = t.start("baker");
    t.suspended(mainTask, WaitKind::Tasks, 2).turn(2).running(baker);
    t.suspended(baker, WaitKind::Timer, trace::nothing, microseconds(3));
    t.running(heart).suspended(heart, WaitKind::Timer, trace::nothing, microseconds(1));
    for (int minute = 1; minute <= 3; ++minute) {
        t.asleep(microseconds(1)).at(minutes(minute)).awake().ready(heart).turn(1).running(heart);
        t.suspended(heart, WaitKind::Timer, trace::nothing, microseconds(1));
    }
    t.ready(baker).turn(1).running(baker).blocked(baker, WaitKind::BlockingCall, trace::nothing,
                                                  microseconds(6));
    t.at(minutes(9)).running(baker).finished(baker).ready(heart).turn(1).running(heart).finished(heart);
    t.at(minutes(11)).ended();
    return {t.timeline()};
}

/// Processes with a queue between them.
Lanes orders()
{
    TraceBuilder t(Scheduling::Processes);
    t.rawHeader().unitMs = 150;
    t.definition("waiter");
    t.definition("cook");
    const std::uint32_t rail = t.object("rail", "queue", 3);
    const std::uint32_t count = t.object("count", "number", 0);
    t.at(0).ready(mainTask).running(mainTask, 0);
    const TaskId waiter = t.start("waiter");
    const TaskId second = t.start("cook");
    t.blocked(mainTask, WaitKind::Tasks, 2).running(waiter, 0).running(second, 1);
    t.number(EventKind::LengthChanged, rail, 1, waiter).at(minutes(1));
    t.number(EventKind::LengthChanged, rail, 0, second).number(EventKind::NumberChanged, count, 4, second);
    t.at(minutes(2)).number(EventKind::LengthChanged, rail, 1, waiter);
    t.number(EventKind::LengthChanged, rail, 2, waiter);
    t.at(minutes(4)).finished(waiter).finished(second, 12).at(minutes(5)).ended();
    return {t.timeline()};
}

/// Two threads that each hold what the other waits for.
Lanes circle()
{
    TraceBuilder t(Scheduling::Threads);
    t.rawHeader().unitMs = 150;
    t.definition("left");
    t.definition("right");
    const std::uint32_t pan = t.object("pan", "lock");
    const std::uint32_t pot = t.object("pot", "lock");
    t.at(0).ready(mainTask).running(mainTask, 0);
    const TaskId left = t.start("left");
    const TaskId right = t.start("right");
    t.blocked(mainTask, WaitKind::Tasks, 2)
        .running(left, 0)
        .owner(pan, left)
        .running(right, 1)
        .owner(pot, right);
    t.at(minutes(1)).blocked(left, WaitKind::Lock, pot).blocked(right, WaitKind::Lock, pan);
    t.at(minutes(2)).deadlocked(left, WaitKind::Lock, pot).deadlocked(right, WaitKind::Lock, pan);
    t.deadlocked(mainTask, WaitKind::Tasks, 2).ended(trace::Outcome::Deadlocked);
    return {t.timeline()};
}

Lanes objects()
{
    TraceBuilder t(Scheduling::Coroutines);
    t.rawHeader().unitMs = 150;
    const trace::StepIndex stir = t.step("cook", "work", "stir the soup");
    const std::uint32_t stove = t.object("stove", "lock");
    const std::uint32_t orders = t.object("orders", "queue", 4);
    t.at(0).ready(mainTask).running(mainTask);
    const TaskId cook = t.start("cook");
    const TaskId delivery = t.start("delivery");
    t.suspended(mainTask, WaitKind::Tasks, 2).in(stir).running(cook).in(trace::noStep).owner(stove, cook);
    t.at(minutes(2)).running(delivery).suspended(delivery, WaitKind::Lock, stove);
    t.at(minutes(4)).number(trace::EventKind::LengthChanged, orders, 3, cook);
    t.at(minutes(10)).owner(stove, delivery).ready(delivery, cook).finished(cook).running(delivery);
    t.at(minutes(20)).finished(delivery).ended();
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
    if (what == QLatin1String("frozen"))
        return frozen();
    if (what == QLatin1String("orders"))
        return orders();
    if (what == QLatin1String("circle"))
        return circle();
    if (what == QLatin1String("objects"))
        return objects();
    if (what == QLatin1String("crowd"))
        return {crowd(30, 4)};
    if (what == QLatin1String("multitude"))
        return {crowd(500, 4)};
    if (what == QLatin1String("bigger multitude"))
        return {crowd(1000, 4)};
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
    m_bookmarks.setAll({});
    m_kept.clear();
}

void StageTest::keep(const QString &what)
{
    ui::RunModel run;
    run.setTimelines(lanesOf(what));
    m_kept.keep(run, {});
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
