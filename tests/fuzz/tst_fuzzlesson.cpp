// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/estimate.h"
#include "scenario/reader.h"
#include "scenario/report.h"

#include <nlohmann/json.hpp>

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

using namespace simmer::scenario;

namespace {

using Json = nlohmann::ordered_json;

const std::filesystem::path root = SIMMER_SOURCE_DIR;

std::string textOf(const std::filesystem::path &path)
{
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

std::vector<std::string> seeds()
{
    std::vector<std::filesystem::path> files{root / "tests/unit/scenario/data/all-verbs.json"};
    for (const auto &entry : std::filesystem::directory_iterator(root / "lessons/course"))
        files.push_back(entry.path());
    std::sort(files.begin() + 1, files.end());
    std::vector<std::string> texts;
    for (const auto &file : files) {
        if (file.extension() == ".json")
            texts.push_back(textOf(file));
    }
    return texts;
}

/// Whatever the text: no crash, no hang, and diagnostics that can be shown.
void readAndCheck(const std::string &text)
{
    const auto [value, diagnostics] = readLesson(text, "fuzz.json");
    QCOMPARE(bool(value), !hasErrors(diagnostics));
    QVERIFY(diagnostics.size() <= Report::mostKept + 1);
    const auto lines = std::uint32_t(1 + std::count(text.begin(), text.end(), '\n'));
    for (const auto &diagnostic : diagnostics) {
        const auto &rule = diagnostic.rule;
        static constexpr std::array<std::string_view, 4> groups{"json/", "schema/", "lesson/", "limit/"};
        const bool known = std::any_of(groups.begin(), groups.end(), [&](std::string_view prefix) {
            return rule.compare(0, prefix.size(), prefix) == 0;
        });
        QVERIFY2(known, rule.c_str());
        QVERIFY(!diagnostic.message.isEmpty());
        QVERIFY(diagnostic.source.position.line <= lines);
        QVERIFY(diagnostic.source.pointer.empty() || diagnostic.source.pointer.front() == '/');
        toString(diagnostic);
    }
    if (!value)
        return;
    const auto cost = estimate(value->scenario);
    for (auto model : value->scenario.models)
        overLimits(value->scenario, model, cost);
    mayShareMachine(value->scenario, cost, 2);
}

using Random = std::mt19937;

std::size_t below(Random &random, std::size_t end)
{
    return end == 0 ? 0 : random() % end;
}

/// Changes bytes: most results are no JSON any more.
std::string mutated(std::string text, const std::vector<std::string> &others, Random &random)
{
    static const std::array<std::string, 24> tokens{"{",
                                                    "}",
                                                    "[",
                                                    "]",
                                                    ",",
                                                    ":",
                                                    "\"",
                                                    "\\",
                                                    "\\u0000",
                                                    "\\ud800",
                                                    "1e999",
                                                    "-",
                                                    "01",
                                                    "null",
                                                    "true",
                                                    "\xff",
                                                    "\xe2\x80\xae",
                                                    std::string(1, '\0'),
                                                    "[[[[[[[[[[[[[[[[[[[[",
                                                    "//",
                                                    "'",
                                                    "\n",
                                                    "{name}",
                                                    "99999999999999999999"};
    const auto rounds = 1 + below(random, 4);
    for (std::size_t i = 0; i < rounds && !text.empty(); ++i) {
        const auto at = below(random, text.size());
        const auto length = 1 + below(random, std::min<std::size_t>(40, text.size() - at));
        switch (random() % 6) {
        case 0: text[at] = char(random()); break;
        case 1: text.erase(at, length); break;
        case 2: text.insert(at, text.substr(below(random, text.size()), length)); break;
        case 3: text.insert(at, tokens[below(random, tokens.size())]); break;
        case 4: text.resize(at); break;
        case 5: {
            const auto &other = others[below(random, others.size())];
            text.replace(at, length, other.substr(below(random, other.size()), below(random, 200)));
            break;
        }
        }
    }
    return text;
}

void collect(Json &node, std::vector<Json *> &nodes)
{
    nodes.push_back(&node);
    if (node.is_structured()) {
        for (auto &child : node)
            collect(child, nodes);
    }
}

/// Changes values and names: the result is JSON, and often near a lesson.
std::string rearranged(Json json, Random &random)
{
    static const std::array<const char *, 20> values{"0",
                                                     "-1",
                                                     "1.5",
                                                     "1e9",
                                                     "\"\"",
                                                     "\"forever\"",
                                                     "\"all\"",
                                                     "[]",
                                                     "{}",
                                                     "null",
                                                     "true",
                                                     "\"cook\"",
                                                     "\"stove\"",
                                                     "\"n + 1\"",
                                                     "\"((1\"",
                                                     "\"coroutines.elapsed < 1\"",
                                                     "[{\"break\": true}]",
                                                     "\"x\"",
                                                     "9223372036854775807",
                                                     "\"<b>{x}\""};
    const auto rounds = 1 + below(random, 3);
    for (std::size_t i = 0; i < rounds; ++i) {
        std::vector<Json *> nodes;
        collect(json, nodes);
        auto &node = *nodes[below(random, nodes.size())];
        switch (random() % 4) {
        case 0: node = Json::parse(values[below(random, values.size())]); break;
        case 1: {
            const Json copy = *nodes[below(random, nodes.size())];
            node = copy;
            break;
        }
        case 2:
            if (node.is_structured() && !node.empty())
                node.erase(std::next(node.begin(), std::ptrdiff_t(below(random, node.size()))));
            break;
        case 3:
            if (node.is_object() && !node.empty()) {
                const auto member = std::next(node.begin(), std::ptrdiff_t(below(random, node.size())));
                auto name = member.key();
                const Json value = member.value();
                node.erase(member);
                name.insert(below(random, name.size() + 1), 1, char('a' + random() % 26));
                node[name] = value;
            }
            break;
        }
    }
    return json.dump(int(random() % 3), ' ', random() % 2 == 0);
}

std::string repeated(const std::string &text, std::size_t count, const std::string &between = ",")
{
    std::string result;
    result.reserve((text.size() + between.size()) * count);
    for (std::size_t i = 0; i < count; ++i)
        result += (i > 0 ? between : std::string()) + text;
    return result;
}

/// `text` with `#` as a number, counted up.
std::string numbered(const std::string &text, std::size_t count)
{
    std::string result;
    for (std::size_t i = 0; i < count; ++i) {
        std::string one = text;
        for (auto at = one.find('#'); at != std::string::npos; at = one.find('#', at))
            one.replace(at, 1, std::to_string(i));
        for (auto at = one.find('+'); at != std::string::npos; at = one.find('+', at))
            one.replace(at, 1, std::to_string(i + 1));
        result += (i > 0 ? "," : "") + one;
    }
    return result;
}

std::string lessonWith(const std::string &fields, const std::string &goal = "g")
{
    return R"({"format": 1, "id": "fuzz", "title": "t", "goal": ")" + goal +
           R"(", "difficulty": 1, "unit": {"name": "u", "ms": 1}, "models": ["threads"], )" + fields + "}";
}

} // namespace

