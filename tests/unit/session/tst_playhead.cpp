// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "lanebuilder.h"

#include "session/playhead.h"

#include <QSignalSpy>
#include <QTest>

using namespace simmer;
using session::Playhead;
using trace::EventKind;
using trace::Scheduling;

namespace {

constexpr qint64 unit = 1'000'000;

/// Events, by their count: 1–3 main at 0; 4–6 cook#1 created, ready, running at 0; 7 cook suspended at 2; 8
/// main suspended at 2; 9 cook ready at 5; 10 cook running at 5; 11 cook finished at 6; 12 main ready at 6;
/// 13 main running at 6; 14 main finished at 7; 15 the end.
LaneBuilder cooking()
{
    LaneBuilder lane(Scheduling::Coroutines, {"cook"});
    lane.create(0, 0, 1).event(0, EventKind::Ready, 1).event(0, EventKind::Running, 1);
    lane.event(2, EventKind::Suspended, 1).event(2, EventKind::Suspended, 0);
    lane.event(5, EventKind::Ready, 1).event(5, EventKind::Running, 1);
    lane.event(6, EventKind::Finished, 1).event(6, EventKind::Ready, 0).event(6, EventKind::Running, 0);
    lane.event(7, EventKind::Finished, 0);
    return lane;
}

std::shared_ptr<const trace::Timeline> finished(LaneBuilder lane, double at)
{
    return lane.end(at).timeline();
}

} // namespace

class TestPlayhead : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void startsBeforeTheFirstEvent();
    void stepsThroughEveryEventAndBack();
    void stepsThroughEventsOfTheSameTimeOneByOne();
    void showsAllEventsOfTheTimeThatItIsMovedTo();
    void stepsFromBetweenEvents();
    void doesNotLeaveTheRun();
    void findsSuspensionsOfAnyTask();
    void findsSuspensionsOfTheSelectedTask();
    void keepsTheTimeInAnotherLane();
    void keepsTheSelectedTaskInAnotherLane();
    void stepForwardNeverGoesBack();
    void keepsItsPlaceWhenEarlierEventsArrive();
    void followsALiveLane();
    void goesOnWithTheClockWhileNothingHappens();
    void followsTheLaneThatRunsNow();
    void stopsFollowingWhenMoved();
    void playsToTheEnd();
    void playsFasterWithMoreSpeed();
    void boundsItsSpeed();
    void isHarmlessWithoutTimelines();
};

void TestPlayhead::startsBeforeTheFirstEvent()
{
    Playhead playhead;
    playhead.setTimelines({finished(cooking(), 7)});
    QCOMPARE(playhead.time(), 0);
    QCOMPARE(playhead.eventCount(), 0u);
    QCOMPARE(playhead.end(), 7 * unit);
    QCOMPARE(playhead.task(), -1);
}

void TestPlayhead::stepsThroughEveryEventAndBack()
{
    Playhead playhead;
    const auto timeline = finished(cooking(), 7);
    playhead.setTimelines({timeline});
    const std::size_t count = timeline->events().size();
    QCOMPARE(count, 15u);
    for (std::size_t i = 1; i <= count; ++i) {
        playhead.stepForward();
        QCOMPARE(playhead.eventCount(), i);
        QCOMPARE(playhead.time(), timeline->events()[i - 1].time);
    }
    for (std::size_t i = count; i-- > 0;) {
        playhead.stepBack();
        QCOMPARE(playhead.eventCount(), i);
    }
    QCOMPARE(playhead.time(), 0);
}

void TestPlayhead::stepsThroughEventsOfTheSameTimeOneByOne()
{
    Playhead playhead;
    playhead.setTimelines({finished(cooking(), 7)});
    playhead.moveToEvent(0, 7);
    QCOMPARE(playhead.time(), 2 * unit);
    QSignalSpy moved(&playhead, &Playhead::moved);
    playhead.stepForward();
    QCOMPARE(playhead.time(), 2 * unit);
    QCOMPARE(playhead.eventCount(), 8u);
    QCOMPARE(moved.count(), 1);
}

void TestPlayhead::showsAllEventsOfTheTimeThatItIsMovedTo()
{
    Playhead playhead;
    playhead.setTimelines({finished(cooking(), 7)});
    playhead.moveTo(2 * unit);
    QCOMPARE(playhead.eventCount(), 8u);
    playhead.moveTo(2 * unit - 1);
    QCOMPARE(playhead.eventCount(), 6u);
}

void TestPlayhead::stepsFromBetweenEvents()
{
    Playhead playhead;
    playhead.setTimelines({finished(cooking(), 7)});
    playhead.moveTo(4 * unit);
    playhead.stepForward();
    QCOMPARE(playhead.eventCount(), 9u);
    QCOMPARE(playhead.time(), 5 * unit);
    playhead.moveTo(4 * unit);
    playhead.stepBack();
    QCOMPARE(playhead.eventCount(), 7u);
    QCOMPARE(playhead.time(), 2 * unit);
}

