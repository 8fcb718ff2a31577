// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "trace/timeline.h"

#include "traces.h"

#include <QTest>

#include <algorithm>

using namespace simmer::trace;
using namespace simmer::trace::test;

namespace {

constexpr TaskId mainTask{0};

std::vector<TaskState> states(const TaskTrack &track)
{
    std::vector<TaskState> states;
    for (const Interval &interval : track.intervals)
        states.push_back(interval.state);
    return states;
}

Event running(TaskId task, std::int64_t time)
{
    Event event;
    event.kind = EventKind::Running;
    event.task = task;
    event.time = time;
    return event;
}

std::vector<std::int64_t> times(const Timeline &timeline)
{
    std::vector<std::int64_t> times;
    for (const Event &event : timeline.events())
        times.push_back(event.time);
    return times;
}

} // namespace

class TestTimeline : public QObject
{
    Q_OBJECT

private slots:
    void aTaskGoesThroughItsStates()
    {
        TraceBuilder trace;
        const StepIndex sleep = trace.step("cook", "sleep", "rice simmers");
        const TaskId cook = trace.at(1 * ms).start("cook");
        trace.ready(cook, mainTask).at(2 * ms).running(cook, 1);
        trace.at(3 * ms).in(sleep).suspended(cook, WaitKind::Timer, nothing, 4000).in(noStep);
        trace.at(7 * ms).ready(cook).at(8 * ms).running(cook).finished(cook);
        const auto timeline = trace.timeline();

        const TaskTrack &track = *timeline->task(cook);
        using S = TaskState;
        QCOMPARE(states(track), (std::vector{S::NotYet, S::Ready, S::Running, S::Waiting, S::Ready,
                                             S::Running, S::Finished}));
        QCOMPARE(timeline->taskName(cook), std::string("cook#1"));
        QCOMPARE(track.startedBy, mainTask);
        QCOMPARE(track.created, 1 * ms);
        QCOMPARE(track.intervals[1].cause, mainTask);
        QCOMPARE(track.intervals[2].core, std::uint8_t(1));
        QCOMPARE(track.at(3 * ms)->wait, WaitKind::Timer);
        QCOMPARE(track.at(3 * ms)->step, sleep);
        QCOMPARE(track.at(3 * ms - 1)->state, S::Running);
        QVERIFY(!track.at(1 * ms - 1));
        QCOMPARE(track.indexAt(0), track.intervals.size());
        QCOMPARE(timeline->suspensionsOf(cook), std::vector<std::uint32_t>{4});
        QCOMPARE(timeline->end(), 8 * ms);
    }

    void goingAlongARowFindsTheSame_data()
    {
        QTest::addColumn<int>("step");
        for (const int step : {1, 2, 7, 50, 333, 5000})
            QTest::addRow("every %d ns", step) << step;
    }
    void goingAlongARowFindsTheSame()
    {
        QFETCH(int, step);
        TraceBuilder trace;
        const TaskId cook = trace.at(50).start("cook");
        for (int i = 0; i < 1000; ++i)
            trace.at(60 + i * 5 + i % 3).running(cook);
        const auto timeline = trace.timeline();
        const TaskTrack &track = *timeline->task(cook);
        std::size_t index = 0;
        for (std::int64_t time = 0; time < 6000; time += step)
            QCOMPARE(index = track.indexAt(time, index), track.indexAt(time));
        QCOMPARE(track.indexAt(100, index), track.indexAt(100));
    }

    void aTimerSaysWhenItIsDue()
    {
        TraceBuilder trace;
        trace.at(3 * ms).running(mainTask).suspended(mainTask, WaitKind::Timer, nothing, 4000);
        const Moment moment = trace.timeline()->momentAt(5 * ms);
        QCOMPARE(moment.tasks[0].state, TaskState::Waiting);
        QCOMPARE(moment.tasks[0].since, 3 * ms);
        QCOMPARE(moment.tasks[0].deadline, 7 * ms);
    }

    void aReadyTaskKeepsItsPlaceInTheQueue()
    {
        TraceBuilder trace;
        const TaskId a = trace.start("a");
        const TaskId b = trace.start("b");
        trace.at(1).ready(b).at(2).ready(a).at(3).ready(b);
        QCOMPARE(trace.timeline()->momentAt(3).readyQueue, (std::vector{b, a}));
        trace.at(4).running(b);
        QCOMPARE(trace.timeline()->momentAt(4).readyQueue, std::vector{a});
    }

    void aLockHasAnOwnerAndItsWaitersInOrder()
    {
        TraceBuilder trace;
        const std::uint32_t stove = trace.object("stove", "lock");
        const TaskId a = trace.start("a");
        const TaskId b = trace.start("b");
        trace.at(1)
            .owner(stove, mainTask)
            .suspended(b, WaitKind::Lock, stove)
            .at(2)
            .suspended(a, WaitKind::Lock, stove);
        const Moment moment = trace.timeline()->momentAt(2);
        QCOMPARE(moment.objects[stove].owner, mainTask);
        QCOMPARE(moment.objects[stove].waiters, (std::vector{b, a}));
        trace.at(3).owner(stove, noTask);
        const auto timeline = trace.timeline();
        QCOMPARE(timeline->momentAt(3).objects[stove].owner, noTask);
        QCOMPARE(timeline->object(stove).at(2, -1), std::int64_t(mainTask));
        QCOMPARE(timeline->object(stove).at(3, -1), std::int64_t(noTask));
    }

