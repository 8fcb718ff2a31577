// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "trace/measures.h"

#include "trace/lanemeter.h"
#include "traces.h"

#include <QTest>

#include <cstring>

using namespace simmer::trace;
using namespace simmer::trace::test;

namespace {

constexpr TaskId mainTask{0};

LaneMeasures measured(const TraceBuilder &trace)
{
    return laneMeasures(*trace.timeline());
}

/// A cook who works 2, waits 4 on a timer, is ready for 1 and works 1; main waits for it.
TraceBuilder kitchen(Scheduling scheduling)
{
    TraceBuilder trace(scheduling);
    trace.object("counter", "number", 40);
    trace.rawHeader().unitMs = 2;
    const TaskId cook = trace.at(0).running(mainTask).start("cook");
    trace.at(1 * ms).ready(cook, mainTask).suspended(mainTask, WaitKind::Task, std::uint32_t(cook));
    trace.at(2 * ms).running(cook).at(4 * ms).suspended(cook, WaitKind::Timer, nothing, 4000);
    trace.at(8 * ms).ready(cook).at(9 * ms).running(cook).at(10 * ms).finished(cook);
    trace.ready(mainTask, cook).at(11 * ms).running(mainTask).at(12 * ms).finished(mainTask).ended();
    return trace;
}

} // namespace

