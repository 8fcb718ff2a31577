// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "hostedlane.h"
#include "waitrows.h"

#include <QTest>

#include <algorithm>

using namespace simmer;
using test::HostedLane;
using trace::EventKind;
using trace::Outcome;

/// What holds in the threads lane and in the processes lane alike.
class BlockingVerbsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsOfOneTask_data() { test::addModels(); }
    void stepsOfOneTask();
    void loopsAndBranches_data() { test::addModels(); }
    void loopsAndBranches();
    void startRunsAtTheSameTime_data() { test::addModels(); }
    void startRunsAtTheSameTime();
    void joinReturnsAfterTheEndAndGivesTheValue_data() { test::addModels(); }
    void joinReturnsAfterTheEndAndGivesTheValue();
    void joinAllTakesEveryOne_data() { test::addModels(); }
    void joinAllTakesEveryOne();
    void anyTaskMayJoin_data() { test::addModels(); }
    void anyTaskMayJoin();
    void joinDoesNotWaitForWhatTheJoinedHasStarted_data() { test::addModels(); }
    void joinDoesNotWaitForWhatTheJoinedHasStarted();
    void gatherWaitsForAll_data() { test::addModels(); }
    void gatherWaitsForAll();
    void callRunsInline_data() { test::addModels(); }
    void callRunsInline();
    void mainWaitsForWhatIsAlive_data() { test::addModels(); }
    void mainWaitsForWhatIsAlive();
    void failureReachesWhoJoins_data() { test::addModels(); }
    void failureReachesWhoJoins();
    void failureThatNobodyTakesIsReported_data() { test::addModels(); }
    void failureThatNobodyTakesIsReported();
    void failureOfMainFailsTheLane_data() { test::addModels(); }
    void failureOfMainFailsTheLane();
    void firstFailureComesOutOfGather_data() { test::addModels(); }
    void firstFailureComesOutOfGather();
};

