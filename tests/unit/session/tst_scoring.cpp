// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "lanebuilder.h"
#include "minilesson.h"

#include "session/scoring.h"

#include <QTest>

using namespace simmer;
using scenario::Model;
using session::Lanes;
using trace::EventKind;
using trace::Scheduling;
using Names = std::vector<std::string>;

namespace {

/// cook#1 is over at 2, wash#1 at 3, cook#2 at 5; 6 units long.
Lanes lanes()
{
    LaneBuilder lane(Scheduling::Coroutines, {"wash", "idle", "cook"});
    lane.create(0, 2, 1).create(0, 0, 1).create(0, 2, 2);
    lane.event(1, EventKind::Running, 1).event(2, EventKind::Finished, 1);
    lane.event(2, EventKind::Running, 2).event(3, EventKind::Failed, 2);
    lane.event(4, EventKind::Running, 3).event(5, EventKind::Finished, 3);
    lane.event(6, EventKind::Finished, 0).end(6);
    return {{Model::Coroutines, lane.timeline()}};
}

std::shared_ptr<const scenario::Lesson> lesson()
{
    const auto read = readMiniLesson(R"(, "predict": [
        { "ask": "How long?", "kind": "time", "of": "coroutines.elapsed" },
        { "ask": "In which order?", "kind": "order", "of": "coroutines.finished" },
        { "ask": "Which?", "kind": "choice", "options": [
            { "text": "short", "when": "coroutines.elapsed < 6" },
            { "text": "long", "when": "coroutines.elapsed >= 6" },
            { "text": "cannot say", "when": "threads.elapsed > 1" } ] } ],
        "quiz": [{ "ask": "True?", "kind": "choice", "options": [
            { "text": "yes", "right": true }, { "text": "no", "right": false } ] }])");
    if (!read.value)
        qFatal("%s", toString(read.diagnostics.front()).c_str());
    return read.value;
}

} // namespace

class TestScoring : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void measuresTime();
    void scoresTimeByRelativeError();
    void offersTheTasksThatRun();
    void measuresTheOrderOfEnds();
    void scoresOrderByPairs_data();
    void scoresOrderByPairs();
    void decidesOptionsByTheRun();
    void takesFixedAnswersWhereNoRunDecides();
    void knowsNothingWithoutTheLane();
};

void TestScoring::measuresTime()
{
    QCOMPARE(session::measuredTime(lesson()->predict[0], lanes()), 6.0);
}

void TestScoring::scoresTimeByRelativeError()
{
    QCOMPARE(session::relativeError(6, 6), 0.0);
    QCOMPARE(session::relativeError(9, 6), 0.5);
    QCOMPARE(session::relativeError(3, 6), 0.5);
    QCOMPARE(session::relativeError(0, 0), 0.0);
    QCOMPARE(session::relativeError(1, 0), std::optional<double>());
    QCOMPARE(session::relativeError(1, {}), std::optional<double>());
}

void TestScoring::offersTheTasksThatRun()
{
    QCOMPARE(session::orderItems(lesson()->scenario), (Names{"wash", "cook"}));
}

void TestScoring::measuresTheOrderOfEnds()
{
    QCOMPARE(session::measuredOrder(lesson()->predict[1], lanes()), (Names{"wash", "cook"}));
}

void TestScoring::scoresOrderByPairs_data()
{
    QTest::addColumn<Names>("predicted");
    QTest::addColumn<double>("score");
    QTest::newRow("right") << Names{"a", "b", "c"} << 1.0;
    QTest::newRow("reversed") << Names{"c", "b", "a"} << 0.0;
    QTest::newRow("one pair wrong") << Names{"b", "a", "c"} << 2.0 / 3;
    QTest::newRow("with one that never ended") << Names{"x", "a", "b", "c"} << 1.0;
}

void TestScoring::scoresOrderByPairs()
{
    QFETCH(Names, predicted);
    QFETCH(double, score);
    QCOMPARE(session::orderScore(predicted, {"a", "b", "c"}), score);
    QCOMPARE(session::orderScore({"a"}, {"a", "b"}), std::optional<double>());
}

void TestScoring::decidesOptionsByTheRun()
{
    const auto right = session::rightOptions(lesson()->predict[2], lanes());
    QCOMPARE(right, (std::vector<std::optional<bool>>{false, true, {}}));
}

void TestScoring::takesFixedAnswersWhereNoRunDecides()
{
    const auto right = session::rightOptions(lesson()->quiz[0], {});
    QCOMPARE(right, (std::vector<std::optional<bool>>{true, false}));
}

void TestScoring::knowsNothingWithoutTheLane()
{
    QCOMPARE(session::measuredTime(lesson()->predict[0], {}), std::optional<double>());
    QCOMPARE(session::measuredOrder(lesson()->predict[1], {}), Names());
}

QTEST_GUILESS_MAIN(TestScoring)
#include "tst_scoring.moc"
