// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "hostedlane.h"

#include <QTest>

using namespace simmer;
using test::HostedLane;
using trace::EventKind;
using trace::Outcome;

namespace {

const char *const models[] = {"sequential", "coroutines", "threads", "gil", "processes"};
const QString shop = QStringLiteral("'shop': {'type': 'server', 'latency': %1, 'workers': 64}");
const QString handler = QStringLiteral("'handle': {'steps': [{'repeat': %1, 'do': [{'receive': 'line'}, "
                                       "{'send': 'ok {line}'}]}, {'say': 'bye'}]}");
const QString open = QStringLiteral("{'accept': 'door', 'start': 'handle'}");

} // namespace

/// `request`, `accept`, `receive` and `send`, in every lane.
class SocketsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestWaitsForTheReply_data() { everyModel(); }
    void requestWaitsForTheReply();
    void requestsOverlapWhereTasksDo_data() { everyModel(); }
    void requestsOverlapWhereTasksDo();
    void workersBoundTheServer();
    void everyClientHasItsRounds_data() { everyModel(); }
    void everyClientHasItsRounds();
    void linesCarryTheRound_data() { everyModel(); }
    void linesCarryTheRound();
    void twoHundredClients_data() { everyModel(); }
    void twoHundredClients();
    void twoThousandClientsInCoroutines();
    void closedConnectionFailsTheStep_data() { everyModel(); }
    void closedConnectionFailsTheStep();
    void withoutAConnectionTheStepFails_data() { everyModel(); }
    void withoutAConnectionTheStepFails();

private:
    static void everyModel();
};

void SocketsTest::everyModel()
{
    QTest::addColumn<QString>("model");
    for (const char *model : models)
        QTest::newRow(model) << QString::fromLatin1(model);
}

void SocketsTest::requestWaitsForTheReply()
{
    QFETCH(QString, model);
    HostedLane lane(model, shop.arg(10), "", "{'request': 'shop', 'path': '/menu'}, {'say': 'served'}");
    lane.finish();
    QVERIFY2(lane.notes().isEmpty(), qPrintable(lane.notes().join(u' ')));
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.transcript(), QStringList({"main#1: served"}));
    const EventKind waiting = model == u"coroutines" ? EventKind::Suspended : EventKind::Blocked;
    QVERIFY(lane.timeOf("main#1", EventKind::Running, 2) >= lane.timeOf("main#1", waiting) + 9'000'000);
    for (const trace::Event &event : lane.timeline().events()) {
        if (event.kind == waiting)
            QCOMPARE(event.wait, trace::WaitKind::Reply);
    }
}

void SocketsTest::requestsOverlapWhereTasksDo()
{
    QFETCH(QString, model);
    HostedLane lane(model, shop.arg(50), "'guest': {'steps': [{'request': 'shop'}]}",
                    "{'start': 'guest', 'count': 20}, {'join': 'all'}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    const qint64 end = lane.timeOf("main#1", EventKind::Finished);
    if (model == u"sequential")
        QVERIFY(end >= 19 * 50'000'000LL);
    else
        QVERIFY2(end < 10 * 50'000'000LL, qPrintable(QString::number(end)));
}

void SocketsTest::workersBoundTheServer()
{
    HostedLane lane("coroutines", "'shop': {'type': 'server', 'latency': 20, 'workers': 2}",
                    "'guest': {'steps': [{'request': 'shop'}]}",
                    "{'start': 'guest', 'count': 6}, {'join': 'all'}");
    lane.finish();
    QVERIFY(lane.timeOf("main#1", EventKind::Finished) >= 55'000'000);
}

void SocketsTest::everyClientHasItsRounds()
{
    QFETCH(QString, model);
    HostedLane lane(model, "'door': {'type': 'listener', 'clients': 5, 'rounds': 3, 'think': 1}",
                    handler.arg(3), open + ", {'join': 'all'}, {'say': 'closed'}");
    lane.finish();
    QVERIFY2(lane.notes().isEmpty(), qPrintable(lane.notes().join(u' ')));
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.transcript().filter("bye").size(), 5);
    QCOMPARE(lane.transcript().last(), QStringLiteral("main#1: closed"));
    QVERIFY(lane.task("handle#5") != trace::noTask);
}

void SocketsTest::linesCarryTheRound()
{
    QFETCH(QString, model);
    HostedLane lane(model, "'door': {'type': 'listener', 'clients': 1, 'rounds': 3}",
                    "'handle': {'steps': [{'repeat': 3, 'do': [{'receive': 'line'}, {'say': '{line}'}, "
                    "{'send': 'ok'}]}]}",
                    open);
    lane.finish();
    QCOMPARE(lane.transcript(), QStringList({"handle#1: 0", "handle#1: 1", "handle#1: 2"}));
}

void SocketsTest::twoHundredClients()
{
    QFETCH(QString, model);
    HostedLane lane(model, "'door': {'type': 'listener', 'clients': 200, 'rounds': 5}", handler.arg(5), open);
    lane.finish();
    QVERIFY2(lane.notes().isEmpty(), qPrintable(lane.notes().join(u' ')));
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.transcript().size(), 200);
    if (model == u"processes") {
        for (const qint64 processes : lane.samples(trace::Counter::Processes))
            QVERIFY(processes <= 65);
    }
}

void SocketsTest::twoThousandClientsInCoroutines()
{
    HostedLane lane("coroutines", "'door': {'type': 'listener', 'clients': 2000, 'rounds': 2}",
                    handler.arg(2), open);
    lane.finish();
    QVERIFY2(lane.notes().isEmpty(), qPrintable(lane.notes().join(u' ')));
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.transcript().size(), 2000);
}

void SocketsTest::closedConnectionFailsTheStep()
{
    QFETCH(QString, model);
    HostedLane lane(
        model, "'door': {'type': 'listener', 'clients': 1, 'rounds': 1}",
        "'handle': {'steps': [{'receive': 'line'}, {'send': 'ok'}, {'try': [{'receive': 'line'}], 'catch': "
        "[{'say': 'gone'}]}]}",
        open + ", {'join': 'all'}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.transcript(), QStringList({"handle#1: gone"}));
}

/// A task that an `accept` starts may be started otherwise as well.
void SocketsTest::withoutAConnectionTheStepFails()
{
    QFETCH(QString, model);
    HostedLane lane(model, "'door': {'type': 'listener', 'clients': 1, 'rounds': 1}",
                    "'handle': {'steps': [{'try': [{'receive': 'line'}], 'catch': [{'say': 'nobody speaks'}]}, "
                    "{'try': [{'send': 'ok'}], 'catch': [{'say': 'nobody hears'}]}]}",
                    "{'start': 'handle'}, {'join': ['handle']}, {'call': 'handle'}, " + open);
    lane.finish();
    QVERIFY2(lane.outcome() == Outcome::Finished, qPrintable(lane.notes().join(u' ')));
    QCOMPARE(lane.transcript(), QStringList({"handle#1: nobody speaks", "handle#1: nobody hears",
                                             "main#1: nobody speaks", "main#1: nobody hears"}));
}

QTEST_GUILESS_MAIN(SocketsTest)
#include "tst_sockets.moc"
