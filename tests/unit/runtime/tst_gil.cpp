// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "hostedlane.h"
#include "runtime/gil/interpreterlock.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <thread>

using namespace simmer;
using runtime::InterpreterLock;
using test::HostedLane;
using trace::EventKind;
using trace::Outcome;
using trace::TaskId;
using trace::TaskState;

namespace {

/// Time that the task spent in a state, in milliseconds.
double spent(const HostedLane &lane, const QString &name, TaskState state)
{
    const trace::TaskTrack &track = lane.timeline().tasks()[std::size_t(lane.task(name))];
    std::int64_t sum = 0;
    for (std::size_t i = 0; i + 1 < track.intervals.size(); ++i) {
        if (track.intervals[i].state == state)
            sum += track.intervals[i + 1].start - track.intervals[i].start;
    }
    return double(sum) / 1e6;
}

bool holdsTheLock(TaskState state)
{
    return state == TaskState::Running || state == TaskState::Preempted;
}

/// Empty, or where two tasks run at once.
QString overlap(const trace::Timeline &timeline)
{
    struct Piece
    {
        std::int64_t from;
        std::int64_t until;
        TaskId task;
    };
    std::vector<Piece> pieces;
    for (const trace::TaskTrack &track : timeline.tasks()) {
        for (std::size_t i = 0; i + 1 < track.intervals.size(); ++i) {
            if (holdsTheLock(track.intervals[i].state))
                pieces.push_back({track.intervals[i].start, track.intervals[i + 1].start, track.id});
        }
    }
    std::sort(pieces.begin(), pieces.end(), [](const Piece &a, const Piece &b) { return a.from < b.from; });
    for (std::size_t i = 1; i < pieces.size(); ++i) {
        if (pieces[i].from < pieces[i - 1].until && pieces[i].task != pieces[i - 1].task)
            return QStringLiteral("tasks %1 and %2 at %3 ns")
                .arg(std::uint32_t(pieces[i - 1].task))
                .arg(std::uint32_t(pieces[i].task))
                .arg(pieces[i].from);
    }
    return {};
}

constexpr const char *burners = "'t': {'steps': [{'work': 60}]}";

} // namespace

/// Threads under the lock of CPython 3.11's interpreter.
class GilTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isLabelledEmulated();
    void oneRunsAtATime();
    void workIsNoFasterThanOneAfterAnother();
    void whoIsKeptOnlyByTheLockIsReady();
    void burnersTakeTurnsOfTheSwitchInterval();
    void aLoneBurnerIsNotCut();
    void releasedBy_data();
    void releasedBy();
    void wakesIntoTheLock();
    void readingAndWritingCanStillLoseUpdates();
    void deadlockIsFound();
    void manyTasks();
    void lockIsAskedForAfterTheInterval();
    void whoGivesUpStandsBack();
};

void GilTest::isLabelledEmulated()
{
    HostedLane lane("gil", "", "", "{'say': 'x'}");
    const trace::Header &header = lane.finish().header();
    QCOMPARE(header.clock, trace::ClockKind::Emulated);
    QCOMPARE(header.scheduling, trace::Scheduling::Gil);
    QCOMPARE(lane.transcript(), QStringList({"main#1: x"}));
}

