// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "chinese.h"
#include "lessontext.h"

#include "scenario/json/jsonreader.h"

#include <QTest>

using namespace simmer::scenario;
using namespace simmer::scenario::test;

/// JSON text is read as RFC 8259 has it, and what is wrong with one is said at its place.
class JsonTest : public QObject
{
    Q_OBJECT

private slots:
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
    void refusesBytes_data();
    void refusesBytes();
    void keepsPlaces();
    void findsPointers();
    void keepsTheOrderOfMembers();
    void placesInsideOfStrings();
    void allowsSixtyFourLevels();
    void reportsSeveralThingsAtOnce();
};

void JsonTest::accepts_data()
{
    QTest::addColumn<QByteArray>("text");
    const auto row = [](const char *name, const QByteArray &text) { QTest::newRow(name) << text; };
    row("an empty object", "{}");
    row("blanks around everything", " \t\r\n{ \"a\" : [ 1 , 2 ] } \n");
    row("numbers of every form", "[0, -0, 1.5, -2e3, 1E+2, 1e-2, 9223372036854775807, -9223372036854775808]");
    row("a number too small to tell from zero", "[1e-400]");
    row("words", "[true, false, null]");
    row("every escape", R"(["\" \\ \/ \b \f \n \r \t é 😀"])");
    row("the delete character", "[\"\x7f\"]");
    row("characters beyond the basic plane", "[\"😀\"]");
    row("a string alone", "\"soup\"");
    row("the same name in two objects", R"([{"a": 1}, {"a": 2}])");
}

void JsonTest::accepts()
{
    QFETCH(QByteArray, text);
    Report report({});
    const auto document = readJson(text.toStdString(), report);
    QVERIFY(document);
    QCOMPARE(report.errorCount(), 0u);
}

void JsonTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("rule");
    const auto row = [](const char *name, const char *text, const char *rule) {
        QTest::newRow(name) << text << rule;
    };
    row("blanks alone", "  \n §", "json/incomplete");
    row("an object that is never closed", "{\"a\": 1§", "json/incomplete");
    row("a list that is never closed", "[1, 2\n§", "json/incomplete");
    row("an object that ends after a name", "{\"a\"§", "json/incomplete");
    row("a value that is missing at the end", "{\"a\":§", "json/incomplete");
    row("a string that is never closed", "[§\"soup]", "json/incomplete");
    row("a comma after the last item", "[1, 2§,]", "json/trailing-comma");
    row("a comma after the last member", "{\"a\": 1§,\n}", "json/trailing-comma");
    row("a comma in an empty list", "[§,]", "json/syntax");
    row("two commas", "[1,§,2]", "json/syntax");
    row("two commas between members", "{\"a\": 1,§,\"b\": 2}", "json/syntax");
    row("no comma between items", "[1 §2]", "json/syntax");
    row("no comma between members", "{\"a\": 1\n §\"b\": 2}", "json/syntax");
    row("no colon", "{\"a\" §1}", "json/syntax");
    row("an equals sign for a colon", "{\"a\" §= 1}", "json/syntax");
    row("no value", "{\"a\": §}", "json/syntax");
    row("a list closed as an object", "[1§}", "json/syntax");
    row("an object closed as a list", "{\"a\": 1§]", "json/syntax");
    row("a name in a list", "[\"a\"§: 1]", "json/syntax");
    row("a number as a name", "{§1: 2}", "json/quotes");
    row("a name without quotes", "{§a: 1}", "json/quotes");
    row("a name in single quotes", "{§'a': 1}", "json/quotes");
    row("a string in single quotes", "[§'a']", "json/quotes");
    row("a string in typographic quotes", "[§“a”]", "json/quotes");
    row("a line comment", "[1, §// one\n2]", "json/comment");
    row("a block comment", "§/* soup */ {}", "json/comment");
    row("a hash comment", "{\"a\": 1 §# one\n}", "json/comment");
    row("a word in capitals", "[§True]", "json/word");
    row("a Python word", "[§None]", "json/word");
    row("not a number", "[§NaN]", "json/word");
    row("infinity", "[-1, §Infinity]", "json/word");
    row("minus infinity", "[§-Infinity]", "json/number");
    row("a word with a tail", "[§truest]", "json/word");
    row("text without quotes", "{\"a\": §soup}", "json/word");
    row("zeros in front", "[§007]", "json/number");
    row("zeros in front of a negative number", "[§-01]", "json/number");
    row("a plus", "[§+1]", "json/number");
    row("no digit before the point", "[§.5]", "json/number");
    row("no digit behind the point", "[§1.]", "json/number");
    row("no digit in the exponent", "[§1e]", "json/number");
    row("hexadecimal", "[§0x10]", "json/number");
    row("a minus alone", "[§-]", "json/number");
    row("a unit", "[§12ms]", "json/number");
    row("an integer beyond 64 bits", "[1, §9223372036854775808]", "json/number-range");
    row("a negative integer beyond 64 bits", "[§-9223372036854775809]", "json/number-range");
    row("a number beyond any double", "[§1e400]", "json/number-range");
    row("an unknown escape", R"(["ab§\x"])", "json/escape");
    row("an escape that is too short", R"(["§\u12"])", "json/escape");
    row("an escape of no digits", R"(["§\u12zz"])", "json/escape");
    row("a lone high surrogate", R"(["§\ud83d"])", "json/surrogate");
    row("a lone low surrogate", R"(["ok", "§\ude00"])", "json/surrogate");
    row("a high surrogate and no low one", R"(["§\ud83dA"])", "json/surrogate");
    row("a line break in a string", "[\"a§\nb\"]", "json/control-character");
    row("a tab in a string", "[\"a§\tb\"]", "json/control-character");
    row("an escaped NUL", R"(["a§\u0000"])", "json/nul");
    row("a bidi override", "[\"a§\xe2\x80\xae\"]", "json/bidi");
    row("an escaped bidi isolate", R"(["a§\u2066"])", "json/bidi");
    row("a bidi mark outside of strings", "[1,§\xe2\x80\x8f 2]", "json/bidi");
    row("something behind the end", "{} §{}", "json/after-end");
    row("a bracket behind the end", "[1]§]", "json/after-end");
    row("the same name twice", "{\"a\": 1,\n  §\"a\": 2}", "json/duplicate-key");
    row("the same name in other spelling", R"({"a": 1, §"\u0061": 2})", "json/duplicate-key");
}

