// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "hostedlane.h"
#include "waitrows.h"

#include <QTest>

using namespace simmer;
using test::HostedLane;
using trace::EventKind;
using trace::Outcome;

/// How threads and processes are asked to end, and what they make of it.
class BlockingStopsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cancelInterruptsAWait_data();
    void cancelInterruptsAWait();
    void finallyRunsAndCatchDoesNot_data() { test::addModels(); }
    void finallyRunsAndCatchDoesNot();
    void catchCancelledGoesOn_data() { test::addModels(); }
    void catchCancelledGoesOn();
    void requestIsSeenAtTheNextWait_data() { test::addModels(); }
    void requestIsSeenAtTheNextWait();
    void whatIsThereIsTakenFirst_data() { test::addModels(); }
    void whatIsThereIsTakenFirst();
    void cancelTakesEachOfAHandle_data() { test::addModels(); }
    void cancelTakesEachOfAHandle();
    void cancelOfOneThatIsOverDoesNothing_data() { test::addModels(); }
    void cancelOfOneThatIsOverDoesNothing();
    void cancelledMayCancelItself_data() { test::addModels(); }
    void cancelledMayCancelItself();
    void lockOfACancelledWaiterStaysSound_data() { test::addModels(); }
    void lockOfACancelledWaiterStaysSound();
    void joinOfACancelledRaises_data() { test::addModels(); }
    void joinOfACancelledRaises();
    void interruptedJoinPassesNothingOn_data();
    void interruptedJoinPassesNothingOn();
};

void BlockingStopsTest::cancelInterruptsAWait_data()
{
    test::addWaits();
}