/// The reader survives whatever it is given, and in time.
class FuzzLessonTest : public QObject
{
    Q_OBJECT

private slots:
    void bytes();
    void values();
    void packs();
    void largeAndHostile_data();
    void largeAndHostile();
};

void FuzzLessonTest::bytes()
{
    const auto texts = seeds();
    QVERIFY(texts.size() > 2);
    Random random(20260101);
    for (int i = 0; i < 1500; ++i) {
        readAndCheck(mutated(texts[below(random, texts.size())], texts, random));
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(QStringLiteral("in round %1").arg(i)));
    }
}

void FuzzLessonTest::values()
{
    std::vector<Json> lessons;
    for (const auto &text : seeds())
        lessons.push_back(Json::parse(text));
    Random random(20260102);
    for (int i = 0; i < 1200; ++i) {
        readAndCheck(rearranged(lessons[below(random, lessons.size())], random));
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(QStringLiteral("in round %1").arg(i)));
    }
}

void FuzzLessonTest::packs()
{
    QTemporaryDir folder;
    QVERIFY(folder.isValid());
    const auto file = std::filesystem::path(folder.path().toStdString()) / "pack.json";
    const auto text = textOf(root / "lessons/course/pack.json");
    Random random(20260103);
    for (int i = 0; i < 300; ++i) {
        std::ofstream(file, std::ios::binary | std::ios::trunc) << mutated(text, {text}, random);
        const auto result = readPack(file.parent_path());
        QCOMPARE(bool(result.value), !hasErrors(result.diagnostics));
    }
}

