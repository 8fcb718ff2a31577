// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "shapes.h"

#include "scenario/report.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <set>

using namespace simmer::scenario;
using namespace simmer::scenario::test;

namespace {

const std::filesystem::path data = SIMMER_SOURCE_DIR "/tests/unit/scenario/data";

std::shared_ptr<const Lesson> read(const std::string &json)
{
    return readLesson(json).value;
}

template <typename Alternative> const Alternative &verbOf(const Body &body, std::size_t index)
{
    return std::get<Alternative>(body.at(index).verb);
}

} // namespace

/// A lesson's JSON becomes the lesson that it describes, and whatever is of wrong shape is reported.
class LessonReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void readsALessonWithEveryVerb();
    void readsFieldsAsWritten();
    void fillsInWhatIsLeftOut();
    void ordersModelsAsTheContractDoes();
    void numbersStepsInDocumentOrder();
    void stepsKnowTheirPlace();
    void refusesWrongShapes_data();
    void refusesWrongShapes();
    void everyRequiredField_data();
    void everyRequiredField();
    void refusesWhatIsNoObject();
    void saysNothingMoreAboutANewerFormat();
    void reportsAllErrorsInOneGo();
    void doesNotFollowUpOnWhatCouldNotBeRead_data();
    void doesNotFollowUpOnWhatCouldNotBeRead();
    void comparesTheIdWithTheFile();
    void refusesLargeFiles();
    void endsWithManyErrors();
    void textFallsBack();
    void diagnosticsReadWell();
};

void LessonReaderTest::readsALessonWithEveryVerb()
{
    const auto result = readLessonFile(data / "all-verbs.json");
    QVERIFY2(result.diagnostics.empty(), toString(result.diagnostics).c_str());
    QVERIFY(result.value);

    std::set<std::string> verbs;
    forEachStep(result.value->scenario,
                [&](const Step &step, const TaskDefinition &) { verbs.insert(verbName(step.verb)); });
    QCOMPARE(verbs.size(), std::variant_size_v<Verb>);
    std::set<std::string_view> types;
    for (const auto &object : result.value->scenario.objects)
        types.insert(typeName(object.type));
    QCOMPARE(types.size(), std::variant_size_v<ObjectType>);
}

void LessonReaderTest::readsFieldsAsWritten()
{
    const auto lesson = readLessonFile(data / "all-verbs.json").value;
    QVERIFY(lesson);
    QCOMPARE(lesson->id, "all-verbs");
    QCOMPARE(lesson->title.in("zh_CN"), "所有动词与对象");
    QCOMPARE(lesson->difficulty, 5);
    QCOMPARE(lesson->laneOrder, LaneOrder::InTurn);
    const auto &scenario = lesson->scenario;
    QCOMPARE(scenario.lessonId, "all-verbs");
    QCOMPARE(scenario.unitMs, 10.0);
    QCOMPARE(scenario.unitName.in("en"), "minute");
    QCOMPARE(std::get<SemaphoreObject>(scenario.object("burners")->type).permits, 2u);
    QCOMPARE(std::get<ServerObject>(scenario.object("shop")->type).jitter, 0.5);
    QCOMPARE(std::get<ListenerObject>(scenario.object("door")->type).clients, 20u);
    QCOMPARE(scenario.object("stove")->label.in("en"), "stove");

    const auto &cook = scenario.task("cook")->steps;
    QCOMPARE(std::get<double>(verbOf<Sleep>(cook, 2).duration), 0.5);
    QCOMPARE(std::get<Expression>(verbOf<Sleep>(cook, 3).duration).text, "n + 1");
    QCOMPARE(verbOf<Offload>(cook, 6).body.size(), 4u);
    QCOMPARE(cook[0].label.in("zh_CN"), "说");

    const auto &main = scenario.main.steps;
    const auto &start = verbOf<Start>(main, 2);
    QCOMPARE(start.task, "cook");
    QCOMPARE(start.as, "many");
    QCOMPARE(start.count, 3u);
    QCOMPARE(start.arguments.at("n").terms.size(), 3u);
    QVERIFY(verbOf<Try>(main, 7).catchCancelled && verbOf<Try>(main, 7).onFailure &&
            verbOf<Try>(main, 7).finally);
    QVERIFY(verbOf<Gather>(main, 8).collect);
    QVERIFY(verbOf<Timeout>(main, 11).otherwise);
    QVERIFY(verbOf<Join>(verbOf<Timeout>(main, 11).body, 0).handles.empty());
    QVERIFY(!verbOf<Repeat>(main, 16).count);
    QCOMPARE(verbOf<File>(main, 19).kib, 512u);

    QCOMPARE(lesson->predict.size(), 3u);
    QCOMPARE(lesson->predict[1].kind, Question::Kind::Order);
    QCOMPARE(lesson->predict[0].of.measure, "elapsed");
    QCOMPARE(lesson->stops[0].focus, Stop::Focus::Scheduler);
    QCOMPARE(lesson->claims[1].that.terms[0].path.subject, "cook");
    QCOMPARE(lesson->quiz[0].options[0].right, std::optional(true));
    QCOMPARE(lesson->quiz[0].options[1].right, std::optional<bool>());
    QVERIFY(!lesson->json.empty());
}

