// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/kitchen.h"
#include "ui/scheduler/loopstate.h"
#include "ui/scheduler/privatenumbers.h"
#include "ui/scheduler/sharedthings.h"

#include <QTest>

#include <algorithm>

using namespace simmer;
using namespace simmer::ui::test;
using trace::EventKind;
using ui::SharedThing;

namespace {

constexpr TaskId ann{1};
constexpr TaskId bob{2};
const QString english = QStringLiteral("en");
const ui::TimeFormat format(1, QStringLiteral("min"), english);

TraceBuilder two(Scheduling scheduling)
{
    TraceBuilder trace(scheduling);
    trace.start("ann");
    trace.start("bob");
    trace.at(1'000'000).ready(ann).ready(bob);
    return trace;
}

std::vector<SharedThing> things(const TraceBuilder &trace)
{
    const auto timeline = trace.timeline();
    ui::PermitHolders permits;
    permits.update(*timeline);
    const trace::Moment moment = timeline->momentAfter(timeline->events().size());
    return ui::SharedThings::of({*timeline, moment, permits, format, english});
}

std::vector<TaskId> tasks(const std::vector<SharedThing::Mate> &mates)
{
    std::vector<TaskId> list;
    for (const auto &mate : mates)
        list.push_back(mate.task);
    return list;
}

} // namespace

class TestSharedThings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLockHasItsOwnerAndWhoWaits()
    {
        TraceBuilder t = two(Scheduling::Coroutines);
        const std::uint32_t pan = t.object("pan", "lock");
        QCOMPARE(things(t)[0].text, QStringLiteral("free"));
        t.running(ann)
            .owner(pan, ann)
            .suspended(ann, WaitKind::Timer)
            .running(bob)
            .suspended(bob, WaitKind::Lock, pan);
        const SharedThing thing = things(t)[0];
        QCOMPARE(thing.text, QStringLiteral("held by ann"));
        QCOMPARE(tasks(thing.holders), std::vector{ann});
        QCOMPARE(tasks(thing.waiters), std::vector{bob});
    }

    void aQueueHasTwoEnds()
    {
        TraceBuilder t = two(Scheduling::Threads);
        const std::uint32_t rail = t.object("rail", "queue", 3);
        t.number(EventKind::LengthChanged, rail, 1, ann).number(EventKind::LengthChanged, rail, 2, ann);
        t.at(2'000'000)
            .number(EventKind::LengthChanged, rail, 1, bob)
            .blocked(ann, WaitKind::QueueSlot, rail);
        const SharedThing thing = things(t)[0];
        QCOMPARE(thing.filled, std::int64_t(1));
        QCOMPARE(thing.size, std::int64_t(3));
        QCOMPARE(tasks(thing.putters), std::vector{ann});
        QCOMPARE(thing.waiterCount, 0);
        QCOMPARE(tasks(thing.givers), std::vector{ann});
        QCOMPARE(tasks(thing.takers), std::vector{bob});
        QCOMPARE(thing.moves, 3);
        QVERIFY(thing.lastBy == bob && !thing.lastPut);
    }

    void manyWaitersAreCounted()
    {
        TraceBuilder t(Scheduling::Coroutines);
        const std::uint32_t bell = t.object("bell", "event");
        for (int i = 0; i < 40; ++i)
            t.suspended(t.start("guest"), WaitKind::Event, bell);
        const SharedThing thing = things(t)[0];
        QCOMPARE(thing.waiterCount, 40);
        QCOMPARE(thing.waiters.size(), ui::SharedThings::mostWaiters);
    }

    void theInterpretersLockIsAThing()
    {
        TraceBuilder t = two(Scheduling::Gil);
        t.running(ann, 0);
        const SharedThing thing = things(t)[0];
        QCOMPARE(thing.kind, QStringLiteral("gil"));
        QCOMPARE(tasks(thing.holders), std::vector{ann});
        const std::vector<TaskId> wanting = tasks(thing.waiters);
        QVERIFY(std::find(wanting.begin(), wanting.end(), bob) != wanting.end());
        QCOMPARE(thing.text, QStringLiteral("held by ann"));
    }

    void aNumberIsPrivateToAProcess()
    {
        for (const bool shared : {true, false}) {
            TraceBuilder t = two(shared ? Scheduling::Threads : Scheduling::Processes);
            const std::uint32_t count = t.object("count", "number", 5);
            t.number(EventKind::NumberChanged, count, 6, ann).number(EventKind::NumberChanged, count, 7, ann);
            t.number(EventKind::NumberChanged, count, 9, bob);
            QCOMPARE(things(t).size(), std::size_t(shared ? 1 : 0));
            const auto timeline = t.timeline();
            const auto numbers =
                ui::privateNumbers(*timeline, timeline->momentAfter(timeline->events().size()), english);
            QCOMPARE(numbers.at(ann), QStringLiteral("count = 7"));
            QCOMPARE(numbers.at(bob), QStringLiteral("count = 9"));
        }
    }

    void thePulseStopsWhenSomebodyBlocksTheLoop()
    {
        TraceBuilder t = two(Scheduling::Coroutines);
        t.turn(2).running(ann).suspended(ann, WaitKind::Timer, trace::nothing, 1000).running(bob);
        t.at(2'000'000).blocked(bob, WaitKind::BlockingCall, trace::nothing, 6000);
        t.at(8'000'000).running(bob).finished(bob).turn(1);
        const auto timeline = t.timeline();
        ui::LoopPulse pulse;
        pulse.update(*timeline);
        QCOMPARE(pulse.turns().size(), std::size_t(2));
        QCOMPARE(pulse.turns()[0].size, 2u);
        QCOMPARE(pulse.stops().size(), std::size_t(1));
        QCOMPARE(pulse.stops()[0].start, std::int64_t(2'000'000));
        QCOMPARE(pulse.stops()[0].end, std::int64_t(8'000'000));
        const auto state = [&](std::int64_t time) {
            return ui::LoopState::of(*timeline, timeline->momentAt(time), time, pulse, format, english);
        };
        QVERIFY(state(5'000'000).stuck);
        QCOMPARE(state(5'000'000).taken,
                 QStringLiteral("Nothing else can run: the loop is blocked by bob for 3.0 min."));
        QCOMPARE(state(5'000'000).turnSize, 2);
        QVERIFY(!state(8'000'000).stuck);
        QCOMPARE(state(8'000'000).taken, QString());
        QCOMPARE(state(8'000'000).turn, 2);
    }

    void longWorkKeepsTheLoopToo()
    {
        TraceBuilder t = two(Scheduling::Coroutines);
        t.turn(1).running(ann).at(400'000'000).said(ann, t.text("still here"));
        const auto timeline = t.timeline();
        ui::LoopPulse pulse;
        pulse.update(*timeline);
        const auto state = ui::LoopState::of(*timeline, timeline->momentAt(400'000'000), 400'000'000, pulse,
                                             format, english);
        QVERIFY(!state.stuck);
        QCOMPARE(state.taken, QStringLiteral("Nothing else can run: ann has had the loop for 399.0 min."));
    }
};

QTEST_GUILESS_MAIN(TestSharedThings)
#include "tst_sharedthings.moc"
