// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT

// What holds for every exported program of every built-in lesson. What they do when they run is compared with
// the lanes in tests/oracle.

#include "codegen/export.h"
#include "scenario/reader.h"

#include <QDir>
#include <QTest>

using namespace simmer;

class TestPrograms : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyStepHasItsLine_data();
    void everyStepHasItsLine();
    void namesAreThoseOfTheCommandLine();
    void onlyLanesOfTheLessonArePrograms();
};

namespace {

const QString course = QStringLiteral(SIMMER_SOURCE_DIR "/lessons/course");

std::shared_ptr<const scenario::Lesson> lessonNamed(const QString &file)
{
    return scenario::readLessonFile((course + u'/' + file).toStdString()).value;
}

} // namespace

void TestPrograms::everyStepHasItsLine_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<codegen::Target>("target");
    for (const QString &file : QDir(course).entryList({QStringLiteral("*.json")}, QDir::Files)) {
        if (file == QStringLiteral("pack.json"))
            continue;
        for (const codegen::Target target : codegen::allTargets)
            QTest::addRow("%s %s", qPrintable(file), codegen::name(target).data()) << file << target;
    }
}

void TestPrograms::everyStepHasItsLine()
{
    QFETCH(const QString, file);
    QFETCH(const codegen::Target, target);
    const auto lesson = lessonNamed(file);
    QVERIFY(lesson);
    if (codegen::refusal(lesson->scenario, target))
        return;
    const codegen::Listing listing = codegen::program(lesson->scenario, target, "zh_CN");
    QCOMPARE(listing.lineOfStep.size(), std::size_t(lesson->scenario.stepCount));
    for (std::size_t step = 0; step < listing.lineOfStep.size(); ++step) {
        QVERIFY(listing.lineOfStep[step] < listing.lines.size());
        const codegen::Line &line = listing.lines[listing.lineOfStep[step]];
        QVERIFY(!line.tokens.empty());
        QVERIFY2(line.step.has_value(), line.tokens.front().text.c_str());
    }
}

void TestPrograms::namesAreThoseOfTheCommandLine()
{
    for (const codegen::Target target : codegen::allTargets)
        QCOMPARE(codegen::targetFromName(codegen::name(target)), std::optional(target));
    QVERIFY(!codegen::targetFromName("python"));
}

void TestPrograms::onlyLanesOfTheLessonArePrograms()
{
    const auto lesson = lessonNamed(QStringLiteral("the-event-loop.json"));
    QVERIFY(lesson);
    QVERIFY(!codegen::refusal(lesson->scenario, codegen::Target::PythonAsyncio));
    QVERIFY(codegen::refusal(lesson->scenario, codegen::Target::PythonSequential));
}

QTEST_GUILESS_MAIN(TestPrograms)
#include "tst_programs.moc"
