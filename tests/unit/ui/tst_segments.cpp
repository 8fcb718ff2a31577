// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/kitchen.h"
#include "ui/lanes/segments.h"

#include <QTest>

#include <cmath>

using namespace simmer;
using namespace simmer::ui::test;
using trace::TaskState;
using ui::Segment;
using ui::TimeScale;
using ui::TrackIndex;

namespace {

std::vector<Segment> segments(const trace::Timeline &timeline, TaskId task, const TimeScale &scale,
                              double width)
{
    TrackIndex index;
    index.update(*timeline.task(task));
    return ui::visibleSegments(*timeline.task(task), index, scale, 0, width, timeline.end());
}

/// A task that runs for 1 µs of every 4, `count` times, and is suspended in between.
std::shared_ptr<const trace::Timeline> busy(int count)
{
    TraceBuilder t;
    const TaskId task = t.start("task");
    for (int i = 0; i < count; ++i)
        t.at(i * 4000).running(task).at(i * 4000 + 1000).suspended(task, WaitKind::Timer);
    return t.at(count * 4000).running(task).finished(task).timeline();
}

} // namespace

class TestSegments : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachIntervalIsOneSegmentWhereThereIsRoom()
    {
        const auto timeline = Kitchen::coroutines();
        const auto found = segments(*timeline, cook, {0, double(minutes(1)) / 20}, 680);
        std::vector<TaskState> states;
        for (const Segment &segment : found)
            states.push_back(segment.state);
        QCOMPARE(states,
                 (std::vector{TaskState::Running, TaskState::Waiting, TaskState::Ready, TaskState::Running}));
        QCOMPARE(found[1].left, 80.0);
        QCOMPARE(found[1].right, 320.0);
        QCOMPARE(found.back().right, 370.0);
    }

    void nothingIsPaintedOutsideOfALife()
    {
        const auto timeline = Kitchen::sequential();
        const auto found = segments(*timeline, delivery, {0, double(minutes(1)) / 20}, 680);
        QCOMPARE(found.front().left, 360.0);
        QCOMPARE(found.back().right, 580.0);
    }

    void theCostFollowsPixels_data()
    {
        QTest::addColumn<int>("intervals");
        QTest::newRow("few") << 100;
        QTest::newRow("many") << 10000;
        QTest::newRow("very many") << 300000;
    }
    void theCostFollowsPixels()
    {
        QFETCH(int, intervals);
        const auto timeline = busy(intervals);
        const auto found = segments(*timeline, TaskId(1), {0, double(timeline->end()) / 500}, 500);
        QVERIFY(found.size() <= 1001);
        QVERIFY(!found.empty());
    }

    void aPixelOfManyIntervalsSaysTheShareThatRan()
    {
        const auto timeline = busy(100000);
        const auto found = segments(*timeline, TaskId(1), {0, double(timeline->end()) / 500}, 500);
        for (std::size_t i = 1; i + 2 < found.size(); ++i) {
            QVERIFY(found[i].isMixed());
            QVERIFY2(std::abs(found[i].running - 0.25) < 0.01, qPrintable(QString::number(found[i].running)));
            QCOMPARE(found[i].state, TaskState::Waiting);
        }
    }

    void segmentsNeitherOverlapNorLeaveGaps()
    {
        const auto timeline = busy(3000);
        for (const double pixels : {40.0, 500.0, 5000.0, 100000.0}) {
            const auto found = segments(*timeline, TaskId(1), {0, double(timeline->end()) / pixels}, pixels);
            for (std::size_t i = 1; i < found.size(); ++i)
                QVERIFY(std::abs(found[i].left - found[i - 1].right) < 1e-6);
        }
    }

    void startsKeepTheirDistance()
    {
        const auto timeline = busy(100000);
        TrackIndex index;
        const trace::TaskTrack &track = *timeline->task(TaskId(1));
        index.update(track);
        QCOMPARE(index.waits().size(), std::size_t(100000));
        const auto starts =
            ui::visibleStarts(track, index.waits(), {0, double(timeline->end()) / 500}, 0, 500, 9);
        QVERIFY(starts.size() > 50 && starts.size() < 57);
        for (std::size_t i = 1; i < starts.size(); ++i)
            QVERIFY(starts[i] - starts[i - 1] >= 9);
    }

    void anIndexThatGrowsIsTheSameAsOneReadAtOnce()
    {
        const auto whole = Kitchen::threads();
        trace::Timeline growing;
        growing.onHeader(whole->header());
        TrackIndex grown;
        for (const trace::Event &event : whole->events()) {
            growing.onEvents({&event, 1});
            if (const trace::TaskTrack *track = growing.task(phone))
                grown.update(*track);
        }
        TrackIndex atOnce;
        atOnce.update(*whole->task(phone));
        QCOMPARE(grown.preemptions(), atOnce.preemptions());
        QCOMPARE(grown.preemptions().size(), std::size_t(1));
        const auto &track = *whole->task(phone);
        QCOMPARE(grown.runningBefore(track, minutes(3), track.indexAt(minutes(3))),
                 minutes(1.4) + minutes(1.1));
    }

    void eventsThatComeLateAreTakenIn()
    {
        TraceBuilder early;
        const TaskId task = early.start("task");
        early.at(1000).running(task).at(9000).finished(task);
        trace::Timeline timeline;
        early.feed(timeline);
        TrackIndex index;
        index.update(*timeline.task(task));

        trace::Event late;
        late.kind = trace::EventKind::Preempted;
        late.task = task;
        late.time = 3000;
        timeline.onEvents({&late, 1});
        late.kind = trace::EventKind::Running;
        late.time = 5000;
        timeline.onEvents({&late, 1});
        index.update(*timeline.task(task));
        const trace::TaskTrack &track = *timeline.task(task);
        QCOMPARE(index.preemptions().size(), std::size_t(1));
        QCOMPARE(index.runningBefore(track, 9000, track.indexAt(9000)), std::int64_t(6000));
    }
};

QTEST_GUILESS_MAIN(TestSegments)
#include "tst_segments.moc"