    void objectsBeginWithWhatTheLessonGivesThem()
    {
        TraceBuilder trace;
        trace.object("stove", "semaphore", 2);
        const std::uint32_t orders = trace.object("orders", "queue", 5);
        const std::uint32_t counter = trace.object("counter", "number", -7);
        Moment moment = trace.timeline()->momentAfter(1);
        QCOMPARE(moment.objects[0].value, 2);
        QCOMPARE(moment.objects[orders].value, 0);
        QCOMPARE(moment.objects[counter].value, -7);
        trace.at(1).number(EventKind::NumberChanged, counter, -5'000'000'000, mainTask);
        QCOMPARE(trace.timeline()->momentAt(1).objects[counter].value, -5'000'000'000);
    }

    void callsAreTheAwaitChain()
    {
        TraceBuilder trace;
        const StepIndex callBoil = trace.step("cook", "call");
        const StepIndex callHeat = trace.step("boil", "call");
        const StepIndex sleep = trace.step("heat", "sleep");
        const TaskId cook = trace.start("cook");
        trace.at(1)
            .callEntered(cook, callBoil, "boil")
            .callEntered(cook, callHeat, "heat")
            .stepEntered(cook, sleep);
        trace.at(2).callLeft(cook).at(3).callLeft(cook);
        const auto timeline = trace.timeline();
        QCOMPARE(timeline->momentAt(1).tasks[1].calls, (std::vector{callBoil, callHeat}));
        QCOMPARE(timeline->momentAt(1).tasks[1].step, sleep);
        QCOMPARE(timeline->momentAt(2).tasks[1].calls, std::vector{callBoil});
        QCOMPARE(timeline->momentAt(2).tasks[1].step, callHeat);
        QVERIFY(timeline->momentAt(3).tasks[1].calls.empty());
        QCOMPARE(timeline->momentAt(3).tasks[1].step, callBoil);
    }

    void theLoopTurnsAndSleeps()
    {
        TraceBuilder trace;
        trace.at(1).turn().at(2).turn().at(3).asleep(5).at(8000).awake().at(8001).turn().at(8002).asleep();
        const auto timeline = trace.timeline();
        QCOMPARE(timeline->loop().turns.size(), std::size_t(3));
        QCOMPARE(timeline->loop().phases.size(), std::size_t(4));
        QCOMPARE(timeline->loop().phases[1].wakeAt, 5003);
        const Moment asleep = timeline->momentAt(3);
        QVERIFY(asleep.loopAsleep);
        QCOMPARE(asleep.loopWakesAt, 5003);
        QCOMPARE(asleep.turn, 2u);
        QVERIFY(!timeline->momentAt(8000).loopAsleep);
        QCOMPARE(timeline->momentAt(9000).loopWakesAt, 0);
    }

    void aSaidLineTakesItsArguments()
    {
        TraceBuilder trace;
        const std::uint32_t page = trace.text("page {i} of {n}, {i}!", "{n} 页中的第 {i} 页 {{}}");
        trace.at(1).said(mainTask, page, {3, 9}).said(mainTask, page, {4, 9, 4});
        const auto timeline = trace.timeline();
        QCOMPARE(timeline->transcript().size(), std::size_t(2));
        QCOMPARE(timeline->text(timeline->transcript()[0], "en"), std::string("page 3 of 9, 3!"));
        QCOMPARE(timeline->text(timeline->transcript()[0], "zh_CN"), std::string("9 页中的第 3 页 {}"));
        QCOMPARE(timeline->text(timeline->transcript()[1], "de"), std::string("page 4 of 9, 4!"));
    }

    void whatNamesNothingIsLeftOutAndCounted()
    {
        TraceBuilder trace;
        trace.at(1).running(TaskId(77)).said(mainTask, 5).owner(9, mainTask);
        trace.stepEntered(mainTask, StepIndex(1000)).start("cook");
        trace.last().on = 44;
        trace.at(2).running(mainTask);
        const auto timeline = trace.timeline();
        QCOMPARE(timeline->events().size(), std::size_t(2));
        QCOMPARE(timeline->droppedCount(), 5u);
        QVERIFY(!timeline->task(TaskId(77)));
        QCOMPARE(timeline->taskName(TaskId(77)), std::string("?"));
    }

    void anotherCreationOfATaskIsLeftOut()
    {
        TraceBuilder trace;
        trace.at(5).start("cook");
        trace.last().task = mainTask;
        const auto timeline = trace.timeline();
        QCOMPARE(timeline->taskName(mainTask), std::string("main#1"));
        QCOMPARE(timeline->droppedCount(), 1u);
    }

    void aLateEventFindsItsPlace()
    {
        TraceBuilder trace;
        trace.at(10).running(mainTask).at(30).suspended(mainTask, WaitKind::Turn);
        Timeline timeline;
        trace.feed(timeline);
        const std::uint64_t revision = timeline.revision();
        Event ready = running(mainTask, 20);
        ready.kind = EventKind::Preempted;
        timeline.onEvents({&ready, 1});
        QCOMPARE(times(timeline), (std::vector<std::int64_t>{0, 10, 20, 30}));
        QCOMPARE(timeline.momentAt(25).tasks[0].state, TaskState::Preempted);
        QCOMPARE(timeline.suspensions()[0], 3u);
        QVERIFY(timeline.revision() != revision);
    }

    void threadsThatAreBehindComeInOrderWithoutRebuilding()
    {
        TraceBuilder trace(Scheduling::Threads);
        const TaskId a = trace.start("a");
        const TaskId b = trace.start("b");
        Timeline timeline;
        trace.feed(timeline);
        for (int flush = 0; flush < 20; ++flush) {
            for (const TaskId task : {a, b}) {
                for (int i = 0; i < 5; ++i) {
                    const Event event = running(task, (flush * 5 + i) * ms + std::int64_t(task));
                    timeline.onEvents({&event, 1});
                }
            }
        }
        const auto shown = timeline.events().size();
        QVERIFY2(shown > 100 && shown < 203, qPrintable(QString::number(shown)));
        QVERIFY(timeline.settledUntil() < 100 * ms);
        timeline.settle();
        QCOMPARE(timeline.events().size(), std::size_t(203));
        QCOMPARE(timeline.revision(), 0u);
        const std::vector<std::int64_t> all = times(timeline);
        QVERIFY(std::is_sorted(all.begin(), all.end()));
    }

    void aTaskWhoseCreationComesLateKeepsItsEvents()
    {
        TraceBuilder trace(Scheduling::Threads);
        Timeline timeline;
        trace.feed(timeline);
        const TaskId child{1};
        const Event early = running(child, 2 * ms);
        timeline.onEvents({&early, 1});
        timeline.settle();
        QVERIFY(!timeline.task(child));
        Event created;
        created.kind = EventKind::Created;
        created.task = child;
        created.on = 0;
        created.value = 1;
        created.time = 1 * ms;
        timeline.onEvents({&created, 1});
        timeline.settle();
        QCOMPARE(states(*timeline.task(child)), (std::vector{TaskState::NotYet, TaskState::Running}));
        timeline.close();
        QCOMPARE(timeline.droppedCount(), 0u);
    }

    void aWriterThatIsFarBehindCannotStallTheTimeline()
    {
        TraceBuilder trace(Scheduling::Threads);
        Timeline timeline;
        trace.feed(timeline);
        std::vector<Event> many;
        for (int i = 1; i <= 400'000; ++i)
            many.push_back(running(mainTask, std::int64_t(i) * 1000));
        timeline.onEvents(many);
        timeline.settle();
        for (int i = 1; i <= 1000; ++i) {
            const Event late = running(mainTask, i);
            timeline.onEvents({&late, 1});
        }
        QVERIFY(timeline.revision() < 20);
        timeline.close();
        QCOMPARE(timeline.events().size(), std::size_t(401'001));
        const std::vector<std::int64_t> all = times(timeline);
        QVERIFY(std::is_sorted(all.begin(), all.end()));
    }

    void theSessionKnowsBetterHowItEnded()
    {
        TraceBuilder trace;
        trace.at(1).running(mainTask);
        QVERIFY(!trace.timeline()->outcome());
        QCOMPARE(trace.timeline(Outcome::Crashed)->outcome(), Outcome::Crashed);
        trace.at(2).ended(Outcome::Deadlocked);
        QCOMPARE(trace.timeline()->outcome(), Outcome::Deadlocked);
        QCOMPARE(trace.timeline(Outcome::Stopped)->outcome(), Outcome::Stopped);
    }

    void notesKeepTheirText()
    {
        TraceBuilder trace;
        trace.at(1)
            .note(NoteKind::NeverAwaited, "nobody awaits cook", mainTask)
            .at(2)
            .note(NoteKind::Problem, "two");
        const auto timeline = trace.timeline();
        QCOMPARE(timeline->notes().size(), std::size_t(2));
        QCOMPARE(timeline->notes()[0].text, std::string("nobody awaits cook"));
        QCOMPARE(timeline->notes()[0].kind, NoteKind::NeverAwaited);
        QCOMPARE(timeline->notes()[1].event, 2u);
    }

    void nothingComesBeforeAHeaderOrAfterTheEnd()
    {
        Timeline timeline;
        const Event event = running(mainTask, 1);
        timeline.onEvents({&event, 1});
        timeline.onNote(event, NoteKind::Problem, "early");
        QVERIFY(!timeline.hasHeader());
        QVERIFY(timeline.events().empty());
        timeline.close();
        timeline.onHeader(TraceBuilder().header());
        QVERIFY(!timeline.hasHeader());
        QCOMPARE(timeline.momentAt(100).tasks.size(), std::size_t(0));
        QCOMPARE(timeline.droppedCount(), 2u);
    }
};

QTEST_APPLESS_MAIN(TestTimeline)
#include "tst_timeline.moc"
