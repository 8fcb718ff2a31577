// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/reader.h"

#include <QTest>

#include <set>

using namespace simmer::scenario;

namespace {

const std::filesystem::path data = SIMMER_SOURCE_DIR "/tests/unit/scenario/data";

} // namespace

class LessonReaderTest : public QObject
{
    Q_OBJECT

private slots:
    void readsALessonWithEveryVerb();
};

void LessonReaderTest::readsALessonWithEveryVerb()
{
    const auto result = readLessonFile(data / "all-verbs.json");
    for (const auto &diagnostic : result.diagnostics)
        qWarning("%s", toString(diagnostic).c_str());
    QVERIFY(result.diagnostics.empty());
    QVERIFY(result.value);

    std::set<std::string> verbs;
    std::uint32_t next = 0;
    forEachStep(result.value->scenario, [&](const Step &step, const TaskDefinition &) {
        verbs.insert(verbName(step.verb));
        QCOMPARE(std::uint32_t(step.id), next++);
    });
    QCOMPARE(verbs.size(), std::variant_size_v<Verb>);
    QCOMPARE(result.value->scenario.stepCount, next);
    QCOMPARE(result.value->scenario.objects.size(), std::variant_size_v<ObjectType>);
}

QTEST_APPLESS_MAIN(LessonReaderTest)
#include "tst_lessonreader.moc"
