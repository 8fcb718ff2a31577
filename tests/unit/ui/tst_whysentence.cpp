// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/kitchen.h"
#include "ui/run/tasktexts.h"
#include "ui/scheduler/permitholders.h"
#include "ui/scheduler/whysentence.h"

#include <QTest>

using namespace simmer;
using namespace simmer::ui::test;
using trace::EventKind;
using ui::WhySentence;

namespace {

constexpr TaskId first{1};
constexpr TaskId second{2};

WhySentence why(const TraceBuilder &trace, TaskId task)
{
    const auto timeline = trace.timeline();
    const trace::Moment moment = timeline->momentAfter(timeline->events().size());
    const ui::TimeFormat format(1, QStringLiteral("min"), QStringLiteral("en"));
    return WhySentence::of({*timeline, moment, task, format, QStringLiteral("en"), QStringLiteral("line 4")});
}

/// Two tasks, the first of which runs.
TraceBuilder two(Scheduling scheduling = Scheduling::Coroutines)
{
    TraceBuilder trace(scheduling);
    trace.start("first");
    trace.start("second");
    trace.at(1'000'000).ready(first).ready(second).running(first, 0);
    return trace;
}

/// Two tasks, of which the second has or brings what the first waits for.
class WaitingTrace
{
public:
    WaitingTrace(Scheduling scheduling, WaitKind wait)
        : m_scheduling(scheduling), m_wait(wait), m_begun(begun(scheduling, wait))
    {
        m_on = object();
        m_begun.running(second, 1);
        if (wait == WaitKind::Lock)
            m_begun.owner(m_on, second);
        if (wait == WaitKind::Semaphore)
            m_begun.number(EventKind::PermitsChanged, m_on, 0, second);
        m_begun.running(first, 0);
        if (wait == WaitKind::Gil || wait == WaitKind::Turn)
            m_begun.preempted(first).running(second, 1);
    }

    WhySentence why(EventKind state) const
    {
        TraceBuilder trace = m_begun;
        const std::uint32_t microseconds = m_wait == WaitKind::Timer ? 2000 : 0;
        if (state == EventKind::Suspended)
            trace.suspended(first, m_wait, m_on, microseconds);
        else if (state == EventKind::Blocked)
            trace.blocked(first, m_wait, m_on, microseconds);
        else
            trace.deadlocked(first, m_wait, m_on);
        const std::size_t count = trace.events().size();
        if (state != EventKind::Deadlocked)
            trace.at(4'000'000).ready(first, second);
        const auto timeline = trace.timeline();
        ui::PermitHolders holders;
        holders.update(*timeline);
        const trace::Moment moment = timeline->momentAfter(count);
        const ui::TimeFormat format(1, QStringLiteral("min"), QStringLiteral("en"));
        return WhySentence::of(
            {*timeline, moment, first, format, QStringLiteral("en"), QStringLiteral("line 4"), 0, &holders});
    }
    QString target() const
    {
        const auto timeline = m_begun.timeline();
        const QString target =
            ui::TaskTexts::waitTarget(*timeline, m_wait, m_on, trace::noStep, QStringLiteral("en"));
        return m_wait == WaitKind::Timer                               ? QStringLiteral("timer")
               : m_wait == WaitKind::Task || m_wait == WaitKind::Tasks ? QStringLiteral("second")
                                                                       : target;
    }
    TaskId dependsOn(EventKind state) const
    {
        switch (m_wait) {
        case WaitKind::Task:
        case WaitKind::Lock:
        case WaitKind::Semaphore: return second;
        case WaitKind::Tasks: return second;
        case WaitKind::QueueSlot:
        case WaitKind::QueueItem:
        case WaitKind::Event: return state == EventKind::Deadlocked ? trace::noTask : second;
        case WaitKind::Gil: return second;
        case WaitKind::Turn:
            return m_scheduling == Scheduling::Coroutines && state == EventKind::Suspended ? second
                                                                                           : trace::noTask;
        case WaitKind::None:
        case WaitKind::Timer:
        case WaitKind::BlockingCall:
        case WaitKind::Pool:
        case WaitKind::Reply:
        case WaitKind::Query:
        case WaitKind::File:
        case WaitKind::Connection:
        case WaitKind::Data:
        case WaitKind::Process: return trace::noTask;
        }
        return trace::noTask;
    }

private:
    static TraceBuilder begun(Scheduling scheduling, WaitKind wait)
    {
        TraceBuilder trace(scheduling);
        trace.start("first");
        trace.start("second", wait == WaitKind::Tasks ? first : mainTask);
        trace.at(1'000'000).ready(first).ready(second);
        return trace;
    }
    std::uint32_t object()
    {
        switch (m_wait) {
        case WaitKind::Task: return std::uint32_t(second);
        case WaitKind::Tasks: return 1;
        case WaitKind::Lock: return m_begun.object("it", "lock");
        case WaitKind::Semaphore: return m_begun.object("it", "semaphore", 1);
        case WaitKind::QueueSlot:
        case WaitKind::QueueItem: return m_begun.object("it", "queue", 1);
        case WaitKind::Event: return m_begun.object("it", "event");
        case WaitKind::Pool: return m_begun.object("it", "pool");
        case WaitKind::Reply: return m_begun.object("it", "server");
        case WaitKind::Query: return m_begun.object("it", "database");
        case WaitKind::Connection: return m_begun.object("it", "listener");
        case WaitKind::None:
        case WaitKind::Turn:
        case WaitKind::Timer:
        case WaitKind::BlockingCall:
        case WaitKind::File:
        case WaitKind::Data:
        case WaitKind::Gil:
        case WaitKind::Process: return trace::nothing;
        }
        return trace::nothing;
    }

