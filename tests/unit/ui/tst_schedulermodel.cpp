// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "session/playhead.h"
#include "ui/kitchen.h"
#include "ui/scheduler/schedulermodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace simmer;
using namespace simmer::ui::test;
using ui::SchedulerModel;

namespace {

enum Lane
{
    Sequential,
    Coroutines,
    Threads,
    Processes
};

/// A model with the kitchen, and what it says.
struct Stage
{
    ui::RunModel run;
    session::Playhead playhead;
    SchedulerModel model;

    explicit Stage(std::vector<std::shared_ptr<const trace::Timeline>> lanes = Kitchen::all(),
                   int lane = Coroutines)
    {
        run.setTimelines(lanes);
        playhead.setTimelines(lanes);
        playhead.setLane(lane);
        model.setRun(&run);
        model.setPlayhead(&playhead);
    }
    void at(double units, int lane = -1)
    {
        if (lane >= 0)
            playhead.setLane(lane);
        playhead.moveTo(minutes(units));
        model.refresh();
    }
    QVariant of(TaskId task, int role) const
    {
        for (int i = 0; i < model.rowCount(); ++i) {
            if (model.data(model.index(i), SchedulerModel::TaskRole).toLongLong() == qint64(task))
                return model.data(model.index(i), role);
        }
        return {};
    }
    SchedulerModel::Place place(TaskId task) const
    {
        return SchedulerModel::Place(of(task, SchedulerModel::PlaceRole).toInt());
    }
};

} // namespace

class TestSchedulerModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isASoundModelAtEveryEventForthAndBack()
    {
        for (int lane = Sequential; lane <= Processes; ++lane) {
            Stage stage(Kitchen::all(), lane);
            QAbstractItemModelTester tester(&stage.model,
                                            QAbstractItemModelTester::FailureReportingMode::QtTest);
            const std::size_t events = stage.run.timeline(lane)->events().size();
            for (std::size_t i = 0; i <= events; ++i) {
                stage.playhead.moveToEvent(lane, i);
                stage.model.refresh();
            }
            for (std::size_t i = events; i-- > 0;) {
                stage.playhead.moveToEvent(lane, i);
                stage.model.refresh();
            }
        }
    }

    void aRowStaysItsTasks()
    {
        Stage stage;
        stage.at(0.5);
        QSignalSpy removed(&stage.model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy inserted(&stage.model, &QAbstractItemModel::rowsInserted);
        QSignalSpy reset(&stage.model, &QAbstractItemModel::modelReset);
        for (double t = 0.5; t < 18; t += 0.25)
            stage.at(t);
        QCOMPARE(removed.size() + inserted.size() + reset.size(), 0);
    }

    void coroutinesAreInTheirPlaces()
    {
        Stage stage;
        stage.at(4.1);
        QCOMPARE(stage.place(cook), SchedulerModel::Place::Suspended);
        QCOMPARE(stage.place(delivery), SchedulerModel::Place::Running);
        QCOMPARE(stage.place(phone), SchedulerModel::Place::Ready);
        QCOMPARE(stage.of(phone, SchedulerModel::CauseRole).toString(), QStringLiteral("started by main"));
        QVERIFY(stage.of(mainTask, SchedulerModel::QuietRole).toBool());
        QCOMPARE(stage.model.when(), QStringLiteral("at 4.1 min · suspension 2 of 3"));
        stage.at(8);
        QCOMPARE(stage.place(phone), SchedulerModel::Place::Finished);
        QCOMPARE(stage.model.readyCount(), 0);
        QCOMPARE(stage.model.suspendedCount(), 3);
    }

    void theReadyQueueIsInItsRealOrder()
    {
        Stage stage;
        stage.at(1);
        QCOMPARE(stage.of(delivery, SchedulerModel::OrderRole).toInt(), 0);
        QCOMPARE(stage.of(phone, SchedulerModel::OrderRole).toInt(), 1);
        QCOMPARE(stage.model.headCause(), QStringLiteral("delivery: started by main"));
    }

    void theSuspendedSayWhatTheyAwait()
    {
        Stage stage;
        stage.at(9.4);
        QCOMPARE(stage.of(cook, SchedulerModel::WaitRole).toString(),
                 QStringLiteral("awaits timer “rice simmers”"));
        QCOMPARE(stage.of(cook, SchedulerModel::ClockRole).toString(), QStringLiteral("6.6 min"));
        QVERIFY(qAbs(stage.of(cook, SchedulerModel::ElapsedRole).toDouble() - 0.45) < 0.001);
        QCOMPARE(stage.of(cook, SchedulerModel::WhereRole).toString(), QStringLiteral("step 2 · sleep"));
        QCOMPARE(stage.of(delivery, SchedulerModel::WaitRole).toString(),
                 QStringLiteral("awaits event “doorbell”"));
        QCOMPARE(stage.of(delivery, SchedulerModel::ElapsedRole).toDouble(), -1.0);
        QCOMPARE(stage.of(delivery, SchedulerModel::ClockRole).toString(), QStringLiteral("for 5.1 min"));
    }

    void linesOfCodeAreNamedWhereTheyAreKnown()
    {
        Stage stage;
        stage.model.setStepLines({0, 2, 4, 5, 8, 9, 10, 13});
        stage.at(9.4);
        QCOMPARE(stage.of(cook, SchedulerModel::WhereRole).toString(), QStringLiteral("line 4"));
    }

    void theLoopSleepsUntilTheNextTimer()
    {
        Stage stage;
        stage.at(9.4);
        QVERIFY(stage.model.isLoopAsleep());
        QCOMPARE(stage.model.loopWakes(), QStringLiteral("14.3"));
        QVERIFY(qAbs(stage.model.loopSlept() - 0.3) < 0.001);
        stage.at(15);
        QVERIFY(!stage.model.isLoopAsleep());
        QCOMPARE(stage.model.turn(), 3);
    }

    void threadsStandOnTheirCores()
    {
        Stage stage;
        stage.at(1, Threads);
        QCOMPARE(stage.of(cook, SchedulerModel::OrderRole).toInt(), 0);
        QCOMPARE(stage.of(phone, SchedulerModel::OrderRole).toInt(), 1);
        QCOMPARE(stage.place(delivery), SchedulerModel::Place::Suspended);
        stage.at(1.7);
        QCOMPARE(stage.place(phone), SchedulerModel::Place::Ready);
        QCOMPARE(stage.of(phone, SchedulerModel::CauseRole).toString(), QStringLiteral("preempted"));
    }

    /// That the one had to leave its core is told a moment after the other came there.
    void twoOfOneCoreDoNotLieOverEachOther()
    {
        TraceBuilder t(Scheduling::Threads);
        t.definition("cook");
        const TaskId first = t.at(0).start("cook");
        const TaskId second = t.start("cook");
        t.at(minutes(1)).ready(first).running(first, 1).ready(second).at(minutes(2)).running(second, 1);
        t.at(minutes(4)).ended();
        Stage stage({t.timeline()}, 0);
        stage.at(3);
        QCOMPARE(stage.of(second, SchedulerModel::OrderRole).toInt(), 1);
        QVERIFY(stage.of(first, SchedulerModel::OrderRole).toInt() != 1);
    }

    void processesHaveMemoryOfTheirOwn()
    {
        Stage stage;
        stage.at(5, Processes);
        QCOMPARE(stage.of(cook, SchedulerModel::MemoryRole).toString(), QStringLiteral("+6.0 MB"));
        QCOMPARE(stage.of(phone, SchedulerModel::MemoryRole).toString(), QString());
        QCOMPARE(stage.model.things().size(), 1);
        QCOMPARE(stage.model.things().first().toMap().value("text").toString(), QStringLiteral("not set"));
        QCOMPARE(stage.model.links().size(), 1);
        QCOMPARE(stage.model.links().first().toMap().value("task").toLongLong(), qint64(delivery));
        QCOMPARE(stage.model.links().first().toMap().value("tie").toString(), QStringLiteral("waits"));
    }

    void manyTasksAreGroups()
    {
        Stage stage({crowd(500, 3)}, 0);
        QAbstractItemModelTester tester(&stage.model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        stage.at(double(stage.run.end()) / 3 / 150e6);
        QVERIFY(stage.model.isGrouped());
        QCOMPARE(stage.model.rowCount(), 0);
        QCOMPARE(stage.model.readyCount() + stage.model.runningCount() + stage.model.suspendedCount(), 501);
        QVERIFY(stage.model.groups().size() <= 15);
        stage.at(double(stage.run.end()) / 150e6);
        QVERIFY(!stage.model.isGrouped());
        QCOMPARE(stage.model.finishedCount(), 501);
        QCOMPARE(stage.model.rowCount(), int(ui::Scene::mostOver));
    }

    void manyProcessesAreGroupsEvenWhenTheyAreOver()
    {
        TraceBuilder t(Scheduling::Processes);
        t.definition("guest");
        t.at(0).ready(mainTask).running(mainTask, 0);
        std::vector<TaskId> guests;
        for (int i = 0; i < 70; ++i)
            guests.push_back(t.start("guest"));
        t.at(minutes(1));
        for (const TaskId guest : guests)
            t.running(guest, 1).finished(guest);
        t.at(minutes(2)).finished(mainTask).ended();
        Stage stage({t.timeline()}, 0);
        stage.at(1.5);
        QVERIFY(stage.model.isGrouped());
        QCOMPARE(stage.model.rowCount(), 0);
        QCOMPARE(stage.model.finishedCount(), 70);
        QCOMPARE(stage.model.groups().first().toMap().value("place").toInt(), int(ui::Place::Finished));
        QCOMPARE(stage.model.groups().first().toMap().value("count").toString(), QStringLiteral("70"));
    }

    void theSelectedTaskIsExplained()
    {
        Stage stage;
        stage.playhead.selectTask(qint64(delivery));
        stage.at(9.4);
        QCOMPARE(stage.model.whyTask(), qint64(delivery));
        QCOMPARE(stage.model.whyQuestion(), QStringLiteral("Why is delivery not running?"));
        QCOMPARE(
            stage.model.whyAnswer(),
            QStringLiteral("It gave the thread back at step 2 · wait. Nobody has set event “doorbell” yet."));
    }

    void withoutASelectionTheLongestWaitIsExplained()
    {
        Stage stage;
        stage.at(9.4);
        QCOMPARE(stage.model.whyTask(), qint64(cook));
    }

    void theWayToTheWakerIsKnown()
    {
        Stage stage;
        stage.playhead.selectTask(0);
        stage.at(9.4);
        const QVariantList path = stage.model.whyPath();
        QCOMPARE(path.size(), 2);
        QCOMPARE(path[0].toMap().value("task").toLongLong(), qint64(0));
        QCOMPARE(path[1].toMap().value("task").toLongLong(), qint64(cook));
        QVERIFY(!stage.model.isWhyCircle());
    }

    void anywhereOneJumpsTheRowsAreThoseOfTheMoment()
    {
        Stage stage;
        quint32 seed = 7;
        for (int jump = 0; jump < 200; ++jump) {
            seed = seed * 1664525 + 1013904223;
            const int lane = int(seed >> 8) % 4;
            const double time = double(seed % 1900) / 100;
            stage.at(time, lane);
            Stage direct(Kitchen::all(), lane);
            direct.at(time);
            QCOMPARE(stage.model.rowCount(), direct.model.rowCount());
            for (int row = 0; row < stage.model.rowCount(); ++row) {
                for (int role = SchedulerModel::TaskRole; role <= SchedulerModel::StarterRole; ++role)
                    QCOMPARE(stage.model.data(stage.model.index(row), role),
                             direct.model.data(direct.model.index(row), role));
            }
        }
    }

    void updatesComeTogether()
    {
        Stage stage;
        stage.model.refresh();
        QSignalSpy updated(&stage.model, &SchedulerModel::updated);
        for (int i = 0; i < 50; ++i)
            stage.playhead.moveTo(minutes(i / 4.0));
        QCoreApplication::processEvents();
        QVERIFY(updated.size() <= 2);
        QVERIFY(!updated.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSchedulerModel)
#include "tst_schedulermodel.moc"
