// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "virtuallane.h"

#include <QTest>

using namespace simmer;
using scenario::Model;
using trace::EventKind;
using trace::Outcome;

/// How runs end in virtual time: well, with failures, stuck, at a limit, and always the same way.
class LaneEndsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatMainLeavesAliveIsCancelledAndAwaited();
    void taskThatNeverRanIsCancelledWithoutRunning();
    void cancellationCanBeCaught();
    void failureOfMainIsTheLanes_data() { models(); }
    void failureOfMainIsTheLanes();
    void failureThatNobodyTookIsReported();
    void coroutineThatNobodyAwaitedIsReported();
    void deadlockNamesTheCycle();
    void deadlockNamesTheMissingWaker();
    void taskThatHoldsItsOwnLockIsACycle();
    void taskCannotJoinItself();
    void sequentialIsStuckWhereItWouldWait_data();
    void sequentialIsStuckWhereItWouldWait();
    void tooManyEventsEndTheRun_data() { models(); }
    void tooManyEventsEndTheRun();
    void loopThatDoesNothingEndsToo_data() { models(); }
    void loopThatDoesNothingEndsToo();
    void tooManyTasksEndTheRun_data() { models(); }
    void tooManyTasksEndTheRun();
    void sameLessonGivesTheSameBytes_data() { models(); }
    void sameLessonGivesTheSameBytes();

private:
    void models();
};

void LaneEndsTest::models()
{
    QTest::addColumn<Model>("model");
    QTest::newRow("sequential") << Model::Sequential;
    QTest::newRow("coroutines") << Model::Coroutines;
}

namespace {

test::VirtualLane coroutines(const QString &objects, const QString &tasks, const QString &main)
{
    return test::VirtualLane(Model::Coroutines, objects, tasks, main);
}

} // namespace

void LaneEndsTest::whatMainLeavesAliveIsCancelledAndAwaited()
{
    const auto lane = coroutines(
        "", "'t': {'steps': [{'try': [{'sleep': 9}], 'finally': [{'sleep': 1}, {'say': 'tidy'}]}]}",
        "{'start': 't', 'count': 2}, {'sleep': 1}");
    QCOMPARE(lane.transcript(), (QStringList{"2 t#1: tidy", "2 t#2: tidy"}));
    QCOMPARE(lane.tasksInOrderOf(EventKind::Cancelled), (QStringList{"t#1", "t#2"}));
    QCOMPARE(lane.outcome(), Outcome::Finished);
}

void LaneEndsTest::taskThatNeverRanIsCancelledWithoutRunning()
{
    const auto lane = coroutines("", "'t': {'steps': [{'start': 'u'}]}, 'u': {'steps': [{'say': 'never'}]}",
                                 "{'start': 't'}");
    QCOMPARE(lane.transcript(), QStringList());
    QCOMPARE(lane.statesOf("u#1"),
             (QStringList{"0 created by t#1", "0 ready by t#1", "0 running", "0 cancelled"}));
}

void LaneEndsTest::cancellationCanBeCaught()
{
    const auto lane = coroutines(
        "",
        "'t': {'steps': [{'try': [{'sleep': 9}], 'catch': [{'say': 'no failure'}]}]},"
        "'u': {'steps': [{'try': [{'sleep': 9}], 'catch': [{'say': 'caught'}], 'catchCancelled': true}]}",
        "{'start': 't'}, {'start': 'u'}, {'sleep': 1}");
    QCOMPARE(lane.transcript(), QStringList{"1 u#1: caught"});
    QCOMPARE(lane.statesOf("t#1").last(), QString("1 cancelled"));
    QCOMPARE(lane.statesOf("u#1").last(), QString("1 finished 0"));
}

void LaneEndsTest::failureOfMainIsTheLanes()
{
    QFETCH(Model, model);
    const test::VirtualLane lane(
        model, "", "", "{'repeat': 3, 'as': 'i', 'do': [{'if': 'i == 2', 'do': [{'raise': 'at {i}'}]}]}");
    QCOMPARE(lane.outcome(), Outcome::Failed);
    QVERIFY(lane.states().contains("0 main#1 failed \"at 2\""));
}

void LaneEndsTest::failureThatNobodyTookIsReported()
{
    const auto lane = coroutines("", "'t': {'steps': [{'raise': 'lost'}]}", "{'start': 't'}, {'sleep': 1}");
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.notes(), QStringList{"neverRetrieved: the failure of t#1 was never retrieved: lost"});
}

void LaneEndsTest::coroutineThatNobodyAwaitedIsReported()
{
    const auto lane = coroutines("", "'t': {'steps': [{'say': 'never'}]}", "{'create': 't'}, {'sleep': 1}");
    QCOMPARE(lane.transcript(), QStringList());
    QCOMPARE(lane.notes(), QStringList{"neverAwaited: coroutine t was never awaited"});
}

void LaneEndsTest::deadlockNamesTheCycle()
{
    const auto lane = coroutines("'knife': {'type': 'lock'}, 'board': {'type': 'semaphore', 'permits': 1}",
                                 "'a': {'steps': [{'with': 'knife', 'do': [{'yield': true}, {'with': "
                                 "'board', 'do': [{'say': 'a'}]}]}]},"
                                 "'b': {'steps': [{'with': 'board', 'do': [{'yield': true}, {'with': "
                                 "'knife', 'do': [{'say': 'b'}]}]}]}",
                                 "{'sleep': 1}, {'gather': ['a', 'b']}");
    QCOMPARE(lane.outcome(), Outcome::Deadlocked);
    QCOMPARE(lane.notes(),
             QStringList{"deadlock: a#1 waits for semaphore board, held by b#1, which waits for lock knife,"
                         " held by a#1"});
    QCOMPARE(lane.tasksInOrderOf(EventKind::Deadlocked), (QStringList{"main#1", "a#1", "b#1"}));
    QCOMPARE(lane.timeline().end(), 1'000'000);
}

