// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "trace/timeline.h"

#include "randomtraces.h"
#include "trace/eventlog.h"
#include "trace/momentbuilder.h"
#include "trace/taskorder.h"
#include "trace/tracks.h"
#include "traces.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <cstring>
#include <map>
#include <random>

using namespace simmer::trace;
using namespace simmer::trace::test;

namespace {

/// What Timeline does, event by event, as plainly as it can be written.
class NaiveReplay
{
public:
    explicit NaiveReplay(const Header &header)
    {
        for (const ObjectInfo &object : header.objects)
            m_moment.objects.push_back({initialValue(object), noTask, {}});
    }

    void apply(const Event &event)
    {
        m_moment.time = event.time;
        ++m_moment.eventCount;
        if (event.kind == EventKind::Ready)
            makeReady(event);
        else if (event.kind <= EventKind::Deadlocked)
            enter(event, stateAfter(event.kind));
        else if (event.kind <= EventKind::CallLeft)
            move(event);
        else if (event.kind <= EventKind::NumberChanged)
            change(event);
        else if (event.kind <= EventKind::LoopAwake)
            turn(event);
    }

    Moment moment() const
    {
        Moment moment = m_moment;
        for (const auto &[id, task] : m_tasks) {
            moment.tasks.push_back(task);
            if (task.state == TaskState::Running)
                moment.running.push_back(id);
        }
        return moment;
    }

private:
    void makeReady(const Event &event)
    {
        if (m_tasks[event.task].state == TaskState::Ready) {
            setStep(event);
            return;
        }
        enter(event, TaskState::Ready);
        m_moment.readyQueue.push_back(event.task);
    }

    void move(const Event &event)
    {
        Moment::Task &task = m_tasks[event.task];
        if (event.kind == EventKind::CallEntered) {
            task.calls.push_back(event.step);
        } else if (event.kind == EventKind::CallLeft && !task.calls.empty()) {
            task.step = task.calls.back();
            task.calls.pop_back();
        } else if (event.kind == EventKind::CallLeft) {
            return;
        }
        setStep(event);
    }

    void change(const Event &event)
    {
        Moment::Object &object = m_moment.objects[event.on];
        const bool isOwner = event.kind == EventKind::OwnerChanged;
        object.owner = isOwner ? event.cause : noTask;
        object.value = isOwner ? event.cause != noTask : event.number();
    }

    void turn(const Event &event)
    {
        const bool asleep = event.kind == EventKind::LoopAsleep;
        m_moment.turn += event.kind == EventKind::TurnStarted;
        m_moment.loopAsleep = asleep;
        m_moment.loopWakesAt = asleep && event.value ? event.time + event.value * 1000LL : 0;
    }

    void setStep(const Event &event)
    {
        if (event.step != noStep)
            m_tasks[event.task].step = event.step;
    }

    void enter(const Event &event, TaskState state)
    {
        std::erase(m_moment.readyQueue, event.task);
        for (Moment::Object &object : m_moment.objects)
            std::erase(object.waiters, event.task);
        Moment::Task &task = m_tasks[event.task];
        const bool waits =
            state == TaskState::Waiting || state == TaskState::Stuck || state == TaskState::Deadlocked;
        task.id = event.task;
        task.state = state;
        task.wait = event.wait;
        task.core = event.core;
        task.cause = event.cause;
        task.since = event.time;
        task.deadline =
            waits && state != TaskState::Deadlocked && event.value ? event.time + event.value * 1000LL : 0;
        task.on = waits ? event.on : nothing;
        if (state != TaskState::NotYet)
            setStep(event);
        if (waits && event.wait >= WaitKind::Lock && event.wait <= WaitKind::Pool && event.on != nothing)
            m_moment.objects[event.on].waiters.push_back(event.task);
    }

