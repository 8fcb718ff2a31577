// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "hostedlane.h"
#include "waitrows.h"

#include <QTest>

using namespace simmer;
using test::HostedLane;
using trace::EventKind;
using trace::Outcome;

/// What threads and processes start and wait for together; and what is nothing to them.
class BlockingGroupsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void groupFinishes_data() { test::addModels(); }
    void groupFinishes();
    void firstFailureStopsTheGroup_data() { test::addModels(); }
    void firstFailureStopsTheGroup();
    void failuresOfAGroupComeTogether_data() { test::addModels(); }
    void failuresOfAGroupComeTogether();
    void cancelledGroupStopsItsTasks_data() { test::addModels(); }
    void cancelledGroupStopsItsTasks();
    void firstOfARaceWins_data() { test::addModels(); }
    void firstOfARaceWins();
    void failureOfTheWinnerIsRaised_data() { test::addModels(); }
    void failureOfTheWinnerIsRaised();
    void losersAreAwaited_data() { test::addModels(); }
    void losersAreAwaited();
    void cancelledRaceStopsItsTasks_data() { test::addModels(); }
    void cancelledRaceStopsItsTasks();
    void offloadRunsInline_data() { test::addModels(); }
    void offloadRunsInline();
    void createDoesNothing_data() { test::addModels(); }
    void createDoesNothing();
};

void BlockingGroupsTest::groupFinishes()
{
    QFETCH(QString, model);
    HostedLane lane(
        model, test::stopObjects,
        "'a': {'steps': [{'wait': 'e'}, {'say': 'a'}]}, 'b': {'steps': [{'say': 'b'}, {'set': 'e'}]}",
        "{'group': ['a', 'b']}, {'say': 'both'}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.transcript(), QStringList({"b#1: b", "a#1: a", "main#1: both"}));
}

void BlockingGroupsTest::firstFailureStopsTheGroup()
{
    QFETCH(QString, model);
    HostedLane lane(
        model, test::stopObjects,
        "'bad': {'steps': [{'wait': 'up'}, {'raise': 'burnt'}]}, 'good': {'steps': [{'try': [{'set': "
        "'up'}, {'sleep': 10000}], 'finally': [{'say': 'stopped'}]}]}",
        "{'try': [{'group': ['good', 'bad']}], 'catch': [{'say': 'caught'}]}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.transcript(), QStringList({"good#1: stopped", "main#1: caught"}));
    QVERIFY(lane.hasState("good#1", EventKind::Cancelled));
    QVERIFY(lane.notes().isEmpty());
}

void BlockingGroupsTest::failuresOfAGroupComeTogether()
{
    QFETCH(QString, model);
    HostedLane lane(
        model, test::stopObjects,
        "'bad': {'steps': [{'wait': 'up'}, {'raise': 'burnt'}]}, 'worse': {'steps': [{'try': [{'set': "
        "'up'}, {'sleep': 10000}], 'finally': [{'raise': 'on fire'}]}]}",
        "{'group': ['worse', 'bad']}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Failed);
    const QString note = lane.notes().value(0);
    QVERIFY2(note.contains(u"burnt") && note.contains(u"on fire"), qPrintable(note));
    QVERIFY(lane.timeOf("main#1", EventKind::Failed) >= lane.timeOf("worse#1", EventKind::Failed));
}

void BlockingGroupsTest::cancelledGroupStopsItsTasks()
{
    QFETCH(QString, model);
    HostedLane lane(
        model, test::stopObjects,
        "'a': {'steps': [{'try': [{'set': 'up'}, {'sleep': 10000}], 'finally': [{'say': 'a stops'}]}]}, "
        "'t': {'steps': [{'try': [{'group': ['a']}], 'finally': [{'say': 't stops'}]}]}",
        "{'start': 't'}, {'wait': 'up'}, {'sleep': 5}, {'cancel': 't'}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.transcript(), QStringList({"a#1: a stops", "t#1: t stops"}));
    QVERIFY(lane.hasState("a#1", EventKind::Cancelled));
    QVERIFY(lane.hasState("t#1", EventKind::Cancelled));
}

void BlockingGroupsTest::firstOfARaceWins()
{
    QFETCH(QString, model);
    HostedLane lane(
        model, test::stopObjects,
        QStringLiteral("%1, 'quick': {'steps': [{'sleep': 5}, {'say': 'first'}]}").arg(test::sleeper),
        "{'race': ['sleeper', 'quick', 'sleeper']}, {'say': 'over'}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.transcript(), QStringList({"quick#1: first", "main#1: over"}));
    for (const char *name : {"sleeper#1", "sleeper#2"})
        QVERIFY(lane.hasState(name, EventKind::Cancelled));
}

void BlockingGroupsTest::failureOfTheWinnerIsRaised()
{
    QFETCH(QString, model);
    HostedLane lane(model, test::stopObjects,
                    QStringLiteral("%1, 'bad': {'steps': [{'raise': 'burnt'}]}").arg(test::sleeper),
                    "{'try': [{'race': ['sleeper', 'bad']}], 'catch': [{'say': 'caught'}]}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.transcript(), QStringList({"main#1: caught"}));
    QVERIFY(lane.hasState("sleeper#1", EventKind::Cancelled));
}

void BlockingGroupsTest::losersAreAwaited()
{
    QFETCH(QString, model);
    HostedLane lane(
        model, test::stopObjects,
        "'slow': {'steps': [{'try': [{'set': 'up'}, {'sleep': 10000}], 'finally': [{'sleep': 10}, {'say': "
        "'slow is clean'}]}]}, 'quick': {'steps': [{'wait': 'up'}]}",
        "{'race': ['slow', 'quick']}, {'say': 'over'}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.transcript(), QStringList({"slow#1: slow is clean", "main#1: over"}));
}

void BlockingGroupsTest::cancelledRaceStopsItsTasks()
{
    QFETCH(QString, model);
    HostedLane lane(
        model, test::stopObjects,
        "'a': {'steps': [{'try': [{'set': 'up'}, {'sleep': 10000}], 'finally': [{'say': 'a stops'}]}]}, "
        "'t': {'steps': [{'race': ['a']}, {'say': 'never'}]}",
        "{'start': 't'}, {'wait': 'up'}, {'sleep': 5}, {'cancel': 't'}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.transcript(), QStringList({"a#1: a stops"}));
    QVERIFY(lane.hasState("t#1", EventKind::Cancelled));
}

void BlockingGroupsTest::offloadRunsInline()
{
    QFETCH(QString, model);
    HostedLane lane(
        model, "'p': {'type': 'pool', 'workers': 2}", "",
        "{'try': [{'offload': [{'work': 2}, {'block': 2}, {'say': 'inside'}, {'raise': 'burnt'}]}], "
        "'catch': [{'say': 'caught'}]}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.transcript(), QStringList({"main#1: inside", "main#1: caught"}));
    QCOMPARE(lane.timeline().tasks().size(), 1u);
}

void BlockingGroupsTest::createDoesNothing()
{
    QFETCH(QString, model);
    HostedLane lane(model, "", "'t': {'steps': [{'say': 'never'}]}", "{'create': 't'}, {'say': 'end'}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.transcript(), QStringList({"main#1: end"}));
    QCOMPARE(lane.timeline().tasks().size(), 1u);
    QVERIFY(lane.notes().isEmpty());
}

QTEST_GUILESS_MAIN(BlockingGroupsTest)
#include "tst_blockinggroups.moc"
