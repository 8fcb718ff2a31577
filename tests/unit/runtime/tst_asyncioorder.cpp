// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "virtuallane.h"

#include <QTest>

using namespace simmer;
using scenario::Model;
using trace::EventKind;
using trace::Outcome;

/// The order of the coroutine lane is CPython 3.11's asyncio's. tests/oracle holds the two against each other
/// at random; here stand the single facts.
class AsyncioOrderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startedTaskFirstRunsInTheNextTurn();
    void turnRunsWhatWasReadyWhenItBegan();
    void readyQueueIsFirstInFirstOut();
    void sleepOfZeroIsAYield();
    void awaitThatNeedsNotWaitDoesNotSuspend_data();
    void awaitThatNeedsNotWaitDoesNotSuspend();
    void timersGoByDeadlineThenByCreation();
    void dueTimersJoinBehindWhatIsReady();
    void workHoldsEverybodyUp();
    void blockBlocksTheLoop();
    void joinWakesInTheNextTurn();
    void gatherWakesOneTurnLaterThanJoin();
    void gatherRaisesTheFirstFailureAndTheOthersGoOn();
    void gatherThatCollectsWaitsForAll();
    void lockIsHandedOverInOrder();
    void nobodyOvertakesTheWokenWaiterOfALock();
    void semaphoreLetsAsManyInAsItHasPermits();
    void getterThatFindsTheQueueEmptyAgainWaitsAgain();
    void putterWaitsForRoom();
    void setWakesAllInOrderThoughClearedAtOnce();
    void callIsNoTaskOfItsOwn();
};

namespace {

test::VirtualLane coroutines(const QString &objects, const QString &tasks, const QString &main)
{
    return test::VirtualLane(Model::Coroutines, objects, tasks, main);
}

/// How many turns had begun when `task` ran for the n-th time.
int turnOf(const test::VirtualLane &lane, const QString &task, EventKind kind, int nth = 1)
{
    int turns = 0;
    for (const trace::Event &event : lane.timeline().events()) {
        turns += event.kind == EventKind::TurnStarted;
        if (event.kind == kind && event.task != trace::noTask &&
            QString::fromStdString(lane.timeline().taskName(event.task)) == task && --nth == 0)
            return turns;
    }
    return -1;
}

} // namespace

void AsyncioOrderTest::startedTaskFirstRunsInTheNextTurn()
{
    const auto lane =
        coroutines("", "'t': {'steps': [{'say': 'child'}]}",
                   "{'start': 't'}, {'say': 'parent goes on'}, {'yield': true}, {'say': 'parent again'}");
    QCOMPARE(lane.transcript(),
             (QStringList{"0 main#1: parent goes on", "0 t#1: child", "0 main#1: parent again"}));
    QCOMPARE(turnOf(lane, "t#1", EventKind::Ready), 1);
    QCOMPARE(turnOf(lane, "t#1", EventKind::Running), 2);
}

void AsyncioOrderTest::turnRunsWhatWasReadyWhenItBegan()
{
    // a makes b ready in the second turn; b runs in the third although the second is still under way.
    const auto lane =
        coroutines("'bell': {'type': 'event'}",
                   "'b': {'steps': [{'wait': 'bell'}]}, 'a': {'steps': [{'yield': true}, {'set': 'bell'}]},"
                   "'c': {'steps': [{'yield': true}]}",
                   "{'gather': ['b', 'a', 'c']}");
    QCOMPARE(turnOf(lane, "b#1", EventKind::Ready, 2), 3);
    QCOMPARE(turnOf(lane, "c#1", EventKind::Running, 2), 3);
    QCOMPARE(turnOf(lane, "b#1", EventKind::Running, 2), 4);
}

void AsyncioOrderTest::readyQueueIsFirstInFirstOut()
{
    const auto lane =
        coroutines("", "'t': {'steps': [{'repeat': 2, 'as': 'i', 'do': [{'say': '{i}'}, {'yield': true}]}]}",
                   "{'gather': ['t', 't', 't']}");
    QCOMPARE(lane.transcript(),
             (QStringList{"0 t#1: 0", "0 t#2: 0", "0 t#3: 0", "0 t#1: 1", "0 t#2: 1", "0 t#3: 1"}));
}