void LessonReaderTest::fillsInWhatIsLeftOut()
{
    const auto lesson = read(lessonWith(
        {{"tasks", "{\"cook\": {\"steps\": [{\"return\": 1}]}}"},
         {"main", "[{\"start\": \"cook\"}, {\"put\": \"q\"}, {\"get\": \"q\"}, {\"request\": \"shop\"}]"},
         {"objects", "{\"q\": {\"type\": \"queue\", \"capacity\": 1}, \"shop\": {\"type\": \"server\"}}"}}));
    QVERIFY(lesson);
    const auto &main = lesson->scenario.main.steps;
    QCOMPARE(verbOf<Start>(main, 0).count, 1u);
    QVERIFY(verbOf<Start>(main, 0).as.empty());
    QCOMPARE(verbOf<Put>(main, 1).value.text, "0");
    QVERIFY(verbOf<Get>(main, 2).into.empty());
    QCOMPARE(verbOf<Request>(main, 3).path, "/");
    QCOMPARE(lesson->laneOrder, LaneOrder::Decide);
    QVERIFY(lesson->prerequisites.empty() && lesson->credits.empty());
}

void LessonReaderTest::ordersModelsAsTheContractDoes()
{
    const auto lesson = read(lessonWith({{"models", "[\"processes\", \"gil\", \"sequential\"]"}}));
    QVERIFY(lesson);
    QCOMPARE(lesson->scenario.models, (std::vector{Model::Sequential, Model::Gil, Model::Processes}));
}

void LessonReaderTest::numbersStepsInDocumentOrder()
{
    const auto lesson = read(lessonWith(
        {{"main",
          R"([{"if": "1 < 2", "else": [{"say": "4"}], "do": [{"repeat": 1, "do": [{"say": "3"}]}]}, {"say": "5"}, {"call": "z"}, {"call": "a"}])"},
         {"tasks", R"({"z": {"steps": [{"say": "0"}]}, "a": {"steps": []}})"}}));
    QVERIFY(lesson);
    std::vector<std::string> visited;
    std::uint32_t next = 0;
    forEachStep(lesson->scenario, [&](const Step &step, const TaskDefinition &definition) {
        QCOMPARE(std::uint32_t(step.id), next++);
        visited.push_back(definition.name + " " + verbName(step.verb));
        if (const auto *say = std::get_if<Say>(&step.verb))
            visited.back() += say->text.in("en");
    });
    QCOMPARE(visited, (std::vector<std::string>{"z say0", "main if", "main repeat", "main say3", "main say4",
                                                "main say5", "main call", "main call"}));
    QCOMPARE(lesson->scenario.stepCount, 8u);
}

void LessonReaderTest::stepsKnowTheirPlace()
{
    const auto [json, mark] =
        marked(lessonWith({{"main", "[{\"say\": \"a\"},\n  {\"repeat\": 2, \"do\": [ §{\"work\": 1} ]}]"}}));
    const auto lesson = read(json);
    QVERIFY(lesson);
    const auto &step = verbOf<Repeat>(lesson->scenario.main.steps, 1).body.front();
    QCOMPARE(step.source.pointer, "/main/1/do/0");
    QCOMPARE(step.source.position, mark);
}

void LessonReaderTest::refusesWrongShapes_data()
{
    QTest::addColumn<BrokenLesson>("lesson");
    for (auto &row : wrongShapes())
        addRow(row.name, std::move(row.lesson));
}

void LessonReaderTest::refusesWrongShapes()
{
    QFETCH(BrokenLesson, lesson);
    verifyReported(lesson);
}

