// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/kitchen.h"
#include "ui/scheduler/permitholders.h"
#include "ui/scheduler/whysentence.h"

#include <QTest>

#include <array>
#include <cstdint>
#include <string>
#include <vector>

using namespace simmer;
using namespace simmer::ui::test;
using trace::EventKind;
using ui::Bond;
using ui::WhyChain;

namespace {

constexpr TaskId ann{1};
constexpr TaskId bob{2};
constexpr TaskId cat{3};
constexpr TaskId dan{4};

/// Four tasks that have all begun, in threads unless said otherwise.
TraceBuilder four(Scheduling scheduling = Scheduling::Threads)
{
    TraceBuilder trace(scheduling);
    for (const char *name : {"ann", "bob", "cat", "dan"})
        trace.start(name);
    trace.at(1'000'000);
    for (const TaskId task : {ann, bob, cat, dan})
        trace.ready(task);
    return trace;
}

struct Asked
{
    WhyChain chain;
    QString answer;
};

Asked ask(const TraceBuilder &trace, TaskId task, std::size_t count = 0, std::int64_t time = 0)
{
    const auto timeline = trace.timeline();
    ui::PermitHolders holders;
    holders.update(*timeline);
    const trace::Moment moment = timeline->momentAfter(count == 0 ? timeline->events().size() : count);
    const ui::TimeFormat format(1, QStringLiteral("min"), QStringLiteral("en"));
    const auto why = ui::WhySentence::of(
        {*timeline, moment, task, format, QStringLiteral("en"), QStringLiteral("line 4"), time, &holders});
    return {why.chain, why.answer};
}

std::vector<TaskId> path(const WhyChain &chain)
{
    std::vector<TaskId> tasks;
    for (const ui::WhyLink &link : chain.links)
        tasks.push_back(link.task);
    tasks.push_back(chain.root);
    return tasks;
}

} // namespace