void AsyncioOrderTest::sleepOfZeroIsAYield()
{
    const auto yielding = coroutines("", "", "{'yield': true}");
    const auto sleeping = coroutines("", "", "{'sleep': 0}");
    QCOMPARE(sleeping.states(), yielding.states());
    QVERIFY(sleeping.states().contains("0 main#1 suspended turn"));
}

void AsyncioOrderTest::awaitThatNeedsNotWaitDoesNotSuspend_data()
{
    QTest::addColumn<QString>("main");
    QTest::newRow("lock that is free") << "{'with': 'lock', 'do': [{'say': 'in'}]}";
    QTest::newRow("semaphore with permits")
        << "{'with': 'two', 'do': [{'with': 'two', 'do': [{'say': 'in'}]}]}";
    QTest::newRow("queue with room and an item")
        << "{'put': 'shelf', 'value': 3}, {'get': 'shelf', 'into': 'x'}";
    QTest::newRow("event that is set") << "{'set': 'bell'}, {'wait': 'bell'}";
    QTest::newRow("nothing to join") << "{'join': 'all'}";
    QTest::newRow("call of what does not wait") << "{'call': 'talk'}";
}

void AsyncioOrderTest::awaitThatNeedsNotWaitDoesNotSuspend()
{
    QFETCH(QString, main);
    const auto lane = coroutines("'lock': {'type': 'lock'}, 'two': {'type': 'semaphore', 'permits': 2},"
                                 "'shelf': {'type': 'queue', 'capacity': 1}, 'bell': {'type': 'event'}",
                                 "'talk': {'steps': [{'say': 'talk'}]}", main);
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.states(),
             (QStringList{"0 main#1 created", "0 main#1 ready", "0 main#1 running", "0 main#1 finished 0"}));
}

void AsyncioOrderTest::timersGoByDeadlineThenByCreation()
{
    const auto lane = coroutines("",
                                 "'late': {'steps': [{'sleep': 3}]}, 'early': {'steps': [{'sleep': 1}]},"
                                 "'second': {'steps': [{'yield': true}, {'sleep': 3}]}",
                                 "{'gather': ['second', 'late', 'early', 'late']}");
    QCOMPARE(lane.tasksInOrderOf(EventKind::Finished),
             (QStringList{"early#1", "late#1", "late#2", "second#1", "main#1"}));
}

void AsyncioOrderTest::dueTimersJoinBehindWhatIsReady()
{
    // At 2 the sleeper's timer is due and the worker's next turn is ready: the worker was in the queue first.
    const auto lane = coroutines("",
                                 "'sleeper': {'steps': [{'sleep': 2}, {'say': 'awake'}]},"
                                 "'worker': {'steps': [{'work': 2}, {'yield': true}, {'say': 'worked'}]}",
                                 "{'gather': ['sleeper', 'worker']}");
    QCOMPARE(lane.transcript(), (QStringList{"2 worker#1: worked", "2 sleeper#1: awake"}));
}

void AsyncioOrderTest::workHoldsEverybodyUp()
{
    const auto lane =
        coroutines("", "'sleeper': {'steps': [{'sleep': 1}]}, 'worker': {'steps': [{'work': 5}]}",
                   "{'gather': ['sleeper', 'worker']}");
    QCOMPARE(lane.statesOf("sleeper#1"),
             (QStringList{"0 created by main#1", "0 ready by main#1", "0 running", "0 suspended timer for 1",
                          "5 ready", "5 running", "5 finished 0"}));
}

void AsyncioOrderTest::blockBlocksTheLoop()
{
    const auto lane =
        coroutines("", "'sleeper': {'steps': [{'sleep': 1}]}, 'frozen': {'steps': [{'block': 5}]}",
                   "{'gather': ['sleeper', 'frozen']}");
    QCOMPARE(lane.statesOf("frozen#1"),
             (QStringList{"0 created by main#1", "0 ready by main#1", "0 running",
                          "0 blocked blockingCall for 5", "5 running", "5 finished 0"}));
    QVERIFY(lane.statesOf("sleeper#1").contains("5 ready"));
}

