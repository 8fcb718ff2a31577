// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "chinese.h"
#include "lessontext.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include <sys/stat.h>

using namespace simmer::scenario;
using namespace simmer::scenario::test;

namespace fs = std::filesystem;

namespace {

std::string packWith(const std::string &units, const std::string &id = "\"kitchen\"")
{
    return "{\n\"format\": 1,\n\"id\": " + id +
           ",\n\"title\": \"Kitchen\",\n\"authors\": [\"Ada\"],\n\"license\": \"CC-BY-4.0\",\n\"version\": "
           "\"1.0\",\n\"units\": " +
           units + "\n}";
}

std::string lesson(const std::string &id, const std::string &prerequisites = "[]")
{
    return lessonWith({{"id", "\"" + id + "\""}, {"prerequisites", prerequisites}});
}

} // namespace

/// Packs, folders of packs and files are checked as a whole.
class PacksTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void readsAPack();
    void refusesWrongPacks_data();
    void refusesWrongPacks();
    void aSoundPackHasNothingToSay();
    void findsLessonsThatAreAbsent();
    void findsLessonsThatAreNotListed();
    void findsUnknownPrerequisites();
    void findsPrerequisitesThatComeLater();
    void checksEachLesson();
    void checksLessonsOfABrokenPack();
    void checksFoldersOfPacks();
    void findsPacksOfOneId();
    void leavesTheSchemaFolderOut();
    void checksTheGlossary_data();
    void checksTheGlossary();
    void checksThePageForChoosing_data();
    void checksThePageForChoosing();
    void saysWhenThereIsNothing();
    void warnsOfLanesOverALimit();
    void refusesWhatIsNoFile_data();
    void refusesWhatIsNoFile();

private:
    fs::path path(const std::string &name) const { return fs::path(m_folder->path().toStdString()) / name; }
    void write(const std::string &name, const std::string &text) const;
    /// Rules and places of all that `check` says about a path in the folder.
    std::vector<std::string> checked(const std::string &name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void PacksTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void PacksTest::write(const std::string &name, const std::string &text) const
{
    fs::create_directories(path(name).parent_path());
    std::ofstream(path(name)) << text;
}

std::vector<std::string> PacksTest::checked(const std::string &name) const
{
    std::vector<std::string> found;
    for (const auto &diagnostic : check(path(name))) {
        const auto file =
            fs::path(diagnostic.file).lexically_relative(m_folder->path().toStdString()).string();
        const auto &[pointer, position] = diagnostic.source;
        found.push_back(diagnostic.rule + " " + file + ":" + std::to_string(position.line) + ":" +
                        std::to_string(position.column) + " " + pointer);
    }
    return found;
}

using Found = std::vector<std::string>;

void PacksTest::readsAPack()
{
    write(
        "kitchen/pack.json",
        packWith(
            R"([{"title": {"en": "Soups", "zh_CN": "汤"}, "lessons": ["soup", "stew"]}, {"title": "🍰", "lessons": []}])"));
    const auto result = readPack(path("kitchen"));
    QVERIFY(result.value);
    QCOMPARE(result.value->id, "kitchen");
    QCOMPARE(result.value->folder, path("kitchen").string());
    QCOMPARE(result.value->authors, std::vector<std::string>{"Ada"});
    QCOMPARE(result.value->units.size(), 2u);
    QCOMPARE(result.value->units[0].lessons, (std::vector<std::string>{"soup", "stew"}));
    QCOMPARE(result.value->units[0].title.in("zh_CN"), "汤");
}

void PacksTest::refusesWrongPacks_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("pointer");
    const auto row = [](const char *name, const std::string &text, const char *rule, const char *pointer) {
        QTest::newRow(name) << QByteArray::fromStdString(text) << rule << pointer;
    };
    row("a newer format", R"({§"format": 2})", "schema/format", "/format");
    row("an id with blanks", packWith("[]", "§\"my kitchen\""), "schema/id", "/id");
    row("units in an object", packWith("§{}"), "schema/type", "/units");
    row("a unit without a title", packWith("[§{\"lessons\": []}]"), "schema/missing", "/units/0");
    row("a lesson that leads out of the folder", packWith(R"([{"title": "a", "lessons": [§"../soup"]}])"),
        "schema/id", "/units/0/lessons/0");
    row("a lesson listed twice",
        packWith(R"([{"title": "a", "lessons": ["soup"]}, {"title": "b", "lessons": [§"soup"]}])"),
        "lesson/duplicate-id", "/units/1/lessons/0");
    row("an unknown field", packWith("[],\n§\"licence\": \"MIT\""), "schema/unknown-field", "/licence");
    row("not JSON", "{§units: 1}", "json/quotes", "");
}

