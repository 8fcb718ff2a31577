// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "fakelesson.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <csignal>

using namespace simmer;
using scenario::Model;
using session::LaneRun;
using session::LessonRun;
using session::RunOptions;
using trace::Outcome;

class TestLessonRun : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void lanesFinish();
    void lanesWaitUntilStarted();
    void takesTurnsWhenTheLessonSaysSo();
    void killedLaneCrashesAndTheOthersFinish();
    void endsWithoutAWord_data();
    void endsWithoutAWord();
    void refusedWithoutARunner();
    void refusedOverTheLimits();
    void virtualTimeIsForTwoModels();
};

void TestLessonRun::init()
{
    behave("");
}

void TestLessonRun::cleanup()
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void TestLessonRun::lanesFinish()
{
    LessonRun run(lesson({Model::Sequential, Model::Coroutines, Model::Threads, Model::Processes}),
                  options());
    QSignalSpy ended(&run, &LessonRun::ended);
    QSignalSpy started(&run, &LessonRun::started);
    QSignalSpy advanced(run.lane(Model::Coroutines), &LaneRun::advanced);
    run.start();
    QVERIFY(run.isRunning());
    QVERIFY(waitForEnd(run));
    QVERIFY(!run.isRunning());
    QCOMPARE(started.count(), 1);
    QCOMPARE(ended.count(), 1);
    QVERIFY(advanced.count() >= 1);
    QCOMPARE(run.lanes().size(), 4u);
    for (const auto &lane : run.lanes()) {
        QCOMPARE(lane->outcome(), Outcome::Finished);
        QCOMPARE(lane->message(), QString());
        QCOMPARE(lane->timeline().events().size(), 5u);
        QVERIFY(lane->timeline().isClosed());
        QCOMPARE(lane->processId(), 0);
    }
}

void TestLessonRun::lanesWaitUntilStarted()
{
    LessonRun run(lesson({Model::Threads, Model::Sequential}), options());
    QCOMPARE(run.lanes().size(), 2u);
    QCOMPARE(run.lanes()[0]->model(), Model::Sequential);
    QCOMPARE(run.lanes()[0]->state(), LaneRun::State::Waiting);
    QCOMPARE(run.lane(Model::Gil), nullptr);
    run.stop();
    QVERIFY(run.hasEnded());
    QCOMPARE(run.lanes()[0]->outcome(), Outcome::Stopped);
}

void TestLessonRun::takesTurnsWhenTheLessonSaysSo()
{
    auto inTurn = lesson({Model::Sequential, Model::Coroutines, Model::Threads});
    inTurn->laneOrder = scenario::LaneOrder::InTurn;
    LessonRun run(inTurn, options());
    QVERIFY(run.inTurn());
    int most = 0;
    connect(&run, &LessonRun::laneChanged, this, [&] {
        int active = 0;
        for (const auto &lane : run.lanes())
            active += lane->state() == LaneRun::State::Starting || lane->state() == LaneRun::State::Running;
        most = std::max(most, active);
    });
    run.start();
    QVERIFY(waitForEnd(run));
    QCOMPARE(most, 1);
    for (const auto &lane : run.lanes())
        QCOMPARE(lane->outcome(), Outcome::Finished);
}

void TestLessonRun::killedLaneCrashesAndTheOthersFinish()
{
    behave("coroutines=hang");
    LessonRun run(lesson({Model::Sequential, Model::Coroutines, Model::Threads}), options());
    LaneRun &victim = *run.lane(Model::Coroutines);
    run.start();
    QVERIFY(waitForState(victim, LaneRun::State::Running));
    QVERIFY(QTest::qWaitFor([&] { return victim.timeline().events().size() == 3; }, patience));
    QCOMPARE(victim.timeline().header().pid, victim.processId());
    ::kill(pid_t(victim.processId()), SIGKILL);
    QVERIFY(waitForEnd(run));
    QCOMPARE(victim.outcome(), Outcome::Crashed);
    QVERIFY2(victim.message().contains(QStringLiteral("SIGKILL")), qPrintable(victim.message()));
    QCOMPARE(victim.timeline().events().size(), 3u);
    QCOMPARE(victim.timeline().outcome(), Outcome::Crashed);
    QCOMPARE(run.lane(Model::Sequential)->outcome(), Outcome::Finished);
    QCOMPARE(run.lane(Model::Threads)->outcome(), Outcome::Finished);
}