void AsyncioOrderTest::joinWakesInTheNextTurn()
{
    const auto lane = coroutines("", "'t': {'steps': [{'return': '7'}]}",
                                 "{'start': 't'}, {'join': ['t'], 'into': 'x'}, {'say': '{x}'}");
    QCOMPARE(turnOf(lane, "t#1", EventKind::Finished), 2);
    QCOMPARE(turnOf(lane, "main#1", EventKind::Ready, 2), 2);
    QCOMPARE(turnOf(lane, "main#1", EventKind::Running, 2), 3);
    QCOMPARE(lane.transcript(), QStringList{"0 main#1: 7"});
    QVERIFY(lane.states().contains("0 main#1 ready by t#1"));
}

void AsyncioOrderTest::gatherWakesOneTurnLaterThanJoin()
{
    const auto lane = coroutines("", "'t': {'steps': [{'say': 't'}]}", "{'gather': ['t']}");
    QCOMPARE(turnOf(lane, "t#1", EventKind::Finished), 2);
    QCOMPARE(turnOf(lane, "main#1", EventKind::Ready, 2), 3);
    QCOMPARE(turnOf(lane, "main#1", EventKind::Running, 2), 4);
    QVERIFY(lane.states().contains("0 main#1 ready by t#1"));
}

void AsyncioOrderTest::gatherRaisesTheFirstFailureAndTheOthersGoOn()
{
    const auto lane = coroutines(
        "",
        "'good': {'steps': [{'sleep': 3}, {'say': 'good is done'}]},"
        "'bad': {'steps': [{'sleep': 1}, {'raise': 'burnt'}]},"
        "'worse': {'steps': [{'sleep': 2}, {'raise': 'on fire'}]}",
        "{'try': [{'gather': ['good', 'bad', 'worse']}], 'catch': [{'say': 'caught'}]}, {'sleep': 4}");
    QCOMPARE(lane.transcript(), (QStringList{"1 main#1: caught", "3 good#1: good is done"}));
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.notes(), QStringList());
}

void AsyncioOrderTest::gatherThatCollectsWaitsForAll()
{
    const auto lane =
        coroutines("", "'good': {'steps': [{'sleep': 3}]}, 'bad': {'steps': [{'raise': 'burnt'}]}",
                   "{'gather': ['bad', 'good'], 'collect': true}, {'say': 'all in'}");
    QCOMPARE(lane.transcript(), QStringList{"3 main#1: all in"});
    QCOMPARE(lane.notes(), QStringList());
}

void AsyncioOrderTest::lockIsHandedOverInOrder()
{
    const auto lane =
        coroutines("'stove': {'type': 'lock'}", "'t': {'steps': [{'with': 'stove', 'do': [{'sleep': 1}]}]}",
                   "{'gather': ['t', 't', 't']}");
    QCOMPARE(lane.tasksInOrderOf(EventKind::Finished), (QStringList{"t#1", "t#2", "t#3", "main#1"}));
    QVERIFY(lane.lines().contains("1       t#1 ownerChanged stove -"));
    QVERIFY(lane.states().contains("1 t#2 ready by t#1"));
}

void AsyncioOrderTest::nobodyOvertakesTheWokenWaiterOfALock()
{
    // The lock is free and the waiter woken, but not running yet, when `late` comes: it goes to the end of
    // the line.
    const auto lane =
        coroutines("'stove': {'type': 'lock'}",
                   "'holder': {'steps': [{'with': 'stove', 'do': [{'sleep': 1}]}]},"
                   "'waiter': {'steps': [{'with': 'stove', 'do': [{'say': 'waiter'}]}]},"
                   "'late': {'steps': [{'sleep': 1}, {'with': 'stove', 'do': [{'say': 'late'}]}]}",
                   "{'gather': ['holder', 'waiter', 'late']}");
    QCOMPARE(lane.transcript(), (QStringList{"1 waiter#1: waiter", "1 late#1: late"}));
    QVERIFY(lane.states().contains("1 late#1 suspended lock stove"));
}

