// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "hostedlane.h"

#include <QTest>

using namespace simmer;
using test::HostedLane;
using trace::EventKind;
using trace::Outcome;

/// What holds in the threads lane and in the processes lane alike.
class BlockingVerbsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mainAloneFinishes_data() { models(); }
    void mainAloneFinishes();

private:
    void models();
};

void BlockingVerbsTest::models()
{
    QTest::addColumn<QString>("model");
    QTest::newRow("threads") << QStringLiteral("threads");
    QTest::newRow("processes") << QStringLiteral("processes");
}

void BlockingVerbsTest::mainAloneFinishes()
{
    QFETCH(QString, model);
    HostedLane lane(
        model, "", "'t': {'steps': [{'work': 1}, {'say': 'in t'}, {'sleep': 2}, {'return': '7'}]}",
        "{'work': 1}, {'sleep': 1}, {'start': 't'}, {'join': ['t'], 'into': 'x'}, {'say': 'got {x}'}");
    lane.finish();
    qDebug() << lane.transcript() << lane.notes() << lane.states("main#1") << lane.states("t#1");
    QCOMPARE(lane.outcome(), Outcome::Finished);
}

QTEST_GUILESS_MAIN(BlockingVerbsTest)
#include "tst_blockingverbs.moc"
