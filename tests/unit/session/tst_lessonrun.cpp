// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "processes.h"

#include "session/lessonrun.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <csignal>

using namespace simmer;
using scenario::Model;
using session::LaneRun;
using session::LessonRun;
using session::RunOptions;
using trace::Outcome;

namespace {

/// Long enough for a loaded machine; nothing here takes it when all is well.
constexpr int patience = 20000;
/// What "at once" means for the end of processes.
constexpr int promptly = 3000;

std::shared_ptr<scenario::Lesson> lesson(std::vector<Model> models)
{
    auto lesson = std::make_shared<scenario::Lesson>();
    lesson->id = "fake";
    lesson->scenario.models = std::move(models);
    lesson->scenario.main.name = "main";
    lesson->laneOrder = scenario::LaneOrder::Together;
    lesson->json = "{}";
    return lesson;
}

RunOptions options()
{
    RunOptions options;
    options.runnerPath = QStringLiteral(SIMMER_FAKE_RUNNER_PATH);
    return options;
}

void behave(const char *behaviour)
{
    qputenv("SIMMER_FAKE_RUNNER", behaviour);
}

bool waitForState(LaneRun &lane, LaneRun::State state)
{
    return QTest::qWaitFor([&] { return lane.state() == state; }, patience);
}

bool waitForEnd(LessonRun &run)
{
    return QTest::qWaitFor([&] { return run.hasEnded(); }, patience);
}

bool groupVanishes(qint64 group)
{
    return QTest::qWaitFor([&] { return groupMembers(group).isEmpty(); }, promptly);
}

} // namespace

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
    void stopEndsWhatDoesNotListen_data();
    void stopEndsWhatDoesNotListen();
    void destructionEndsAllProcesses();
    void orphansOfARunnerEnd();
    void runnerThatLingersIsEnded();
    void floodDoesNotHoldTheLoop_data();
    void floodDoesNotHoldTheLoop();
    void endlessTraceIsStopped();
    void refusedWithoutARunner();
    void refusedOverTheLimits();
    void virtualTimeIsForTwoModels();
    void lanesMayBeDeletedWhenTheyEnd();
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

void TestLessonRun::stopEndsWhatDoesNotListen_data()
{
    QTest::addColumn<QByteArray>("behaviour");
    QTest::addColumn<bool>("suspended");
    QTest::newRow("ignores signals") << QByteArray("hang") << false;
    QTest::newRow("stopped by SIGSTOP") << QByteArray("hang") << true;
    QTest::newRow("silent") << QByteArray("silent") << false;
    QTest::newRow("flooding") << QByteArray("flood") << false;
    QTest::newRow("flooding and stopped") << QByteArray("flood") << true;
    QTest::newRow("with children") << QByteArray("family") << false;
    QTest::newRow("with children, stopped") << QByteArray("family") << true;
    QTest::newRow("complaining") << QByteArray("complainForEver") << false;
}

void TestLessonRun::stopEndsWhatDoesNotListen()
{
    QFETCH(QByteArray, behaviour);
    QFETCH(bool, suspended);
    behave("threads=" + behaviour);
    LessonRun run(lesson({Model::Threads}), options());
    run.start();
    LaneRun &lane = *run.lanes()[0];
    const qint64 group = lane.processId();
    QVERIFY(group > 0);
    const int size = behaviour == "family" ? 4 : 1;
    QVERIFY(QTest::qWaitFor([&] { return groupMembers(group).size() == size; }, patience));
    if (behaviour != "silent")
        QVERIFY(QTest::qWaitFor([&] { return lane.timeline().events().size() >= 3; }, patience));
    if (suspended) {
        ::kill(-pid_t(group), SIGSTOP);
        QTest::qWait(20);
    }
    const std::size_t shown = lane.timeline().events().size();
    run.stop();
    QVERIFY(run.hasEnded());
    QCOMPARE(lane.outcome(), Outcome::Stopped);
    QVERIFY(groupVanishes(group));
    QVERIFY(lane.timeline().events().size() >= shown);
}