    Moment m_moment;
    std::map<TaskId, Moment::Task> m_tasks;
};

QString difference(const Moment &a, const Moment &b)
{
    if (a.time != b.time || a.eventCount != b.eventCount || a.turn != b.turn ||
        a.loopAsleep != b.loopAsleep || a.loopWakesAt != b.loopWakesAt)
        return "time or loop";
    if (a.readyQueue != b.readyQueue)
        return "ready queue";
    if (a.running != b.running)
        return "running";
    if (a.tasks.size() != b.tasks.size())
        return "number of tasks";
    for (std::size_t i = 0; i < a.tasks.size(); ++i) {
        const Moment::Task &x = a.tasks[i];
        const Moment::Task &y = b.tasks[i];
        const auto fields = [](const Moment::Task &t) {
            return std::tuple(t.id, t.state, t.wait, t.core, t.on, t.step, t.cause, t.since, t.deadline,
                              t.calls);
        };
        if (fields(x) != fields(y))
            return QString("task %1").arg(i);
    }
    for (std::size_t i = 0; i < a.objects.size(); ++i) {
        const auto fields = [](const Moment::Object &o) { return std::tuple(o.value, o.owner, o.waiters); };
        if (fields(a.objects[i]) != fields(b.objects[i]))
            return QString("object %1").arg(i);
    }
    return {};
}

/// In what was derived from the events as they came.
QString firstDifference(const Timeline &a, const Timeline &b)
{
    const auto equalBytes = [](const Event &x, const Event &y) { return std::memcmp(&x, &y, sizeof x) == 0; };
    if (!std::ranges::equal(a.events(), b.events(), equalBytes))
        return "events";
    const auto equalIntervals = [](const Interval &x, const Interval &y) {
        return x.event == y.event && x.step == y.step && x.start == y.start;
    };
    for (std::size_t i = 0; i < a.tasks().size(); ++i) {
        if (!std::ranges::equal(a.tasks()[i].intervals, b.tasks()[i].intervals, equalIntervals))
            return QString("intervals of task %1").arg(i);
    }
    if (!std::ranges::equal(a.suspensions(), b.suspensions()))
        return "suspensions";
    const auto equalPhases = [](const LoopTrack::Phase &x, const LoopTrack::Phase &y) {
        return x.start == y.start && x.asleep == y.asleep && x.wakeAt == y.wakeAt;
    };
    if (!std::ranges::equal(a.loop().phases, b.loop().phases, equalPhases) ||
        a.loop().turns != b.loop().turns)
        return "loop";
    const auto equalLines = [&](const TranscriptLine &x, const TranscriptLine &y) {
        return x.event == y.event && a.text(x, "en") == b.text(y, "en");
    };
    return std::ranges::equal(a.transcript(), b.transcript(), equalLines) ? QString() : "transcript";
}

} // namespace

class TestMoment : public QObject
{
    Q_OBJECT

private slots:
    void isWhatReplayingEverythingGives_data()
    {
        QTest::addColumn<unsigned>("seed");
        QTest::addColumn<int>("events");
        QTest::addColumn<int>("tasks");
        for (unsigned seed = 1; seed <= 8; ++seed)
            QTest::addRow("few tasks, seed %u", seed) << seed << 6000 << 4;
        for (unsigned seed = 1; seed <= 3; ++seed)
            QTest::addRow("many tasks, seed %u", seed) << seed << 30'000 << 1000;
    }
    void isWhatReplayingEverythingGives()
    {
        QFETCH(unsigned, seed);
        QFETCH(int, events);
        QFETCH(int, tasks);
        const auto timeline = RandomTrace(seed, events, tasks).builder().timeline();
        QCOMPARE(timeline->droppedCount(), 0u);
        std::mt19937 random(seed);
        NaiveReplay replay(timeline->header());
        std::size_t applied = 0;
        while (applied < timeline->events().size()) {
            const std::size_t until = std::min(timeline->events().size(), applied + random() % 300);
            for (; applied < until; ++applied)
                replay.apply(timeline->events()[applied]);
            const QString different = difference(timeline->momentAfter(applied), replay.moment());
            QVERIFY2(different.isEmpty(),
                     qPrintable(QString("%1 after %2 events").arg(different).arg(applied)));
        }
    }

