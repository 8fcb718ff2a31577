// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "fakelesson.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <csignal>
#include <ctime>
#include <utility>

using namespace simmer;
using scenario::Model;
using session::LaneRun;
using session::LessonRun;
using trace::Outcome;

namespace {

double threadCpuMs()
{
    timespec time{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

} // namespace

/// Whatever a runner and its children do: the event loop turns, and they end when their lane does.
class TestMisbehaviour : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void stopEndsWhatDoesNotListen_data();
    void stopEndsWhatDoesNotListen();
    void destructionEndsAllProcesses();
    void orphansOfARunnerEnd();
    void runnerThatLingersIsEnded();
    void floodDoesNotHoldTheLoop_data();
    void floodDoesNotHoldTheLoop();
    void endlessTraceIsStopped();
    void lanesMayBeDeletedWhenTheyEnd();
};

void TestMisbehaviour::init()
{
    behave("");
}

void TestMisbehaviour::cleanup()
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void TestMisbehaviour::stopEndsWhatDoesNotListen_data()
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

void TestMisbehaviour::stopEndsWhatDoesNotListen()
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

void TestMisbehaviour::destructionEndsAllProcesses()
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

void TestMisbehaviour::orphansOfARunnerEnd()
{
    behave("threads=orphans");
    LessonRun run(lesson({Model::Threads}), options());
    run.start();
    const qint64 group = run.lanes()[0]->processId();
    QVERIFY(waitForEnd(run));
    QCOMPARE(run.lanes()[0]->outcome(), Outcome::Finished);
    QVERIFY(groupVanishes(group));
}

void TestMisbehaviour::runnerThatLingersIsEnded()
{
    behave("threads=linger");
    LessonRun run(lesson({Model::Threads}), options());
    run.start();
    const qint64 group = run.lanes()[0]->processId();
    QVERIFY(waitForEnd(run));
    QCOMPARE(run.lanes()[0]->outcome(), Outcome::Finished);
    QVERIFY(groupVanishes(group));
}

void TestMisbehaviour::floodDoesNotHoldTheLoop_data()
{
    QTest::addColumn<QByteArray>("behaviour");
    QTest::newRow("events") << QByteArray("flood");
    QTest::newRow("garbage") << QByteArray("garbageForEver");
    QTest::newRow("messages") << QByteArray("complainForEver");
}

void TestMisbehaviour::floodDoesNotHoldTheLoop()
{
    QFETCH(QByteArray, behaviour);
    behave("sequential=" + behaviour + ",threads=" + behaviour);
    LessonRun run(lesson({Model::Sequential, Model::Threads}), options());
    int turns = 0;
    double busiest = 0;
    double before = threadCpuMs();
    QTimer heart;
    connect(&heart, &QTimer::timeout, this, [&] {
        ++turns;
        const double now = threadCpuMs();
        busiest = std::max(busiest, now - std::exchange(before, now));
    });
    heart.start(0);
    run.start();
    QEventLoop loop;
    QTimer::singleShot(500, &loop, &QEventLoop::quit);
    loop.exec();
    // One turn may take a few milliseconds; a loop that reads until there is nothing left would never turn.
    QVERIFY2(turns >= 25, qPrintable(QString::number(turns)));
    // CPU time, because other programs bend the time on the clock.
    QVERIFY2(busiest < 100, qPrintable(QString::number(busiest)));
    qInfo("%d turns, the busiest took %.1f ms of CPU time", turns, busiest);
    run.stop();
}

void TestMisbehaviour::endlessTraceIsStopped()
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

void TestMisbehaviour::lanesMayBeDeletedWhenTheyEnd()
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

QTEST_GUILESS_MAIN(TestMisbehaviour)
#include "tst_misbehaviour.moc"
