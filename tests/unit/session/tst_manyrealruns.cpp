// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/reader.h"
#include "session/manyruns.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <map>
#include <memory>
#include <vector>

using namespace simmer;
using scenario::Model;
using session::ManyRuns;
using trace::Outcome;

namespace {

constexpr int patience = 60000;

/// Two tasks that each add one to a number, and wait between reading and writing it.
constexpr const char *counting = R"({
  "format": 1, "id": "counting", "title": "Counting", "goal": "Counts.", "difficulty": 1,
  "unit": { "name": "tick", "ms": 10 }, "objects": { "count": { "type": "number", "value": 0 } },
  "tasks": { "one": { "steps": [ { "read": "count", "into": "n" }, { "sleep": 2 }, { "write": "count", "value": "n + 1" } ] } },
  "main": [ { "start": "one", "count": 2 }, { "join": "all" } ], "models": ["sequential", "coroutines", "threads"],
  "claims": [ { "text": "lost", "that": "coroutines.count == 1" }, { "text": "wrong", "that": "coroutines.count == 2" },
              { "text": "slower", "that": "sequential.elapsed > 1.5 * coroutines.elapsed" } ]
})";

/// Two tasks that take two locks in opposite order, each holding its first when it asks for its second.
constexpr const char *deadlock = R"({
  "format": 1, "id": "deadlock", "title": "Deadlock", "goal": "Sticks.", "difficulty": 1,
  "unit": { "name": "tick", "ms": 10 }, "objects": { "a": { "type": "lock" }, "b": { "type": "lock" } },
  "tasks": { "left": { "steps": [ { "with": "a", "do": [ { "sleep": 2 }, { "with": "b", "do": [ { "say": "both" } ] } ] } ] },
             "right": { "steps": [ { "with": "b", "do": [ { "sleep": 2 }, { "with": "a", "do": [ { "say": "both" } ] } ] } ] } },
  "main": [ { "gather": ["left", "right"] } ], "models": ["sequential", "coroutines"]
})";

session::RunOptions options()
{
    session::RunOptions options;
    options.runnerPath = QStringLiteral(SIMMER_RUNNER_PATH);
    return options;
}

} // namespace

/// What many runs say of lessons that really run.
class TestManyRealRuns : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyRunIsCounted();
    void outcomesAreTold();

private:
    static std::unique_ptr<ManyRuns> run(const char *text, int count);
};

std::unique_ptr<ManyRuns> TestManyRealRuns::run(const char *text, int count)
{
    auto runs = std::make_unique<ManyRuns>();
    const auto read = scenario::readLesson(text);
    QSignalSpy finished(runs.get(), &ManyRuns::finished);
    if (read.value)
        runs->start(read.value, count, options());
    if (!read.value || !finished.wait(patience))
        return nullptr;
    return runs;
}

void TestManyRealRuns::everyRunIsCounted()
{
    const auto runs = run(counting, 5);
    QVERIFY(runs);
    QCOMPARE(runs->done(), 5);
    QCOMPARE(runs->models(), (std::vector<Model>{Model::Sequential, Model::Coroutines, Model::Threads}));
    for (const Model model : runs->models()) {
        const session::Spread &spread = runs->spread(model);
        QCOMPARE(spread.outcomes, (std::map<Outcome, int>{{Outcome::Finished, 5}}));
        QCOMPARE(spread.figure("elapsed")->values.size(), 5u);
        // Who sleeps two ticks takes two, however busy the machine is.
        QVERIFY(spread.figure("elapsed")->least() >= (model == Model::Sequential ? 4.0 : 2.0));
        QVERIFY(spread.figure("elapsed")->least() <= spread.figure("elapsed")->median());
        QVERIFY(spread.figure("elapsed")->median() <= spread.figure("elapsed")->most());
    }
    QCOMPARE(runs->spread(Model::Sequential).figure("count")->values, std::vector<double>(5, 2));
    QCOMPARE(runs->spread(Model::Coroutines).figure("count")->values, std::vector<double>(5, 1));
    QCOMPARE(runs->spread(Model::Coroutines).orders.size(), 1u);
    QCOMPARE(runs->claims().size(), 3u);
    QCOMPARE(runs->claims()[0].held, 5);
    QCOMPARE(runs->claims()[1].failed, 5);
    QCOMPARE(runs->claims()[2].undecided, 0);
}

void TestManyRealRuns::outcomesAreTold()
{
    const auto runs = run(deadlock, 3);
    QVERIFY(runs);
    QCOMPARE(runs->spread(Model::Sequential).outcomes, (std::map<Outcome, int>{{Outcome::Finished, 3}}));
    QCOMPARE(runs->spread(Model::Coroutines).outcomes, (std::map<Outcome, int>{{Outcome::Deadlocked, 3}}));
}

QTEST_GUILESS_MAIN(TestManyRealRuns)
#include "tst_manyrealruns.moc"
