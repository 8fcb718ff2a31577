// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "lessontext.h"

#include "scenario/estimate.h"

#include <QElapsedTimer>
#include <QTest>

using namespace simmer::scenario;
using namespace simmer::scenario::test;

namespace {

std::shared_ptr<const Lesson>
lessonOf(const std::string &main, const std::string &tasks = "{}", const std::string &objects = "{}",
         const std::string &models = R"(["sequential", "coroutines", "threads", "gil", "processes"])")
{
    const auto result = readLesson(
        lessonWith({{"main", "[" + main + "]"}, {"tasks", tasks}, {"objects", objects}, {"models", models}}));
    if (!result.value)
        qWarning("%s", toString(result.diagnostics).c_str());
    return result.value;
}

Estimate estimateOf(const std::string &main, const std::string &tasks = "{}",
                    const std::string &objects = "{}")
{
    const auto lesson = lessonOf(main, tasks, objects);
    return lesson ? estimate(lesson->scenario) : Estimate{};
}

std::string rulesOf(const Lesson &lesson, Model model)
{
    std::string rules;
    for (const auto &diagnostic : overLimits(lesson.scenario, model, estimate(lesson.scenario)))
        rules += (rules.empty() ? "" : " ") + diagnostic.rule;
    return rules;
}

} // namespace

/// What a lesson costs is known without running it, and what costs too much is refused.
class EstimateTest : public QObject
{
    Q_OBJECT

private slots:
    void tasks_data();
    void tasks();
    void times_data();
    void times();
    void countsTasksThatWork();
    void countsEventsOfEveryRound();
    void hugeRepeatsAreMultiplied();
    void limits_data();
    void limits();
    void limitsSayFigureAndLimit();
    void sharingTheMachine_data();
    void sharingTheMachine();
};

void EstimateTest::tasks_data()
{
    QTest::addColumn<QString>("main");
    QTest::addColumn<qulonglong>("count");
    const auto row = [](const char *name, const char *main, qulonglong count) {
        QTest::newRow(name) << main << count;
    };
    row("none", R"({"work": 1})", 0);
    row("a start", R"({"start": "cook"})", 1);
    row("a count", R"({"start": "cook", "count": 7})", 7);
    row("a repeat of a count", R"({"repeat": 3, "do": [{"start": "cook", "count": 7}]})", 21);
    row("a repeat of an expression", R"({"repeat": "2 * 3 - 1", "do": [{"start": "cook"}]})", 5);
    row("a repeat over an outer counter",
        R"({"repeat": 4, "as": "i", "do": [{"repeat": "i + 1", "do": [{"start": "cook"}]}]})", 16);
    row("a repeat over an argument",
        R"({"start": "many", "args": {"n": 5}}, {"start": "many", "args": {"n": 2}})", 12);
    row("a repeat over what is read counts once",
        R"({"read": "x", "into": "n"}, {"repeat": "n", "do": [{"start": "cook"}]})", 1);
    row("forever counts once", R"({"repeat": "forever", "do": [{"start": "cook"}, {"break": true}]})", 1);
    row("no rounds at all", R"({"repeat": 0, "do": [{"start": "cook"}]})", 0);
    row("a repeat below zero",
        R"({"repeat": 1, "as": "i", "do": [{"repeat": "i - 5", "do": [{"start": "cook"}]}]})", 0);
    row("tasks of tasks", R"({"start": "team", "count": 10})", 30);
    row("tasks of a call", R"({"repeat": 2, "do": [{"call": "team"}]})", 4);
    row("gather, group and race",
        R"({"gather": ["cook", "cook"]}, {"group": ["cook"]}, {"race": ["cook", "cook"]})", 5);
    row("a coroutine that is only made", R"({"create": "cook"})", 1);
    row("the worse of two branches",
        R"({"if": "1 < 2", "do": [{"start": "cook"}], "else": [{"start": "cook", "count": 5}]})", 5);
    row("a task that starts itself counts once", R"({"start": "fork"})", 3);
    row("a task for each client", R"({"accept": "door", "start": "cook"})", 20);
}

void EstimateTest::tasks()
{
    QFETCH(QString, main);
    QFETCH(qulonglong, count);
    const auto cost =
        estimateOf(main.toStdString(),
                   R"({"cook": {"steps": [{"work": 1}]}, "team": {"steps": [{"gather": ["cook", "cook"]}]},
 "many": {"steps": [{"repeat": "n", "do": [{"start": "cook"}]}]}, "fork": {"steps": [{"start": "fork", "count": 2}]}})",
                   R"({"x": {"type": "number"}, "door": {"type": "listener", "clients": 20}})");
    QCOMPARE(qulonglong(cost.tasks), count);
}