void LaneEndsTest::deadlockNamesTheMissingWaker()
{
    const auto lane =
        coroutines("'bell': {'type': 'event'}",
                   "'guest': {'steps': [{'wait': 'bell'}]}, 'ringer': {'steps': [{'set': 'bell'}]}",
                   "{'gather': ['guest', 'guest']}, {'start': 'ringer'}");
    QCOMPARE(lane.outcome(), Outcome::Deadlocked);
    QCOMPARE(lane.notes(),
             QStringList{"deadlock: guest#1 waits for event bell, and nothing is left that sets it;"
                         " guest#2 waits for event bell, and nothing is left that sets it"});
}

void LaneEndsTest::taskThatHoldsItsOwnLockIsACycle()
{
    const auto lane = coroutines("'knife': {'type': 'lock'}", "",
                                 "{'with': 'knife', 'do': [{'with': 'knife', 'do': [{'say': 'never'}]}]}");
    QCOMPARE(lane.notes(), QStringList{"deadlock: main#1 waits for lock knife, held by main#1"});
}

void LaneEndsTest::taskCannotJoinItself()
{
    const auto lane = coroutines("", "'t': {'steps': [{'join': ['t']}]}", "{'start': 't'}, {'join': ['t']}");
    QCOMPARE(lane.outcome(), Outcome::Failed);
    QVERIFY(lane.notes().contains("failure: a task cannot wait for its own end"));
}

void LaneEndsTest::sequentialIsStuckWhereItWouldWait_data()
{
    QTest::addColumn<QString>("main");
    QTest::addColumn<QString>("waits");
    QTest::newRow("full queue")
        << "{'put': 'shelf', 'value': 1}, {'put': 'shelf', 'value': 1}, {'get': 'shelf', 'into': 'x'}"
        << "queueSlot shelf";
    QTest::newRow("empty queue") << "{'get': 'shelf', 'into': 'x'}, {'put': 'shelf', 'value': 1}"
                                 << "queueItem shelf";
    QTest::newRow("clear event") << "{'wait': 'bell'}, {'set': 'bell'}"
                                 << "event bell";
}

void LaneEndsTest::sequentialIsStuckWhereItWouldWait()
{
    QFETCH(QString, main);
    QFETCH(QString, waits);
    const test::VirtualLane lane(
        Model::Sequential, "'shelf': {'type': 'queue', 'capacity': 1}, 'bell': {'type': 'event'}", "", main);
    QCOMPARE(lane.outcome(), Outcome::Deadlocked);
    QCOMPARE(lane.states().last(), QString("0 main#1 deadlocked ") + waits);
    QCOMPARE(lane.notes().size(), 1);
}

void LaneEndsTest::tooManyEventsEndTheRun()
{
    QFETCH(Model, model);
    const test::VirtualLane lane(model, "", "",
                                 "{'repeat': 'forever', 'do': [{'say': 'again'}, {'sleep': 1}]}",
                                 [](runtime::LaneContext &context) { context.maxEvents = 1000; });
    QCOMPARE(lane.outcome(), Outcome::Stopped);
    QCOMPARE(lane.notes(),
             QStringList{"problem: the run was ended: it had recorded 1000 events, the most a lane may"});
    QVERIFY(lane.timeline().events().size() >= 1000 && lane.timeline().events().size() < 1020);
}

void LaneEndsTest::loopThatDoesNothingEndsToo()
{
    QFETCH(Model, model);
    const test::VirtualLane lane(model, "", "", "{'repeat': 'forever', 'do': []}",
                                 [](runtime::LaneContext &context) { context.maxEvents = 1000; });
    QCOMPARE(lane.outcome(), Outcome::Stopped);
}

void LaneEndsTest::tooManyTasksEndTheRun()
{
    QFETCH(Model, model);
    const test::VirtualLane lane(model, "", "'t': {'steps': [{'sleep': 1}]}",
                                 "{'start': 't', 'count': 50}, {'join': 'all'}",
                                 [](runtime::LaneContext &context) { context.maxTasks = 20; });
    QCOMPARE(lane.outcome(), Outcome::Stopped);
    QCOMPARE(lane.notes(),
             QStringList{"problem: the run was ended: it had started 20 tasks, the most a lane may"});
    QCOMPARE(lane.timeline().tasks().size(), std::size_t(20));
}

void LaneEndsTest::sameLessonGivesTheSameBytes()
{
    QFETCH(Model, model);
    const auto run = [model] {
        return test::VirtualLane(
            model, "'stove': {'type': 'lock'}, 'n': {'type': 'number', 'value': 0}",
            "'t': {'steps': [{'repeat': 3, 'as': 'i', 'do': [{'with': 'stove', 'do': [{'read': 'n', 'into': "
            "'x'},"
            " {'sleep': 'i'}, {'write': 'n', 'value': 'x + 1'}]}, {'work': 1}, {'say': '{x}'}]}]}",
            "{'start': 't', 'count': 5}, {'join': 'all'}");
    };
    const auto first = run();
    for (int i = 1; i < 100; ++i)
        QVERIFY(run().bytes() == first.bytes());
}

QTEST_APPLESS_MAIN(LaneEndsTest)
#include "tst_laneends.moc"