    Scheduling m_scheduling;
    WaitKind m_wait;
    TraceBuilder m_begun;
    std::uint32_t m_on = trace::nothing;
};

} // namespace

Q_DECLARE_METATYPE(trace::Scheduling)
Q_DECLARE_METATYPE(trace::WaitKind)
Q_DECLARE_METATYPE(trace::TaskState)

class TestWhySentence : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyStateHasASentence_data()
    {
        QTest::addColumn<WhySentence>("sentence");
        QTest::addColumn<QString>("answer");
        QTest::addColumn<TaskId>("other");
        const auto row = [](const char *name, const WhySentence &sentence, const char *answer,
                            TaskId other = trace::noTask) {
            QTest::newRow(name) << sentence << QString::fromUtf8(answer) << other;
        };
        row("running", why(two(), first), "It has had the thread since 1.0 min.");
        row("running on a core", why(two(Scheduling::Threads), first), "It has had a core since 1.0 min.");
        row("has the interpreter lock", why(two(Scheduling::Gil), first),
            "It has had the interpreter lock since 1.0 min.");
        row("wants the interpreter lock", why(two(Scheduling::Gil), second),
            "It could run, but first has the interpreter lock.", first);
        row("gets the interpreter lock",
            why(two(Scheduling::Gil).blocked(first, WaitKind::Timer, trace::nothing, 2000), second),
            "It could run; it is about to get the interpreter lock.");
        row("ready", why(two(), second),
            "It is ready, but the one thread is with first. It is the next in the queue.", first);
        row("ready thread", why(two(Scheduling::Threads), second),
            "It could run; the operating system has not given it a core yet.");
        row("yielded", why(two().suspended(first, WaitKind::Turn), first),
            "It gave the thread back at line 4. It let the others go first and runs again in the next turn.");
        row("timer", why(two().suspended(first, WaitKind::Timer, trace::nothing, 2000), first),
            "It gave the thread back at line 4. Its timer goes off at 3.0 min.");
        row("joins", why(two().suspended(first, WaitKind::Task, 2), first),
            "It gave the thread back at line 4. It goes on when second is done. second is ready to run.",
            second);
        row("blocks the loop", why(two().blocked(first, WaitKind::BlockingCall, trace::nothing, 2000), first),
            "It waits without giving the thread back: the event loop stands still. It is inside a blocking "
            "call, until 3.0 min.");
        row("kept from the loop",
            why(two().blocked(first, WaitKind::BlockingCall, trace::nothing, 2000), second),
            "It is ready, but first waits without giving the thread back: the event loop stands still.",
            first);
        row("finished", why(two().finished(first), first), "It finished at 1.0 min.");
        row("failed", why(two().failed(first), first), "It failed at 1.0 min.");
        row("cancelled", why(two().cancelled(first), first), "It was cancelled at 1.0 min.");
        TraceBuilder locked = two(Scheduling::Threads);
        const std::uint32_t stove = locked.object("stove", "lock");
        row("lock",
            why(locked.owner(stove, first).running(second, 1).blocked(second, WaitKind::Lock, stove), second),
            "Its thread is blocked. It waits for lock “stove”, which first holds. first is running.", first);
        row("deadlock", why(locked.deadlocked(second, WaitKind::Lock, stove), second),
            "It never will: it waits for lock “stove”, which first holds and will never give back. "
            "first is running.",
            first);
        TraceBuilder queue = two();
        const std::uint32_t orders = queue.object("orders", "queue", 2);
        row("empty queue", why(queue.suspended(first, WaitKind::QueueItem, orders), first),
            "It gave the thread back at line 4. The queue is empty until somebody puts something in: it "
            "waits for an item from "
            "queue “orders”.");
        row("preempted", why(two(Scheduling::Threads).preempted(first), first),
            "The operating system took its core away. It could go on at once.");
    }
    void everyStateHasASentence()
    {
        QFETCH(WhySentence, sentence);
        QFETCH(TaskId, other);
        QTEST(sentence.answer, "answer");
        QCOMPARE(sentence.other, other);
    }

    void everyWaitInEveryModelIsExplained_data()
    {
        QTest::addColumn<Scheduling>("scheduling");
        QTest::addColumn<WaitKind>("wait");
        for (const auto scheduling : {Scheduling::Sequential, Scheduling::Coroutines, Scheduling::Threads,
                                      Scheduling::Gil, Scheduling::Processes}) {
            for (int wait = 0; wait < trace::waitKindCount; ++wait)
                QTest::addRow("%s, %s", trace::name(scheduling), trace::name(WaitKind(wait)))
                    << scheduling << WaitKind(wait);
        }
    }
    void everyWaitInEveryModelIsExplained()
    {
        QFETCH(Scheduling, scheduling);
        QFETCH(WaitKind, wait);
        WaitingTrace waiting(scheduling, wait);
        const QString name = QStringLiteral("first");
        for (const EventKind state : {EventKind::Suspended, EventKind::Blocked, EventKind::Deadlocked}) {
            const WhySentence sentence = waiting.why(state);
            QCOMPARE(sentence.question, QStringLiteral("Why is first not running?"));
            QVERIFY2(sentence.answer.size() > 12, qPrintable(sentence.answer));
            QVERIFY2(!sentence.answer.contains(QLatin1Char('%')), qPrintable(sentence.answer));
            if (wait != WaitKind::None && wait != WaitKind::Turn && wait != WaitKind::Gil &&
                wait != WaitKind::Process)
                QVERIFY2(sentence.answer.contains(waiting.target()), qPrintable(sentence.answer));
            const TaskId expected = waiting.dependsOn(state);
            QCOMPARE(sentence.other, expected);
            if (expected != trace::noTask)
                QVERIFY2(sentence.answer.contains(QStringLiteral("second")), qPrintable(sentence.answer));
        }
    }

    void everyStateInEveryModelIsExplained_data()
    {
        QTest::addColumn<Scheduling>("scheduling");
        QTest::addColumn<trace::TaskState>("state");
        QTest::addColumn<QString>("part");
        QTest::addColumn<TaskId>("other");
        using trace::TaskState;
        const auto row = [](Scheduling scheduling, TaskState state, const char *part,
                            TaskId other = trace::noTask) {
            QTest::addRow("%s, %s", trace::name(scheduling), trace::name(state))
                << scheduling << state << QString::fromUtf8(part) << other;
        };
        const char *const begins = "still being started";
        const char *const core = "has not given it a core yet";
        const char *const cut = "took its core away and gave it to second";
        row(Scheduling::Sequential, TaskState::NotYet, "nobody has started it");
        row(Scheduling::Coroutines, TaskState::NotYet, "nobody has started it");
        row(Scheduling::Threads, TaskState::NotYet, begins);
        row(Scheduling::Gil, TaskState::NotYet, begins);
        row(Scheduling::Processes, TaskState::NotYet, "process is still starting");
        row(Scheduling::Sequential, TaskState::Ready, "the one thread is with second", second);
        row(Scheduling::Coroutines, TaskState::Ready, "the one thread is with second", second);
        row(Scheduling::Threads, TaskState::Ready, core);
        row(Scheduling::Gil, TaskState::Ready, "second has the interpreter lock", second);
        row(Scheduling::Processes, TaskState::Ready, core);
        row(Scheduling::Sequential, TaskState::Running, "had the thread since");
        row(Scheduling::Coroutines, TaskState::Running, "had the thread since");
        row(Scheduling::Threads, TaskState::Running, "had a core since");
        row(Scheduling::Gil, TaskState::Running, "had the interpreter lock since");
        row(Scheduling::Processes, TaskState::Running, "had a core since");
        for (const auto scheduling : {Scheduling::Sequential, Scheduling::Coroutines, Scheduling::Threads,
                                      Scheduling::Gil, Scheduling::Processes})
            row(scheduling, TaskState::Preempted, cut, second);
    }
    void everyStateInEveryModelIsExplained()
    {
        QFETCH(Scheduling, scheduling);
        QFETCH(trace::TaskState, state);
        QFETCH(QString, part);
        QFETCH(TaskId, other);
        TraceBuilder trace(scheduling);
        trace.start("first");
        trace.start("second");
        trace.at(1'000'000).ready(second);
        if (state == trace::TaskState::Ready)
            trace.ready(first).running(second, 0);
        if (state == trace::TaskState::Running || state == trace::TaskState::Preempted)
            trace.ready(first).running(first, 0);
        if (state == trace::TaskState::Preempted) {
            trace.preempted(first).last().core = 0;
            trace.running(second, 0);
        }
        const WhySentence sentence = why(trace, first);
        QCOMPARE(sentence.question, state == trace::TaskState::Running
                                        ? QStringLiteral("Why is first running?")
                                        : QStringLiteral("Why is first not running?"));
        QVERIFY2(sentence.answer.contains(part), qPrintable(sentence.answer));
        QCOMPARE(sentence.other, other);
    }

    void whoIsOverSaysHowItEnded_data()
    {
        QTest::addColumn<Scheduling>("scheduling");
        for (const auto scheduling : {Scheduling::Sequential, Scheduling::Coroutines, Scheduling::Threads,
                                      Scheduling::Gil, Scheduling::Processes})
            QTest::addRow("%s", trace::name(scheduling)) << scheduling;
    }
    void whoIsOverSaysHowItEnded()
    {
        QFETCH(Scheduling, scheduling);
        QVERIFY(why(two(scheduling).finished(first), first).answer.contains(QStringLiteral("finished")));
        QVERIFY(why(two(scheduling).cancelled(first), first).answer.contains(QStringLiteral("cancelled")));
        TraceBuilder burnt = two(scheduling);
        const std::uint32_t text = burnt.text("burnt");
        QVERIFY(why(burnt.failed(first, text), first).answer.contains(QStringLiteral("burnt")));
        TraceBuilder created(scheduling);
        created.start("first");
        QVERIFY(why(created, first).answer.size() > 12);
    }

    void aTaskThatIsNotThereHasNone() { QCOMPARE(why(two(), TaskId(9)).answer, QString()); }
};

QTEST_GUILESS_MAIN(TestWhySentence)
#include "tst_whysentence.moc"
