// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "lessontext.h"
#include "scenario/variation.h"

#include <QTest>

#include <algorithm>
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

using namespace simmer::scenario;
using namespace simmer::scenario::test;

namespace {

std::shared_ptr<const Lesson> kitchen()
{
    const auto read = readLesson(lessonWith({
        {"objects", R"({"stove": {"type": "lock"}, "plates": {"type": "semaphore", "permits": 2},
                        "sink": {"type": "lock"}, "count": {"type": "number", "value": 0}})"},
        {"tasks", R"({"cook": {"steps": [
            {"with": "stove", "label": "at the stove", "do": [
                {"sleep": 3, "label": "rice simmers"},
                {"with": "plates", "do": [{"read": "count", "into": "n"}, {"sleep": "n + 1"},
                                          {"write": "count", "value": "n + 1"}]}]},
            {"repeat": 2, "do": [{"with": "stove", "do": [{"work": 1}]}, {"say": "sleep at the stove"}]},
            {"timeout": 5, "do": [{"sleep": 9}], "else": [{"sleep": 1}]},
            {"try": [{"sleep": 1}], "catch": [{"block": 1}], "finally": [{"yield": true}]}]}})"},
        {"main", R"([{"gather": ["cook"]}, {"sleep": 2}])"},
        {"models", R"(["coroutines", "threads"])"},
        {"predict", ""},
        {"quiz", ""},
        {"claims", R"([{"that": "coroutines.suspensions > 0", "text": "Somebody waits."}])"},
        {"stops", R"([{"at": {"model": "coroutines", "task": "cook", "event": "suspended"},
                       "title": "The rice", "say": "It simmers.", "focus": "lanes"}])"},
    }));
    if (!read.value)
        qFatal("%s", toString(read.diagnostics).c_str());
    return read.value;
}

std::vector<std::string> verbs(const Scenario &scenario)
{
    std::vector<std::string> names;
    forEachStep(scenario,
                [&](const Step &step, const TaskDefinition &) { names.emplace_back(verbName(step.verb)); });
    return names;
}

std::size_t count(const Scenario &scenario, const std::string &verb)
{
    const auto names = verbs(scenario);
    return std::size_t(std::count(names.begin(), names.end(), verb));
}

} // namespace

class TestVariation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everySleepBlocks()
    {
        const auto lesson = kitchen();
        const std::size_t sleeping = count(lesson->scenario, "sleep");
        const std::size_t blocking = count(lesson->scenario, "block");
        const VariedLesson varied = vary(*lesson, {true, {}});
        QVERIFY2(varied.lesson, toString(varied.diagnostics).c_str());
        QCOMPARE(count(varied.lesson->scenario, "sleep"), std::size_t(0));
        QCOMPARE(count(varied.lesson->scenario, "block"), sleeping + blocking);
        QCOMPARE(varied.changes.size(), std::size_t(1));
        QCOMPARE(varied.changes[0].steps, sleeping);
        QCOMPARE(describe(varied.changes[0]), "sleep → block in 6 steps");
        const auto &with = std::get<With>(varied.lesson->scenario.tasks[0].steps[0].verb);
        QCOMPARE(with.body[0].label.in("en"), std::string("rice simmers"));
        QCOMPARE(std::get<double>(std::get<Block>(with.body[0].verb).duration), 3.0);
    }

    void aLockIsLeftOutAndItsStepsStay()
    {
        const auto lesson = kitchen();
        const VariedLesson varied = vary(*lesson, {false, {"stove"}});
        QVERIFY2(varied.lesson, toString(varied.diagnostics).c_str());
        QCOMPARE(count(varied.lesson->scenario, "with"), std::size_t(1));
        QCOMPARE(count(varied.lesson->scenario, "sleep"), count(lesson->scenario, "sleep"));
        QCOMPARE(varied.lesson->scenario.stepCount, lesson->scenario.stepCount - 2);
        QCOMPARE(describe(varied.changes[0]), "without lock stove in 2 steps");
        const auto before = verbs(lesson->scenario);
        auto after = before;
        after.erase(std::remove(after.begin(), after.end(), "with"), after.end());
        const VariedLesson both = vary(*lesson, {false, {"stove", "plates"}});
        QVERIFY(both.lesson);
        QCOMPARE(verbs(both.lesson->scenario), after);
    }

    void whatJudgesTheRunStays()
    {
        const auto lesson = kitchen();
        const VariedLesson varied = vary(*lesson, {true, {"stove"}});
        QVERIFY2(varied.lesson, "the stop cannot be reached any more, and that is no error");
        QCOMPARE(varied.lesson->stops.size(), std::size_t(1));
        QCOMPARE(varied.lesson->claims.size(), std::size_t(1));
        QVERIFY(readLesson(varied.lesson->json).value);
    }

    void nothingChangedIsTheSameProgram()
    {
        const auto lesson = kitchen();
        const VariedLesson varied = vary(*lesson, {});
        QVERIFY(varied.lesson);
        QVERIFY(varied.changes.empty());
        QCOMPARE(verbs(varied.lesson->scenario), verbs(lesson->scenario));
    }

    void whatCanBeChangedIsKnown()
    {
        const auto lesson = kitchen();
        QCOMPARE(locksInUse(lesson->scenario), (std::vector<std::string>{"stove", "plates"}));
        QVERIFY(sleeps(lesson->scenario));
        QVERIFY(!sleeps(vary(*lesson, {true, {}}).lesson->scenario));
        QVERIFY(locksInUse(vary(*lesson, {false, {"stove", "plates"}}).lesson->scenario).empty());
    }

    void theCourseCanBeBroken_data()
    {
        QTest::addColumn<QString>("file");
        for (const auto &entry : std::filesystem::directory_iterator(SIMMER_SOURCE_DIR "/lessons/course")) {
            if (entry.path().extension() == ".json" && entry.path().filename() != "pack.json")
                QTest::newRow(entry.path().stem().c_str()) << QString::fromStdString(entry.path().string());
        }
    }
    void theCourseCanBeBroken()
    {
        QFETCH(const QString, file);
        const auto read = readLessonFile(file.toStdString());
        QVERIFY2(read.value, toString(read.diagnostics).c_str());
        const VariedLesson varied = vary(*read.value, {true, locksInUse(read.value->scenario)});
        QVERIFY2(varied.lesson, toString(varied.diagnostics).c_str());
        QVERIFY(!sleeps(varied.lesson->scenario));
    }
};

QTEST_GUILESS_MAIN(TestVariation)
#include "tst_variation.moc"