void JsonTest::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, rule);
    const auto [json, mark] = marked(text.toStdString());
    Report report("soup.json");
    const auto document = readJson(json, report);
    const auto diagnostics = report.take();
    QVERIFY2(!diagnostics.empty(), "was accepted");
    QCOMPARE(notInChinese(diagnostics), "");
    const auto &first = diagnostics.front();
    QVERIFY2(QString::fromStdString(first.rule) == rule && first.source.position == mark,
             toString(diagnostics).c_str());
    QVERIFY(first.severity == Severity::Error);
    QCOMPARE(first.file, "soup.json");
    QVERIFY(!first.message.isEmpty() && !first.hint.isEmpty());
}

void JsonTest::refusesBytes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<int>("column");
    const auto row = [](const char *name, const QByteArray &text, const char *rule, int column) {
        QTest::newRow(name) << text << rule << column;
    };
    row("nothing", "", "json/incomplete", 1);
    row("a byte order mark", "\xef\xbb\xbf{}", "json/bom", 1);
    row("UTF-16", QByteArray("\xff\xfe{\0}\0", 6), "json/utf8", 1);
    row("a NUL behind the end", QByteArray("123\0", 4), "json/nul", 4);
    row("a NUL in a string", QByteArray("[\"a\0b\"]", 7), "json/nul", 4);
    row("Latin-1", "[\"caf\xe9\"]", "json/utf8", 6);
    row("an overlong slash", "[\"\xc0\xaf\"]", "json/utf8", 3);
    row("an overlong three-byte form", "[\"\xe0\x80\xaf\"]", "json/utf8", 3);
    row("an encoded surrogate", "[\"\xed\xa0\x80\"]", "json/utf8", 3);
    row("beyond Unicode", "[\"\xf4\x90\x80\x80\"]", "json/utf8", 3);
    row("a character cut off", "[\"\xe4\xb8", "json/utf8", 3);
    row("a continuation byte alone", "[\"é\x80\"]", "json/utf8", 4);
}

