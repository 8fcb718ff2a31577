// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "fakelesson.h"
#include "lanebuilder.h"
#include "minilesson.h"

#include "session/manyruns.h"
#include "session/spread.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <memory>
#include <vector>

using namespace simmer;
using scenario::Model;
using session::ManyRuns;
using session::SpreadCounter;
using trace::EventKind;
using trace::Outcome;
using trace::Scheduling;

namespace {

/// Two tasks that are over in this order, and a counter.
std::shared_ptr<const trace::Timeline> lane(double elapsed, std::int64_t counter, bool cookFirst,
                                            Outcome outcome = Outcome::Finished)
{
    LaneBuilder lane(Scheduling::Threads, {"wash", "idle", "cook"});
    lane.create(0, 2, 1).create(0, 0, 1);
    for (const std::uint32_t task : {1u, 2u})
        lane.event(0, EventKind::Ready, task).event(0, EventKind::Running, task);
    lane.number(1, counter, 1);
    lane.event(2, EventKind::Finished, cookFirst ? 1 : 2).event(3, EventKind::Finished, cookFirst ? 2 : 1);
    lane.event(elapsed, EventKind::Finished, 0).end(elapsed, outcome);
    return lane.timeline();
}

qsizetype childCount()
{
    const auto all = allProcesses();
    return std::count_if(all.begin(), all.end(), [](const ProcessStatus &process) {
        return process.parent == QCoreApplication::applicationPid();
    });
}

std::shared_ptr<const scenario::Lesson> claimingLesson()
{
    const auto read = readMiniLesson(R"(, "claims": [{ "text": "short", "that": "threads.elapsed < 15" },
                                                     { "text": "all", "that": "threads.counter == 5" }])");
    return read.value;
}

} // namespace

class TestManyRuns : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { behave(""); }

    void samplesMakeASpread();
    void aLaneThatWasCutShortHasOnlyItsOutcome();
    void theMedianOfAnEvenNumberIsBetweenTwo();
    void runsAsOftenAsAsked();
    void everyModelHasItsOutcomes();
    void stopKeepsWhatIsDone();
    void startsAnewWhileRunning();
    void canBeDeletedByItsOwnSignal();
    void deletingEndsTheProcesses();
    void theCallerIsNotHeldUp();
};

void TestManyRuns::samplesMakeASpread()
{
    const auto lesson = claimingLesson();
    QVERIFY(lesson);
    SpreadCounter counter;
    const auto add = [&](double elapsed, std::int64_t value, bool cookFirst) {
        counter.add(session::sampleOf(*lesson, {{Model::Threads, lane(elapsed, value, cookFirst)}}));
    };
    add(10, 5, true);
    add(30, 4, false);
    add(20, 5, false);
    QCOMPARE(counter.runCount(), 3);
    const session::Spread &spread = counter.spread(Model::Threads);
    QCOMPARE(spread.runs, 3);
    QCOMPARE(spread.outcomes, (std::map<Outcome, int>{{Outcome::Finished, 3}}));

    const session::FigureSpread *elapsed = spread.figure("elapsed");
    QVERIFY(elapsed && !elapsed->isNumber);
    QCOMPARE(elapsed->values, (std::vector<double>{10, 30, 20}));
    QCOMPARE(elapsed->least(), 10.0);
    QCOMPARE(elapsed->median(), 20.0);
    QCOMPARE(elapsed->most(), 30.0);

    const session::FigureSpread *number = spread.figure("counter");
    QVERIFY(number && number->isNumber);
    const auto counts = number->counts();
    QCOMPARE(counts.size(), 2u);
    QCOMPARE(counts[0].value, 4.0);
    QCOMPARE(counts[0].count, 1);
    QCOMPARE(counts[1].count, 2);

    QCOMPARE(spread.orders.size(), 2u);
    QCOMPARE(spread.orders[0].tasks, (std::vector<std::string>{"wash#1", "cook#1"}));
    QCOMPARE(spread.orders[0].count, 2);
    QCOMPARE(spread.orders[1].tasks, (std::vector<std::string>{"cook#1", "wash#1"}));
    QCOMPARE(spread.orders[1].count, 1);

    QCOMPARE(counter.claims().size(), 2u);
    QCOMPARE(counter.claims()[0].held, 1);
    QCOMPARE(counter.claims()[0].failed, 2);
    QCOMPARE(counter.claims()[1].held, 2);
    QCOMPARE(counter.claims()[1].undecided, 0);
    QCOMPARE(counter.spread(Model::Gil).runs, 0);
}

void TestManyRuns::aLaneThatWasCutShortHasOnlyItsOutcome()
{
    const auto lesson = claimingLesson();
    SpreadCounter counter;
    counter.add(session::sampleOf(*lesson, {{Model::Threads, lane(10, 5, true, Outcome::Crashed)}}));
    counter.add(session::sampleOf(*lesson, {{Model::Threads, lane(12, 5, true, Outcome::Failed)}}));
    const session::Spread &spread = counter.spread(Model::Threads);
    QCOMPARE(spread.outcomes, (std::map<Outcome, int>{{Outcome::Failed, 1}, {Outcome::Crashed, 1}}));
    QCOMPARE(spread.figure("elapsed")->values, std::vector<double>{12});
    QCOMPARE(spread.figure("elapsed")->runs, std::vector<int>{1});
    QCOMPARE(spread.orders.size(), 1u);
    QCOMPARE(counter.claims()[0].held, 1);
    QCOMPARE(counter.claims()[0].undecided, 1);
}

