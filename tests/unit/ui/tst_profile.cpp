// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "trace/measures.h"
#include "ui/kitchen.h"
#include "ui/monitor/profile.h"

#include <QTest>

#include <chrono>
#include <random>

using namespace simmer;
using namespace simmer::ui;
using namespace simmer::ui::test;
using namespace std::chrono_literals;

namespace {

constexpr auto plenty = std::chrono::nanoseconds(10s);

/// The same from the start, by other code.
std::vector<trace::TaskMeasures> naive(const trace::Timeline &whole, std::size_t eventCount)
{
    trace::Timeline part;
    part.onHeader(whole.header());
    part.onEvents(whole.events().first(eventCount));
    part.close();
    std::vector<trace::TaskMeasures> measures;
    for (const trace::TaskTrack &track : part.tasks())
        measures.push_back(trace::taskMeasures(part, track.id));
    return measures;
}

} // namespace

class TestProfile : public QObject
{
    Q_OBJECT
private:
    static void compareAt(Profile &profile, const trace::Timeline &timeline, std::size_t count)
    {
        QVERIFY(profile.advance(timeline, count, plenty));
        const auto expected = naive(timeline, count);
        const auto times = profile.tasksAt(timeline.events()[count - 1].time);
        QCOMPARE(times.size(), expected.size());
        for (std::size_t task = 0; task < times.size(); ++task) {
            QCOMPARE(times[task].busy, expected[task].running);
            QCOMPARE(times[task].ready, expected[task].ready + expected[task].preempted);
            QCOMPARE(times[task].waiting, expected[task].waiting);
        }
    }

private Q_SLOTS:
    void timesOfTasksEqualTheMeasuresAtAnyMomentInAnyOrder()
    {
        std::mt19937 random(7);
        for (const auto &timeline : Kitchen::all()) {
            Profile profile;
            for (std::size_t count = 1; count <= timeline->events().size(); ++count)
                compareAt(profile, *timeline, count);
            for (int i = 0; i < 30; ++i)
                compareAt(profile, *timeline, 1 + random() % timeline->events().size());
        }
    }

    void whatGoesOnIsCountedUntilThePlayhead()
    {
        const auto timeline = Kitchen::coroutines();
        Profile profile;
        QVERIFY(profile.advance(*timeline, timeline->eventCountAt(minutes(2)), plenty));
        const auto times = profile.tasksAt(minutes(2));
        QCOMPARE(times[std::size_t(cook)].busy, minutes(2));
        QCOMPARE(times[std::size_t(cook)].longest, minutes(2));
        QCOMPARE(times[std::size_t(phone)].ready, minutes(2));
    }

    void stepsGetTheTimeThatIsSpentInThem()
    {
        const auto timeline = Kitchen::coroutines();
        Profile profile;
        QVERIFY(profile.advance(*timeline, timeline->events().size(), plenty));
        const auto steps = profile.stepsAt(timeline->end());
        // In the order in which the kitchen names them: gather, wash, simmer, serve, order, await, …
        QCOMPARE(steps[1].busy, minutes(4));
        QCOMPARE(steps[1].count, 1u);
        QCOMPARE(steps[2].waiting, minutes(12));
        QCOMPARE(steps[2].ready, minutes(16.5) - minutes(16));
        QCOMPARE(steps[3].busy, minutes(18.5) - minutes(16.5));
        QCOMPARE(steps[5].waiting, minutes(14.3) - minutes(4.3));
        QCOMPARE(steps[1].longest, minutes(4));
        QCOMPARE(steps[1].longestBy, std::uint32_t(cook));
    }

    void longestStretchNamesTheStepThatTookMostOfIt()
    {
        const auto timeline = Kitchen::coroutines();
        Profile profile;
        QVERIFY(profile.advance(*timeline, timeline->events().size(), plenty));
        const auto tasks = profile.tasksAt(timeline->end());
        QCOMPARE(tasks[std::size_t(cook)].longest, minutes(4));
        QCOMPARE(tasks[std::size_t(cook)].longestBy, 1u);
        QCOMPARE(tasks[std::size_t(phone)].longest, minutes(7.3) - minutes(4.3));
    }

    void aBlockingCallIsPartOfTheTurnInALoopOnly()
    {
        for (const auto scheduling : {Scheduling::Coroutines, Scheduling::Threads}) {
            TraceBuilder t(scheduling);
            t.definition("cook");
            const StepIndex stare = t.step("cook", "block", "stare");
            t.at(0).running(mainTask);
            const TaskId task = t.start("cook");
            t.at(10 * trace::test::ms).running(task).stepEntered(task, stare);
            t.at(20 * trace::test::ms).in(stare).blocked(task, WaitKind::BlockingCall).in(trace::noStep);
            t.at(150 * trace::test::ms).running(task).at(160 * trace::test::ms).finished(task).ended();
            Profile profile;
            const auto timeline = t.timeline();
            QVERIFY(profile.advance(*timeline, timeline->events().size(), plenty));
            const auto times = profile.tasksAt(timeline->end())[std::size_t(task)];
            const auto turns = profile.stretchesAt(timeline->end());
            if (scheduling == Scheduling::Coroutines) {
                QCOMPARE(times.longest, 150 * trace::test::ms);
                const auto slow = std::find_if(turns.begin(), turns.end(), [&](const Profile::Stretch &turn) {
                    return turn.task == task;
                });
                QVERIFY(slow != turns.end());
                QCOMPARE(slow->start, 10 * trace::test::ms);
                QCOMPARE(slow->duration, 150 * trace::test::ms);
                QCOMPARE(slow->step, stare);
            } else {
                QCOMPARE(times.longest, 10 * trace::test::ms);
                QVERIFY(turns.empty());
            }
        }
    }

    void aLongTraceIsCountedInSlices()
    {
        const auto timeline = crowd(2000, 20);
        Profile sliced;
        int calls = 1;
        while (!sliced.advance(*timeline, timeline->events().size(), std::chrono::nanoseconds(0)))
            ++calls;
        QVERIFY(calls > 5);
        Profile whole;
        QVERIFY(whole.advance(*timeline, timeline->events().size(), plenty));
        const auto a = sliced.tasksAt(timeline->end());
        const auto b = whole.tasksAt(timeline->end());
        QCOMPARE(a.size(), b.size());
        for (std::size_t i = 0; i < a.size(); ++i)
            QCOMPARE(a[i].waiting, b[i].waiting);
    }
};

QTEST_GUILESS_MAIN(TestProfile)
#include "tst_profile.moc"
