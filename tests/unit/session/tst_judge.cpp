// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "lanebuilder.h"
#include "minilesson.h"

#include "session/judge.h"

#include <QTest>

using namespace simmer;
using scenario::Model;
using session::Lanes;
using trace::EventKind;
using trace::Outcome;
using trace::Scheduling;

namespace {

/// 7 units long; cook waits from 2 to 5, main from 2 to 6; two suspensions; the counter ends at 5.
LaneBuilder cooking(Scheduling scheduling)
{
    LaneBuilder lane(scheduling, {"wash", "idle", "cook"});
    lane.create(0, 2, 1).event(0, EventKind::Ready, 1).event(0, EventKind::Running, 1);
    lane.event(2, EventKind::Suspended, 1).event(2, EventKind::Suspended, 0);
    lane.event(5, EventKind::Ready, 1).event(5, EventKind::Running, 1).number(5, 5, 1);
    lane.event(6, EventKind::Finished, 1).event(6, EventKind::Ready, 0).event(6, EventKind::Running, 0);
    lane.event(7, EventKind::Finished, 0);
    return lane;
}

Lanes lanes()
{
    LaneBuilder sequential(Scheduling::Sequential);
    sequential.event(10, EventKind::Finished, 0).end(10);
    return {{Model::Sequential, sequential.timeline()},
            {Model::Coroutines, cooking(Scheduling::Coroutines).end(7).timeline()},
            {Model::Threads, cooking(Scheduling::Threads).end(7, Outcome::Crashed).timeline()}};
}

scenario::ClaimExpression expression(const QByteArray &text)
{
    const auto read =
        readMiniLesson(R"(, "claims": [{ "text": "so", "that": ")" + text.toStdString() + "\" }]");
    if (!read.value)
        qFatal("%s: %s", text.constData(), toString(read.diagnostics.front()).c_str());
    return read.value->claims.front().that;
}

using Verdict = std::optional<bool>;

} // namespace

Q_DECLARE_METATYPE(Verdict)

class TestJudge : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void judges_data();
    void judges();
    void showsEveryMeasureOnce();
    void showsWhatItKnowsWithoutAVerdict();
    void doesNotJudgeALaneThatStillRuns();
    void findsStops_data();
    void findsStops();
};

void TestJudge::judges_data()
{
    QTest::addColumn<QByteArray>("claim");
    QTest::addColumn<Verdict>("holds");
    const auto row = [](const char *claim, Verdict holds) {
        QTest::newRow(claim) << QByteArray(claim) << holds;
    };
    row("coroutines.elapsed < 0.8 * sequential.elapsed", true);
    row("coroutines.elapsed < 0.7 * sequential.elapsed", false);
    row("coroutines.elapsed <= 0.7 * sequential.elapsed", true);
    row("coroutines.elapsed == 7", true);
    row("coroutines.elapsed != 7", false);
    row("coroutines.elapsed > 7", false);
    row("coroutines.elapsed >= 7", true);
    row("sequential.elapsed - coroutines.elapsed == 3", true);
    row("sequential.elapsed - coroutines.elapsed - 1 == 2", true);
    row("sequential.elapsed + coroutines.elapsed * 2 == 24", true);
    row("(sequential.elapsed + coroutines.elapsed) * 2 == 34", true);
    row("sequential.elapsed / 4 / 5 == 0.5", true);
    row("-coroutines.elapsed == 0 - 7", true);
    row("coroutines.suspensions == 2 and sequential.elapsed == 10", true);
    row("coroutines.suspensions == 2 and sequential.elapsed == 11", false);
    row("coroutines.suspensions == 3 or sequential.elapsed == 10", true);
    row("coroutines.suspensions == 3 or sequential.elapsed == 11", false);
    row("not coroutines.suspensions == 3", true);
    row("not coroutines.suspensions == 2", false);
    row("coroutines.cook.waiting == 3", true);
    row("coroutines.main.waiting == 4", true);
    row("coroutines.counter == 5", true);
    row("coroutines.elapsed / coroutines.failures > 1", {});
    row("threads.elapsed > 0", {});
    row("processes.elapsed > 0", {});
    row("processes.elapsed > 0 or coroutines.elapsed == 7", {});
}

void TestJudge::judges()
{
    QFETCH(QByteArray, claim);
    QFETCH(Verdict, holds);
    QCOMPARE(session::judge(expression(claim), lanes()).holds, holds);
}

void TestJudge::showsEveryMeasureOnce()
{
    const auto judgement = session::judge(
        expression("coroutines.elapsed < sequential.elapsed and coroutines.elapsed > 1"), lanes());
    QCOMPARE(judgement.figures.size(), 2u);
    QCOMPARE(judgement.figures[0].measure, "coroutines.elapsed");
    QCOMPARE(judgement.figures[0].value, 7.0);
    QCOMPARE(judgement.figures[1].measure, "sequential.elapsed");
    QCOMPARE(judgement.figures[1].value, 10.0);
}

void TestJudge::showsWhatItKnowsWithoutAVerdict()
{
    const auto judgement = session::judge(expression("processes.elapsed > coroutines.elapsed"), lanes());
    QCOMPARE(judgement.holds, Verdict());
    QCOMPARE(judgement.figures.size(), 2u);
    QCOMPARE(judgement.figures[0].value, std::optional<double>());
    QCOMPARE(judgement.figures[1].value, 7.0);
}

void TestJudge::doesNotJudgeALaneThatStillRuns()
{
    const Lanes live{{Model::Coroutines, cooking(Scheduling::Coroutines).timeline()}};
    QCOMPARE(session::judge(expression("coroutines.elapsed > 0"), live).holds, Verdict());
}

void TestJudge::findsStops_data()
{
    QTest::addColumn<std::string>("task");
    QTest::addColumn<std::string>("event");
    QTest::addColumn<int>("nth");
    QTest::addColumn<int>("index");
    const auto row = [](const char *name, const char *task, const char *event, int nth, int index) {
        QTest::newRow(name) << std::string(task) << std::string(event) << nth << index;
    };
    row("first suspension of a task", "cook", "suspended", 1, 6);
    row("first suspension of another", "main", "suspended", 1, 7);
    row("second suspension of any task", "", "suspended", 2, 7);
    row("no third", "", "suspended", 3, -1);
    row("second time running", "cook", "running", 2, 9);
    row("task that nobody started", "wash", "running", 1, -1);
    row("creation", "cook", "created", 1, 3);
    row("what did not happen", "cook", "failed", 1, -1);
    row("the end", "", "end", 1, 15);
}

void TestJudge::findsStops()
{
    QFETCH(std::string, task);
    QFETCH(std::string, event);
    QFETCH(int, nth);
    QFETCH(int, index);
    scenario::Stop stop;
    stop.task = task;
    stop.event = event;
    stop.nth = std::uint32_t(nth);
    const auto timeline = cooking(Scheduling::Coroutines).end(7).timeline();
    const auto found = session::findStop(stop, *timeline);
    QCOMPARE(found ? int(*found) : -1, index);
}

QTEST_GUILESS_MAIN(TestJudge)
#include "tst_judge.moc"