void JsonTest::refusesBytes()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, rule);
    QFETCH(int, column);
    Report report({});
    QVERIFY(!readJson(std::string_view(text.data(), std::size_t(text.size())), report));
    const auto diagnostics = report.take();
    QCOMPARE(diagnostics.size(), 1u);
    QCOMPARE(notInChinese(diagnostics), "");
    QCOMPARE(QString::fromStdString(diagnostics.front().rule), rule);
    QCOMPARE(diagnostics.front().source.position, (Position{1, std::uint32_t(column)}));
}

void JsonTest::keepsPlaces()
{
    const std::string text = "{\r\n  \"名字\": [1, \"汤\", {\"a\": null}],\n  \"b\": -1.5e3\n}";
    Report report({});
    const auto document = readJson(text, report);
    QVERIFY(document);
    const auto list = document->root().member("名字");
    QCOMPARE(list.keyPosition(), (Position{2, 3}));
    QCOMPARE(list.position(), (Position{2, 9}));
    const auto soup = list.firstChild().nextSibling();
    QCOMPARE(soup.string(), "汤");
    QCOMPARE(soup.position(), (Position{2, 13}));
    QCOMPARE(soup.nextSibling().position(), (Position{2, 18}));
    QCOMPARE(soup.nextSibling().firstChild().pointer(), "/名字/2/a");
    QCOMPARE(document->root().member("b").position(), (Position{3, 8}));
    QCOMPARE(document->root().member("b").number(), -1500.0);
}

void JsonTest::findsPointers()
{
    const std::string text = R"({"a/b": {"~": [10, 20]}, "": 3})";
    Report report({});
    const auto document = readJson(text, report);
    QVERIFY(document);
    QCOMPARE(document->find("/a~1b/~0/1").integer(), 20);
    QCOMPARE(document->find("/a~1b/~0/1").pointer(), "/a~1b/~0/1");
    QCOMPARE(document->find("/").integer(), 3);
    QVERIFY(document->find("").is(JsonKind::Object));
    QVERIFY(!document->find("/a~1b/x"));
    QVERIFY(!document->find("/a~1b/~0/2"));
}

void JsonTest::keepsTheOrderOfMembers()
{
    const std::string text = R"({"z": 1, "a": 2, "m": 3})";
    Report report({});
    const auto document = readJson(text, report);
    std::string keys;
    for (auto member = document->root().firstChild(); member; member = member.nextSibling())
        keys += member.key();
    QCOMPARE(keys, "zam");
    QCOMPARE(document->root().childCount(), 3u);
}

void JsonTest::placesInsideOfStrings()
{
    const std::string text = R"(["a\n\u00e9\ud83d\ude00汤x"])";
    Report report({});
    const auto document = readJson(text, report);
    QVERIFY(document);
    const auto node = document->root().firstChild();
    QCOMPARE(node.string(), "a\né😀汤x");
    QCOMPARE(node.positionInside(0), (Position{1, 3}));
    QCOMPARE(node.positionInside(node.string().find("é")), (Position{1, 6}));
    QCOMPARE(node.positionInside(node.string().find("😀")), (Position{1, 12}));
    QCOMPARE(node.positionInside(node.string().find("汤")), (Position{1, 24}));
    QCOMPARE(node.positionInside(node.string().find("x")), (Position{1, 25}));
}

void JsonTest::allowsSixtyFourLevels()
{
    const auto nested = [](int levels) { return std::string(levels, '[') + std::string(levels, ']'); };
    Report fine({});
    QVERIFY(readJson(nested(64), fine));
    Report report({});
    QVERIFY(!readJson(nested(65), report));
    const auto diagnostics = report.take();
    QCOMPARE(diagnostics.size(), 1u);
    QCOMPARE(diagnostics.front().rule, "json/depth");
    QCOMPARE(diagnostics.front().source.position, (Position{1, 65}));
    Report hostile({});
    QVERIFY(!readJson(nested(400'000), hostile));
}

void JsonTest::reportsSeveralThingsAtOnce()
{
    Report report({});
    QVERIFY(
        readJson("{\"a\": 1, \"a\": 2, \"b\": 99999999999999999999, \"c\": \"\\u0000\", \"\xe2\x80\xae\": 1}",
                 report));
    std::vector<std::string> rules;
    for (const auto &diagnostic : report.take())
        rules.push_back(diagnostic.rule);
    QCOMPARE(rules,
             (std::vector<std::string>{"json/duplicate-key", "json/number-range", "json/nul", "json/bidi"}));
}

QTEST_APPLESS_MAIN(JsonTest)
#include "tst_json.moc"