void TestLessonRun::destructionEndsAllProcesses()
{
    behave("sequential=family,threads=hang,processes=flood");
    auto run =
        std::make_unique<LessonRun>(lesson({Model::Sequential, Model::Threads, Model::Processes}), options());
    run->start();
    QList<qint64> groups;
    for (const auto &lane : run->lanes())
        groups << lane->processId();
    QVERIFY(waitForState(*run->lanes()[0], LaneRun::State::Running));
    QElapsedTimer duration;
    duration.start();
    run.reset();
    QVERIFY2(duration.elapsed() < 1000, "destruction waits for nothing");
    for (const qint64 group : groups)
        QVERIFY(groupVanishes(group));
}

void TestLessonRun::orphansOfARunnerEnd()
{
    behave("threads=orphans");
    LessonRun run(lesson({Model::Threads}), options());
    run.start();
    const qint64 group = run.lanes()[0]->processId();
    QVERIFY(waitForEnd(run));
    QCOMPARE(run.lanes()[0]->outcome(), Outcome::Finished);
    QVERIFY(groupVanishes(group));
}

void TestLessonRun::runnerThatLingersIsEnded()
{
    behave("threads=linger");
    LessonRun run(lesson({Model::Threads}), options());
    run.start();
    const qint64 group = run.lanes()[0]->processId();
    QVERIFY(waitForEnd(run));
    QCOMPARE(run.lanes()[0]->outcome(), Outcome::Finished);
    QVERIFY(groupVanishes(group));
}

void TestLessonRun::floodDoesNotHoldTheLoop_data()
{
    QTest::addColumn<QByteArray>("behaviour");
    QTest::newRow("events") << QByteArray("flood");
    QTest::newRow("garbage") << QByteArray("garbageForEver");
    QTest::newRow("messages") << QByteArray("complainForEver");
}

void TestLessonRun::floodDoesNotHoldTheLoop()
{
    QFETCH(QByteArray, behaviour);
    behave("sequential=" + behaviour + ",threads=" + behaviour);
    LessonRun run(lesson({Model::Sequential, Model::Threads}), options());
    int turns = 0;
    QTimer heart;
    connect(&heart, &QTimer::timeout, this, [&] { ++turns; });
    heart.start(0);
    run.start();
    QEventLoop loop;
    QTimer::singleShot(500, &loop, &QEventLoop::quit);
    loop.exec();
    // One turn may take a few milliseconds; a loop that reads until there is nothing left would never turn.
    QVERIFY2(turns >= 25, qPrintable(QString::number(turns)));
    run.stop();
}

void TestLessonRun::endlessTraceIsStopped()
{
    behave("threads=flood");
    LessonRun run(lesson({Model::Threads, Model::Processes}), options());
    QSignalSpy ended(&run, &LessonRun::ended);
    run.start();
    QVERIFY(ended.wait(120000));
    QCOMPARE(run.lane(Model::Threads)->outcome(), Outcome::Stopped);
    QVERIFY(run.lane(Model::Threads)->message().contains(QStringLiteral("events")));
    QVERIFY(run.lane(Model::Threads)->timeline().events().size() < 6'100'000);
    QCOMPARE(run.lane(Model::Processes)->outcome(), Outcome::Finished);
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

void TestLessonRun::lanesMayBeDeletedWhenTheyEnd()
{
    behave("threads=complain");
    auto run = std::make_unique<LessonRun>(lesson({Model::Sequential, Model::Threads}), options());
    bool gone = false;
    for (const auto &lane : run->lanes()) {
        connect(lane.get(), &LaneRun::ended, this, [&] {
            run.reset();
            gone = true;
        });
    }
    run->start();
    QVERIFY(QTest::qWaitFor([&] { return gone; }, patience));
    QTest::qWait(50);
}

QTEST_GUILESS_MAIN(TestLessonRun)
#include "tst_lessonrun.moc"