void BlockingVerbsTest::stepsOfOneTask()
{
    QFETCH(QString, model);
    HostedLane lane(
        model, "", "",
        "{'work': 2}, {'sleep': 2}, {'block': 1}, {'yield': true}, {'repeat': 2, 'as': 'i', 'do': "
        "[{'say': 'round {i}'}]}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.transcript(), QStringList({"main#1: round 0", "main#1: round 1"}));
    QStringList states = lane.states("main#1");
    // Where others want the core, `yield` gives it away.
    if (states.size() == 12)
        states.remove(9, 2);
    QCOMPARE(states, QStringList({"created", "ready", "running", "blocked:timer", "ready", "running",
                                  "blocked:blockingCall", "ready", "running", "finished"}));
    const qint64 asleep = lane.timeOf("main#1", EventKind::Blocked, 1);
    QVERIFY(asleep >= 2'000'000);
    QVERIFY(lane.timeOf("main#1", EventKind::Ready, 2) >= asleep + 2'000'000);
    QVERIFY(lane.timeOf("main#1", EventKind::Ready, 3) >=
            lane.timeOf("main#1", EventKind::Blocked, 2) + 1'000'000);
}

void BlockingVerbsTest::loopsAndBranches()
{
    QFETCH(QString, model);
    HostedLane lane(
        model, "", "",
        "{'repeat': 'forever', 'as': 'i', 'do': [{'if': 'i < 2', 'do': [{'say': 'round {i}'}], 'else': "
        "[{'break': true}]}]}, {'say': 'left at {i}'}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.transcript(), QStringList({"main#1: round 0", "main#1: round 1", "main#1: left at 2"}));
}

void BlockingVerbsTest::startRunsAtTheSameTime()
{
    QFETCH(QString, model);
    HostedLane lane(
        model, "'a': {'type': 'event'}, 'b': {'type': 'event'}",
        "'t': {'steps': [{'wait': 'a'}, {'say': 'ping {n}'}, {'set': 'b'}]}",
        "{'start': 't', 'as': 'x', 'args': {'n': '20 + 1'}}, {'set': 'a'}, {'wait': 'b'}, {'say': 'pong'}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.transcript(), QStringList({"t#1: ping 21", "main#1: pong"}));
    QVERIFY(lane.timeOf("t#1", EventKind::Created) >= lane.timeOf("main#1", EventKind::Running));
}

void BlockingVerbsTest::joinReturnsAfterTheEndAndGivesTheValue()
{
    QFETCH(QString, model);
    HostedLane lane(model, "", "'t': {'steps': [{'sleep': 40}, {'return': 'n * 2'}]}",
                    "{'start': 't', 'args': {'n': 21}}, {'join': ['t'], 'into': 'x'}, {'say': 'got {x}'}");
    lane.finish();
    QCOMPARE(lane.transcript(), QStringList({"main#1: got 42"}));
    QCOMPARE(test::withoutLockWaits(lane.states("main#1")),
             QStringList({"created", "ready", "running", "blocked:task", "running", "finished"}));
    QVERIFY(lane.timeOf("main#1", EventKind::Running, 2) >= lane.timeOf("t#1", EventKind::Finished));
    const auto &intervals = lane.timeline().task(trace::TaskId(0))->intervals;
    const auto wait = std::find_if(intervals.begin(), intervals.end(), [](const trace::Interval &interval) {
        return interval.wait == trace::WaitKind::Task;
    });
    const trace::Interval &after = *(wait + 1);
    QVERIFY(after.state == trace::TaskState::Running || model == u"gil");
    QCOMPARE(after.cause, lane.task("t#1"));
}

void BlockingVerbsTest::joinAllTakesEveryOne()
{
    QFETCH(QString, model);
    HostedLane lane(
        model, "", "'t': {'steps': [{'sleep': 'n'}, {'say': 'end'}]}",
        "{'start': 't', 'as': 'x', 'args': {'n': 6}}, {'start': 't', 'count': 3, 'args': {'n': 2}}, "
        "{'join': 'all'}, {'say': 'all'}");
    lane.finish();
    QCOMPARE(lane.transcript().size(), 5);
    QCOMPARE(lane.transcript().last(), QStringLiteral("main#1: all"));
    QCOMPARE(lane.timeline().tasks().size(), 5u);
}

void BlockingVerbsTest::anyTaskMayJoin()
{
    QFETCH(QString, model);
    HostedLane lane(model, "",
                    "'slow': {'steps': [{'sleep': 4}, {'return': 5}]},"
                    "'other': {'steps': [{'join': ['slow'], 'into': 'v'}, {'say': 'v is {v}'}]}",
                    "{'start': 'slow'}, {'start': 'other', 'count': 2}, {'join': 'all'}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QStringList said = lane.transcript();
    said.sort();
    QCOMPARE(said, QStringList({"other#1: v is 5", "other#2: v is 5"}));
}

void BlockingVerbsTest::joinDoesNotWaitForWhatTheJoinedHasStarted()
{
    QFETCH(QString, model);
    HostedLane lane(
        model, "'e': {'type': 'event'}",
        "'late': {'steps': [{'wait': 'e'}, {'say': 'late'}]}, 't': {'steps': [{'start': 'late'}]}",
        "{'start': 't'}, {'join': ['t']}, {'say': 'joined'}, {'set': 'e'}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.transcript(), QStringList({"main#1: joined", "late#1: late"}));
}

void BlockingVerbsTest::gatherWaitsForAll()
{
    QFETCH(QString, model);
    HostedLane lane(model, "'go': {'type': 'event'}",
                    "'a': {'steps': [{'wait': 'go'}]}, 'b': {'steps': [{'sleep': 2}, {'set': 'go'}]}",
                    "{'gather': ['a', 'a', 'b']}, {'say': 'done'}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    const qint64 end = lane.timeOf("main#1", EventKind::Finished);
    for (const char *name : {"a#1", "a#2", "b#1"}) {
        QVERIFY(lane.timeOf(name, EventKind::Finished) > 0);
        QVERIFY(lane.timeOf(name, EventKind::Finished) < end);
    }
    // The last is started while the first waits.
    QVERIFY(lane.timeOf("b#1", EventKind::Created) < lane.timeOf("a#1", EventKind::Finished));
}

void BlockingVerbsTest::callRunsInline()
{
    QFETCH(QString, model);
    HostedLane lane(model, "", "'f': {'steps': [{'sleep': 1}, {'return': 'n + 1'}]}",
                    "{'call': 'f', 'args': {'n': 1}, 'into': 'x'}, {'say': '{x}'}");
    lane.finish();
    QCOMPARE(lane.transcript(), QStringList({"main#1: 2"}));
    QCOMPARE(lane.timeline().tasks().size(), 1u);
}

void BlockingVerbsTest::mainWaitsForWhatIsAlive()
{
    QFETCH(QString, model);
    HostedLane lane(model, "",
                    "'child': {'steps': [{'start': 'late'}, {'say': 'gone'}]},"
                    "'late': {'steps': [{'sleep': 10}, {'say': 'late'}]}",
                    "{'start': 'child'}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.transcript(), QStringList({"child#1: gone", "late#1: late"}));
    QVERIFY(lane.timeOf("main#1", EventKind::Finished) < lane.timeOf("late#1", EventKind::Finished));
    QCOMPARE(lane.timeline().events().back().kind, EventKind::LaneEnded);
}

void BlockingVerbsTest::failureReachesWhoJoins()
{
    QFETCH(QString, model);
    HostedLane lane(
        model, "", "'t': {'steps': [{'sleep': 1}, {'raise': 'burnt {n}'}]}",
        "{'start': 't', 'args': {'n': 3}}, {'try': [{'join': ['t']}], 'catch': [{'say': 'caught'}]}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.transcript(), QStringList({"main#1: caught"}));
    QVERIFY(lane.hasState("t#1", EventKind::Failed));
    QVERIFY(lane.notes().isEmpty());
}

void BlockingVerbsTest::failureThatNobodyTakesIsReported()
{
    QFETCH(QString, model);
    HostedLane lane(model, "", "'t': {'steps': [{'raise': 'burnt'}]}", "{'start': 't'}, {'sleep': 1}");
    lane.finish();
    QVERIFY(lane.hasState("t#1", EventKind::Failed));
    QCOMPARE(lane.notes().size(), 1);
    QVERIFY(lane.notes().first().contains(u"burnt"));
}

void BlockingVerbsTest::failureOfMainFailsTheLane()
{
    QFETCH(QString, model);
    HostedLane lane(model, "", "'t': {'steps': [{'sleep': 4}, {'raise': 'burnt {n}'}]}",
                    "{'start': 't', 'args': {'n': 3}}, {'join': ['t']}, {'say': 'never'}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Failed);
    QVERIFY(lane.hasState("main#1", EventKind::Failed));
    QVERIFY(lane.transcript().isEmpty());
}

void BlockingVerbsTest::firstFailureComesOutOfGather()
{
    QFETCH(QString, model);
    HostedLane lane(
        model, "",
        "'bad': {'steps': [{'raise': 'burnt'}]}, 'good': {'steps': [{'sleep': 60}, {'say': 'good'}]}",
        "{'try': [{'gather': ['bad', 'good']}], 'catch': [{'say': 'caught'}]}, "
        "{'gather': ['bad', 'good'], 'collect': true}, {'say': 'collected'}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    const QStringList said = lane.transcript();
    QCOMPARE(said.size(), 4);
    QCOMPARE(said.first(), QStringLiteral("main#1: caught"));
    QVERIFY(said.contains("good#1: good"));
    QVERIFY(said.indexOf("good#2: good") < said.indexOf("main#1: collected"));
}

QTEST_GUILESS_MAIN(BlockingVerbsTest)
#include "tst_blockingverbs.moc"