void EstimateTest::times_data()
{
    QTest::addColumn<QString>("main");
    QTest::addColumn<double>("cpu");
    QTest::addColumn<double>("loop");
    QTest::addColumn<double>("sequential");
    QTest::addColumn<double>("span");
    const auto row = [](const char *name, const char *main, double cpu, double loop, double sequential,
                        double span) { QTest::newRow(name) << main << cpu << loop << sequential << span; };
    row("one after the other", R"({"work": 1}, {"sleep": 2}, {"block": 4})", 1, 5, 7, 7);
    row("rounds", R"({"repeat": 10, "do": [{"work": 0.5}, {"sleep": 1}]})", 5, 5, 15, 15);
    row("durations by a counter take the longest", R"({"repeat": 3, "as": "i", "do": [{"sleep": "i"}]})", 0,
        0, 6, 6);
    row("a gather overlaps", R"({"gather": ["short", "long"]})", 0, 0, 11, 10);
    row("a race ends with the first", R"({"race": ["short", "long"]})", 0, 0, 11, 1);
    row("what nobody joins is not waited for", R"({"start": "long"}, {"sleep": 3})", 0, 0, 13, 3);
    row("a join waits for the rest", R"({"start": "long"}, {"sleep": 3}, {"join": ["long"]})", 0, 0, 13, 10);
    row("a join of what is done", R"({"start": "short"}, {"sleep": 3}, {"join": ["short"]})", 0, 0, 4, 3);
    row("a join of all", R"({"start": "short"}, {"start": "long", "count": 100}, {"join": "all"})", 0, 0,
        1001, 10);
    row("a call does not overlap", R"({"call": "long"}, {"call": "short"})", 0, 0, 11, 11);
    row("a timeout cuts", R"({"timeout": 2, "do": [{"call": "long"}], "else": [{"sleep": 1}]})", 0, 0, 11, 3);
    row("a timeout that is not needed",
        R"({"timeout": 20, "do": [{"call": "long"}], "else": [{"sleep": 1}]})", 0, 0, 11, 10);
    row("work on a pool thread leaves the loop alone", R"({"offload": [{"work": 3}]})", 3, 0, 3, 3);
    row("a slow server", R"({"request": "shop"}, {"query": "pantry", "sql": "SELECT 1"})", 0, 0, 5, 5);
}

void EstimateTest::times()
{
    QFETCH(QString, main);
    QFETCH(double, cpu);
    QFETCH(double, loop);
    QFETCH(double, sequential);
    QFETCH(double, span);
    const auto cost = estimateOf(
        main.toStdString(), R"({"short": {"steps": [{"sleep": 1}]}, "long": {"steps": [{"sleep": 10}]}})",
        R"({"shop": {"type": "server", "latency": 2}, "pantry": {"type": "database", "latency": 3}})");
    QCOMPARE(cost.cpuUnits, cpu);
    QCOMPARE(cost.loopUnits, loop);
    QCOMPARE(cost.sequentialUnits, sequential);
    QCOMPARE(cost.spanUnits, span);
}

void EstimateTest::countsTasksThatWork()
{
    const auto tasks =
        R"({"worker": {"steps": [{"work": 1}]}, "sleeper": {"steps": [{"sleep": 1}]}, "boss": {"steps": [{"call": "worker"}]}})";
    QCOMPARE(estimateOf(R"({"start": "sleeper", "count": 9})", tasks).parallelWork, 0u);
    QCOMPARE(estimateOf(R"({"start": "worker", "count": 9})", tasks).parallelWork, 9u);
    QCOMPARE(estimateOf(R"({"work": 1}, {"start": "boss"}, {"start": "sleeper"})", tasks).parallelWork, 2u);
}

void EstimateTest::countsEventsOfEveryRound()
{
    const auto once = estimateOf(R"({"repeat": 1, "do": [{"sleep": 1}]})").events;
    const auto often = estimateOf(R"({"repeat": 1001, "do": [{"sleep": 1}]})").events;
    QCOMPARE(often - once, 4000u); // entered, suspended, ready, running
}

void EstimateTest::hugeRepeatsAreMultiplied()
{
    std::string main = R"({"start": "cook", "count": 1000000000}, {"work": 10000})";
    for (int i = 0; i < 15; ++i)
        main = R"({"repeat": 1000000000, "do": [)" + main + "]}";
    const auto lesson = lessonOf(main, R"({"cook": {"steps": [{"work": 10000}]}})");
    QVERIFY(lesson);
    QElapsedTimer timer;
    timer.start();
    const auto cost = estimate(lesson->scenario);
    QVERIFY(timer.elapsed() < 1000);
    QCOMPARE(cost.tasks, UINT64_MAX);
    QCOMPARE(cost.events, UINT64_MAX);
    QVERIFY(cost.cpuUnits > 1e100);
    for (auto model : allModels)
        QVERIFY(!overLimits(lesson->scenario, model, cost).empty());
    QVERIFY(!mayShareMachine(lesson->scenario, cost, 64));
}