void TestManyRuns::theMedianOfAnEvenNumberIsBetweenTwo()
{
    session::FigureSpread figure;
    QCOMPARE(figure.median(), 0.0);
    figure.values = {4, 1, 3, 2};
    QCOMPARE(figure.median(), 2.5);
    QCOMPARE(figure.values.front(), 4.0);
}

void TestManyRuns::runsAsOftenAsAsked()
{
    ManyRuns runs;
    QSignalSpy progressed(&runs, &ManyRuns::progressed);
    QSignalSpy finished(&runs, &ManyRuns::finished);
    QVERIFY(!runs.isRunning());
    runs.start(lesson({Model::Coroutines, Model::Threads}), 4, options());
    QVERIFY(runs.isRunning());
    QCOMPARE(runs.models(), (std::vector<Model>{Model::Coroutines, Model::Threads}));
    QVERIFY(finished.wait(patience));
    QVERIFY(!runs.isRunning());
    QCOMPARE(finished.count(), 1);
    QCOMPARE(progressed.count(), 4);
    QCOMPARE(progressed[2], (QList<QVariant>{3, 4}));
    QCOMPARE(runs.done(), 4);
    for (const Model model : runs.models()) {
        QCOMPARE(runs.spread(model).runs, 4);
        QCOMPARE(runs.spread(model).outcomes, (std::map<Outcome, int>{{Outcome::Finished, 4}}));
        QCOMPARE(runs.spread(model).figure("elapsed")->values.size(), 4u);
    }
}

void TestManyRuns::everyModelHasItsOutcomes()
{
    behave("threads=complain,processes=midFrame");
    ManyRuns runs;
    QSignalSpy finished(&runs, &ManyRuns::finished);
    runs.start(lesson({Model::Coroutines, Model::Threads, Model::Processes}), 2, options());
    QVERIFY(finished.wait(patience));
    QCOMPARE(runs.spread(Model::Coroutines).outcomes, (std::map<Outcome, int>{{Outcome::Finished, 2}}));
    QCOMPARE(runs.spread(Model::Threads).outcomes, (std::map<Outcome, int>{{Outcome::Crashed, 2}}));
    QCOMPARE(runs.spread(Model::Processes).outcomes, (std::map<Outcome, int>{{Outcome::Crashed, 2}}));
    QVERIFY(!runs.spread(Model::Threads).figure("elapsed"));
}

void TestManyRuns::stopKeepsWhatIsDone()
{
    ManyRuns runs;
    QSignalSpy finished(&runs, &ManyRuns::finished);
    connect(&runs, &ManyRuns::progressed, &runs, [&](int done) {
        if (done == 2)
            behave("coroutines=hang"); // the third never ends
    });
    runs.start(lesson({Model::Coroutines}), 50, options());
    QVERIFY(QTest::qWaitFor([&] { return runs.done() == 2; }, patience));
    runs.stop();
    QVERIFY(!runs.isRunning());
    QCOMPARE(finished.count(), 1);
    QTest::qWait(50);
    QCOMPARE(runs.done(), 2);
    QCOMPARE(runs.total(), 50);
    QCOMPARE(runs.spread(Model::Coroutines).runs, 2);
    runs.stop();
    QCOMPARE(finished.count(), 1);
}

void TestManyRuns::startsAnewWhileRunning()
{
    ManyRuns runs;
    QSignalSpy finished(&runs, &ManyRuns::finished);
    runs.start(lesson({Model::Coroutines, Model::Threads}), 50, options());
    QVERIFY(QTest::qWaitFor([&] { return runs.done() >= 1; }, patience));
    runs.start(lesson({Model::Threads}), 2, options());
    QCOMPARE(runs.done(), 0);
    QVERIFY(finished.wait(patience));
    QCOMPARE(finished.count(), 1);
    QCOMPARE(runs.done(), 2);
    QCOMPARE(runs.spread(Model::Coroutines).runs, 0);
    QCOMPARE(runs.models(), std::vector<Model>{Model::Threads});
}

void TestManyRuns::canBeDeletedByItsOwnSignal()
{
    auto runs = std::make_unique<ManyRuns>();
    connect(runs.get(), &ManyRuns::progressed, this, [&] { runs.reset(); });
    runs->start(lesson({Model::Coroutines}), 3, options());
    QVERIFY(QTest::qWaitFor([&] { return !runs; }, patience));
    QTest::qWait(50);
}

void TestManyRuns::deletingEndsTheProcesses()
{
    behave("coroutines=hang");
    const qsizetype before = childCount();
    auto runs = std::make_unique<ManyRuns>();
    runs->start(lesson({Model::Coroutines}), 3, options());
    const auto isThere = [&] { return childCount() > before; };
    QVERIFY(QTest::qWaitFor(isThere, patience));
    runs.reset();
    QVERIFY(QTest::qWaitFor([&] { return !isThere(); }, promptly));
}

void TestManyRuns::theCallerIsNotHeldUp()
{
    behave("coroutines=hang");
    ManyRuns runs;
    runs.start(lesson({Model::Coroutines}), 1, options());
    int ticks = 0;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&] { ++ticks; });
    timer.start(1);
    QVERIFY(QTest::qWaitFor([&] { return ticks >= 20; }, patience));
    QVERIFY(runs.isRunning());
}

QTEST_GUILESS_MAIN(TestManyRuns)
#include "tst_manyruns.moc"