void FuzzLessonTest::largeAndHostile_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const std::string &text) {
        QTest::newRow(name) << QByteArray::fromStdString(text.substr(0, 1024 * 1024));
    };
    const auto main = [](const std::string &steps) { return lessonWith("\"main\": [" + steps + "]"); };
    row("opening brackets", std::string(1024 * 1024, '['));
    row("opening braces", repeated("{\"a\":", 200'000, ""));
    row("one long string", "\"" + std::string(1'000'000, 'x'));
    row("small values", "[" + repeated("1", 500'000) + "]");
    row("repeated names", "{" + repeated("\"a\":1", 170'000) + "}");
    row("many names", "{" + numbered("\"a#\":1", 70'000) + "}");
    row("long names", "{" + numbered("\"" + std::string(5000, 'k') + "#\":1", 200) + "}");
    row("unknown verbs", main(repeated("{\"slep\":1}", 90'000)));
    row("empty steps", main(repeated("{}", 340'000)));
    row("unknown tasks", lessonWith(R"("tasks": {)" + numbered(R"("task#":{"steps":[]})", 15'000) +
                                    R"(}, "main": [)" + repeated(R"({"start":"taxk"})", 30'000) + "]"));
    row("unknown objects", main(numbered(R"({"put":"queue#"})", 45'000)));
    row("unknown handles", main(numbered(R"({"join":["h#"]})", 45'000)));
    row("unknown locals", main(numbered(R"({"return":"a#+b#"})", 40'000)));
    row("placeholders", main(R"({"say":")" + repeated("{x}", 300'000, "") + "\"}"));
    row("braces", main(R"({"say":")" + std::string(1'000'000, '{') + "\"}"));
    row("a chain of calls",
        lessonWith(R"("tasks": {)" + numbered(R"("t#":{"steps":[{"call":"t+"}]})", 25'000) +
                   R"(,"t25000":{"steps":[]}}, "main": [{"call":"t0"}])"));
    row("a chain of starts",
        lessonWith(R"("tasks": {)" +
                   numbered(R"("t#":{"steps":[{"start":"t+","count":9,"args":{"n":"n*2"}}]})", 15'000) +
                   R"(,"t15000":{"steps":[]}}, "main": [{"start":"t0","args":{"n":1}}])"));
    row("a ring of calls",
        lessonWith(R"("tasks": {)" + numbered(R"("t#":{"steps":[{"call":"t+"},{"call":"t0"}]})", 15'000) +
                   R"(,"t15000":{"steps":[{"call":"t0"}]}}, "main": [{"call":"t0"}])"));
    row("an endless expression", main(R"({"return":")" + repeated("1", 400'000, "+") + "\"}"));
    row("nested parentheses", main(R"({"return":")" + std::string(900'000, '(') + "\"}"));
    row("signs", main(R"({"return":")" + std::string(900'000, '-') + "\"}"));
    row("claims", lessonWith(R"("main": [{"yield": true}], "claims": [)" +
                             repeated(R"({"that":"gil.x>1","text":"t"})", 30'000) + "]"));
    row("stops",
        lessonWith(
            R"("main": [{"yield": true}], "stops": [)" +
            repeated(
                R"({"at":{"model":"threads","task":"main","event":"created","nth":9},"title":"t","say":"s"})",
                11'000) +
            "]"));
    row("objects", lessonWith(R"("main": [{"yield": true}], "objects": {)" +
                              numbered(R"("o#":{"type":"lock"})", 35'000) + "}"));
    row("pools", lessonWith(R"("main": [{"yield": true}], "objects": {)" +
                            numbered(R"("o#":{"type":"pool","workers":1})", 25'000) + "}"));
    row("locales", lessonWith("\"main\": [{\"say\": {" + numbered("\"l#\":\"a\"", 70'000) + "}}]"));
    for (const char *part :
         {"[", "![", "`", "``` ", "<", "[a](", "[a]: ", "\\n[", "\\n```", "*", "[x] ", "\\\\"})
        row((std::string("markup of ") + part).c_str(),
            lessonWith("\"main\": [{\"yield\": true}]", repeated(part, 900'000 / std::strlen(part), "")));
    row("SQL quotes", lessonWith(R"("objects": {"d":{"type":"database"}}, "main": [{"query":"d","sql":")" +
                                 repeated("[`", 400'000, "") + "\"}]"));
    row("SQL comments", lessonWith(R"("objects": {"d":{"type":"database"}}, "main": [{"query":"d","sql":")" +
                                   repeated("/*", 400'000, "") + "\"}]"));
    row("texts in one language of two", lessonWith("\"main\": [{\"say\":{\"en\":\"a\",\"zh_CN\":\"b\"}}," +
                                                   repeated("{\"say\":\"a\"}", 80'000) + "]"));
}

void FuzzLessonTest::largeAndHostile()
{
    QFETCH(QByteArray, text);
    readAndCheck(text.toStdString());
}

QTEST_APPLESS_MAIN(FuzzLessonTest)
#include "tst_fuzzlesson.moc"