/// The wait itself ends: nobody gives what it waits for.
void BlockingStopsTest::cancelInterruptsAWait()
{
    QFETCH(QString, model);
    QFETCH(QString, wait);
    QFETCH(QString, state);
    HostedLane lane(
        model, test::stopObjects,
        QStringLiteral("%1, 't': {'steps': [{'set': 'up'}, %2, {'say': 'after'}]}").arg(test::patient, wait),
        "{'with': 'l', 'do': [{'with': 's', 'do': [{'start': 't'}, {'wait': 'up'}, {'sleep': 60}, "
        "{'cancel': 't'}, {'try': [{'join': ['t']}], 'catch': [], 'catchCancelled': true}, {'say': "
        "'gone'}]}]}, {'set': 'free'}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.transcript(), QStringList({"main#1: gone"}));
    QVERIFY(lane.hasState("t#1", EventKind::Cancelled));
    QStringList states = lane.states("t#1");
    QCOMPARE(states.mid(states.size() - 4), QStringList({state, "ready", "running", "cancelled"}));
    // Who made it ready is who cancelled it.
    const trace::TaskTrack *t = lane.timeline().task(lane.task("t#1"));
    QCOMPARE(t->intervals[t->intervals.size() - 3].cause, lane.task("main#1"));
}

void BlockingStopsTest::finallyRunsAndCatchDoesNot()
{
    QFETCH(QString, model);
    HostedLane lane(
        model, test::stopObjects,
        "'t': {'steps': [{'try': [{'set': 'up'}, {'sleep': 10000}], 'catch': [{'say': 'caught'}], "
        "'finally': [{'say': 'cleaning'}, {'sleep': 5}, {'say': 'clean'}]}, {'say': 'after'}]}",
        "{'start': 't'}, {'wait': 'up'}, {'cancel': 't'}, {'try': [{'join': ['t']}], 'catch': [], "
        "'catchCancelled': true}, {'say': 'gone'}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.transcript(), QStringList({"t#1: cleaning", "t#1: clean", "main#1: gone"}));
    QVERIFY(lane.hasState("t#1", EventKind::Cancelled));
    QVERIFY(lane.notes().isEmpty());
}

void BlockingStopsTest::catchCancelledGoesOn()
{
    QFETCH(QString, model);
    HostedLane lane(
        model, test::stopObjects,
        "'t': {'steps': [{'try': [{'set': 'up'}, {'sleep': 10000}], 'catch': [{'say': 'caught'}], "
        "'catchCancelled': true}, {'sleep': 2}, {'say': 'after'}, {'return': 7}]}",
        "{'start': 't'}, {'wait': 'up'}, {'cancel': 't'}, {'join': ['t'], 'into': 'x'}, {'say': '{x}'}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.transcript(), QStringList({"t#1: caught", "t#1: after", "main#1: 7"}));
    QVERIFY(lane.hasState("t#1", EventKind::Finished));
}

void BlockingStopsTest::requestIsSeenAtTheNextWait()
{
    QFETCH(QString, model);
    HostedLane lane(
        model, test::stopObjects,
        "'t': {'steps': [{'set': 'up'}, {'work': 60}, {'say': 'worked'}, {'yield': true}, {'say': "
        "'never'}]}",
        "{'start': 't'}, {'wait': 'up'}, {'cancel': 't'}, {'say': 'asked'}, {'try': [{'join': "
        "['t']}], 'catch': [], 'catchCancelled': true}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.transcript(), QStringList({"main#1: asked", "t#1: worked"}));
    QVERIFY(lane.hasState("t#1", EventKind::Cancelled));
}

/// A lock that is free and a value that is there are no wait.
void BlockingStopsTest::whatIsThereIsTakenFirst()
{
    QFETCH(QString, model);
    HostedLane lane(model, test::stopObjects,
                    "'t': {'steps': [{'set': 'up'}, {'work': 60}, {'with': 'l', 'do': [{'say': 'locked'}]}, "
                    "{'get': 'q', 'into': 'x'}, {'say': 'got {x}'}, {'get': 'q', 'into': 'x'}]}",
                    "{'put': 'q', 'value': 4}, {'start': 't'}, {'wait': 'up'}, {'cancel': 't'}, {'try': "
                    "[{'join': ['t']}], 'catch': [], 'catchCancelled': true}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.transcript(), QStringList({"t#1: locked", "t#1: got 4"}));
    QCOMPARE(test::withoutLockWaits(lane.states("t#1")),
             QStringList({"created", "ready", "running", "cancelled"}));
}

void BlockingStopsTest::cancelTakesEachOfAHandle()
{
    QFETCH(QString, model);
    HostedLane lane(
        model, "", test::sleeper,
        "{'start': 'sleeper', 'count': 3}, {'sleep': 10}, {'cancel': 'sleeper'}, {'say': 'asked'}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    for (const char *name : {"sleeper#1", "sleeper#2", "sleeper#3"})
        QVERIFY(lane.hasState(name, EventKind::Cancelled));
}

void BlockingStopsTest::cancelOfOneThatIsOverDoesNothing()
{
    QFETCH(QString, model);
    HostedLane lane(
        model, "", "'t': {'steps': [{'return': 3}]}",
        "{'start': 't'}, {'join': ['t']}, {'cancel': 't'}, {'join': ['t'], 'into': 'x'}, {'say': '{x}'}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.transcript(), QStringList({"main#1: 3"}));
    QVERIFY(!lane.hasState("t#1", EventKind::Cancelled));
}

void BlockingStopsTest::cancelledMayCancelItself()
{
    QFETCH(QString, model);
    HostedLane lane(
        model, test::stopObjects,
        "'t': {'steps': [{'wait': 'up'}, {'cancel': 't'}, {'say': 'still'}, {'sleep': 10000}]}",
        "{'start': 't'}, {'set': 'up'}, {'try': [{'join': ['t']}], 'catch': [], 'catchCancelled': true}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.transcript(), QStringList({"t#1: still"}));
    QVERIFY(lane.hasState("t#1", EventKind::Cancelled));
}

void BlockingStopsTest::lockOfACancelledWaiterStaysSound()
{
    QFETCH(QString, model);
    HostedLane lane(
        model, test::stopObjects,
        "'t': {'steps': [{'with': 'l', 'do': [{'sleep': 1}]}]},"
        "'next': {'steps': [{'with': 'l', 'do': [{'say': 'mine'}]}]}",
        "{'with': 'l', 'do': [{'start': 't', 'count': 4}, {'sleep': 20}, {'start': 'next'}, {'cancel': "
        "'t'}]}, {'try': [{'join': ['t']}], 'catch': [], 'catchCancelled': true}, {'join': ['next']}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.transcript(), QStringList({"next#1: mine"}));
    QCOMPARE(lane.timeline().object(0).changes.back().value, std::int64_t(std::uint32_t(trace::noTask)));
}

void BlockingStopsTest::joinOfACancelledRaises()
{
    QFETCH(QString, model);
    HostedLane lane(
        model, test::stopObjects,
        QStringLiteral("%1, 't': {'steps': [{'join': ['sleeper']}, {'say': 'never'}]}").arg(test::sleeper),
        "{'start': 'sleeper'}, {'start': 't'}, {'sleep': 10}, {'cancel': 'sleeper'}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QVERIFY(lane.hasState("sleeper#1", EventKind::Cancelled));
    QVERIFY(lane.hasState("t#1", EventKind::Cancelled));
    QVERIFY(lane.transcript().isEmpty());
}

void BlockingStopsTest::interruptedJoinPassesNothingOn_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("join");
    for (const char *model : {"threads", "gil", "processes"}) {
        for (const char *join : {"{'join': ['c']}", "{'shield': 'c'}"})
            QTest::newRow(qPrintable(QStringLiteral("%1 %2").arg(model, join)))
                << QString(model) << QString(join);
    }
}

void BlockingStopsTest::interruptedJoinPassesNothingOn()
{
    QFETCH(QString, model);
    QFETCH(QString, join);
    HostedLane lane(
        model, test::stopObjects,
        QStringLiteral("'c': {'steps': [{'wait': 'e'}, {'say': 'whole'}]},"
                       "'t': {'steps': [{'start': 'c'}, {'set': 'up'}, %1, {'say': 'never'}]}")
            .arg(join),
        "{'start': 't'}, {'wait': 'up'}, {'sleep': 60}, {'cancel': 't'}, {'sleep': 60}, {'set': 'e'}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QVERIFY(lane.hasState("t#1", EventKind::Cancelled));
    QCOMPARE(lane.transcript(), QStringList({"c#1: whole"}));
}

QTEST_GUILESS_MAIN(BlockingStopsTest)
#include "tst_blockingstops.moc"
