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
    void stepsOfOneTask_data() { models(); }
    void stepsOfOneTask();
    void loopsAndBranches_data() { models(); }
    void loopsAndBranches();
    void startRunsAtTheSameTime_data() { models(); }
    void startRunsAtTheSameTime();
    void joinReturnsAfterTheEndAndGivesTheValue_data() { models(); }
    void joinReturnsAfterTheEndAndGivesTheValue();
    void joinAllTakesEveryOne_data() { models(); }
    void joinAllTakesEveryOne();
    void anyTaskMayJoin_data() { models(); }
    void anyTaskMayJoin();
    void joinDoesNotWaitForWhatTheJoinedHasStarted_data() { models(); }
    void joinDoesNotWaitForWhatTheJoinedHasStarted();
    void gatherWaitsForAll_data() { models(); }
    void gatherWaitsForAll();
    void callRunsInline_data() { models(); }
    void callRunsInline();
    void mainWaitsForWhatIsAlive_data() { models(); }
    void mainWaitsForWhatIsAlive();
    void lockExcludes_data() { models(); }
    void lockExcludes();
    void waiterNamesWhoReleased_data() { models(); }
    void waiterNamesWhoReleased();
    void semaphoreLetsSoManyIn_data() { models(); }
    void semaphoreLetsSoManyIn();
    void queueIsInOrderAndBounded_data() { models(); }
    void queueIsInOrderAndBounded();
    void eventWakesAll_data() { models(); }
    void eventWakesAll();
    void clearedEventIsWaitedFor_data() { models(); }
    void clearedEventIsWaitedFor();
    void waiterOfAnEventGoesOnThoughItIsClearedAtOnce_data() { models(); }
    void waiterOfAnEventGoesOnThoughItIsClearedAtOnce();
    void failureReachesWhoJoins_data() { models(); }
    void failureReachesWhoJoins();
    void failureThatNobodyTakesIsReported_data() { models(); }
    void failureThatNobodyTakesIsReported();
    void failureOfMainFailsTheLane_data() { models(); }
    void failureOfMainFailsTheLane();
    void firstFailureComesOutOfGather_data() { models(); }
    void firstFailureComesOutOfGather();
    void objectEventsAgreeWithEachOther_data() { models(); }
    void objectEventsAgreeWithEachOther();

private:
    static void models();
};

void BlockingVerbsTest::models()
{
    QTest::addColumn<QString>("model");
    QTest::newRow("threads") << QStringLiteral("threads");
    QTest::newRow("gil") << QStringLiteral("gil");
    QTest::newRow("processes") << QStringLiteral("processes");
}

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

