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

/// Locks, semaphores, queues and events in the threads lane and in the processes lane alike.
class BlockingObjectsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lockExcludes_data() { test::addModels(); }
    void lockExcludes();
    void waiterNamesWhoReleased_data() { test::addModels(); }
    void waiterNamesWhoReleased();
    void semaphoreLetsSoManyIn_data() { test::addModels(); }
    void semaphoreLetsSoManyIn();
    void queueIsInOrderAndBounded_data() { test::addModels(); }
    void queueIsInOrderAndBounded();
    void eventWakesAll_data() { test::addModels(); }
    void eventWakesAll();
    void clearedEventIsWaitedFor_data() { test::addModels(); }
    void clearedEventIsWaitedFor();
    void waiterOfAnEventGoesOnThoughItIsClearedAtOnce_data() { test::addModels(); }
    void waiterOfAnEventGoesOnThoughItIsClearedAtOnce();
    void objectEventsAgreeWithEachOther_data() { test::addModels(); }
    void objectEventsAgreeWithEachOther();
};

void BlockingObjectsTest::lockExcludes()
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

void BlockingObjectsTest::waiterNamesWhoReleased()
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

void BlockingObjectsTest::semaphoreLetsSoManyIn()
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

void BlockingObjectsTest::queueIsInOrderAndBounded()
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

void BlockingObjectsTest::eventWakesAll()
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

void BlockingObjectsTest::clearedEventIsWaitedFor()
{
    QFETCH(QString, model);
    HostedLane lane(
        model, "'e': {'type': 'event'}", "'t': {'steps': [{'sleep': 3}, {'say': 'set'}, {'set': 'e'}]}",
        "{'set': 'e'}, {'wait': 'e'}, {'clear': 'e'}, {'start': 't'}, {'wait': 'e'}, {'say': 'woken'}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.transcript(), QStringList({"t#1: set", "main#1: woken"}));
}

void BlockingObjectsTest::waiterOfAnEventGoesOnThoughItIsClearedAtOnce()
{
    QFETCH(QString, model);
    HostedLane lane(model, "'e': {'type': 'event'}", "'t': {'steps': [{'wait': 'e'}, {'say': 'woken'}]}",
                    "{'start': 't'}, {'sleep': 10}, {'set': 'e'}, {'clear': 'e'}, {'join': 'all'}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.transcript(), QStringList({"t#1: woken"}));
}

/// A lock goes from free to owned and back, and only its owner gives it back.
void BlockingObjectsTest::objectEventsAgreeWithEachOther()
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

QTEST_GUILESS_MAIN(BlockingObjectsTest)
#include "tst_blockingobjects.moc"
