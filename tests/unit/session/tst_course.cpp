// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "minilesson.h"

#include "session/course.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace simmer;

namespace {

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

} // namespace

class TestCourse : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opensTheBuiltInCourse();
    void keepsALessonThatCannotBeOpened();
    void opensASingleLesson();
    void saysWhatIsWrongWithAFolder_data();
    void saysWhatIsWrongWithAFolder();
};

void TestCourse::opensTheBuiltInCourse()
{
    const auto course = session::openCourse(session::builtInLessons() / "course");
    QVERIFY(course.pack);
    QVERIFY(!scenario::hasErrors(course.diagnostics));
    QVERIFY(!course.units.empty());
    for (const session::CourseUnit &unit : course.units) {
        QVERIFY(!unit.title.isEmpty());
        for (const session::LessonEntry &entry : unit.lessons) {
            QVERIFY2(entry.diagnostics.empty(), entry.id.c_str());
            QVERIFY(!entry.title.in("zh_CN").empty());
            QVERIFY(scenario::readLessonFile(entry.file).value);
        }
    }
}

void TestCourse::keepsALessonThatCannotBeOpened()
{
    QTemporaryDir folder;
    const std::string good = readMiniLesson("").value->json;
    write(folder.filePath(QStringLiteral("mini.json")), QByteArray::fromStdString(good));
    write(folder.filePath(QStringLiteral("broken.json")), "{ \"format\": 1, }");
    write(folder.filePath(QStringLiteral("pack.json")),
          R"({"format": 1, "id": "pack", "title": "Pack", "authors": ["me"], "license": "MIT", "version": "1",
              "units": [{"title": "All", "lessons": ["mini", "broken", "missing"]}]})");
    const auto course = session::openCourse(folder.path().toStdString());
    QVERIFY(course.pack);
    QCOMPARE(course.units.size(), 1u);
    const auto &lessons = course.units[0].lessons;
    QCOMPARE(lessons.size(), 3u);
    QCOMPARE(lessons[0].title.in("en"), "Mini");
    QVERIFY(lessons[0].diagnostics.empty());
    QCOMPARE(lessons[1].id, "broken");
    QVERIFY(scenario::hasErrors(lessons[1].diagnostics));
    QCOMPARE(lessons[2].id, "missing");
    QVERIFY(scenario::hasErrors(lessons[2].diagnostics));
}

void TestCourse::opensASingleLesson()
{
    QTemporaryDir folder;
    write(folder.filePath(QStringLiteral("mini.json")),
          QByteArray::fromStdString(readMiniLesson("").value->json));
    const auto course = session::openCourse((folder.path() + QStringLiteral("/mini.json")).toStdString());
    QVERIFY(!course.pack);
    QCOMPARE(course.units.size(), 1u);
    QCOMPARE(course.units[0].lessons.size(), 1u);
    QCOMPARE(course.units[0].lessons[0].id, "mini");
}

void TestCourse::saysWhatIsWrongWithAFolder_data()
{
    QTest::addColumn<QByteArray>("pack");
    QTest::newRow("no pack.json") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("pack");
    QTest::newRow("no pack") << QByteArray("[]");
}

void TestCourse::saysWhatIsWrongWithAFolder()
{
    QFETCH(QByteArray, pack);
    QTemporaryDir folder;
    if (!pack.isNull())
        write(folder.filePath(QStringLiteral("pack.json")), pack);
    const auto course = session::openCourse(folder.path().toStdString());
    QVERIFY(!course.pack);
    QVERIFY(course.units.empty());
    QVERIFY(scenario::hasErrors(course.diagnostics));
}

QTEST_GUILESS_MAIN(TestCourse)
#include "tst_course.moc"