void PacksTest::refusesWrongPacks()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, rule);
    QFETCH(QString, pointer);
    auto [json, mark] = marked(text.toStdString());
    if (rule == "schema/format")
        mark.column += 10; // the value's place, behind its name
    write("kitchen/pack.json", json);
    const auto result = readPack(path("kitchen"));
    QVERIFY(!result.value);
    QVERIFY2(result.diagnostics.size() == 1, toString(result.diagnostics).c_str());
    QCOMPARE(notInChinese(result.diagnostics), "");
    QCOMPARE(QString::fromStdString(result.diagnostics.front().rule), rule);
    QCOMPARE(QString::fromStdString(result.diagnostics.front().source.pointer), pointer);
    QCOMPARE(result.diagnostics.front().source.position, mark);
    QCOMPARE(result.diagnostics.front().file, path("kitchen/pack.json").string());
}

void PacksTest::aSoundPackHasNothingToSay()
{
    write("kitchen/pack.json", packWith(R"([{"title": "a", "lessons": ["soup", "stew"]}])"));
    write("kitchen/soup.json", lesson("soup"));
    write("kitchen/stew.json", lesson("stew", "[\"soup\"]"));
    write("kitchen/images/pot.png", "");
    write("kitchen/notes.txt", "");
    QCOMPARE(checked("kitchen"), Found{});
    QCOMPARE(checked("kitchen/pack.json"), Found{});
    QCOMPARE(checked("kitchen/stew.json"), Found{});
}

void PacksTest::findsLessonsThatAreAbsent()
{
    write("kitchen/pack.json", packWith(R"([{"title": "a", "lessons": ["soup", "stw"]}])"));
    write("kitchen/soup.json", lesson("soup"));
    QCOMPARE(checked("kitchen"), Found{"lesson/absent kitchen/pack.json:8:46 /units/0/lessons/1"});
}

void PacksTest::findsLessonsThatAreNotListed()
{
    write("kitchen/pack.json", packWith("[]"));
    write("kitchen/soup.json", lesson("soup"));
    QCOMPARE(checked("kitchen"), Found{"lesson/unlisted kitchen/soup.json:0:0 "});
    QVERIFY(!hasErrors(check(path("kitchen"))));
}

void PacksTest::findsUnknownPrerequisites()
{
    write("kitchen/pack.json", packWith(R"([{"title": "a", "lessons": ["soup"]}])"));
    write("kitchen/soup.json", lesson("soup", "[\"boiling\"]"));
    QCOMPARE(checked("kitchen"), Found{"lesson/prerequisite kitchen/soup.json:10:19 /prerequisites/0"});
}

void PacksTest::findsPrerequisitesThatComeLater()
{
    write("kitchen/pack.json", packWith(R"([{"title": "a", "lessons": ["soup", "stew"]}])"));
    write("kitchen/soup.json", lesson("soup", "[\"stew\"]"));
    write("kitchen/stew.json", lesson("stew"));
    const auto found = checked("kitchen");
    QCOMPARE(found.size(), 1u);
    QVERIFY(found.front().find("lesson/prerequisite kitchen/soup.json") == 0);
}

void PacksTest::checksEachLesson()
{
    write("kitchen/pack.json", packWith(R"([{"title": "a", "lessons": ["soup", "stew"]}])"));
    write("kitchen/soup.json", lesson("stew"));
    write("kitchen/stew.json", "{");
    QCOMPARE(checked("kitchen"),
             (Found{"lesson/id kitchen/soup.json:3:7 /id", "json/incomplete kitchen/stew.json:1:2 "}));
}