void AsyncioOrderTest::semaphoreLetsAsManyInAsItHasPermits()
{
    const auto lane = coroutines("'burners': {'type': 'semaphore', 'permits': 2}",
                                 "'pot': {'steps': [{'with': 'burners', 'do': [{'sleep': 1}]}]}",
                                 "{'gather': ['pot', 'pot', 'pot', 'pot', 'pot']}");
    QCOMPARE(lane.timeline().end(), 3 * 1'000'000);
    QCOMPARE(lane.tasksInOrderOf(EventKind::Finished),
             (QStringList{"pot#1", "pot#2", "pot#3", "pot#4", "pot#5", "main#1"}));
    QVERIFY(!lane.lines().join(u'\n').contains("permitsChanged burners -"));
}

void AsyncioOrderTest::getterThatFindsTheQueueEmptyAgainWaitsAgain()
{
    // `first` is woken for the item, but `quick`, which is ready before it, takes the item away.
    const auto lane =
        coroutines("'shelf': {'type': 'queue', 'capacity': 5}",
                   "'first': {'steps': [{'get': 'shelf', 'into': 'x'}, {'say': 'first {x}'}]},"
                   "'giver': {'steps': [{'sleep': 1}, {'put': 'shelf', 'value': 1}, {'sleep': 1}, {'put': "
                   "'shelf', 'value': 2}]},"
                   "'quick': {'steps': [{'sleep': 1}, {'get': 'shelf', 'into': 'x'}, {'say': 'quick {x}'}]}",
                   "{'gather': ['first', 'giver', 'quick']}");
    QCOMPARE(lane.transcript(), (QStringList{"1 quick#1: quick 1", "2 first#1: first 2"}));
    QCOMPARE(lane.states().filter("first#1 suspended queueItem shelf").size(), 2);
}

void AsyncioOrderTest::putterWaitsForRoom()
{
    const auto lane = coroutines(
        "'shelf': {'type': 'queue', 'capacity': 1}",
        "'giver': {'steps': [{'put': 'shelf', 'value': 1}, {'put': 'shelf', 'value': 2}, {'say': 'given'}]},"
        "'taker': {'steps': [{'sleep': 3}, {'get': 'shelf', 'into': 'x'}, {'say': '{x}'}, {'yield': true},"
        " {'get': 'shelf', 'into': 'x'}, {'say': '{x}'}]}",
        "{'gather': ['giver', 'taker']}");
    QCOMPARE(lane.transcript(), (QStringList{"3 taker#1: 1", "3 giver#1: given", "3 taker#1: 2"}));
    QVERIFY(lane.states().contains("3 giver#1 ready by taker#1"));
}

void AsyncioOrderTest::setWakesAllInOrderThoughClearedAtOnce()
{
    const auto lane =
        coroutines("'bell': {'type': 'event'}", "'guest': {'steps': [{'wait': 'bell'}, {'say': 'in'}]}",
                   "{'start': 'guest', 'count': 3}, {'yield': true}, {'set': 'bell'}, {'clear': 'bell'}, "
                   "{'join': 'all'}");
    QCOMPARE(lane.transcript(), (QStringList{"0 guest#1: in", "0 guest#2: in", "0 guest#3: in"}));
    QCOMPARE(lane.outcome(), Outcome::Finished);
}

void AsyncioOrderTest::callIsNoTaskOfItsOwn()
{
    const auto lane =
        coroutines("", "'outer': {'steps': [{'call': 'inner'}]}, 'inner': {'steps': [{'sleep': 2}]}",
                   "{'call': 'outer'}");
    QCOMPARE(lane.timeline().tasks().size(), std::size_t(1));
    QCOMPARE(lane.states().filter("suspended"), QStringList{"0 main#1 suspended timer for 2"});
    const trace::Moment asleep = lane.timeline().momentAt(1'000'000);
    QCOMPARE(asleep.tasks.front().calls.size(), std::size_t(2));
}

QTEST_APPLESS_MAIN(AsyncioOrderTest)
#include "tst_asyncioorder.moc"
