// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/kitchen.h"
#include "ui/monitor/profilemodel.h"
#include "ui/monitor/taskmonitormodel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QTest>

using namespace simmer;
using namespace simmer::ui;
using namespace simmer::ui::test;

namespace {

using Lanes = std::vector<std::shared_ptr<const trace::Timeline>>;

/// Both models over hand-written lanes.
struct Desk
{
    RunModel run;
    session::Playhead playhead;
    TaskMonitorModel tasks;
    ProfileModel profile;
    QAbstractItemModelTester taskTester{&tasks};
    QAbstractItemModelTester profileTester{&profile};

    explicit Desk(Lanes lanes, int lane = 0)
    {
        run.setTimelines(lanes);
        playhead.setTimelines(lanes);
        playhead.setLane(lane);
        for (TableModel *model : {static_cast<TableModel *>(&tasks), static_cast<TableModel *>(&profile)}) {
            model->setRun(&run);
            model->setPlayhead(&playhead);
        }
    }
    void at(std::int64_t time)
    {
        playhead.moveTo(time);
        tasks.refresh();
        profile.refresh();
    }
    static QStringList column(const QAbstractItemModel &model, const char *role)
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts.append(model.data(model.index(row, 0), model.roleNames().key(role)).toString());
        return texts;
    }
};

} // namespace

