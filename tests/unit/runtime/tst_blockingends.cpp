// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "hostedlane.h"

#include <QTest>

#include <algorithm>

using namespace simmer;
using test::HostedLane;
using trace::EventKind;
using trace::Outcome;

/// How a threads or processes lane ends when it does not just finish.
class BlockingEndsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void circleOfLocks_data() { models(); }
    void circleOfLocks();
    void nobodySetsTheEvent_data() { models(); }
    void nobodySetsTheEvent();
    void nobodyGets_data() { models(); }
    void nobodyGets();
    void stuckAfterTheEndOfMain_data() { models(); }
    void stuckAfterTheEndOfMain();
    void sleeperIsNoDeadlock_data() { models(); }
    void sleeperIsNoDeadlock();
    void deadlineIsNoDeadlock_data() { models(); }
    void deadlineIsNoDeadlock();
    void stopRequestIsNoDeadlock_data() { models(); }
    void stopRequestIsNoDeadlock();
    void stuckWhileItEnds_data() { models(); }
    void stuckWhileItEnds();
    void passedDeadlineWakesNobody_data() { models(); }
    void passedDeadlineWakesNobody();
    void groupInACircle_data() { models(); }
    void groupInACircle();
    void eventLimit_data() { models(); }
    void eventLimit();
    void eventLimitWhileOthersWait_data() { models(); }
    void eventLimitWhileOthersWait();
    void tooManyTasks_data() { models(); }
    void tooManyTasks();

private:
    static void models();
};

void BlockingEndsTest::models()
{
    QTest::addColumn<QString>("model");
    QTest::newRow("threads") << QStringLiteral("threads");
    QTest::newRow("gil") << QStringLiteral("gil");
    QTest::newRow("processes") << QStringLiteral("processes");
}

