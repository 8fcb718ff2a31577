// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/blocking/deadlines.h"

#include <QTest>

using simmer::runtime::Deadlines;

/// Which timeout takes place when several reasons to end a task meet: as in CPython's asyncio.timeouts.
class DeadlinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void interruptsOnce()
    {
        Deadlines deadlines;
        deadlines.enter(100, 10, 0);
        QVERIFY(!deadlines.pass(109));
        QCOMPARE(*deadlines.next(), 110);
        QCOMPARE(*deadlines.pass(115), 110);
        QVERIFY(!deadlines.pass(120));
        QVERIFY(!deadlines.next());
        const Deadlines::Left left = deadlines.leave(130, 0);
        QVERIFY(left.isTimedOut && left.wasInterrupted);
        QCOMPARE(left.allowed, 10);
        QCOMPARE(left.taken, 30);
        QVERIFY(deadlines.isEmpty());
    }

    void bodyInTime()
    {
        Deadlines deadlines;
        deadlines.enter(0, 10, 0);
        const Deadlines::Left left = deadlines.leave(5, 0);
        QVERIFY(!left.isTimedOut && !left.wasInterrupted);
    }

    void earliestOfSeveral()
    {
        Deadlines deadlines;
        deadlines.enter(0, 50, 0);
        deadlines.enter(0, 70, 0);
        QCOMPARE(*deadlines.next(), 50);
        QCOMPARE(*deadlines.pass(80), 50);
    }

    void innerOnly()
    {
        Deadlines deadlines;
        deadlines.enter(0, 100, 0);
        deadlines.enter(0, 10, 0);
        QVERIFY(deadlines.pass(20));
        QVERIFY(deadlines.leave(20, 0).isTimedOut);
        QVERIFY(!deadlines.leave(30, 0).isTimedOut);
    }

    /// The inner one leaves it to the outer one to say so.
    void bothAtOnce()
    {
        Deadlines deadlines;
        deadlines.enter(0, 10, 0);
        deadlines.enter(0, 10, 0);
        QVERIFY(deadlines.pass(20));
        QVERIFY(!deadlines.leave(20, 0).isTimedOut);
        QVERIFY(deadlines.leave(20, 0).isTimedOut);
    }

    void outerBeforeTheInnerBegan()
    {
        Deadlines deadlines;
        deadlines.enter(0, 10, 0);
        QVERIFY(deadlines.pass(20));
        deadlines.enter(20, 10, 0);
        QVERIFY(deadlines.pass(30));
        QVERIFY(deadlines.leave(30, 0).isTimedOut);
    }

    void stopRequestTakesPrecedence()
    {
        Deadlines deadlines;
        deadlines.enter(0, 10, 0);
        QVERIFY(deadlines.pass(20));
        QVERIFY(!deadlines.leave(20, 1).isTimedOut);
    }

    void stopRequestOfBeforeDoesNotCount()
    {
        Deadlines deadlines;
        deadlines.enter(0, 10, 3);
        QVERIFY(deadlines.pass(20));
        QVERIFY(deadlines.leave(20, 3).isTimedOut);
    }
};

QTEST_GUILESS_MAIN(DeadlinesTest)
#include "tst_deadlines.moc"