void PacksTest::checksLessonsOfABrokenPack()
{
    write("kitchen/pack.json", "[]");
    write("kitchen/soup.json", "");
    QCOMPARE(checked("kitchen"),
             (Found{"schema/type kitchen/pack.json:1:1 ", "json/incomplete kitchen/soup.json:1:1 "}));
}

void PacksTest::checksFoldersOfPacks()
{
    write("all/kitchen/pack.json", packWith(R"([{"title": "a", "lessons": ["soup"]}])"));
    write("all/kitchen/soup.json", "");
    write("all/drafts/stew.json", "[");
    write("all/.git/config.json", "[");
    QCOMPARE(checked("all"), (Found{"json/incomplete all/drafts/stew.json:1:2 ",
                                    "json/incomplete all/kitchen/soup.json:1:1 "}));
}

void PacksTest::findsPacksOfOneId()
{
    write("all/a/pack.json", packWith("[]"));
    write("all/b/pack.json", packWith("[]"));
    QCOMPARE(checked("all"), Found{"lesson/duplicate-id all/b/pack.json:0:0 "});
}

void PacksTest::leavesTheSchemaFolderOut()
{
    write("all/a/pack.json", packWith("[]"));
    write("all/schema/lesson.schema.json", "{}");
    QCOMPARE(checked("all"), Found{});
}

void PacksTest::checksTheGlossary_data()
{
    QTest::addColumn<QString>("terms");
    QTest::addColumn<QString>("rule");
    const auto row = [](const char *name, const char *terms, const char *rule) {
        QTest::newRow(name) << terms << rule;
    };
    row("sound", R"([{"id": "pot", "term": "pot", "say": "It boils.", "lesson": "soup"}])", "");
    row("no terms", "[]", "schema/empty");
    row("no meaning", R"([{"id": "pot", "term": "pot", "lesson": "soup"}])", "schema/missing");
    row("an unknown field", R"([{"id": "pot", "term": "pot", "say": "a", "lesson": "soup", "seee": []}])",
        "schema/unknown-field");
    row("an unknown lesson", R"([{"id": "pot", "term": "pot", "say": "a", "lesson": "stew"}])",
        "lesson/absent");
    row("an unknown neighbour",
        R"([{"id": "pot", "term": "pot", "say": "a", "lesson": "soup", "see": ["pan"]}])",
        "lesson/unknown-term");
    row("one id twice",
        R"([{"id": "pot", "term": "pot", "say": "a", "lesson": "soup"}, {"id": "pot", "term": "pan", "say": "a", "lesson": "soup"}])",
        "lesson/duplicate-id");
    row("one word twice",
        R"([{"id": "pot", "term": "pot", "say": "a", "lesson": "soup"}, {"id": "pan", "term": "pan", "found": {"en": ["pot"]}, "say": "a", "lesson": "soup"}])",
        "lesson/duplicate-term");
    row("no translation",
        R"([{"id": "pot", "term": {"en": "pot", "zh_CN": "锅"}, "say": "It boils.", "lesson": "soup"}])",
        "lesson/translation");
}

void PacksTest::checksTheGlossary()
{
    QFETCH(QString, terms);
    QFETCH(QString, rule);
    write("kitchen/pack.json", packWith(R"([{"title": "a", "lessons": ["soup"]}])"));
    write("kitchen/soup.json", lesson("soup"));
    write("kitchen/reference/glossary.json", R"({"format": 1, "terms": )" + terms.toStdString() + "}");
    const auto found = check(path("kitchen"));
    QVERIFY2(found.size() == (rule.isEmpty() ? 0u : 1u), toString(found).c_str());
    if (!rule.isEmpty())
        QCOMPARE(QString::fromStdString(found.front().rule), rule);
}