void BlockingEndsTest::circleOfLocks()
{
    QFETCH(QString, model);
    HostedLane lane(
        model, "'a': {'type': 'lock'}, 'b': {'type': 'lock'}, 'x': {'type': 'event'}, 'y': {'type': 'event'}",
        "'one': {'steps': [{'with': 'a', 'do': [{'set': 'x'}, {'wait': 'y'}, {'with': 'b', 'do': []}]}]},"
        "'two': {'steps': [{'with': 'b', 'do': [{'set': 'y'}, {'wait': 'x'}, {'with': 'a', 'do': []}]}]}",
        "{'gather': ['one', 'two']}, {'say': 'never'}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Deadlocked);
    QCOMPARE(lane.states("one#1").last(), QStringLiteral("deadlocked:lock"));
    QCOMPARE(lane.states("two#1").last(), QStringLiteral("deadlocked:lock"));
    QCOMPARE(lane.states("main#1").last(), QStringLiteral("deadlocked:tasks"));
    QCOMPARE(lane.notes().size(), 1);
    for (const char *part : {"one#1", "two#1", "lock a", "lock b", "held by"})
        QVERIFY2(lane.notes().first().contains(part), qPrintable(lane.notes().first()));
    QVERIFY(lane.transcript().isEmpty());
}

void BlockingEndsTest::nobodySetsTheEvent()
{
    QFETCH(QString, model);
    HostedLane lane(model, "'e': {'type': 'event'}", "'t': {'steps': [{'sleep': 3}, {'wait': 'e'}]}",
                    "{'start': 't'}, {'join': ['t']}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Deadlocked);
    QCOMPARE(lane.states("t#1").last(), QStringLiteral("deadlocked:event"));
    QVERIFY(lane.notes().value(0).contains(u"event e"));
}

void BlockingEndsTest::nobodyGets()
{
    QFETCH(QString, model);
    HostedLane lane(model, "'q': {'type': 'queue', 'capacity': 1}", "",
                    "{'put': 'q', 'value': 1}, {'put': 'q', 'value': 2}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Deadlocked);
    QCOMPARE(lane.states("main#1").last(), QStringLiteral("deadlocked:queueSlot"));
}

void BlockingEndsTest::stuckAfterTheEndOfMain()
{
    QFETCH(QString, model);
    HostedLane lane(model, "'q': {'type': 'queue', 'capacity': 1}",
                    "'t': {'steps': [{'get': 'q', 'into': 'x'}]}, 'p': {'steps': [{'start': 't'}]}",
                    "{'start': 'p'}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Deadlocked);
    QVERIFY(lane.hasState("main#1", EventKind::Finished));
    QVERIFY(lane.hasState("p#1", EventKind::Finished));
    QCOMPARE(lane.states("p#1").last(), QStringLiteral("finished"));
    QVERIFY(lane.hasState("t#1", EventKind::Deadlocked));
}

void BlockingEndsTest::sleeperIsNoDeadlock()
{
    QFETCH(QString, model);
    HostedLane lane(model, "'e': {'type': 'event'}", "'t': {'steps': [{'wait': 'e'}]}",
                    "{'start': 't', 'count': 2}, {'sleep': 20}, {'set': 'e'}, {'join': 'all'}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
}

/// A timeout around a wait for a lock wakes it.
void BlockingEndsTest::deadlineIsNoDeadlock()
{
    QFETCH(QString, model);
    HostedLane lane(
        model, "'l': {'type': 'lock'}",
        "'t': {'steps': [{'timeout': 30, 'do': [{'with': 'l', 'do': []}], 'else': [{'say': 'late'}]}]}",
        "{'with': 'l', 'do': [{'start': 't'}, {'join': ['t']}]}, {'say': 'end'}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.transcript(), QStringList({"t#1: late", "main#1: end"}));
}

void BlockingEndsTest::stopRequestIsNoDeadlock()
{
    QFETCH(QString, model);
    HostedLane lane(model, "'e': {'type': 'event'}, 'f': {'type': 'event'}",
                    "'t': {'steps': [{'try': [{'wait': 'e'}], 'finally': [{'set': 'f'}]}]}",
                    "{'start': 't', 'count': 3}, {'repeat': 3, 'do': [{'cancel': 't'}, {'wait': 'f'}]}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
}

void BlockingEndsTest::stuckWhileItEnds()
{
    QFETCH(QString, model);
    HostedLane lane(
        model, "'e': {'type': 'event'}, 'up': {'type': 'event'}",
        "'t': {'steps': [{'try': [{'set': 'up'}, {'sleep': 10000}], 'finally': [{'wait': 'e'}]}]}",
        "{'start': 't'}, {'wait': 'up'}, {'cancel': 't'}, {'join': ['t']}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Deadlocked);
    QCOMPARE(lane.states("t#1").last(), QStringLiteral("deadlocked:event"));
    QVERIFY(lane.notes().value(0).contains(u"event e"));
}

void BlockingEndsTest::passedDeadlineWakesNobody()
{
    QFETCH(QString, model);
    HostedLane lane(
        model, "'e': {'type': 'event'}", "",
        "{'timeout': 2, 'do': [{'try': [{'wait': 'e'}], 'finally': [{'say': 'late'}, {'wait': 'e'}]}]}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Deadlocked);
    QCOMPARE(lane.transcript(), QStringList({"main#1: late"}));
}

void BlockingEndsTest::groupInACircle()
{
    QFETCH(QString, model);
    HostedLane lane(model, "'l': {'type': 'lock'}", "'t': {'steps': [{'with': 'l', 'do': []}]}",
                    "{'with': 'l', 'do': [{'group': ['t', 't']}]}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Deadlocked);
    QCOMPARE(lane.states("main#1").last(), QStringLiteral("deadlocked:tasks"));
    const QString note = lane.notes().value(0);
    QVERIFY2(note.contains(u"2 tasks") && note.contains(u"lock l, held by main#1"), qPrintable(note));
}

void BlockingEndsTest::eventLimit()
{
    QFETCH(QString, model);
    HostedLane lane(model, "", "'t': {'steps': [{'repeat': 'forever', 'do': [{'say': 'x'}]}]}",
                    "{'gather': ['t', 't']}", {"20000"});
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Stopped);
    QVERIFY(lane.notes().value(0).contains(u"20000 events"));
    // Each has a little that it had not yet handed over when the limit was reached.
    QVERIFY2(lane.timeline().events().size() < 30'000,
             qPrintable(QString::number(lane.timeline().events().size())));
}

void BlockingEndsTest::eventLimitWhileOthersWait()
{
    QFETCH(QString, model);
    HostedLane lane(
        model, "'e': {'type': 'event'}",
        "'t': {'steps': [{'wait': 'e'}]}, 's': {'steps': [{'sleep': 10000}]}, 'w': {'steps': [{'work': "
        "10000}]}",
        "{'start': 't'}, {'start': 's'}, {'start': 'w'}, {'repeat': 'forever', 'do': [{'say': 'x'}]}",
        {"5000"});
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Stopped);
}

void BlockingEndsTest::tooManyTasks()
{
    QFETCH(QString, model);
    HostedLane lane(model, "", "'t': {'steps': []}",
                    "{'repeat': 'forever', 'do': [{'start': 't'}, {'join': ['t']}]}", {"100000", "30"});
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Stopped);
    QVERIFY(lane.notes().value(0).contains(u"30 tasks"));
    QCOMPARE(lane.timeline().tasks().size(), 31u);
}

QTEST_GUILESS_MAIN(BlockingEndsTest)
#include "tst_blockingends.moc"