void EstimateTest::limits_data()
{
    QTest::addColumn<QString>("main");
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("rules");
    const auto row = [](const char *name, const char *main, const char *model, const char *rules = "") {
        QTest::newRow(name) << main << model << rules;
    };
    row("as many coroutines as may be", R"({"start": "none", "count": 200000})", "coroutines");
    row("a coroutine too many", R"({"start": "none", "count": 200001})", "coroutines", "limit/coroutines");
    row("as many threads as may be", R"({"start": "none", "count": 2000})", "threads");
    row("a thread too many", R"({"start": "none", "count": 2001})", "threads", "limit/threads");
    row("a thread too many under a lock", R"({"start": "none", "count": 2001})", "gil", "limit/threads");
    row("as many processes as may be", R"({"start": "none", "count": 64})", "processes");
    row("a process too many", R"({"start": "none", "count": 65})", "processes", "limit/processes");
    row("many tasks one after the other", R"({"start": "none", "count": 200001})", "sequential");
    row("too many events", R"({"repeat": 2000000, "do": [{"yield": true}]})", "coroutines", "limit/events");
    row("two minutes", R"({"sleep": 10000}, {"sleep": 2000})", "sequential");
    row("more than two minutes", R"({"sleep": 10000}, {"sleep": 2001})", "sequential", "limit/time");
    row("two minutes that overlap", R"({"start": "slow", "count": 50}, {"join": "all"})", "coroutines");
    row("two minutes that do not overlap", R"({"start": "slow", "count": 50}, {"join": "all"})", "sequential",
        "limit/time");
    row("work on one loop", R"({"start": "busy", "count": 50}, {"join": "all"})", "coroutines", "limit/time");
    row("work under a lock", R"({"start": "busy", "count": 50}, {"join": "all"})", "gil", "limit/time");
    row("work on threads", R"({"start": "busy", "count": 50}, {"join": "all"})", "threads");
}

void EstimateTest::limits()
{
    QFETCH(QString, main);
    QFETCH(QString, model);
    QFETCH(QString, rules);
    const auto lesson = lessonOf(
        main.toStdString(),
        R"({"none": {"steps": []}, "slow": {"steps": [{"sleep": 10000}]}, "busy": {"steps": [{"work": 10000}]}})");
    QVERIFY(lesson);
    QCOMPARE(QString::fromStdString(rulesOf(*lesson, *modelFromName(model.toStdString()))), rules);
}

void EstimateTest::limitsSayFigureAndLimit()
{
    const auto lesson = lessonOf(R"({"start": "cook", "count": 12000})", R"({"cook": {"steps": []}})");
    QVERIFY(lesson);
    const auto limits = overLimits(lesson->scenario, Model::Threads, estimate(lesson->scenario));
    QCOMPARE(limits.size(), 1u);
    QCOMPARE(toString(limits.front().message),
             "the threads lane would have 12 000 threads; the limit is 2 000");
    QCOMPARE(limits.front().source.pointer, "/main");
    QVERIFY(!limits.front().hint.isEmpty());
}

void EstimateTest::sharingTheMachine_data()
{
    QTest::addColumn<QString>("main");
    QTest::addColumn<QString>("models");
    QTest::addColumn<uint>("cores");
    QTest::addColumn<bool>("may");
    const auto row = [](const char *name, const char *main, const char *models, uint cores, bool may) {
        QTest::newRow(name) << main << models << cores << may;
    };
    const auto four = R"(["sequential", "coroutines", "threads", "processes"])";
    row("nothing but waiting", R"({"gather": ["sleeper", "sleeper"]})", four, 2, true);
    row("work alone in its lane", R"({"gather": ["worker", "worker"]})", R"(["threads"])", 1, true);
    row("a core for everyone", R"({"gather": ["worker", "worker"]})", four, 6, true);
    row("a core too few", R"({"gather": ["worker", "worker"]})", four, 5, false);
    row("little work in much waiting", R"({"gather": ["dabbler", "dabbler", "dabbler"]})", four, 2, true);
    row("much work", R"({"gather": ["worker", "worker", "worker"]})", R"(["coroutines", "threads"])", 2,
        false);
}

void EstimateTest::sharingTheMachine()
{
    QFETCH(QString, main);
    QFETCH(QString, models);
    QFETCH(uint, cores);
    QFETCH(bool, may);
    const auto lesson = lessonOf(
        main.toStdString(),
        R"({"sleeper": {"steps": [{"sleep": 10}]}, "worker": {"steps": [{"work": 10}]}, "dabbler": {"steps": [{"work": 0.1}, {"sleep": 20}]}})",
        "{}", models.toStdString());
    QVERIFY(lesson);
    QCOMPARE(mayShareMachine(lesson->scenario, estimate(lesson->scenario), cores), may);
}

QTEST_APPLESS_MAIN(EstimateTest)
#include "tst_estimate.moc"