void PacksTest::checksThePageForChoosing_data()
{
    QTest::addColumn<QString>("figure");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("rule");
    const QString sound = R"({"id": "time", "lesson": "soup", "of": "coroutines.elapsed", "text": "a"})";
    const QString because = R"({"for": ["coroutines"], "text": "a", "figures": ["time"]})";
    QTest::newRow("sound") << sound << because << "";
    QTest::newRow("an unknown lesson")
        << QString(sound).replace("soup", "stew") << because << "lesson/absent";
    QTest::newRow("a model that the lesson does not run")
        << QString(sound).replace("coroutines", "gil") << because << "lesson/unknown-model";
    QTest::newRow("a task that the lesson has not")
        << QString(sound).replace("coroutines.", "coroutines.nobody.") << because << "lesson/unknown-task";
    QTest::newRow("no measure") << QString(sound).replace("coroutines.elapsed", "soon") << because
                                << "schema/measure";
    QTest::newRow("an unknown figure")
        << sound << QString(because).replace("time", "tim") << "lesson/unknown-figure";
    QTest::newRow("no candidate") << sound << QString(because).replace("coroutines", "gil")
                                  << "lesson/unknown-model";
    QTest::newRow("neither for nor against") << sound << R"({"text": "a", "figures": ["time"]})"
                                             << "schema/missing";
}

void PacksTest::checksThePageForChoosing()
{
    QFETCH(QString, figure);
    QFETCH(QString, reason);
    QFETCH(QString, rule);
    write("kitchen/pack.json", packWith(R"([{"title": "a", "lessons": ["soup"]}])"));
    write("kitchen/soup.json", lessonWith({{"id", "\"soup\""}, {"models", R"(["coroutines", "threads"])"}}));
    write(
        "kitchen/reference/choosing.json",
        R"({"format": 1, "title": "a", "intro": "a", "candidates": [{"model": "coroutines", "say": "a"}, {"model": "threads", "say": "a"}], "figures": [)" +
            figure.toStdString() + R"(], "questions": [{"ask": "a", "options": [{"text": "a", "reasons": [)" +
            reason.toStdString() + R"(]}, {"text": "b", "reasons": []}]}]})");
    const auto found = check(path("kitchen"));
    QVERIFY2(found.size() == (rule.isEmpty() ? 0u : 1u), toString(found).c_str());
    if (!rule.isEmpty() && rule != "schema/measure")
        QCOMPARE(QString::fromStdString(found.front().rule), rule);
}

void PacksTest::saysWhenThereIsNothing()
{
    write("empty/readme.txt", "");
    QCOMPARE(checked("empty"), Found{"file/nothing empty:0:0 "});
}

void PacksTest::warnsOfLanesOverALimit()
{
    write("soup.json", lessonWith({{"main", R"([{"start": "cook", "count": 5000}])"},
                                   {"tasks", R"({"cook": {"steps": []}})"}}));
    QCOMPARE(checked("soup.json"), Found{"limit/threads soup.json:8:9 /main"});
    QVERIFY(!hasErrors(check(path("soup.json"))));
}

void PacksTest::refusesWhatIsNoFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("rule");
    QTest::newRow("a file that is not there") << "nowhere.json"
                                              << "file/missing";
    QTest::newRow("a pipe, which would hang") << "pipe.json"
                                              << "file/kind";
    QTest::newRow("a device") << "zero.json"
                              << "file/kind";
    QTest::newRow("a folder without a pack.json read as a pack") << "pack"
                                                                 << "file/missing";
    QTest::newRow("a file beyond the limit") << "large.json"
                                             << "limit/file-size";
}

void PacksTest::refusesWhatIsNoFile()
{
    QFETCH(QString, name);
    QFETCH(QString, rule);
    QCOMPARE(::mkfifo(path("pipe.json").c_str(), 0600), 0);
    fs::create_symlink("/dev/zero", path("zero.json"));
    fs::create_directory(path("pack"));
    write("large.json", std::string(2'000'000, ' '));
    const auto file = path(name.toStdString());
    const auto diagnostics = name == "pack" ? readPack(file).diagnostics : check(file);
    QCOMPARE(diagnostics.size(), 1u);
    QCOMPARE(notInChinese(diagnostics), "");
    QCOMPARE(QString::fromStdString(diagnostics.front().rule), rule);
}

QTEST_APPLESS_MAIN(PacksTest)
#include "tst_packs.moc"
