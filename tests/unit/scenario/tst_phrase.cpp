// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "chinese.h"

#include "scenario/estimate.h"
#include "scenario/reader.h"
#include "scenario/report.h"
#include "scenario/suggestion.h"

#include <QTest>

#include <map>
#include <string>
#include <vector>

using namespace simmer::scenario;
using namespace simmer::scenario::test;

/// A phrase is a pattern and what stands in its places, in any language.
class PhraseTest : public QObject
{
    Q_OBJECT

private slots:
    void fillsThePlaces();
    void takesPartsAsTheyAre();
    void translatesPartsToo();
    void listsThings();
    void listsOnlySoMany();
    void saysNothing();
    void filesThatCannotBeRead();
    void lanesOverTheirLimits();
};

void PhraseTest::fillsThePlaces()
{
    QCOMPARE(toString(Phrase::of("plain")), "plain");
    QCOMPARE(toString(Phrase::of("%2 before %1, and %2", 7, std::string("b"))), "b before 7, and b");
    QCOMPARE(toString(Phrase::of("from %1", Phrase::of("%1 to %2", -3, 4u))), "from -3 to 4");
}

/// A name may look like a place.
void PhraseTest::takesPartsAsTheyAre()
{
    QCOMPARE(toString(Phrase::of("%1 and %2", std::string("%2"), std::string("100%"))), "%2 and 100%");
    QCOMPARE(toString(Phrase::of("[%1]", std::string())), "[]");
}

void PhraseTest::translatesPartsToo()
{
    const std::map<std::string, std::string> dictionary{
        {"%1 has to be %2, and is %3", "%2 wanted for %1: %3 found"},
        {"a string", "STRING"},
        {"a list", "LIST"}};
    const auto phrase = Phrase::of("%1 has to be %2, and is %3", inQuotes("a string"), Phrase::of("a string"),
                                   Phrase::of("a list"));
    QCOMPARE(phrase.text([&](const char *pattern) { return dictionary.at(pattern); }),
             "STRING wanted for “a string”: LIST found");
    QCOMPARE(toString(phrase), "“a string” has to be a string, and is a list");
    QCOMPARE(inChinese(phrase), "“a string”必须是字符串，现在是列表");
}

void PhraseTest::listsThings()
{
    QCOMPARE(toString(allOf({})), "");
    QCOMPARE(toString(allOf({"a"})), "“a”");
    QCOMPARE(toString(allOf({"a", "b"})), "“a” and “b”");
    QCOMPARE(toString(oneOf({"a", "b", "c"})), "“a”, “b” or “c”");
    QCOMPARE(inChinese(oneOf({"a", "b", "c"})), "“a”、“b”或“c”");
}

/// A lesson may have a text in more languages than there are.
void PhraseTest::listsOnlySoMany()
{
    const std::vector<std::string_view> many(10'000, "en");
    const auto text = toString(allOf(many));
    QVERIFY(text.size() < 1000);
    QVERIFY2(text.ends_with(" and …"), text.c_str());
}

void PhraseTest::saysNothing()
{
    QVERIFY(Phrase().isEmpty());
    QVERIFY(Phrase::verbatim("").isEmpty());
    QVERIFY(!Phrase::of("a").isEmpty());
    QCOMPARE(toString(Phrase()), "");
}

void PhraseTest::filesThatCannotBeRead()
{
    for (const char *path : {SIMMER_SOURCE_DIR "/no/such/lesson.json", SIMMER_SOURCE_DIR, "/dev/null"}) {
        const auto diagnostics = readLessonFile(path).diagnostics;
        QCOMPARE(diagnostics.size(), std::size_t(1));
        QVERIFY(diagnostics.front().rule.starts_with("file/"));
        QCOMPARE(notInChinese(diagnostics), "");
    }
    QCOMPARE(inChinese(readLessonFile("/no/such").diagnostics.front().message), "没有这个文件");
}

void PhraseTest::lanesOverTheirLimits()
{
    Estimate much;
    much.tasks = 1'000'000'000;
    much.events = UINT64_MAX;
    Scenario scenario;
    scenario.unitMs = 1000;
    for (const double units : {1e6, 1e30}) {
        much.sequentialUnits = much.spanUnits = units;
        for (const auto model : allModels) {
            const auto limits = overLimits(scenario, model, much);
            QVERIFY(limits.size() >= 2);
            QCOMPARE(notInChinese(limits), "");
        }
    }
    QCOMPARE(inChinese(overLimits(scenario, Model::Threads, much).front().message),
             "线程道会有 1 000 000 000 个线程；上限是 2 000");
}

QTEST_APPLESS_MAIN(PhraseTest)
#include "tst_phrase.moc"
