// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "shapes.h"

#include <nlohmann/json.hpp>

#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include <QTest>

#include <filesystem>
#include <fstream>

using namespace simmer::scenario::test;

namespace fs = std::filesystem;

namespace {

const fs::path root = SIMMER_SOURCE_DIR;

nlohmann::json jsonOf(const fs::path &path)
{
    std::ifstream stream(path);
    return nlohmann::json::parse(stream, nullptr, false);
}

} // namespace

/// The JSON Schema that the project ships says the same as the reader, as far as shape goes.
class SchemaTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void acceptsALessonWithEveryVerb();
    void acceptsTheCourse();
    void acceptsTheReference_data();
    void acceptsTheReference();
    void acceptsASmallLesson();
    void refusesWhatTheReaderRefuses_data();
    void refusesWhatTheReaderRefuses();
    void wantsEveryRequiredField_data();
    void wantsEveryRequiredField();
    void refusesWrongPacks();

private:
    static bool accepts(const valijson::Schema &schema, const nlohmann::json &json);

    valijson::Schema m_lesson;
    valijson::Schema m_pack;
};

void SchemaTest::initTestCase()
{
    const auto read = [](const char *name, valijson::Schema &schema) {
        const auto json = jsonOf(root / "lessons/schema" / name);
        QVERIFY2(json.is_object(), name);
        valijson::SchemaParser(valijson::SchemaParser::kDraft7)
            .populateSchema(valijson::adapters::NlohmannJsonAdapter(json), schema);
    };
    read("lesson.schema.json", m_lesson);
    read("pack.schema.json", m_pack);
}

bool SchemaTest::accepts(const valijson::Schema &schema, const nlohmann::json &json)
{
    valijson::Validator validator(valijson::Validator::kStrongTypes);
    return validator.validate(schema, valijson::adapters::NlohmannJsonAdapter(json), nullptr);
}

void SchemaTest::acceptsALessonWithEveryVerb()
{
    QVERIFY(accepts(m_lesson, jsonOf(root / "tests/unit/scenario/data/all-verbs.json")));
}

void SchemaTest::acceptsTheCourse()
{
    int lessons = 0;
    for (const auto &entry : fs::directory_iterator(root / "lessons/course")) {
        if (entry.path().extension() != ".json")
            continue;
        const bool isPack = entry.path().filename() == "pack.json";
        QVERIFY2(accepts(isPack ? m_pack : m_lesson, jsonOf(entry.path())), entry.path().c_str());
        lessons += isPack ? 0 : 1;
    }
    QVERIFY(lessons > 0);
}

void SchemaTest::acceptsTheReference_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("glossary") << "glossary";
    QTest::newRow("page for choosing") << "choosing";
}

void SchemaTest::acceptsTheReference()
{
    QFETCH(QString, name);
    const auto schemaJson = jsonOf(root / "lessons/schema" / (name.toStdString() + ".schema.json"));
    valijson::Schema schema;
    valijson::SchemaParser(valijson::SchemaParser::kDraft7)
        .populateSchema(valijson::adapters::NlohmannJsonAdapter(schemaJson), schema);
    for (const char *pack : {"lessons/course", "tests/ui/data/pair"}) {
        auto json = jsonOf(root / pack / "reference" / (name.toStdString() + ".json"));
        QVERIFY(accepts(schema, json));
        const auto whole = json;
        for (const auto &[key, value] : whole.items()) {
            auto without = json;
            without.erase(key);
            QVERIFY2(key == "$schema" || !accepts(schema, without), key.c_str());
        }
        json["more"] = 1;
        QVERIFY(!accepts(schema, json));
    }
}

void SchemaTest::acceptsASmallLesson()
{
    QVERIFY(accepts(m_lesson, nlohmann::json::parse(lessonWith())));
}

void SchemaTest::refusesWhatTheReaderRefuses_data()
{
    QTest::addColumn<BrokenLesson>("lesson");
    for (auto &row : wrongShapes())
        addRow(row.name, std::move(row.lesson));
}

void SchemaTest::refusesWhatTheReaderRefuses()
{
    QFETCH(BrokenLesson, lesson);
    const auto json = nlohmann::json::parse(marked(lessonWith(lesson.fields)).json, nullptr, false);
    QVERIFY(!json.is_discarded());
    QVERIFY(!accepts(m_lesson, json));
}

void SchemaTest::wantsEveryRequiredField_data()
{
    QTest::addColumn<QString>("field");
    for (const char *field : {"format", "id", "title", "goal", "difficulty", "unit", "main", "models"})
        QTest::newRow(field) << field;
}

void SchemaTest::wantsEveryRequiredField()
{
    QFETCH(QString, field);
    QVERIFY(!accepts(m_lesson, nlohmann::json::parse(lessonWith({{field.toStdString(), ""}}))));
}

void SchemaTest::refusesWrongPacks()
{
    const auto good = nlohmann::json::parse(
        R"({"format": 1, "id": "k", "title": "K", "authors": ["A"], "license": "MIT", "version": "1.0", "units": [{"title": "U", "lessons": ["a"]}]})");
    QVERIFY(accepts(m_pack, good));
    for (const auto &[key, value] : good.items()) {
        auto without = good;
        without.erase(key);
        QVERIFY2(!accepts(m_pack, without), key.c_str());
    }
    for (const char *change :
         {R"({"format": 2})", R"({"id": "A"})", R"({"authors": []})", R"({"version": "one"})",
          R"({"units": [{"title": "U"}]})", R"({"units": [{"title": "U", "lessons": ["../a"]}]})",
          R"({"licence": "MIT"})"}) {
        auto changed = good;
        changed.update(nlohmann::json::parse(change));
        QVERIFY2(!accepts(m_pack, changed), change);
    }
}

QTEST_APPLESS_MAIN(SchemaTest)
#include "tst_schema.moc"