void GilTest::oneRunsAtATime()
{
    HostedLane lane(
        "gil", "'n': {'type': 'number', 'value': 0}, 'l': {'type': 'lock'}",
        "'t': {'steps': [{'repeat': 20, 'do': [{'work': 1}, {'with': 'l', 'do': [{'work': 0.2}]}, "
        "{'sleep': 0.3}, {'write': 'n', 'value': 1}, {'yield': true}, {'say': 'on'}]}]}",
        "{'start': 't', 'count': 6}, {'work': 20}, {'join': 'all'}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(overlap(lane.timeline()), QString());
    QCOMPARE(lane.transcript().size(), 120);
}

void GilTest::workIsNoFasterThanOneAfterAnother()
{
    HostedLane lane("gil", "", burners, "{'gather': ['t', 't']}");
    QVERIFY(lane.finish().end() >= 120'000'000);
    HostedLane four("gil", "", burners, "{'gather': ['t', 't', 't', 't']}");
    QVERIFY(four.finish().end() >= 240'000'000);
}

void GilTest::whoIsKeptOnlyByTheLockIsReady()
{
    HostedLane lane("gil", "", burners, "{'gather': ['t', 't']}");
    lane.finish();
    for (const char *name : {"t#1", "t#2"}) {
        // Each runs for its work, and waits for the lock about as long as the other one runs.
        QVERIFY(spent(lane, name, TaskState::Running) + spent(lane, name, TaskState::Preempted) >= 55);
        QVERIFY(!lane.hasState(name, EventKind::Blocked));
    }
    QVERIFY(spent(lane, "t#1", TaskState::Ready) + spent(lane, "t#2", TaskState::Ready) >= 60);
    QVERIFY(lane.hasState("main#1", EventKind::Blocked));
}

void GilTest::burnersTakeTurnsOfTheSwitchInterval()
{
    HostedLane lane("gil", "", burners, "{'gather': ['t', 't']}");
    lane.finish();
    for (const char *name : {"t#1", "t#2"}) {
        const auto turns = lane.states(name).count("running");
        // 60 ms in pieces of 5 ms and a little; pieces are longer when the machine is slow to wake the other.
        QVERIFY2(turns >= 4, qPrintable(QString::number(turns)));
        const trace::TaskTrack &track = lane.timeline().tasks()[std::size_t(lane.task(name))];
        for (std::size_t i = 1; i + 1 < track.intervals.size(); ++i) {
            // From getting the lock to giving it up on demand: never before the interval is over.
            if (track.intervals[i - 1].state == TaskState::Ready &&
                track.intervals[i].state == TaskState::Running &&
                track.intervals[i + 1].state == TaskState::Ready && i > 1)
                QVERIFY(track.intervals[i + 1].start - track.intervals[i].start >= 4'500'000);
        }
    }
}

void GilTest::aLoneBurnerIsNotCut()
{
    HostedLane lane("gil", "", burners, "{'start': 't'}, {'join': 'all'}");
    lane.finish();
    const trace::TaskTrack &track = lane.timeline().tasks()[std::size_t(lane.task("t#1"))];
    qsizetype readyTimes = 0;
    for (const trace::Interval &interval : track.intervals)
        readyTimes += interval.state == TaskState::Ready ? 1 : 0;
    QCOMPARE(readyTimes, 1);
}

/// While one waits in each of these ways, another one works.
void GilTest::releasedBy_data()
{
    QTest::addColumn<QString>("steps");
    QTest::newRow("sleep") << "{'sleep': 100}";
    QTest::newRow("block") << "{'block': 100}";
    QTest::newRow("a lock") << "{'with': 'l', 'do': []}";
    QTest::newRow("an event") << "{'wait': 'e'}";
    QTest::newRow("an empty queue") << "{'get': 'q', 'into': 'x'}";
    QTest::newRow("a full queue") << "{'put': 'f', 'value': 2}";
    QTest::newRow("join") << "{'start': 'sleeper'}, {'join': ['sleeper']}";
    QTest::newRow("gather") << "{'gather': ['sleeper', 'sleeper']}";
}

void GilTest::releasedBy()
{
    QFETCH(QString, steps);
    HostedLane lane("gil",
                    "'l': {'type': 'lock'}, 'e': {'type': 'event'}, 'q': {'type': 'queue', 'capacity': 1}, "
                    "'f': {'type': 'queue', 'capacity': 1}",
                    "'sleeper': {'steps': [{'sleep': 100}]}, 't': {'steps': [" + steps +
                        ", {'say': 'on'}]}, 'w': {'steps': [{'work': 20}, {'say': 'worked'}]}",
                    "{'with': 'l', 'do': [{'put': 'f', 'value': 1}, {'start': 't'}, {'start': 'w'}, "
                    "{'sleep': 100}]}, {'set': 'e'}, {'put': 'q', 'value': 1}, {'get': 'f', 'into': 'x'}, "
                    "{'join': ['t', 'w']}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.transcript(), QStringList({"w#1: worked", "t#1: on"}));
    QCOMPARE(overlap(lane.timeline()), QString());
}

/// What a wait was for has come while another works: from then on the task is ready and no longer waits.
void GilTest::wakesIntoTheLock()
{
    HostedLane lane("gil", "",
                    "'t': {'steps': [{'sleep': 20}, {'say': 'awake'}]}, 'w': {'steps': [{'work': 80}]}",
                    "{'gather': ['t', 'w', 'w']}");
    lane.finish();
    const QStringList states = lane.states("t#1");
    QVERIFY2(states.contains("ready") && states.lastIndexOf("ready") > states.indexOf("blocked:timer"),
             qPrintable(states.join(u' ')));
    QVERIFY(spent(lane, "t#1", TaskState::Stuck) < 60);
}

/// The lock is no lock of the lesson's: a switch may come between a read and a write.
void GilTest::readingAndWritingCanStillLoseUpdates()
{
    HostedLane lane(
        "gil", "'n': {'type': 'number', 'value': 0}",
        "'t': {'steps': [{'repeat': 6, 'do': [{'read': 'n', 'into': 'x'}, {'work': 8}, "
        "{'write': 'n', 'value': 'x + 1'}]}]}",
        "{'gather': ['t', 't', 't']}, {'read': 'n', 'into': 'x'}, {'if': 'x < 18', 'do': [{'say': "
        "'lost'}]}");
    lane.finish();
    QCOMPARE(lane.transcript(), QStringList({"main#1: lost"}));
}

void GilTest::deadlockIsFound()
{
    HostedLane lane("gil", "'e': {'type': 'event'}", "'t': {'steps': [{'wait': 'e'}]}", "{'gather': ['t']}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Deadlocked);
}

void GilTest::manyTasks()
{
    HostedLane lane("gil", "", "'t': {'steps': [{'sleep': 5}, {'work': 0.1}]}",
                    "{'start': 't', 'count': 300}, {'join': 'all'}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(overlap(lane.timeline()), QString());
}

void GilTest::lockIsAskedForAfterTheInterval()
{
    InterpreterLock lock;
    lock.take(TaskId(0));
    std::atomic<bool> begins = false;
    std::jthread other([&] {
        begins = true;
        lock.take(TaskId(1));
        lock.give(TaskId(1));
    });
    while (!begins)
        std::this_thread::yield();
    QVERIFY(!lock.isAskedFor());
    QTRY_VERIFY(lock.isAskedFor());
    lock.give(TaskId(0));
    QVERIFY(!lock.isAskedFor());
}

void GilTest::whoGivesUpStandsBack()
{
    InterpreterLock lock;
    std::atomic<int> turnsOfOther = 0;
    QVERIFY(lock.take(TaskId(0)));
    std::jthread other([&](const std::stop_token &stop) {
        while (!stop.stop_requested()) {
            lock.take(TaskId(1));
            ++turnsOfOther;
            lock.give(TaskId(1));
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
    });
    for (int turn = 1; turn <= 3; ++turn) {
        QTRY_VERIFY(lock.isAskedFor());
        const int before = turnsOfOther;
        lock.give(TaskId(0));
        QVERIFY(lock.take(TaskId(0)));
        QVERIFY(turnsOfOther > before);
    }
    other.request_stop();
    lock.give(TaskId(0));
}

QTEST_GUILESS_MAIN(GilTest)
#include "tst_gil.moc"
