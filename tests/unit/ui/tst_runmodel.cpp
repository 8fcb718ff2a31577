// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/kitchen.h"
#include "ui/lanes/lanerowsmodel.h"
#include "ui/run/lanetexts.h"
#include "ui/run/runmodel.h"
#include "ui/run/tasktexts.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace simmer;
using namespace simmer::ui::test;
using ui::LaneFigure;
using ui::RunModel;
using ui::TaskTexts;

namespace {

QStringList figures(const RunModel &model, int lane)
{
    QStringList texts;
    const auto list = model.data(model.index(lane), RunModel::MeasuresRole).value<QList<LaneFigure>>();
    for (const LaneFigure &figure : list)
        texts.append(figure.name + QLatin1Char(' ') + figure.value);
    return texts;
}

} // namespace

class TestRunModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isASoundModel()
    {
        RunModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTimelines(Kitchen::all());
        model.setLocale(QStringLiteral("zh_CN"));
        model.setTimelines({Kitchen::coroutines()});
        model.setRun(nullptr);
        QCOMPARE(model.count(), 0);
    }

    void hasARowPerLane()
    {
        RunModel model;
        QSignalSpy lanes(&model, &RunModel::lanesChanged);
        model.setTimelines(Kitchen::all());
        QCOMPARE(lanes.size(), 1);
        QCOMPARE(model.count(), 4);
        QStringList names;
        for (int i = 0; i < 4; ++i)
            names.append(model.data(model.index(i), RunModel::ModelRole).toString());
        QCOMPARE(names, QStringList({"sequential", "coroutines", "threads", "processes"}));
        QCOMPARE(model.laneOf(QStringLiteral("threads")), 2);
        QCOMPARE(model.laneOf(QStringLiteral("gil")), -1);
        QCOMPARE(model.end(), qint64(minutes(32)));
        QVERIFY(model.hasResults());
        QVERIFY(!model.isRunning());
    }

    void whatNobodyCountedIsNotZero()
    {
        const ui::TimeFormat format(100, QStringLiteral("min"), QStringLiteral("en"));
        for (const auto scheduling : {trace::Scheduling::Coroutines, trace::Scheduling::Processes}) {
            const auto figures = ui::LaneTexts::figures(scheduling, {}, format);
            QCOMPARE(figures.at(1).value, QStringLiteral("–"));
        }
    }

    void eachWayOfSchedulingHasItsFigures()
    {
        RunModel model;
        model.setTimelines(Kitchen::all());
        QCOMPARE(figures(model, 0).first(), QStringLiteral("total 32.0 min"));
        QVERIFY(figures(model, 1).contains(QStringLiteral("threads 1")));
        QVERIFY(figures(model, 2).contains(QStringLiteral("preempted 1×")));
        QVERIFY(figures(model, 3).contains(QStringLiteral("processes 4")));
        QVERIFY(figures(model, 3).contains(QStringLiteral("start-up 0.9 min")));
    }

    void aLaneThatDidNotFinishSaysSo()
    {
        RunModel model;
        const auto whole = Kitchen::coroutines();
        model.setTimelines({Kitchen::cut(*whole, 0.5, trace::Outcome::Crashed),
                            Kitchen::cut(*whole, 1, trace::Outcome::Finished),
                            Kitchen::cut(*whole, 0, trace::Outcome::Refused)});
        QCOMPARE(model.data(model.index(0), RunModel::OutcomeTextRole).toString(), QStringLiteral("crashed"));
        QCOMPARE(model.data(model.index(1), RunModel::OutcomeTextRole).toString(), QString());
        QCOMPARE(model.data(model.index(2), RunModel::OutcomeRole).toString(), QStringLiteral("refused"));
        QVERIFY(figures(model, 2).isEmpty());
        QCOMPARE(model.data(model.index(2), RunModel::BadgeRole).toString(), QString());
    }

    void aDeadlockedLaneSaysWhoWaitsForWhat()
    {
        TraceBuilder t(Scheduling::Coroutines);
        t.rawHeader().definitions[t.definition("left", "Lea")].label["zh_CN"] = "莉亚";
        t.definition("right", "Ron");
        const std::uint32_t pot = t.object("pot", "lock");
        t.at(0).ready(mainTask).running(mainTask);
        const TaskId left = t.start("left");
        const TaskId right = t.start("right");
        t.ready(left, mainTask).ready(right, mainTask).suspended(mainTask, WaitKind::Tasks, 2).running(left);
        t.suspended(left, WaitKind::Lock, pot).running(right).suspended(right, WaitKind::Lock, pot);
        t.at(minutes(1)).deadlocked(left, WaitKind::Lock, pot).deadlocked(right, WaitKind::Lock, pot);
        t.deadlocked(mainTask, WaitKind::Tasks, 2).ended(trace::Outcome::Deadlocked);
        RunModel model;
        model.setTimelines({t.timeline()});
        const auto message = [&] { return model.data(model.index(0), RunModel::MessageRole).toString(); };
        QCOMPARE(message(), QStringLiteral("Lea waits for lock “pot”; Ron waits for lock “pot”"));
        model.setLocale(QStringLiteral("zh_CN"));
        QVERIFY(message().contains(QStringLiteral("莉亚")));
    }

    void namesOfTheRecordBecomeThoseOfTheLesson()
    {
        TraceBuilder t(Scheduling::Coroutines);
        t.definition("left", "Lea");
        t.definition("guest");
        t.at(0).ready(mainTask).running(mainTask);
        t.start("left");
        t.start("guest");
        t.start("guest");
        t.ended();
        QCOMPARE(TaskTexts::withLabels(QStringLiteral("left#1 and guest#2 failed; left#7 did not, nor #1"),
                                       *t.timeline(), QStringLiteral("en")),
                 QStringLiteral("Lea and guest 2 failed; left#7 did not, nor #1"));
    }

    void namesAreInTheLanguageAskedFor()
    {
        RunModel model;
        model.setTimelines(Kitchen::all());
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setLocale(QStringLiteral("zh_CN"));
        QVERIFY(!changed.isEmpty());
        QCOMPARE(model.unitName(), QStringLiteral("分钟"));
        QCOMPARE(model.taskLabel(1, qint64(cook)), QStringLiteral("煮饭"));
        QCOMPARE(model.timeText(minutes(9.4)), QStringLiteral("9.4 分钟"));
    }

    void aTaskHasTheSameColourInEveryLane()
    {
        for (const auto &lane : Kitchen::all()) {
            QCOMPARE(TaskTexts::colorIndex(*lane, cook), 0);
            QCOMPARE(TaskTexts::colorIndex(*lane, delivery), 1);
            QCOMPARE(TaskTexts::colorIndex(*lane, phone), 2);
            QCOMPARE(TaskTexts::colorIndex(*lane, mainTask), 7);
        }
    }

    void startsOfOneDefinitionAreToldApart()
    {
        const auto guests = crowd(3, 2);
        QCOMPARE(TaskTexts::label(*guests, TaskId(1), "en"), QStringLiteral("guest 1"));
        QCOMPARE(TaskTexts::label(*guests, TaskId(3), "en"), QStringLiteral("guest 3"));
        QCOMPARE(TaskTexts::label(*guests, mainTask, "en"), QStringLiteral("main"));
        QVERIFY(TaskTexts::colorIndex(*guests, TaskId(1)) != TaskTexts::colorIndex(*guests, TaskId(2)));
    }

    void timesHaveTheDecimalsThatTheyNeed_data()
    {
        QTest::addColumn<double>("units");
        QTest::addColumn<QString>("text");
        QTest::newRow("usual") << 9.4 << "9.4 min";
        QTest::newRow("nothing") << 0.0 << "0.0 min";
        QTest::newRow("small") << 0.04 << "0.04 min";
        QTest::newRow("tiny") << 0.004 << "0.004 min";
        QTest::newRow("big") << 123.46 << "123.5 min";
    }
    void timesHaveTheDecimalsThatTheyNeed()
    {
        QFETCH(double, units);
        const ui::TimeFormat format(150, QStringLiteral("min"), QStringLiteral("en"));
        QTEST(format.time(minutes(units)), "text");
    }

    void rowsOfALaneAreASoundModel()
    {
        RunModel run;
        ui::LaneRowsModel rows;
        QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::QtTest);
        rows.setRun(&run);
        rows.setLane(1);
        run.setTimelines(Kitchen::all());
        QCOMPARE(rows.rowCount(), 3);
        QCOMPARE(rows.data(rows.index(0), ui::LaneRowsModel::LabelRole).toString(), QStringLiteral("cook"));
        rows.setShowMain(true);
        QCOMPARE(rows.rowCount(), 4);
        QCOMPARE(rows.data(rows.index(0), ui::LaneRowsModel::LabelRole).toString(), QStringLiteral("main"));
        rows.setShowMain(false);
        QCOMPARE(rows.rowOf(qint64(phone)), 2);
        run.setTimelines({Kitchen::coroutines(), crowd(100, 2)});
        QCOMPARE(rows.rowCount(), 0);
        QCOMPARE(rows.total(), 100);
    }
};

QTEST_GUILESS_MAIN(TestRunModel)
#include "tst_runmodel.moc"