void TestPlayhead::doesNotLeaveTheRun()
{
    Playhead playhead;
    playhead.setTimelines({finished(cooking(), 7)});
    playhead.moveTo(-5 * unit);
    QCOMPARE(playhead.time(), 0);
    playhead.moveTo(100 * unit);
    QCOMPARE(playhead.time(), 7 * unit);
    playhead.stepForward();
    QCOMPARE(playhead.eventCount(), 15u);
    playhead.moveToEvent(0, 1000);
    QCOMPARE(playhead.eventCount(), 15u);
    playhead.toStart();
    playhead.stepBack();
    QCOMPARE(playhead.eventCount(), 0u);
}

void TestPlayhead::findsSuspensionsOfAnyTask()
{
    Playhead playhead;
    playhead.setTimelines({finished(cooking(), 7)});
    playhead.nextSuspension();
    QCOMPARE(playhead.eventCount(), 7u);
    playhead.nextSuspension();
    QCOMPARE(playhead.eventCount(), 8u);
    playhead.nextSuspension();
    QCOMPARE(playhead.eventCount(), 8u);
    playhead.previousSuspension();
    QCOMPARE(playhead.eventCount(), 7u);
    playhead.previousSuspension();
    QCOMPARE(playhead.eventCount(), 7u);
    playhead.toEnd();
    playhead.previousSuspension();
    QCOMPARE(playhead.eventCount(), 8u);
}

void TestPlayhead::findsSuspensionsOfTheSelectedTask()
{
    Playhead playhead;
    playhead.setTimelines({finished(cooking(), 7)});
    playhead.selectTask(0);
    playhead.nextSuspension();
    QCOMPARE(playhead.eventCount(), 8u);
    playhead.selectTask(1);
    playhead.previousSuspension();
    QCOMPARE(playhead.eventCount(), 7u);
    playhead.selectTask(99);
    QCOMPARE(playhead.task(), -1);
}

void TestPlayhead::keepsTheTimeInAnotherLane()
{
    LaneBuilder other(Scheduling::Sequential);
    other.event(3, EventKind::Blocked, 0).event(9, EventKind::Running, 0);
    Playhead playhead;
    playhead.setTimelines({finished(cooking(), 7), finished(other, 10)});
    QCOMPARE(playhead.end(), 10 * unit);
    playhead.moveToEvent(0, 9);
    QCOMPARE(playhead.eventCount(1), 4u);
    QSignalSpy laneChanged(&playhead, &Playhead::laneChanged);
    playhead.setLane(1);
    QCOMPARE(laneChanged.count(), 1);
    QCOMPARE(playhead.time(), 5 * unit);
    QCOMPARE(playhead.eventCount(), 4u);
    QCOMPARE(playhead.eventCount(0), 10u);
    playhead.setLane(7);
    QCOMPARE(playhead.lane(), 1);
}

void TestPlayhead::keepsTheSelectedTaskInAnotherLane()
{
    LaneBuilder other(Scheduling::Threads, {"phone", "cook"});
    other.create(0, 0, 1).create(0, 1, 1);
    Playhead playhead;
    playhead.setTimelines(
        {finished(cooking(), 7), finished(other, 10), finished(LaneBuilder(Scheduling::Gil), 1)});
    playhead.selectTask(1);
    playhead.setLane(1);
    QCOMPARE(playhead.task(), 2);
    playhead.setLane(2);
    QCOMPARE(playhead.task(), -1);
}

void TestPlayhead::stepForwardNeverGoesBack()
{
    Playhead playhead;
    playhead.setTimelines({finished(cooking(), 7), finished(LaneBuilder(Scheduling::Sequential), 20)});
    playhead.moveTo(15 * unit);
    playhead.stepForward();
    QCOMPARE(playhead.time(), 15 * unit);
    playhead.stepBack();
    QCOMPARE(playhead.eventCount(), 14u);
}

void TestPlayhead::keepsItsPlaceWhenEarlierEventsArrive()
{
    LaneBuilder lane = cooking();
    Playhead playhead;
    playhead.setTimelines({lane.timeline()});
    playhead.moveToEvent(0, 7);
    lane.event(1, EventKind::Preempted, 1).event(1.5, EventKind::Running, 1).end(7);
    playhead.timelinesAdvanced();
    QCOMPARE(playhead.time(), 2 * unit);
    QCOMPARE(playhead.eventCount(), 9u);
    QCOMPARE(playhead.timeline()->events()[8].kind, EventKind::Suspended);
    QCOMPARE(playhead.timeline()->events()[8].task, trace::TaskId(1));
}