class TestWhyChain : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void goesFromHolderToHolderToTheRoot()
    {
        TraceBuilder t = four();
        const std::uint32_t pan = t.object("pan", "lock");
        const std::uint32_t pot = t.object("pot", "lock");
        t.owner(pan, bob).owner(pot, cat);
        t.blocked(ann, WaitKind::Lock, pan).blocked(bob, WaitKind::Lock, pot);
        t.blocked(cat, WaitKind::Timer, trace::nothing, 2000);
        const Asked asked = ask(t, ann);
        QCOMPARE(path(asked.chain), (std::vector{ann, bob, cat}));
        QVERIFY(asked.chain.end == WhyChain::End::Clock);
        QVERIFY(asked.chain.links[0].bond == Bond::Holds);
        QCOMPARE(
            asked.answer,
            QStringLiteral("Its thread is blocked. It waits for lock “pan”, which bob holds. bob itself "
                           "waits for lock “pot”, which cat holds. cat waits for a timer, until 3.0 min."));
    }

    void namesACircle()
    {
        TraceBuilder t = four();
        const std::uint32_t pan = t.object("pan", "lock");
        const std::uint32_t pot = t.object("pot", "lock");
        t.owner(pan, ann).owner(pot, bob);
        t.deadlocked(ann, WaitKind::Lock, pot).deadlocked(bob, WaitKind::Lock, pan);
        const Asked asked = ask(t, ann);
        QVERIFY(asked.chain.end == WhyChain::End::Circle);
        QCOMPARE(asked.chain.circleFrom, std::size_t(0));
        QCOMPARE(path(asked.chain), (std::vector{ann, bob, ann}));
        QVERIFY2(asked.answer.endsWith(QStringLiteral("They wait in a circle: ann → bob → ann.")),
                 qPrintable(asked.answer));
    }

    void aCircleOfThreeIsNamedInEveryModel_data()
    {
        QTest::addColumn<Scheduling>("scheduling");
        QTest::addColumn<WaitKind>("wait");
        for (const auto scheduling :
             {Scheduling::Coroutines, Scheduling::Threads, Scheduling::Gil, Scheduling::Processes}) {
            for (const auto wait : {WaitKind::Lock, WaitKind::Semaphore, WaitKind::Task})
                QTest::addRow("%s, %s", trace::name(scheduling), trace::name(wait)) << scheduling << wait;
        }
    }
    void aCircleOfThreeIsNamedInEveryModel()
    {
        QFETCH(Scheduling, scheduling);
        QFETCH(WaitKind, wait);
        TraceBuilder t = four(scheduling);
        const std::array tasks{ann, bob, cat};
        std::array<std::uint32_t, 3> awaited{};
        for (std::size_t i = 0; i < tasks.size(); ++i) {
            const TaskId holder = tasks[(i + 1) % tasks.size()];
            const std::string name = "thing" + std::to_string(i);
            t.running(holder, 0);
            if (wait == WaitKind::Lock)
                t.owner(awaited[i] = t.object(name, "lock"), holder);
            else if (wait == WaitKind::Semaphore)
                t.number(EventKind::PermitsChanged, awaited[i] = t.object(name, "semaphore", 1), 0, holder);
            else
                awaited[i] = std::uint32_t(holder);
        }
        for (std::size_t i = 0; i < tasks.size(); ++i)
            t.blocked(tasks[i], wait, awaited[i]);
        const auto isRound = [&] {
            for (std::size_t i = 0; i < tasks.size(); ++i) {
                const Asked asked = ask(t, tasks[i]);
                QVERIFY(asked.chain.end == WhyChain::End::Circle);
                QCOMPARE(asked.chain.circleFrom, std::size_t(0));
                QCOMPARE(path(asked.chain),
                         (std::vector{tasks[i], tasks[(i + 1) % 3], tasks[(i + 2) % 3], tasks[i]}));
                QVERIFY2(asked.answer.contains(QStringLiteral("They wait in a circle: ")),
                         qPrintable(asked.answer));
            }
        };
        // Before the lane has found out, and after.
        isRound();
        for (std::size_t i = 0; i < tasks.size(); ++i)
            t.deadlocked(tasks[i], wait, awaited[i]);
        isRound();
        QVERIFY(ask(t, ann).answer.startsWith(QStringLiteral("It never will: ")));
    }

    void permitsThatAreWithManyAreAllNamed()
    {
        TraceBuilder t = four();
        const std::uint32_t oven = t.object("oven", "semaphore", 2);
        t.number(EventKind::PermitsChanged, oven, 1, ann).number(EventKind::PermitsChanged, oven, 0, bob);
        t.deadlocked(ann, WaitKind::Semaphore, oven).deadlocked(bob, WaitKind::Semaphore, oven);
        t.deadlocked(cat, WaitKind::Semaphore, oven);
        const Asked asked = ask(t, cat);
        QCOMPARE(asked.chain.links[0].others, (std::vector{ann, bob}));
        QVERIFY2(asked.answer.contains(QStringLiteral("all of them are with ann, bob, who will never")),
                 qPrintable(asked.answer));
    }

    void whoWaitsForACircleIsNotInIt()
    {
        TraceBuilder t = four(Scheduling::Coroutines);
        t.suspended(ann, WaitKind::Task, std::uint32_t(bob));
        t.deadlocked(bob, WaitKind::Task, std::uint32_t(cat))
            .deadlocked(cat, WaitKind::Task, std::uint32_t(bob));
        const Asked asked = ask(t, ann);
        QVERIFY(asked.chain.end == WhyChain::End::Circle);
        QCOMPARE(asked.chain.circleFrom, std::size_t(1));
        QVERIFY2(asked.answer.endsWith(QStringLiteral("They wait in a circle: bob → cat → bob.")),
                 qPrintable(asked.answer));
    }

    void aTaskCanBeACircleOfItsOwn()
    {
        TraceBuilder t = four();
        const std::uint32_t pan = t.object("pan", "lock");
        t.owner(pan, ann).deadlocked(ann, WaitKind::Lock, pan);
        const Asked asked = ask(t, ann);
        QVERIFY(asked.chain.end == WhyChain::End::Circle);
        QCOMPARE(path(asked.chain), (std::vector{ann, ann}));
    }

    void aSetIsFoundInTheRecord()
    {
        TraceBuilder t = four(Scheduling::Coroutines);
        const std::uint32_t bell = t.object("bell", "event");
        t.suspended(ann, WaitKind::Event, bell);
        const std::size_t count = t.events().size();
        t.at(5'000'000).running(bob).ready(ann, bob);
        const Asked asked = ask(t, ann, count);
        QCOMPARE(path(asked.chain), (std::vector{ann, bob}));
        QVERIFY(asked.chain.links[0].bond == Bond::Wakes);
        QCOMPARE(asked.chain.links[0].until, std::int64_t(5'000'000));
        QVERIFY2(
            asked.answer.contains(QStringLiteral("Nobody has set event “bell” yet: bob does at 5.0 min.")),
            qPrintable(asked.answer));
    }

    void aPermitThatIsHandedOverHasANewHolder()
    {
        TraceBuilder t = four(Scheduling::Coroutines);
        const std::uint32_t oven = t.object("oven", "semaphore", 1);
        t.running(ann).number(EventKind::PermitsChanged, oven, 0, ann);
        t.suspended(ann, WaitKind::Timer, trace::nothing, 1000);
        t.running(bob).suspended(bob, WaitKind::Semaphore, oven);
        t.running(cat).suspended(cat, WaitKind::Semaphore, oven);
        QCOMPARE(path(ask(t, cat).chain), (std::vector{cat, ann}));
        t.at(2'000'000).ready(ann).running(ann).ready(bob, ann).finished(ann);
        QCOMPARE(path(ask(t, cat).chain), (std::vector{cat, bob}));
        QVERIFY(ask(t, cat).answer.contains(QStringLiteral("they are with bob")));
    }

    void aTimerThatIsDueWaitsForTheLoop()
    {
        TraceBuilder t = four(Scheduling::Coroutines);
        t.running(ann).suspended(ann, WaitKind::Timer, trace::nothing, 1000);
        t.running(bob).blocked(bob, WaitKind::BlockingCall, trace::nothing, 9000);
        QVERIFY(ask(t, ann, 0, 1'500'000).chain.links.empty());
        const Asked asked = ask(t, ann, 0, 5'000'000);
        QCOMPARE(path(asked.chain), (std::vector{ann, bob}));
        QVERIFY(asked.chain.links[0].bond == Bond::HasLoop);
        QVERIFY2(asked.answer.contains(
                     QStringLiteral("Its timer went off at 2.0 min, but bob has the event loop")),
                 qPrintable(asked.answer));
    }

    void whoGathersWaitsForAllThatAreNotOver()
    {
        TraceBuilder t = four(Scheduling::Coroutines);
        t.suspended(mainTask, WaitKind::Tasks, 4).running(bob).finished(bob);
        const Asked asked = ask(t, mainTask);
        QCOMPARE(asked.chain.links[0].others, (std::vector{ann, cat, dan}));
    }

    void aPermitThatIsFreeHasNoHolder()
    {
        TraceBuilder t = four();
        const std::uint32_t oven = t.object("oven", "semaphore", 2);
        t.number(EventKind::PermitsChanged, oven, 1, ann).number(EventKind::PermitsChanged, oven, 0, bob);
        t.number(EventKind::PermitsChanged, oven, 1, ann);
        const auto timeline = t.timeline();
        ui::PermitHolders holders;
        holders.update(*timeline);
        const std::size_t count = timeline->events().size();
        QCOMPARE(holders.at(oven, *timeline, timeline->momentAfter(count)), std::vector{bob});
        QCOMPARE(holders.at(oven, *timeline, timeline->momentAfter(count - 1)), (std::vector{ann, bob}));
        QCOMPARE(holders.at(oven, *timeline, timeline->momentAfter(count - 3)), std::vector<TaskId>{});
    }
};

QTEST_GUILESS_MAIN(TestWhyChain)
#include "tst_whychain.moc"