void LessonReaderTest::everyRequiredField_data()
{
    QTest::addColumn<QString>("field");
    for (const char *field : {"format", "id", "title", "goal", "difficulty", "unit", "main", "models"})
        QTest::newRow(field) << field;
}

void LessonReaderTest::everyRequiredField()
{
    QFETCH(QString, field);
    const auto result = readLesson(lessonWith({{field.toStdString(), ""}}));
    QVERIFY2(result.diagnostics.size() == 1, toString(result.diagnostics).c_str());
    const auto &diagnostic = result.diagnostics.front();
    QCOMPARE(diagnostic.rule, "schema/missing");
    QCOMPARE(diagnostic.source.position, (Position{1, 1}));
    QCOMPARE(diagnostic.source.pointer, "");
    QVERIFY(toString(diagnostic.message).find(field.toStdString()) != std::string::npos);
}

void LessonReaderTest::refusesWhatIsNoObject()
{
    for (const char *json : {"[]", "5", "null", "\"lesson\""}) {
        const auto result = readLesson(json);
        QVERIFY(!result.value);
        QCOMPARE(result.diagnostics.size(), 1u);
        QCOMPARE(result.diagnostics.front().rule, "schema/type");
    }
}

void LessonReaderTest::saysNothingMoreAboutANewerFormat()
{
    const auto result =
        readLesson(lessonWith({{"format", "7"}, {"models", "[\"fibers\"]"}, {"main", "{}"}, {"plot", "1"}}));
    QVERIFY(!result.value);
    QCOMPARE(result.diagnostics.size(), 1u);
    QCOMPARE(result.diagnostics.front().rule, "schema/format");
    QVERIFY(toString(result.diagnostics.front().message).find("newer Simmer") != std::string::npos);
}

void LessonReaderTest::reportsAllErrorsInOneGo()
{
    const auto result = readLesson(
        lessonWith({
            {"id", "\"Soup\""},
            {"difficulty", "9"},
            {"objects", R"({"stove": {"type": "lock"}, "q": {"type": "queue"}})"},
            {"tasks",
             R"({"cook": {"steps": [{"slep": 1}, {"work": -1}, {"put": "stove"}, {"break": true}]}})"},
            {"main",
             R"([{"start": "cok"}, {"with": "stov", "do": [{"say": "{x}"}]}, {"say": "a", "say": "b"}])"},
            {"models", R"(["threads", "fibers"])"},
            {"claims",
             R"([{"that": "threads.speed > 1", "text": "fast"}, {"that": "threads.cpu <", "text": "odd"}])"},
            {"stops",
             R"([{"at": {"model": "threads", "event": "end", "nth": 2}, "title": "t", "say": "<b>s</b>"}])"},
            {"colour", "1"},
        }),
        "soup.json");
    QVERIFY(!result.value);
    std::multiset<std::string> rules;
    for (const auto &diagnostic : result.diagnostics)
        rules.insert(diagnostic.rule);
    const std::multiset<std::string> wanted{
        "schema/id",           "schema/range",        "schema/missing",
        "schema/verb",         "schema/range",        "lesson/wrong-object",
        "lesson/break",        "lesson/unknown-task", "lesson/unknown-object",
        "json/duplicate-key",  "schema/value",        "lesson/unknown-measure",
        "lesson/claim",        "lesson/markup",       "lesson/markup",
        "schema/unknown-field"};
    QVERIFY2(std::includes(rules.begin(), rules.end(), wanted.begin(), wanted.end()),
             toString(result.diagnostics).c_str());
    QVERIFY(std::is_sorted(result.diagnostics.begin(), result.diagnostics.end(),
                           [](const auto &a, const auto &b) {
                               return std::pair(a.source.position.line, a.source.position.column) <
                                      std::pair(b.source.position.line, b.source.position.column);
                           }));
}

