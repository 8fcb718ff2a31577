// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT

#include "codegen/outline.h"
#include "scenario/reader.h"

#include <QTest>

using namespace simmer;

namespace {

/// A lesson around a main and a list of tasks, as JSON.
std::string lesson(const std::string &objects, const std::string &tasks, const std::string &main)
{
    return R"({"format": 1, "id": "x", "title": "x", "goal": "x", "prerequisites": [], "difficulty": 1,
               "unit": {"name": "min", "ms": 1}, "models": ["coroutines"], "predict": [], "stops": [], "claims": [],
               "quiz": [], "objects": {)" +
           objects + "}, \"tasks\": {" + tasks + "}, \"main\": [" + main + "]}";
}

std::shared_ptr<const scenario::Lesson> read(const std::string &json)
{
    const auto result = scenario::readLesson(json);
    for (const auto &diagnostic : result.diagnostics)
        qWarning("%s", scenario::toString(diagnostic).c_str());
    return result.value;
}

} // namespace

class TestOutline : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesEachStepOnALineOfItsOwn_data();
    void writesEachStepOnALineOfItsOwn();
    void everyStepHasItsLine();
    void speaksTheLanguageAskedFor();
    void onlyStepsThatCanGiveTheThreadBackAreSuspensionPoints();
};

void TestOutline::writesEachStepOnALineOfItsOwn_data()
{
    QTest::addColumn<QByteArray>("steps");
    QTest::addColumn<QByteArray>("expected");

    QTest::newRow("say keeps one line")
        << QByteArray(R"({"say": "a\nb \"c\""})") << QByteArray("say \"a\\nb \\\"c\\\"\"");
    QTest::newRow("label as comment")
        << QByteArray(R"({"work": 2.5, "label": "wash"})") << QByteArray("work 2.5  # wash");
    QTest::newRow("body indented") << QByteArray(R"({"with": "stove", "do": [{"sleep": 1}]})")
                                   << QByteArray("with stove\n        sleep 1");
    QTest::newRow("repeat names its counter")
        << QByteArray(R"({"repeat": 3, "as": "i", "do": [{"work": "i + 1"}]})")
        << QByteArray("repeat 3 as i\n        work i + 1");
    QTest::newRow("if and else")
        << QByteArray(R"({"repeat": 2, "as": "i", "do": [{"if": "i < 1", "do": [{"yield": true}],
                                                   "else": [{"break": true}]}]})")
        << QByteArray("repeat 2 as i\n        if i < 1\n            yield\n        else\n            break");
    QTest::newRow("start with a count and a name")
        << QByteArray(R"({"start": "cook", "as": "c", "count": 3}, {"join": ["c"]})")
        << QByteArray("start 3 × cook as c\n    join c");
    QTest::newRow("try, catch, finally")
        << QByteArray(
               R"({"try": [{"raise": "burnt"}], "catch": [{"say": "oh"}], "finally": [{"say": "clean"}]})")
        << QByteArray("try\n        raise \"burnt\"\n    catch\n        say \"oh\"\n    finally\n        say "
                      "\"clean\"");
}

void TestOutline::writesEachStepOnALineOfItsOwn()
{
    QFETCH(const QByteArray, steps);
    QFETCH(const QByteArray, expected);
    const auto value =
        read(lesson(R"("stove": {"type": "lock"})", R"("cook": {"label": "cook", "steps": [{"work": 1}]})",
                    steps.toStdString()));
    QVERIFY(value);
    const std::string text = codegen::plainText(codegen::outline(value->scenario, "en"));
    const std::string head = "task cook  # cook\n    work 1\n\ntask main\n    ";
    QCOMPARE(text, head + expected.toStdString() + "\n");
}

void TestOutline::everyStepHasItsLine()
{
    const auto value = read(lesson(
        "", R"("cook": {"label": "cook", "steps": [{"work": 1}, {"repeat": 2, "do": [{"sleep": 3}]}]})",
        R"({"gather": ["cook"]})"));
    QVERIFY(value);
    const auto listing = codegen::outline(value->scenario, "en");
    QCOMPARE(listing.lineOfStep, (std::vector<std::uint32_t>{1, 2, 3, 6}));
    for (std::size_t step = 0; step < listing.lineOfStep.size(); ++step)
        QCOMPARE(std::size_t(listing.lines[listing.lineOfStep[step]].step.value()), step);
}

void TestOutline::speaksTheLanguageAskedFor()
{
    const auto value = read(lesson("", R"("cook": {"label": {"en": "cook", "zh_CN": "做饭"}, "steps": [
                                   {"say": {"en": "ready", "zh_CN": "好了"}}]})",
                                   R"({"gather": ["cook"]})"));
    QVERIFY(value);
    QCOMPARE(codegen::plainText(codegen::outline(value->scenario, "zh_CN")),
             std::string("task cook  # 做饭\n    say \"好了\"\n\ntask main\n    gather cook\n"));
}

void TestOutline::onlyStepsThatCanGiveTheThreadBackAreSuspensionPoints()
{
    const auto value = read(lesson("", R"("cook": {"label": "cook", "steps": [
                                   {"work": 1}, {"sleep": 1}, {"block": 1}, {"yield": true}, {"say": "x"}]})",
                                   R"({"call": "cook"})"));
    QVERIFY(value);
    std::vector<std::uint32_t> points;
    for (const auto &line : codegen::outline(value->scenario, "en").lines) {
        if (line.suspensionPoint)
            points.push_back(std::uint32_t(line.step.value()));
    }
    QCOMPARE(points, (std::vector<std::uint32_t>{1, 3}));
}

QTEST_GUILESS_MAIN(TestOutline)
#include "tst_outline.moc"