void TestLessonRun::endsWithoutAWord_data()
{
    QTest::addColumn<QByteArray>("behaviour");
    QTest::addColumn<QString>("said");
    QTest::newRow("dies in the middle of a frame") << QByteArray("midFrame") << QStringLiteral("SIGSEGV");
    QTest::newRow("exits with a message") << QByteArray("complain") << QStringLiteral("the stove is broken");
    QTest::newRow("exits with a code") << QByteArray("complain") << QStringLiteral("7");
    QTest::newRow("writes garbage") << QByteArray("garbage") << QStringLiteral("before the lane did");
}

void TestLessonRun::endsWithoutAWord()
{
    QFETCH(QByteArray, behaviour);
    QFETCH(QString, said);
    behave("threads=" + behaviour);
    LessonRun run(lesson({Model::Threads}), options());
    run.start();
    QVERIFY(waitForEnd(run));
    QCOMPARE(run.lanes()[0]->outcome(), Outcome::Crashed);
    QVERIFY2(run.lanes()[0]->message().contains(said), qPrintable(run.lanes()[0]->message()));
}

void TestLessonRun::refusedWithoutARunner()
{
    RunOptions nowhere;
    nowhere.runnerPath = QStringLiteral("/nowhere/simmer-runner");
    LessonRun run(lesson({Model::Threads, Model::Processes}), nowhere);
    QSignalSpy ended(&run, &LessonRun::ended);
    run.start();
    QCOMPARE(ended.count(), 0);
    QVERIFY(waitForEnd(run));
    for (const auto &lane : run.lanes()) {
        QCOMPARE(lane->outcome(), Outcome::Refused);
        QVERIFY(lane->message().contains(nowhere.runnerPath));
    }
}

void TestLessonRun::refusedOverTheLimits()
{
    auto crowd = lesson({Model::Coroutines, Model::Threads});
    scenario::TaskDefinition guest;
    guest.name = "guest";
    crowd->scenario.tasks.push_back(guest);
    scenario::Start start;
    start.task = "guest";
    start.as = "guest";
    start.count = 3000;
    scenario::Step step;
    step.verb = start;
    crowd->scenario.main.steps.push_back(step);
    crowd->scenario.stepCount = 1;
    LessonRun run(crowd, options());
    run.start();
    QVERIFY(waitForEnd(run));
    QCOMPARE(run.lane(Model::Coroutines)->outcome(), Outcome::Finished);
    QCOMPARE(run.lane(Model::Threads)->outcome(), Outcome::Refused);
    const QString message = run.lane(Model::Threads)->message();
    QVERIFY2(message.contains(QRegularExpression(QStringLiteral("3.?00[01]"))), qPrintable(message));
    QVERIFY2(message.contains(QRegularExpression(QStringLiteral("2.?000"))), qPrintable(message));
}

void TestLessonRun::virtualTimeIsForTwoModels()
{
    RunOptions simulated = options();
    simulated.virtualTime = true;
    LessonRun all(lesson({Model::Sequential, Model::Coroutines, Model::Threads}), simulated);
    QCOMPARE(all.lanes().size(), 2u);
    simulated.models = {Model::Coroutines, Model::Threads};
    LessonRun chosen(lesson({Model::Sequential, Model::Coroutines, Model::Threads}), simulated);
    chosen.start();
    QVERIFY(waitForEnd(chosen));
    QCOMPARE(chosen.lane(Model::Coroutines)->outcome(), Outcome::Finished);
    QCOMPARE(chosen.lane(Model::Threads)->outcome(), Outcome::Refused);
}

QTEST_GUILESS_MAIN(TestLessonRun)
#include "tst_lessonrun.moc"
