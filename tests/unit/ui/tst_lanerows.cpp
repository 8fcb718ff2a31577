// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/kitchen.h"
#include "ui/lanes/lanerowsmodel.h"
#include "ui/lanes/wakearrows.h"

#include <QAbstractItemModelTester>
#include <QTest>

#include <cstdint>

using namespace simmer;
using namespace simmer::ui::test;
using ui::LaneRowsModel;
using ui::RunModel;
using ui::TimeAxis;

namespace {

/// A lane and an axis of a thousand pixels over it.
struct Lane
{
    std::shared_ptr<const trace::Timeline> timeline;
    RunModel run;
    TimeAxis axis;
    LaneRowsModel rows;
    QAbstractItemModelTester tester{&rows};

    explicit Lane(std::shared_ptr<const trace::Timeline> of) : timeline(std::move(of))
    {
        run.setTimelines({timeline});
        axis.setWidth(1000);
        axis.setExtent(timeline->end());
        rows.setAxis(&axis);
        rows.setRoom(20);
        rows.setRun(&run);
        rows.setLane(0);
    }
};

} // namespace

class TestLaneRows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFewTasksAllHaveRows()
    {
        Lane lane(Kitchen::coroutines());
        QCOMPARE(lane.rows.tasks(), (std::vector{cook, delivery, phone}));
        QVERIFY(!lane.rows.isPartial());
        lane.axis.zoom(0.01, 500);
        QCOMPARE(lane.rows.rowCount(), 3);
    }

    void aMultitudeHasRowsOnceFewEnoughDoSomethingInSight()
    {
        Lane lane(crowd(1000, 3));
        QCOMPARE(lane.rows.rowCount(), 0);
        QCOMPARE(lane.rows.total(), 1000);
        // Each runs for 4 µs in turn: ten of them.
        lane.axis.show(100 * 4000, 110 * 4000);
        QVERIFY(lane.rows.isPartial());
        QVERIFY2(lane.rows.rowCount() >= 9 && lane.rows.rowCount() <= 12,
                 qPrintable(QString::number(lane.rows.rowCount())));
        QVERIFY(lane.rows.tasks().front() >= trace::TaskId(99));
        lane.axis.fit();
        QCOMPARE(lane.rows.rowCount(), 0);
    }

    void moreThanThereIsRoomForAreScrolled()
    {
        Lane lane(crowd(1000, 3));
        lane.axis.show(100 * 4000, 200 * 4000);
        const int busy = lane.rows.busy();
        QVERIFY2(busy >= 99 && busy <= 102, qPrintable(QString::number(busy)));
        QCOMPARE(lane.rows.shown(), 20);
        const trace::TaskId first = lane.rows.tasks().front();
        lane.rows.setFirst(30);
        QCOMPARE(lane.rows.first(), 30);
        QCOMPARE(std::uint32_t(lane.rows.tasks().front()), std::uint32_t(first) + 30);
        lane.rows.setFirst(1000);
        QCOMPARE(lane.rows.first(), busy - 20);
        QCOMPARE(lane.rows.shown(), 20);
        lane.rows.setFirst(-5);
        QCOMPARE(lane.rows.first(), 0);
        // Of far too many none has a row.
        lane.axis.show(100 * 4000, 350 * 4000);
        QCOMPARE(lane.rows.busy(), 0);
        QCOMPARE(lane.rows.shown(), 0);
    }

    void theSelectedOneIsAmongThem()
    {
        Lane lane(crowd(1000, 3));
        lane.rows.setPinned(700);
        QCOMPARE(lane.rows.rowCount(), 0);
        lane.axis.show(100 * 4000, 110 * 4000);
        QVERIFY(lane.rows.rowOf(700) >= 0);
        lane.rows.setPinned(-1);
        QCOMPARE(lane.rows.rowOf(700), -1);
    }

    void panningOverAMultitudeKeepsTheModelSound()
    {
        Lane lane(crowd(1000, 3));
        lane.axis.show(0, 15 * 4000);
        for (int i = 0; i < 200; ++i) {
            lane.axis.pan(i % 7 == 0 ? -900 : 130);
            QVERIFY(lane.rows.rowCount() <= 20);
        }
    }

    void wakesAreWhoMadeWhomReady()
    {
        const auto timeline = Kitchen::coroutines();
        ui::LaneIndex index;
        const ui::TimeScale scale{0, double(minutes(1)) / 20};
        const auto of = [&](trace::TaskId task) {
            return ui::visibleWakes(*timeline, index, task, {mainTask, cook, delivery, phone}, scale, 0,
                                    1000);
        };
        const auto ofMain = of(mainTask);
        // It started the three, and the last of them woke it.
        QCOMPARE(ofMain.size(), std::size_t(4));
        QCOMPARE(ofMain.front().cause, cook);
        QCOMPARE(ofMain.front().woken, mainTask);
        QCOMPARE(ofMain.front().x, scale.toPixel(minutes(18.5)));
        const auto ofPhone = of(phone);
        QCOMPARE(ofPhone.size(), std::size_t(1));
        QCOMPARE(ofPhone.front().cause, mainTask);
    }

    void wakesAreNoCloserThanArrows()
    {
        TraceBuilder t;
        const trace::TaskId task = t.start("task");
        for (int i = 0; i < 100'000; ++i)
            t.at(i * 100).ready(task, mainTask).at(i * 100 + 50).running(task);
        const auto timeline = t.timeline();
        ui::LaneIndex index;
        const auto wakes = ui::visibleWakes(*timeline, index, task, {task}, {0, 10'000}, 0, 1000);
        QVERIFY(wakes.size() > 50 && wakes.size() < 120);
    }
};

QTEST_GUILESS_MAIN(TestLaneRows)
#include "tst_lanerows.moc"