void LessonReaderTest::doesNotFollowUpOnWhatCouldNotBeRead_data()
{
    QTest::addColumn<BrokenLesson>("lesson");
    const std::string cook = R"({"cook": {"steps": [{"say": "{n}"}]}})";
    addRow(
        "a handle whose start is misspelled",
        {{{"main", R"([{"start": "cook", §"sa": "c", "args": {"n": 1}}, {"join": ["c"]}])"}, {"tasks", cook}},
         "schema/unknown-field",
         "/main/0/sa"});
    addRow("a local whose arguments are misspelled",
           {{{"main", R"([{"start": "cook", §"arg": {"n": 1}}])"}, {"tasks", cook}},
            "schema/unknown-field",
            "/main/0/arg"});
    addRow("a local whose verb is misspelled", {{{"main", R"([{§"red": "n", "into": "x"}, {"return": "x"}])"},
                                                 {"objects", R"({"n": {"type": "number"}})"}},
                                                "schema/verb",
                                                "/main/0/red",
                                                "“read”"});
    addRow("objects of which one is broken",
           {{{"main", R"([{"with": "stove", "do": []}])"}, {"objects", R"({"stove": {"type": §"lok"}})"}},
            "schema/value",
            "/objects/stove/type"});
    addRow("tasks that are no object",
           {{{"main", R"([{"start": "cook"}, {"join": ["cook"]}])"}, {"tasks", "§[]"}},
            "schema/type",
            "/tasks"});
    addRow("claims when the models cannot be read",
           {{{"models", "§\"threads\""}, {"claims", R"([{"that": "gil.cpu > 0", "text": "it works"}])"}},
            "schema/type",
            "/models"});
}

void LessonReaderTest::doesNotFollowUpOnWhatCouldNotBeRead()
{
    QFETCH(BrokenLesson, lesson);
    verifyReported(lesson);
}

void LessonReaderTest::comparesTheIdWithTheFile()
{
    const auto [json, mark] = marked(lessonWith({{"id", "§\"soup\""}}));
    QVERIFY(readLesson(json, "course/soup.json").value);
    QVERIFY(readLesson(json).value);
    const auto result = readLesson(json, "course/stew.json");
    QCOMPARE(result.diagnostics.size(), 1u);
    QCOMPARE(result.diagnostics.front().rule, "lesson/id");
    QCOMPARE(result.diagnostics.front().source.position, mark);
    QCOMPARE(result.diagnostics.front().source.pointer, "/id");
}

void LessonReaderTest::refusesLargeFiles()
{
    auto json = lessonWith();
    json.append(1024 * 1024 - json.size(), ' ');
    QVERIFY(readLesson(json).value);
    const auto result = readLesson(json + ' ');
    QCOMPARE(result.diagnostics.size(), 1u);
    QCOMPARE(result.diagnostics.front().rule, "limit/file-size");
    const auto key = readLesson(lessonWith({{std::string(257, 'k'), "1"}}));
    QCOMPARE(key.diagnostics.front().rule, "limit/key-length");
}

void LessonReaderTest::endsWithManyErrors()
{
    std::string steps;
    for (int i = 0; i < 3000; ++i)
        steps += (i ? ",\n" : "") + std::string("{\"slep\": 1}");
    const auto result = readLesson(lessonWith(mainWith(steps)));
    QVERIFY(!result.value);
    QCOMPARE(result.diagnostics.size(), Report::mostKept + 1);
    QCOMPARE(result.diagnostics.back().rule, "limit/diagnostics");
    QVERIFY(toString(result.diagnostics.back().message).find("2500 more") != std::string::npos);
}

void LessonReaderTest::textFallsBack()
{
    QCOMPARE(Text("soup").in("de"), "soup");
    QCOMPARE(Text().in("en"), "");
    const Text both(std::map<std::string, std::string>{{"en", "soup"}, {"zh_CN", "汤"}});
    QCOMPARE(both.in("zh_CN"), "汤");
    QCOMPARE(both.in("de"), "soup");
    const Text noEnglish(std::map<std::string, std::string>{{"fr", "soupe"}, {"zh_CN", "汤"}});
    QCOMPARE(noEnglish.in("en"), "soupe");
}

void LessonReaderTest::diagnosticsReadWell()
{
    Diagnostic diagnostic;
    diagnostic.rule = "schema/verb";
    diagnostic.file = "soup.json";
    diagnostic.source = {"/main/0/slep", {3, 7}};
    diagnostic.message = Phrase::of("there is no verb %1", inQuotes("slep"));
    diagnostic.hint = Phrase::of("Did you mean %1?", inQuotes("sleep"));
    QCOMPARE(toString(diagnostic),
             "soup.json:3:7: error: there is no verb “slep” [schema/verb] at /main/0/slep\n"
             "    Did you mean “sleep”?");
    diagnostic.severity = Severity::Warning;
    diagnostic.source = {};
    diagnostic.hint = {};
    diagnostic.file = "a\x1b[2J.json";
    QCOMPARE(toString(diagnostic), "a\\u001b[2J.json: warning: there is no verb “slep” [schema/verb]");
}

QTEST_APPLESS_MAIN(LessonReaderTest)
#include "tst_lessonreader.moc"
