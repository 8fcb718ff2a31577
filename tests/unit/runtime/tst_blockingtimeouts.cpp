// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "hostedlane.h"
#include "waitrows.h"

#include <QTest>

using namespace simmer;
using test::HostedLane;
using trace::EventKind;
using trace::Outcome;

/// Timeouts in threads and processes.
class BlockingTimeoutsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void timeoutInterrupts_data();
    void timeoutInterrupts();
    void timeoutInTimeDoesNothing_data() { test::addModels(); }
    void timeoutInTimeDoesNothing();
    void timeoutWithoutElseRaises_data() { test::addModels(); }
    void timeoutWithoutElseRaises();
    void innerTimeoutComesOut_data() { test::addModels(); }
    void innerTimeoutComesOut();
    void outerTimeoutEndsTheInner_data() { test::addModels(); }
    void outerTimeoutEndsTheInner();
    void busyBodyIsNotInterrupted_data() { test::addModels(); }
    void busyBodyIsNotInterrupted();
    void cancelGoesBeforeATimeout_data() { test::addModels(); }
    void cancelGoesBeforeATimeout();
};

void BlockingTimeoutsTest::timeoutInterrupts_data()
{
    test::addWaits();
}

void BlockingTimeoutsTest::timeoutInterrupts()
{
    QFETCH(QString, model);
    QFETCH(QString, wait);
    QFETCH(QString, state);
    HostedLane lane(
        model, test::stopObjects,
        QStringLiteral("%1, 't': {'steps': [{'timeout': 20, 'do': [%2, {'say': 'never'}], 'else': "
                       "[{'say': 'late'}]}, {'say': 'after'}]}")
            .arg(test::patient, wait),
        "{'with': 'l', 'do': [{'with': 's', 'do': [{'start': 't'}, {'join': ['t']}]}]}, {'set': "
        "'free'}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.transcript(), QStringList({"t#1: late", "t#1: after"}));
    const QStringList states = lane.states("t#1");
    QCOMPARE(states.mid(3), QStringList({state, "ready", "running", "finished"}));
    const trace::TaskTrack *t = lane.timeline().task(lane.task("t#1"));
    QVERIFY(t->intervals[t->intervals.size() - 3].start >=
            lane.timeOf("t#1", EventKind::Running) + 20'000'000);
    QVERIFY(lane.notes().isEmpty());
}

void BlockingTimeoutsTest::timeoutInTimeDoesNothing()
{
    QFETCH(QString, model);
    HostedLane lane(model, test::stopObjects, "",
                    "{'timeout': 5000, 'do': [{'sleep': 1}, {'say': 'done'}], 'else': [{'say': 'late'}]}, "
                    "{'sleep': 1}, {'say': 'after'}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.transcript(), QStringList({"main#1: done", "main#1: after"}));
}

void BlockingTimeoutsTest::timeoutWithoutElseRaises()
{
    QFETCH(QString, model);
    HostedLane lane(
        model, test::stopObjects, "",
        "{'try': [{'timeout': 2, 'do': [{'wait': 'e'}]}], 'catch': [{'say': 'caught'}]}, {'timeout': "
        "2, 'do': [{'try': [{'wait': 'e'}], 'finally': [{'say': 'finally'}]}]}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Failed);
    QCOMPARE(lane.transcript(), QStringList({"main#1: caught", "main#1: finally"}));
    QVERIFY(lane.notes().value(0).contains(u"timed out"));
}

void BlockingTimeoutsTest::innerTimeoutComesOut()
{
    QFETCH(QString, model);
    HostedLane lane(
        model, test::stopObjects, "",
        "{'timeout': 5000, 'do': [{'timeout': 3, 'do': [{'wait': 'e'}], 'else': [{'say': 'inner'}]}, "
        "{'sleep': 1}, {'say': 'goes on'}], 'else': [{'say': 'outer'}]}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.transcript(), QStringList({"main#1: inner", "main#1: goes on"}));
}

void BlockingTimeoutsTest::outerTimeoutEndsTheInner()
{
    QFETCH(QString, model);
    HostedLane lane(
        model, test::stopObjects, "",
        "{'timeout': 3, 'do': [{'timeout': 5000, 'do': [{'wait': 'e'}], 'else': [{'say': 'inner'}]}, "
        "{'say': 'never'}], 'else': [{'say': 'outer'}]}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.transcript(), QStringList({"main#1: outer"}));
}

/// As far as waits can be interrupted: what does not wait is not, and the trace says so.
void BlockingTimeoutsTest::busyBodyIsNotInterrupted()
{
    QFETCH(QString, model);
    HostedLane lane(model, test::stopObjects, "",
                    "{'timeout': 2, 'do': [{'work': 10}, {'say': 'done'}], 'else': [{'say': 'late'}]}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.transcript(), QStringList({"main#1: done"}));
    QVERIFY(lane.notes().value(0).contains(u"timeout of 2 units"));
}

void BlockingTimeoutsTest::cancelGoesBeforeATimeout()
{
    QFETCH(QString, model);
    HostedLane lane(
        model, test::stopObjects,
        "'t': {'steps': [{'timeout': 10, 'do': [{'try': [{'wait': 'e'}], 'finally': [{'set': 'up'}, "
        "{'work': 60}]}], 'else': [{'say': 'late'}]}, {'say': 'never'}]}",
        "{'start': 't'}, {'wait': 'up'}, {'cancel': 't'}, {'try': [{'join': ['t']}], 'catch': [], "
        "'catchCancelled': true}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QVERIFY(lane.transcript().isEmpty());
    QVERIFY(lane.hasState("t#1", EventKind::Cancelled));
}

QTEST_GUILESS_MAIN(BlockingTimeoutsTest)
#include "tst_blockingtimeouts.moc"