class TestMonitorModels : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRowSaysWhatTheTaskDoes()
    {
        Desk desk(Kitchen::all(), 1);
        desk.at(minutes(9.4));
        QCOMPARE(Desk::column(desk.tasks, "name"), QStringList({"main", "cook", "delivery", "phone"}));
        QCOMPARE(Desk::column(desk.tasks, "taskState"),
                 QStringList({"waiting", "waiting", "waiting", "finished"}));
        QCOMPARE(Desk::column(desk.tasks, "awaits"),
                 QStringList({"3 tasks", "timer “rice simmers”", "event “doorbell”", ""}));
        QCOMPARE(Desk::column(desk.tasks, "since"), QStringList({"0.0", "4.0", "4.3", "7.3"}));
        QCOMPARE(Desk::column(desk.tasks, "howLong"), QStringList({"9.4", "5.4", "5.1", ""}));
        QCOMPARE(Desk::column(desk.tasks, "switches"), QStringList({"1", "1", "1", "1"}));
        desk.at(minutes(18.5));
        QCOMPARE(Desk::column(desk.tasks, "switches"), QStringList({"2", "2", "2", "1"}));
        desk.at(minutes(5));
        QCOMPARE(Desk::column(desk.tasks, "switches"), QStringList({"1", "1", "1", "1"}));
    }

    void linesComeFromTheCode()
    {
        Desk desk(Kitchen::all(), 1);
        desk.tasks.setStepLines({16, 2, 4, 5, 8, 9, 10, 13});
        desk.at(minutes(9.4));
        QCOMPARE(Desk::column(desk.tasks, "where")[1], QStringLiteral("line 4"));
        QCOMPARE(Desk::column(desk.tasks, "where")[3], QString());
    }

    void sortsByAnyColumnBothWays()
    {
        Desk desk(Kitchen::all(), 1);
        desk.at(minutes(9.4));
        desk.tasks.sortBy(QStringLiteral("name"));
        QCOMPARE(Desk::column(desk.tasks, "name"), QStringList({"cook", "delivery", "main", "phone"}));
        desk.tasks.sortBy(QStringLiteral("name"));
        QCOMPARE(Desk::column(desk.tasks, "name"), QStringList({"phone", "main", "delivery", "cook"}));
        desk.tasks.sortBy(QStringLiteral("since"));
        QCOMPARE(Desk::column(desk.tasks, "name"), QStringList({"main", "cook", "delivery", "phone"}));
        desk.profile.sortBy(QStringLiteral("busy"));
        QCOMPARE(Desk::column(desk.profile, "name"), QStringList({"main", "delivery", "phone", "cook"}));
        desk.profile.sortBy(QStringLiteral("busy"));
        QCOMPARE(Desk::column(desk.profile, "name"), QStringList({"cook", "phone", "delivery", "main"}));
    }

    void filtersByState()
    {
        Desk desk(Kitchen::all(), 1);
        desk.at(minutes(5));
        QCOMPARE(desk.tasks.counts(),
                 QVariantMap({{"all", 4}, {"waiting", 3}, {"ready", 0}, {"running", 1}, {"over", 0}}));
        desk.tasks.setFilter(QStringLiteral("waiting"));
        QCOMPARE(Desk::column(desk.tasks, "name"), QStringList({"main", "cook", "delivery"}));
        desk.at(minutes(1));
        QCOMPARE(Desk::column(desk.tasks, "name"), QStringList({"main"}));
    }

    void theSelectedTaskIsFoundWhereverItIsSorted()
    {
        Desk desk(Kitchen::all(), 1);
        desk.playhead.selectTask(2);
        desk.at(minutes(5));
        QCOMPARE(desk.tasks.selectedRow(), 2);
        desk.tasks.sortBy(QStringLiteral("name"));
        QCOMPARE(desk.tasks.selectedRow(), 1);
        desk.tasks.setFilter(QStringLiteral("running"));
        QCOMPARE(desk.tasks.selectedRow(), -1);
    }

    void callsAreAChain()
    {
        TraceBuilder t(Scheduling::Coroutines);
        t.definition("cook");
        t.definition("boil");
        const StepIndex call = t.step("cook", "call");
        const StepIndex rest = t.step("boil", "sleep", "bubbles");
        t.at(0).running(mainTask);
        const TaskId task = t.start("cook");
        t.running(task).callEntered(task, call, "boil").stepEntered(task, rest);
        t.in(rest).suspended(task, WaitKind::Timer, trace::nothing, 1000).in(trace::noStep).at(500'000);
        t.asleep(500);
        Desk desk({t.timeline()});
        desk.at(500'000);
        QVERIFY(desk.tasks.hasCalls());
        QCOMPARE(Desk::column(desk.tasks, "chain"), QStringList({"", "cook › boil"}));
    }

    void slowTurnsAreThoseOverTheThreshold()
    {
        Desk desk(Kitchen::all(), 1);
        desk.at(minutes(18.5));
        desk.profile.setMode(QStringLiteral("turns"));
        // One minute is 150 ms: cook twice, phone, and delivery's unpacking.
        QCOMPARE(desk.profile.threshold(), 100.0);
        QCOMPARE(Desk::column(desk.profile, "name"), QStringList({"cook", "phone", "cook", "delivery"}));
        QCOMPARE(Desk::column(desk.profile, "longest"), QStringList({"4.0", "3.0", "2.0", "1.0"}));
        desk.profile.setThreshold(500);
        QCOMPARE(Desk::column(desk.profile, "name"), QStringList({"cook"}));
        QCOMPARE(desk.profile.slowCount(), 1);
        desk.profile.choose(0);
        QCOMPARE(desk.playhead.task(), 1);
        QCOMPARE(desk.playhead.time(), minutes(4));
        desk.playhead.setLane(2);
        desk.at(minutes(18));
        QVERIFY2(!desk.profile.hasLoop(), "threads have no loop, and no slow turns");
        QCOMPARE(desk.profile.mode(), QStringLiteral("tasks"));
    }

    void stepsAreNamedWithTheirTask()
    {
        Desk desk(Kitchen::all(), 1);
        desk.profile.setMode(QStringLiteral("steps"));
        desk.at(minutes(5));
        QCOMPARE(Desk::column(desk.profile, "name")[0], QStringLiteral("cook: wash the rice"));
        QCOMPARE(Desk::column(desk.profile, "times")[0], QStringLiteral("1"));
        QVERIFY(!Desk::column(desk.profile, "name").contains(QStringLiteral("cook: serve")));
    }

    void longTablesAreSortedElsewhereAndStillRight()
    {
        Desk desk({crowd(25'000, 2)});
        desk.tasks.sortBy(QStringLiteral("switches"));
        desk.tasks.sortBy(QStringLiteral("switches"));
        desk.at(desk.run.end() / 2);
        QTRY_COMPARE(desk.tasks.rowCount(), 25'001);
        QTRY_VERIFY([&] {
            const auto at = [&](int row) {
                return desk.tasks.data(desk.tasks.index(row), TaskMonitorModel::SwitchesRole).toInt();
            };
            return at(0) >= at(12'000) && at(12'000) >= at(25'000);
        }());
    }

    void nothingIsDoneWhileNobodyLooks()
    {
        Desk desk(Kitchen::all(), 1);
        desk.at(minutes(1));
        desk.tasks.setActive(false);
        desk.at(minutes(9.4));
        QCOMPARE(desk.tasks.counts().value("running"), 1);
        desk.tasks.setActive(true);
        QCOMPARE(desk.tasks.counts().value("running"), 0);
    }

    void withoutALaneThereIsNothing()
    {
        Desk desk({});
        desk.at(0);
        QVERIFY(!desk.tasks.isPresent());
        QCOMPARE(desk.tasks.rowCount() + desk.profile.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(TestMonitorModels)
#include "tst_monitormodels.moc"