class TestMeasures : public QObject
{
    Q_OBJECT

private slots:
    void simulatedTimeHasNoCounters()
    {
        TraceBuilder trace = kitchen(Scheduling::Coroutines);
        trace.rawHeader().clock = ClockKind::Simulated;
        const auto timeline = trace.timeline();
        for (const char *name : {"cpu", "startup", "memory", "threads", "processes"})
            QVERIFY2(!measure(*timeline, laneMeasures(*timeline), {}, name), name);
        QVERIFY(measure(*timeline, laneMeasures(*timeline), {}, "elapsed"));
    }
    void aLaneInLessonUnits_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<double>("value");
        QTest::newRow("elapsed") << "elapsed" << 6.0;
        QTest::newRow("idle") << "idle" << 3.5; // 1-2, 4-9, 10-11
        QTest::newRow("suspensions") << "suspensions" << 2.0;
        QTest::newRow("switches") << "switches" << 2.0;
        QTest::newRow("preemptions") << "preemptions" << 0.0;
        QTest::newRow("failures") << "failures" << 0.0;
    }
    void aLaneInLessonUnits()
    {
        QFETCH(QString, name);
        QFETCH(double, value);
        const auto timeline = kitchen(Scheduling::Coroutines).timeline();
        const auto measured = measure(*timeline, laneMeasures(*timeline), {}, name.toStdString());
        QVERIFY(measured);
        QCOMPARE(*measured, value);
    }

    void aTaskInLessonUnits_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<double>("value");
        QTest::newRow("running") << "running" << 1.5;
        QTest::newRow("ready") << "ready" << 1.0;
        QTest::newRow("waiting") << "waiting" << 2.0;
        QTest::newRow("finished") << "finished" << 5.0;
    }
    void aTaskInLessonUnits()
    {
        QFETCH(QString, name);
        QFETCH(double, value);
        const auto timeline = kitchen(Scheduling::Coroutines).timeline();
        const auto measured = measure(*timeline, laneMeasures(*timeline), "cook", name.toStdString());
        QVERIFY(measured);
        QCOMPARE(*measured, value);
    }

    void allStartsOfATaskCountTogether()
    {
        TraceBuilder trace;
        const TaskId first = trace.start("cook");
        const TaskId second = trace.start("cook");
        trace.at(1 * ms).running(first).at(3 * ms).finished(first).at(4 * ms).running(second);
        trace.at(9 * ms).finished(second).ended();
        const auto timeline = trace.timeline();
        QCOMPARE(*measure(*timeline, {}, "cook", "running"), 7.0);
        QCOMPARE(*measure(*timeline, {}, "cook", "finished"), 9.0);
    }

    void whatDidNotFinishHasNoEnd()
    {
        TraceBuilder trace;
        const TaskId first = trace.start("cook");
        trace.start("cook");
        trace.at(1 * ms).finished(first).at(2 * ms).ended(Outcome::Deadlocked);
        const auto timeline = trace.timeline();
        QVERIFY(!measure(*timeline, {}, "cook", "finished"));
        QVERIFY(measure(*timeline, {}, "cook", "running"));
    }

    void whatIsNotThereHasNoMeasure()
    {
        const auto timeline = kitchen(Scheduling::Coroutines).timeline();
        QVERIFY(!measure(*timeline, {}, "nobody", "running"));
        QVERIFY(!measure(*timeline, {}, "cook", "elapsed"));
        QVERIFY(!measure(*timeline, {}, {}, "running"));
        QVERIFY(!measure(*timeline, {}, "nothing", {}));
    }

    void aNumberHasItsFinalValue()
    {
        TraceBuilder trace = kitchen(Scheduling::Threads);
        QCOMPARE(*measure(*trace.timeline(), {}, "counter", {}), 40.0);
        trace.number(EventKind::NumberChanged, 0, 41, mainTask)
            .number(EventKind::NumberChanged, 0, -3, TaskId(1));
        QCOMPARE(*measure(*trace.timeline(), {}, "counter", {}), -3.0);
        trace.rawHeader().scheduling = Scheduling::Processes;
        QCOMPARE(*measure(*trace.timeline(), {}, "counter", {}), 41.0);
    }

    void sequentialCodeHasNoSwitches() { QCOMPARE(measured(kitchen(Scheduling::Sequential)).switches, 0u); }

    void theKernelCountsTheSwitchesOfThreadsAndProcesses()
    {
        TraceBuilder trace = kitchen(Scheduling::Processes);
        trace.at(3 * ms)
            .sample(Counter::VoluntarySwitches, 3, mainTask)
            .sample(Counter::VoluntarySwitches, 5, TaskId(1));
        trace.sample(Counter::VoluntarySwitches, 7, mainTask)
            .sample(Counter::InvoluntarySwitches, 2, TaskId(1));
        QCOMPARE(measured(trace).switches, 14u);
    }

    void processorTimeOfAProcessThatEndedStillCounts()
    {
        TraceBuilder trace = kitchen(Scheduling::Processes);
        trace.at(3 * ms).sample(Counter::CpuNs, 1 * ms, mainTask).sample(Counter::CpuNs, 5 * ms, TaskId(1));
        trace.at(11 * ms).sample(Counter::CpuNs, 2 * ms, mainTask);
        QCOMPARE(measured(trace).cpu, 7 * ms);
    }

    void memoryAndThreadsAreTheMostAtOnce()
    {
        TraceBuilder trace(Scheduling::Processes);
        const TaskId a = trace.start("a");
        const TaskId b = trace.start("b");
        trace.at(1).sample(Counter::ResidentBytes, 100, mainTask).sample(Counter::Threads, 1, mainTask);
        trace.sample(Counter::ResidentBytes, 1000, a).sample(Counter::Threads, 3, a);
        trace.at(2).finished(a).sample(Counter::ResidentBytes, 900, a);
        trace.at(3).sample(Counter::ResidentBytes, 800, b).sample(Counter::Threads, 2, b);
        const LaneMeasures lane = measured(trace);
        QCOMPARE(lane.memory, 1100);
        QCOMPARE(lane.threads, 4u);
    }

    void aPeakBetweenTwoSamplesCounts()
    {
        TraceBuilder trace(Scheduling::Coroutines);
        trace.at(1).sample(Counter::ResidentBytes, 100).at(2).sample(Counter::PeakResidentBytes, 170);
        QCOMPARE(measured(trace).memory, 170);
    }

    void startUpsAddUp()
    {
        TraceBuilder trace(Scheduling::Threads);
        trace.sample(Counter::StartupNs, 20, mainTask).sample(Counter::StartupNs, 30, mainTask);
        trace.sample(Counter::Processes, 1).sample(Counter::Processes, 4).sample(Counter::Processes, 2);
        QCOMPARE(measured(trace).startup, 50);
        QCOMPARE(measured(trace).processes, 4u);
    }

    void theLongestTurnEndsWithTheNextOrWithSleep()
    {
        TraceBuilder trace;
        trace.at(1 * ms)
            .turn()
            .at(3 * ms)
            .turn()
            .at(8 * ms)
            .asleep()
            .at(20 * ms)
            .awake()
            .turn()
            .at(24 * ms)
            .ended();
        const LaneMeasures lane = measured(trace);
        QCOMPARE(lane.turns, 3u);
        QCOMPARE(lane.longestTurn, 5 * ms);
    }

    void aMeterAlongsideMeasuresTheSame()
    {
        TraceBuilder trace = kitchen(Scheduling::Coroutines);
        trace.at(12 * ms).turn().at(13 * ms).turn().at(20 * ms).sample(Counter::CpuNs, 5);
        Timeline timeline;
        LaneMeter meter(timeline);
        timeline.onHeader(trace.header());
        const auto same = [&] {
            const LaneMeasures a = meter.measure();
            const LaneMeasures b = laneMeasures(timeline);
            return std::memcmp(&a, &b, sizeof a) == 0;
        };
        for (const Event &event : trace.events()) {
            timeline.onEvents({&event, 1});
            QVERIFY(same());
        }
        Event late = trace.events().back();
        late.time = 3 * ms;
        late.kind = EventKind::TurnStarted;
        timeline.onEvents({&late, 1});
        QVERIFY(timeline.revision() > 0);
        QVERIFY(same());
        QCOMPARE(meter.measure().turns, 1u); // the others are after the lane's end
    }

    void aCrashEndsTheLastIntervals()
    {
        TraceBuilder trace(Scheduling::Threads);
        const TaskId cook = trace.start("cook");
        trace.at(1 * ms).running(cook).at(6 * ms).running(mainTask);
        const auto timeline = trace.timeline(Outcome::Crashed);
        QCOMPARE(taskMeasures(*timeline, cook).running, 5 * ms);
        QCOMPARE(taskMeasures(*timeline, cook).finished, 0);
        QCOMPARE(laneMeasures(*timeline).elapsed, 6 * ms);
    }
};

QTEST_APPLESS_MAIN(TestMeasures)
#include "tst_measures.moc"
