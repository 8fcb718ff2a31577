// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "hostedlane.h"
#include "processtree.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace simmer;
using test::HostedLane;
using trace::EventKind;
using trace::Outcome;

/// What a real crash takes with it.
class CrashesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void threadTakesTheLaneWithIt_data();
    void threadTakesTheLaneWithIt();
    void onlyTheProcessDies();
    void whatACrashedProcessHeldIsFree();
    void groupHearsOfACrash();
    void mainTakesTheLaneWithIt();
    void processThatDoesNotEndIsKilled();
    void terminatedFromOutsideIsAStopRequest();
};

void CrashesTest::threadTakesTheLaneWithIt_data()
{
    QTest::addColumn<QString>("model");
    QTest::newRow("threads") << QStringLiteral("threads");
    QTest::newRow("gil") << QStringLiteral("gil");
}

void CrashesTest::threadTakesTheLaneWithIt()
{
    QFETCH(QString, model);
    const QTemporaryDir folder;
    QVERIFY(QDir::setCurrent(folder.path()));
    HostedLane lane(
        model, "'e': {'type': 'event'}",
        "'t': {'steps': [{'say': 'last words'}, {'crash': 'segfault'}]}, 'other': {'steps': [{'sleep': "
        "10000}]}",
        "{'start': 'other'}, {'start': 't'}, {'join': ['t']}, {'say': 'never'}");
    lane.finish();
    QCOMPARE(lane.host().exitStatus(), QProcess::CrashExit);
    QCOMPARE(lane.host().exitCode(), SIGSEGV);
    QVERIFY(!lane.timeline().outcome());
    QCOMPARE(lane.transcript(), QStringList({"t#1: last words"}));
    QCOMPARE(QDir().entryList(QDir::Files | QDir::Hidden), QStringList());
    QDir::setCurrent(QDir::rootPath());
}

void CrashesTest::onlyTheProcessDies()
{
    const QTemporaryDir folder;
    QVERIFY(QDir::setCurrent(folder.path()));
    HostedLane lane(
        "processes", "'e': {'type': 'event'}",
        "'t': {'steps': [{'say': 'last words'}, {'crash': 'segfault'}]}, 'other': {'steps': [{'wait': "
        "'e'}, {'say': 'other goes on'}]}",
        "{'start': 'other'}, {'start': 't'}, {'try': [{'join': ['t']}], 'catch': [{'say': 'caught'}]}, "
        "{'set': 'e'}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.transcript(), QStringList({"t#1: last words", "main#1: caught", "other#1: other goes on"}));
    QVERIFY(lane.hasState("t#1", EventKind::Failed));
    QCOMPARE(lane.notes(), QStringList({"t#1 was killed by SIGSEGV"}));
    QCOMPARE(QDir().entryList(QDir::Files | QDir::Hidden), QStringList());
    QDir::setCurrent(QDir::rootPath());
}

void CrashesTest::whatACrashedProcessHeldIsFree()
{
    HostedLane lane(
        "processes",
        "'l': {'type': 'lock'}, 's': {'type': 'semaphore', 'permits': 1}, 'up': {'type': 'event'}",
        "'t': {'steps': [{'with': 'l', 'do': [{'with': 's', 'do': [{'set': 'up'}, {'crash': "
        "'segfault'}]}]}]}",
        "{'start': 't'}, {'wait': 'up'}, {'with': 's', 'do': [{'with': 'l', 'do': [{'say': 'mine'}]}]}, "
        "{'join': ['t']}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Failed);
    QCOMPARE(lane.transcript(), QStringList({"main#1: mine"}));
    const QString why =
        QStringLiteral("t#1 was killed by SIGSEGV; what it held is free again: lock l, semaphore s");
    QCOMPARE(lane.notes(), QStringList({why, why}));
}

void CrashesTest::groupHearsOfACrash()
{
    HostedLane lane(
        "processes", "'up': {'type': 'event'}",
        "'bad': {'steps': [{'wait': 'up'}, {'crash': 'segfault'}]}, 'good': {'steps': [{'try': [{'set': "
        "'up'}, {'sleep': 10000}], 'finally': [{'say': 'stopped'}]}]}",
        "{'try': [{'group': ['good', 'bad']}], 'catch': [{'say': 'caught'}]}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.transcript(), QStringList({"good#1: stopped", "main#1: caught"}));
}

/// `main` is the runner itself: without it there is nobody to wait for the others.
void CrashesTest::mainTakesTheLaneWithIt()
{
    HostedLane lane("processes", "'e': {'type': 'event'}", "'t': {'steps': [{'set': 'e'}, {'sleep': 10000}]}",
                    "{'start': 't'}, {'wait': 'e'}, {'sleep': 20}, {'crash': 'segfault'}");
    QList<qint64> children;
    while (lane.host().state() != QProcess::NotRunning) {
        lane.readSome();
        const QList<qint64> now = test::descendantsOf(lane.processId());
        if (!now.isEmpty())
            children = now;
    }
    lane.finish();
    QCOMPARE(lane.host().exitStatus(), QProcess::CrashExit);
    QVERIFY(!lane.timeline().outcome());
    QVERIFY(!children.isEmpty());
    for (const qint64 process : children)
        QTRY_VERIFY_WITH_TIMEOUT(!test::exists(process) || test::isZombie(process), 2000);
}

void CrashesTest::processThatDoesNotEndIsKilled()
{
    HostedLane lane(
        "processes", "'up': {'type': 'event'}",
        "'stubborn': {'steps': [{'set': 'up'}, {'repeat': 'forever', 'do': [{'try': [{'sleep': 10000}], "
        "'catch': [{'say': 'no'}], 'catchCancelled': true}]}]}",
        "{'start': 'stubborn'}, {'wait': 'up'}, {'cancel': 'stubborn'}, {'try': [{'join': ['stubborn']}], "
        "'catch': [], 'catchCancelled': true}, {'say': 'gone'}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.transcript(), QStringList({"stubborn#1: no", "main#1: gone"}));
    QVERIFY(lane.hasState("stubborn#1", EventKind::Cancelled));
    QCOMPARE(lane.notes().size(), 1);
    QVERIFY(lane.notes().first().contains(u"SIGKILL"));
}

void CrashesTest::terminatedFromOutsideIsAStopRequest()
{
    HostedLane lane(
        "processes", "'e': {'type': 'event'}",
        "'t': {'steps': [{'try': [{'say': 'up'}, {'sleep': 10000}], 'finally': [{'say': 'clean'}]}]}",
        "{'start': 't'}, {'try': [{'join': ['t']}], 'catch': [], 'catchCancelled': true}");
    while (lane.host().state() != QProcess::NotRunning && lane.transcript().isEmpty())
        lane.readSome();
    ::kill(pid_t(test::childrenOf(lane.processId()).value(0)), SIGTERM);
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.transcript(), QStringList({"t#1: up", "t#1: clean"}));
    QVERIFY(lane.hasState("t#1", EventKind::Cancelled));
}

QTEST_GUILESS_MAIN(CrashesTest)
#include "tst_crashes.moc"
