// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT

// The processes that stand for the world outside, a server or a listener's clients, are killed in the middle
// of a run: the step that uses them fails, the lane goes on, and nothing is left over.

#include "hostedlane.h"
#include "processtree.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <csignal>

using namespace simmer;
using test::HostedLane;
using trace::EventKind;
using trace::Outcome;

namespace {

constexpr int patienceMs = 20'000;

/// Of a process; empty where there is none.
QString nameOf(qint64 process)
{
    QFile file(QStringLiteral("/proc/%1/comm").arg(process));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).trimmed() : QString();
}

bool isGone(qint64 process)
{
    return !test::exists(process) || test::isZombie(process);
}

} // namespace

class WorldLossTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lostServer_data() { everyModel(); }
    void lostServer();
    void lostClients_data() { everyModel(); }
    void lostClients();
    void lostRunner_data() { everyModel(); }
    void lostRunner();

private:
    static void everyModel();
    /// Reads from the lane until a task of it waits for that; false: it took too long.
    static bool readUntilItWaits(HostedLane &lane, trace::WaitKind wait);
    /// Those of the lane that have that name, as soon as there are any.
    static QList<qint64> processesNamed(const QString &name, const HostedLane &lane);
};

void WorldLossTest::everyModel()
{
    QTest::addColumn<QString>("model");
    for (const char *model : {"sequential", "coroutines", "threads", "gil", "processes"})
        QTest::newRow(model) << QString::fromLatin1(model);
}

bool WorldLossTest::readUntilItWaits(HostedLane &lane, trace::WaitKind wait)
{
    QElapsedTimer time;
    time.start();
    while (!time.hasExpired(patienceMs)) {
        lane.readSome();
        for (const trace::Event &event : lane.timeline().events()) {
            const bool waits = event.kind == EventKind::Suspended || event.kind == EventKind::Blocked;
            if (waits && event.wait == wait)
                return true;
        }
    }
    return false;
}

QList<qint64> WorldLossTest::processesNamed(const QString &name, const HostedLane &lane)
{
    QList<qint64> found;
    QElapsedTimer time;
    time.start();
    while (found.isEmpty() && !time.hasExpired(patienceMs)) {
        for (const qint64 process : test::descendantsOf(lane.processId())) {
            if (nameOf(process) == name)
                found.append(process);
        }
    }
    return found;
}

void WorldLossTest::lostServer()
{
    QFETCH(QString, model);
    HostedLane lane(model, "'shop': {'type': 'server', 'latency': 9000, 'workers': 2}", "",
                    "{'try': [{'request': 'shop'}], 'catch': [{'say': 'gone'}]}, "
                    "{'try': [{'request': 'shop'}], 'catch': [{'say': 'still gone'}]}");
    QVERIFY(readUntilItWaits(lane, trace::WaitKind::Reply));
    const QList<qint64> all = test::descendantsOf(lane.processId());
    const QList<qint64> lost = processesNamed(QStringLiteral("simmer-server"), lane);
    QVERIFY(!lost.isEmpty());
    for (const qint64 process : lost)
        ::kill(pid_t(process), SIGKILL);
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.transcript(), QStringList({"main#1: gone", "main#1: still gone"}));
    for (const qint64 process : all)
        QTRY_VERIFY_WITH_TIMEOUT(isGone(process), patienceMs);
}

void WorldLossTest::lostClients()
{
    QFETCH(QString, model);
    HostedLane lane(
        model, "'door': {'type': 'listener', 'clients': 1, 'rounds': 3, 'think': 9000}",
        "'handle': {'steps': [{'repeat': 3, 'do': [{'try': [{'receive': 'line'}, {'send': 'ok'}], "
        "'catch': [{'say': 'gone'}, {'return': 0}]}]}]}",
        "{'accept': 'door', 'start': 'handle'}, {'join': 'all'}");
    QVERIFY(readUntilItWaits(lane, trace::WaitKind::Data));
    const QList<qint64> all = test::descendantsOf(lane.processId());
    const QList<qint64> lost = processesNamed(QStringLiteral("simmer-load"), lane);
    QVERIFY(!lost.isEmpty());
    for (const qint64 process : lost)
        ::kill(pid_t(process), SIGKILL);
    lane.finish();
    // The one that accepts hears of it too: there will be no other client.
    QCOMPARE(lane.outcome(), Outcome::Failed);
    QCOMPARE(lane.notes(), QStringList({"the clients of “door” are gone before their time"}));
    QCOMPARE(lane.transcript(), QStringList({"handle#1: gone"}));
    for (const qint64 process : all)
        QTRY_VERIFY_WITH_TIMEOUT(isGone(process), patienceMs);
}

void WorldLossTest::lostRunner()
{
    QFETCH(QString, model);
    HostedLane lane(model, "'shop': {'type': 'server', 'latency': 9000, 'workers': 2}",
                    "'guest': {'steps': [{'request': 'shop'}]}",
                    "{'start': 'guest', 'count': 3}, {'join': 'all'}");
    QVERIFY(readUntilItWaits(lane, trace::WaitKind::Reply));
    const QList<qint64> all = test::descendantsOf(lane.processId());
    QVERIFY(!all.isEmpty());
    ::kill(pid_t(lane.processId()), SIGKILL);
    lane.finish();
    for (const qint64 process : all)
        QTRY_VERIFY_WITH_TIMEOUT(isGone(process), patienceMs);
}

QTEST_GUILESS_MAIN(WorldLossTest)
#include "tst_worldloss.moc"