    void aRecordedProgramHasItsAwaitChain()
    {
        Header header = TraceBuilder().header();
        header.steps = {{"tea.py:9", "make", {}, 0}, {"tea.py:5", "heat", {}, 0, StepIndex(0)}};
        header.steps.push_back({"tea.py:2", "sleep", {}, 0, StepIndex(1)});
        Timeline timeline;
        timeline.onHeader(header);
        const Event created{0, TaskId(0), noTask, noStep, 0, 1, EventKind::Created};
        const Event suspended{1, TaskId(0), noTask, StepIndex(2), nothing, 0, EventKind::Suspended};
        timeline.onEvents(std::array{created, suspended});
        timeline.close();
        const std::vector<StepIndex> chain{StepIndex(0), StepIndex(1)};
        QCOMPARE(timeline.momentAfter(2).tasks.at(0).calls, chain);
        QVERIFY(timeline.momentAfter(1).tasks.at(0).calls.empty());
    }

    void aLongReadyQueueIsInOrder_data()
    {
        QTest::addColumn<int>("count");
        for (const int count : {0, 1, 2, 1023, 1024, 5000, 70'000})
            QTest::addRow("%d tasks", count) << count;
    }
    void aLongReadyQueueIsInOrder()
    {
        QFETCH(int, count);
        std::mt19937 random(7);
        std::vector<std::uint32_t> events(static_cast<std::size_t>(count));
        for (std::size_t i = 0; i < events.size(); ++i)
            events[i] = std::uint32_t(i * 60'000); // up to the highest bits
        std::ranges::shuffle(events, random);
        TaskOrder order;
        for (std::size_t i = 0; i < events.size(); ++i)
            order.add(events[i], TaskId(std::uint32_t(i)));
        const std::vector<TaskId> tasks = order.take();
        QCOMPARE(tasks.size(), events.size());
        for (std::size_t i = 1; i < tasks.size(); ++i)
            QVERIFY(events[std::size_t(tasks[i - 1])] < events[std::size_t(tasks[i])]);
    }

    void snapshotsTakeFewBytesAnEvent_data()
    {
        QTest::addColumn<int>("tasks");
        for (const int tasks : {1, 100, 3000})
            QTest::addRow("%d tasks", tasks) << tasks;
    }
    void snapshotsTakeFewBytesAnEvent()
    {
        QFETCH(int, tasks);
        const TraceBuilder trace = RandomTrace(1, 100'000, tasks).builder();
        const Header header = trace.header();
        EventLog log(header);
        log.add(trace.events());
        QVERIFY2(log.snapshotBytes() < 5 * log.events().size(),
                 qPrintable(QString::number(log.snapshotBytes())));
    }

    void doesNotDependOnTheOrderOfArrival_data()
    {
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 10; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void doesNotDependOnTheOrderOfArrival()
    {
        QFETCH(unsigned, seed);
        const TraceBuilder builder = RandomTrace(seed, 5000, 40).builder();
        std::mt19937 random(seed);
        std::vector<Event> events = builder.events();
        for (std::size_t i = 0; i < events.size(); ++i) // no two at once: their order is that of arrival
            events[i].time = events[i].time * 10'000 + std::int64_t(i);
        Header header = builder.header();
        header.scheduling = seed % 2 ? Scheduling::Threads : Scheduling::Coroutines;

        Timeline shuffled;
        shuffled.onHeader(header);
        feedFromManyWriters(shuffled, events, random, [] {});
        shuffled.close();
        Timeline straight;
        straight.onHeader(header);
        straight.onEvents(events);
        straight.close();

        QCOMPARE(shuffled.droppedCount(), 0u);
        QVERIFY(shuffled.revision() > 0);
        QCOMPARE(firstDifference(straight, shuffled), QString());
        for (int i = 0; i < 50; ++i) {
            const std::size_t count = random() % (events.size() + 1);
            QCOMPARE(difference(straight.momentAfter(count), shuffled.momentAfter(count)), QString());
        }
    }
};

QTEST_APPLESS_MAIN(TestMoment)
#include "tst_moment.moc"
