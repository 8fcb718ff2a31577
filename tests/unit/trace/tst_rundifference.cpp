// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "trace/rundifference.h"

#include "traces.h"

#include <QTest>

#include <algorithm>
#include <string>
#include <vector>

using namespace simmer::trace;
using namespace simmer::trace::test;

namespace {

constexpr TaskId mainTask{0};

/// What a test changes of a kitchen in which one cooks while another one washes up.
struct Kitchen
{
    std::int64_t riceMs = 10;
    std::int64_t washMs = 20;
    bool hasWaiter = false;
    bool riceFails = false;
    bool blocksTheLoop = false;
    std::int64_t orders = 5;
    double unitMs = 1;
    Outcome outcome = Outcome::Finished;
};

/// Of the task's own time, whatever else happens then.
TraceBuilder build(const Kitchen &kitchen)
{
    TraceBuilder trace;
    trace.rawHeader().unitMs = kitchen.unitMs;
    const std::uint32_t orders = trace.object("orders", "number", 0);
    trace.at(0).ready(mainTask).running(mainTask);
    const TaskId cook = trace.start("cook");
    trace.ready(cook, mainTask);
    const TaskId wash = trace.start("wash");
    trace.ready(wash, mainTask);
    if (kitchen.hasWaiter) {
        for (int i = 0; i < 3; ++i)
            trace.start("waiter");
    }
    const auto scale = [&](std::int64_t units) { return std::int64_t(double(units * ms) * kitchen.unitMs); };
    trace.at(scale(1)).turn(2).suspended(mainTask, WaitKind::Tasks, 2);
    trace.running(cook);
    kitchen.blocksTheLoop ? trace.blocked(cook, WaitKind::BlockingCall)
                          : trace.suspended(cook, WaitKind::Timer, nothing, 1000);
    trace.running(wash).suspended(wash, WaitKind::Timer, nothing, 1000);
    const auto end = [&](std::int64_t at, TaskId task, bool fails) {
        trace.at(scale(at)).turn(1).ready(task).running(task);
        trace.number(EventKind::NumberChanged, orders, kitchen.orders, task);
        fails ? trace.failed(task) : trace.finished(task);
    };
    if (kitchen.riceMs < kitchen.washMs) {
        end(kitchen.riceMs, cook, kitchen.riceFails);
        end(kitchen.washMs, wash, false);
    } else {
        end(kitchen.washMs, wash, false);
        end(kitchen.riceMs, cook, kitchen.riceFails);
    }
    const std::int64_t last = scale(std::max(kitchen.riceMs, kitchen.washMs));
    trace.at(last).ready(mainTask).running(mainTask).finished(mainTask).ended(kitchen.outcome);
    return trace;
}

std::vector<Difference> between(const Kitchen &before, const Kitchen &after,
                                std::size_t most = mostDifferences)
{
    return differences(*build(before).timeline(), *build(after).timeline(), most);
}

const Difference *find(const std::vector<Difference> &all, DifferenceKind kind, const std::string &task = {})
{
    const auto found = std::find_if(all.begin(), all.end(), [&](const Difference &difference) {
        return difference.kind == kind && (task.empty() || difference.task == task);
    });
    return found == all.end() ? nullptr : &*found;
}

} // namespace

class TestRunDifference : public QObject
{
    Q_OBJECT

private slots:
    void runsThatAreAlikeDifferInNothing()
    {
        QVERIFY(between({}, {}).empty());
        QVERIFY(differences(Timeline(), *build({}).timeline()).empty());
    }

    void anotherPaceIsNoDifference() { QVERIFY(between({}, {.unitMs = 3}).empty()); }

    void howItEndedComesFirst()
    {
        const auto all = between({}, {.orders = 4, .outcome = Outcome::Failed});
        QCOMPARE(all.size(), 2u);
        QCOMPARE(all[0].kind, DifferenceKind::Outcome);
        QCOMPARE(Outcome(int(all[0].before)), Outcome::Finished);
        QCOMPARE(Outcome(int(all[0].after)), Outcome::Failed);
        QCOMPARE(all[1].kind, DifferenceKind::Number);
        QCOMPARE(all[1].object, std::string("orders"));
        QCOMPARE(all[1].before, 5.0);
        QCOMPARE(all[1].after, 4.0);
    }

    void aTaskThatEndsOtherwise()
    {
        const auto before = build({}).timeline();
        const auto after = build({.riceFails = true}).timeline();
        const auto all = differences(*before, *after);
        const Difference *ended = find(all, DifferenceKind::TaskOutcome);
        QVERIFY(ended);
        QCOMPARE(ended->task, std::string("cook#1"));
        QCOMPARE(ended->count, 1u);
        QCOMPARE(TaskState(int(ended->before)), TaskState::Finished);
        QCOMPARE(TaskState(int(ended->after)), TaskState::Failed);
        QCOMPARE(before->events()[ended->eventBefore].kind, EventKind::Finished);
        QCOMPARE(after->events()[ended->eventAfter].kind, EventKind::Failed);
    }

