// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/kitchen.h"
#include "ui/scheduler/whysentence.h"

#include <QTest>

using namespace simmer;
using namespace simmer::ui::test;
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

} // namespace

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
            "It gave the thread back at line 4. It goes on when second is done.", second);
        row("blocks the loop", why(two().blocked(first, WaitKind::BlockingCall, trace::nothing, 2000), first),
            "It waits without giving the thread back: the event loop stands still. It is inside a blocking "
            "call.");
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
            "Its thread is blocked. It waits for lock “stove”, which first holds.", first);
        row("deadlock", why(locked.deadlocked(second, WaitKind::Lock, stove), second),
            "It never will: it waits for lock “stove”, which first holds and will never give back.", first);
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

    void aTaskThatIsNotThereHasNone() { QCOMPARE(why(two(), TaskId(9)).answer, QString()); }
};

QTEST_GUILESS_MAIN(TestWhySentence)
#include "tst_whysentence.moc"