void TestPlayhead::followsALiveLane()
{
    LaneBuilder lane(Scheduling::Coroutines);
    Playhead playhead;
    playhead.setTimelines({lane.timeline()});
    playhead.follow();
    QVERIFY(playhead.isFollowing());
    QSignalSpy extentChanged(&playhead, &Playhead::extentChanged);
    lane.event(3, EventKind::Suspended, 0);
    playhead.timelinesAdvanced();
    QCOMPARE(playhead.time(), 3 * unit);
    QCOMPARE(playhead.eventCount(), 4u);
    QCOMPARE(extentChanged.count(), 1);
    lane.end(4);
    playhead.timelinesAdvanced();
    QCOMPARE(playhead.time(), 4 * unit);
    QVERIFY(!playhead.isFollowing());
}

void TestPlayhead::goesOnWithTheClockWhileNothingHappens()
{
    LaneBuilder lane(Scheduling::Coroutines);
    Playhead playhead;
    playhead.setTimelines({lane.timeline()});
    playhead.follow();
    lane.event(3, EventKind::Suspended, 0);
    playhead.timelinesAdvanced(5 * unit);
    QCOMPARE(playhead.time(), 5 * unit);
    QCOMPARE(playhead.eventCount(), 4u);
    lane.end(4);
    playhead.timelinesAdvanced(6 * unit);
    QCOMPARE(playhead.time(), 4 * unit);
    QVERIFY(!playhead.isFollowing());
}

void TestPlayhead::followsTheLaneThatRunsNow()
{
    LaneBuilder second(Scheduling::Coroutines);
    Playhead playhead;
    playhead.setTimelines({finished(LaneBuilder(Scheduling::Sequential), 20), second.timeline()});
    playhead.follow();
    second.event(3, EventKind::Suspended, 0);
    playhead.timelinesAdvanced();
    QCOMPARE(playhead.time(), 3 * unit);
    second.end(4);
    playhead.timelinesAdvanced();
    QCOMPARE(playhead.time(), 20 * unit);
}

void TestPlayhead::stopsFollowingWhenMoved()
{
    LaneBuilder lane = cooking();
    Playhead playhead;
    playhead.setTimelines({lane.timeline()});
    playhead.follow();
    playhead.moveTo(2 * unit);
    QVERIFY(!playhead.isFollowing());
    lane.end(9);
    playhead.timelinesAdvanced();
    QCOMPARE(playhead.time(), 2 * unit);
}

void TestPlayhead::playsToTheEnd()
{
    Playhead playhead;
    playhead.setTimelines({finished(cooking(), 7)});
    QSignalSpy moved(&playhead, &Playhead::moved);
    playhead.play();
    QVERIFY(playhead.isPlaying());
    QTRY_VERIFY_WITH_TIMEOUT(!playhead.isPlaying(), 20000);
    QCOMPARE(playhead.time(), 7 * unit);
    QCOMPARE(playhead.eventCount(), 15u);
    QVERIFY(moved.count() >= 1);
    playhead.play();
    QVERIFY2(playhead.time() < 7 * unit, "playing from the end begins anew");
}

void TestPlayhead::playsFasterWithMoreSpeed()
{
    const auto playedFor = [](double speed) {
        Playhead playhead;
        playhead.setTimelines({finished(LaneBuilder(Scheduling::Sequential), 1e6)});
        playhead.setSpeed(speed);
        playhead.play();
        QElapsedTimer real;
        real.start();
        QTest::qWait(200);
        playhead.pause();
        return double(playhead.time()) / double(real.nsecsElapsed());
    };
    QVERIFY(playedFor(0.05) < 0.06);
    const double fast = playedFor(10);
    QVERIFY2(fast > 1 && fast < 10.5, qPrintable(QString::number(fast)));
}

void TestPlayhead::boundsItsSpeed()
{
    Playhead playhead;
    playhead.setSpeed(1000);
    QCOMPARE(playhead.speed(), 20.0);
    playhead.setSpeed(0);
    QCOMPARE(playhead.speed(), 0.05);
}

void TestPlayhead::isHarmlessWithoutTimelines()
{
    Playhead playhead;
    playhead.play();
    playhead.stepForward();
    playhead.stepBack();
    playhead.nextSuspension();
    playhead.previousSuspension();
    playhead.toStart();
    playhead.toEnd();
    playhead.follow();
    playhead.timelinesAdvanced();
    playhead.moveToEvent(3, 3);
    QCOMPARE(playhead.time(), 0);
    QCOMPARE(playhead.eventCount(), 0u);
    QVERIFY(!playhead.isPlaying());
}

QTEST_GUILESS_MAIN(TestPlayhead)
#include "tst_playhead.moc"