    void tasksOfOneRunOnly()
    {
        const auto more = between({}, {.hasWaiter = true});
        const Difference *added = find(more, DifferenceKind::OnlyAfter);
        QVERIFY(added);
        QCOMPARE(added->task, std::string("waiter#1"));
        QCOMPARE(added->count, 3u);
        QCOMPARE(added->after, 3.0);
        QVERIFY(!find(more, DifferenceKind::OnlyBefore));
        const auto fewer = between({.hasWaiter = true}, {});
        QVERIFY(find(fewer, DifferenceKind::OnlyBefore));
        QVERIFY(!find(fewer, DifferenceKind::OnlyAfter));
    }

    void whereTheOrderDeparts()
    {
        const auto before = build({}).timeline();
        const auto after = build({.blocksTheLoop = true}).timeline();
        const auto all = differences(*before, *after);
        const Difference *departure = find(all, DifferenceKind::FirstDeparture);
        QVERIFY(departure);
        QCOMPARE(departure->task, std::string("cook#1"));
        QCOMPARE(departure->otherTask, std::string("cook#1"));
        QCOMPARE(departure->before, 1.0);
        QCOMPARE(before->events()[departure->eventBefore].kind, EventKind::Suspended);
        QCOMPARE(after->events()[departure->eventAfter].kind, EventKind::Blocked);
        const Difference *suspensions = find(all, DifferenceKind::Suspensions);
        QVERIFY(suspensions);
        QCOMPARE(suspensions->before - suspensions->after, 1.0);
    }

    void aRunThatStopsEarlier()
    {
        TraceBuilder longer;
        longer.at(1).ready(mainTask).at(2).running(mainTask);
        TraceBuilder shorter;
        shorter.at(1).ready(mainTask);
        const auto all = differences(*longer.timeline(), *shorter.timeline());
        const Difference *departure = find(all, DifferenceKind::FirstDeparture);
        QVERIFY(departure);
        QCOMPARE(departure->task, std::string("main#1"));
        QCOMPARE(departure->otherTask, std::string());
        QCOMPARE(departure->eventAfter, nothing);
    }

    void aCoreThatIsTakenAwayIsNoDeparture()
    {
        TraceBuilder quiet(Scheduling::Threads);
        quiet.at(1).running(mainTask).at(100).finished(mainTask);
        TraceBuilder cut(Scheduling::Threads);
        cut.at(1).running(mainTask).at(50).preempted(mainTask).at(51).running(mainTask);
        cut.at(100).finished(mainTask);
        const auto all = differences(*quiet.timeline(), *cut.timeline());
        QVERIFY(!find(all, DifferenceKind::FirstDeparture));
        QVERIFY(find(all, DifferenceKind::Preemptions));
    }

    void whoWasOverEarlier()
    {
        const auto all = between({}, {.riceMs = 30});
        const Difference *order = find(all, DifferenceKind::FinishingOrder);
        QVERIFY(order);
        QCOMPARE(order->count, 2u);
        QCOMPARE(order->before + order->after, 3.0);
        const Difference *elapsed = find(all, DifferenceKind::Elapsed);
        QVERIFY(elapsed);
        QCOMPARE(elapsed->before, 20.0);
        QCOMPARE(elapsed->after, 30.0);
        const Difference *waiting = find(all, DifferenceKind::TaskWaiting, "cook#1");
        QVERIFY(waiting);
        QCOMPARE(waiting->before, 9.0);
        QCOMPARE(waiting->after, 29.0);
    }

    void timesThatHardlyChangedAreNotTold()
    {
        const auto all = between({.riceMs = 1000, .washMs = 2000}, {.riceMs = 1001, .washMs = 2050});
        QVERIFY(all.empty());
        // Little work, however much more it is, is nothing beside a long wait.
        TraceBuilder quick;
        quick.at(0).ready(mainTask).running(mainTask).at(1 * ms).suspended(mainTask, WaitKind::Timer);
        quick.at(1000 * ms).ready(mainTask).running(mainTask).finished(mainTask).ended();
        TraceBuilder slow;
        slow.at(0).ready(mainTask).running(mainTask).at(3 * ms).suspended(mainTask, WaitKind::Timer);
        slow.at(1000 * ms).ready(mainTask).running(mainTask).finished(mainTask).ended();
        QVERIFY(differences(*quick.timeline(), *slow.timeline()).empty());
    }

    void ofTasksOfOneKindTheOneThatChangedMostIsTold()
    {
        const auto crowd = [](std::int64_t each) {
            TraceBuilder trace;
            std::vector<TaskId> cooks;
            for (int i = 0; i < 500; ++i)
                cooks.push_back(trace.at(0).start("cook"));
            for (const TaskId cook : cooks)
                trace.suspended(cook, WaitKind::Timer);
            for (std::size_t i = 0; i < cooks.size(); ++i)
                trace.at(std::int64_t(i + 1) * each * ms).finished(cooks[i]);
            return trace.ended().timeline();
        };
        const auto all = differences(*crowd(1), *crowd(2), 6);
        QCOMPARE(all.size(), 2u);
        QCOMPARE(all[0].kind, DifferenceKind::Elapsed);
        QCOMPARE(all[1].kind, DifferenceKind::TaskWaiting);
        QCOMPARE(all[1].task, std::string("cook#500"));
        QCOMPARE(all[1].count, 470u);
        QCOMPARE(all[1].before, 500.0);
        QCOMPARE(all[1].after, 1000.0);
        QVERIFY(between({}, {.hasWaiter = true, .riceFails = true}, 1).size() == 1);
    }
};

QTEST_APPLESS_MAIN(TestRunDifference)
#include "tst_rundifference.moc"