void BlockingVerbsTest::lockExcludes()
{
    QFETCH(QString, model);
    HostedLane lane(
        model, "'l': {'type': 'lock'}",
        "'t': {'steps': [{'repeat': 20, 'do': [{'with': 'l', 'do': [{'say': 'in'}, {'yield': true}, "
        "{'say': 'out'}]}]}]}",
        "{'start': 't', 'count': 4}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    const QStringList said = lane.transcript();
    QCOMPARE(said.size(), 160);
    for (qsizetype i = 0; i < said.size(); i += 2) {
        QVERIFY(said.at(i).endsWith(u": in"));
        QCOMPARE(said.at(i + 1),
                 QString(said.at(i)).replace(QStringLiteral(": in"), QStringLiteral(": out")));
    }
}

void BlockingVerbsTest::waiterNamesWhoReleased()
{
    QFETCH(QString, model);
    HostedLane lane(model, "'l': {'type': 'lock'}, 'taken': {'type': 'event'}",
                    "'a': {'steps': [{'with': 'l', 'do': [{'set': 'taken'}, {'sleep': 80}]}]},"
                    "'b': {'steps': [{'wait': 'taken'}, {'with': 'l', 'do': []}]}",
                    "{'gather': ['a', 'b']}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    const trace::TaskTrack *b = lane.timeline().task(lane.task("b#1"));
    const auto blocked = std::find_if(b->intervals.begin(), b->intervals.end(),
                                      [](const auto &i) { return i.wait == trace::WaitKind::Lock; });
    QVERIFY(blocked != b->intervals.end());
    QCOMPARE(blocked[1].state, trace::TaskState::Ready);
    QCOMPARE(blocked[1].cause, lane.task("a#1"));
    QCOMPARE(blocked[2].state, trace::TaskState::Running);
    QVERIFY(blocked[2].core != trace::unknownCore);
}

void BlockingVerbsTest::semaphoreLetsSoManyIn()
{
    QFETCH(QString, model);
    HostedLane lane(model, "'s': {'type': 'semaphore', 'permits': 2}",
                    "'t': {'steps': [{'with': 's', 'do': [{'sleep': 60}]}]}", "{'start': 't', 'count': 5}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    qint64 free = 2;
    qint64 least = 2;
    for (const trace::ObjectTrack::Change &change : lane.timeline().object(0).changes) {
        QCOMPARE(std::abs(change.value - free), 1);
        free = change.value;
        least = std::min(least, free);
    }
    QCOMPARE(free, 2);
    QCOMPARE(least, 0);
}

void BlockingVerbsTest::queueIsInOrderAndBounded()
{
    QFETCH(QString, model);
    HostedLane lane(model, "'q': {'type': 'queue', 'capacity': 3}",
                    "'put': {'steps': [{'repeat': 40, 'as': 'i', 'do': [{'put': 'q', 'value': 'i - 7'}]}]},"
                    "'get': {'steps': [{'repeat': 40, 'do': [{'get': 'q', 'into': 'x'}, {'say': '{x}'}]}]}",
                    "{'gather': ['put', 'get']}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    const QStringList said = lane.transcript();
    QCOMPARE(said.size(), 40);
    for (int i = 0; i < 40; ++i)
        QCOMPARE(said.at(i), QStringLiteral("get#1: %1").arg(i - 7));
    qint64 length = 0;
    for (const trace::ObjectTrack::Change &change : lane.timeline().object(0).changes) {
        QCOMPARE(std::abs(change.value - length), 1);
        length = change.value;
        QVERIFY(length >= 0 && length <= 3);
    }
    QCOMPARE(length, 0);
}

void BlockingVerbsTest::eventWakesAll()
{
    QFETCH(QString, model);
    HostedLane lane(
        model, "'e': {'type': 'event'}", "'t': {'steps': [{'wait': 'e'}, {'say': 'up'}]}",
        "{'start': 't', 'count': 4}, {'sleep': 10}, {'say': 'now'}, {'set': 'e'}, {'join': 'all'}, "
        "{'wait': 'e'}, {'say': 'still set'}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.transcript().size(), 6);
    QCOMPARE(lane.transcript().first(), QStringLiteral("main#1: now"));
    QCOMPARE(lane.transcript().last(), QStringLiteral("main#1: still set"));
}

void BlockingVerbsTest::clearedEventIsWaitedFor()
{
    QFETCH(QString, model);
    HostedLane lane(
        model, "'e': {'type': 'event'}", "'t': {'steps': [{'sleep': 3}, {'say': 'set'}, {'set': 'e'}]}",
        "{'set': 'e'}, {'wait': 'e'}, {'clear': 'e'}, {'start': 't'}, {'wait': 'e'}, {'say': 'woken'}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.transcript(), QStringList({"t#1: set", "main#1: woken"}));
}

void BlockingVerbsTest::waiterOfAnEventGoesOnThoughItIsClearedAtOnce()
{
    QFETCH(QString, model);
    HostedLane lane(model, "'e': {'type': 'event'}", "'t': {'steps': [{'wait': 'e'}, {'say': 'woken'}]}",
                    "{'start': 't'}, {'sleep': 10}, {'set': 'e'}, {'clear': 'e'}, {'join': 'all'}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.transcript(), QStringList({"t#1: woken"}));
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

/// A lock goes from free to owned and back, and only its owner gives it back.
void BlockingVerbsTest::objectEventsAgreeWithEachOther()
{
    QFETCH(QString, model);
    HostedLane lane(model, "'l': {'type': 'lock'}",
                    "'t': {'steps': [{'repeat': 30, 'do': [{'with': 'l', 'do': [{'work': 0.05}]}]}]}",
                    "{'start': 't', 'count': 3}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    const auto free = std::int64_t(std::uint32_t(trace::noTask));
    std::int64_t owner = free;
    for (const trace::ObjectTrack::Change &change : lane.timeline().object(0).changes) {
        QVERIFY((owner == free) != (change.value == free));
        QCOMPARE(std::int64_t(std::uint32_t(change.by)), owner == free ? change.value : owner);
        owner = change.value;
    }
    QCOMPARE(lane.timeline().object(0).changes.size(), 180u);
}

QTEST_GUILESS_MAIN(BlockingVerbsTest)
#include "tst_blockingverbs.moc"
