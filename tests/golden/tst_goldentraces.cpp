// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT

// Lessons and what they do in virtual time, event by event. With SIMMER_UPDATE_GOLDEN=1 in the environment
// the expectations are written anew: read the difference before you keep it.

#include "virtuallane.h"

#include "scenario/reader.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace simmer;

class GoldenTracesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lessonDoesWhatItDid_data();
    void lessonDoesWhatItDid();
    void everyExpectationHasItsLesson();
};

namespace {

const QString folder = QStringLiteral(SIMMER_SOURCE_DIR "/tests/golden/traces");

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll();
}

bool writeTo(const QString &path, const QByteArray &contents)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(contents) == contents.size();
}

} // namespace

void GoldenTracesTest::lessonDoesWhatItDid_data()
{
    QTest::addColumn<QString>("lesson");
    QTest::addColumn<scenario::Model>("model");
    for (const QString &file : QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        for (const scenario::Model model : {scenario::Model::Sequential, scenario::Model::Coroutines}) {
            const QString lesson = QFileInfo(file).completeBaseName();
            const QByteArray row = lesson.toUtf8() + '.' + scenario::name(model).data();
            QTest::newRow(row.constData()) << lesson << model;
        }
    }
}

void GoldenTracesTest::lessonDoesWhatItDid()
{
    QFETCH(QString, lesson);
    QFETCH(scenario::Model, model);
    const QByteArray text = contentsOf(folder + u'/' + lesson + QStringLiteral(".json"));
    const QString expectation =
        folder + u'/' + QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral(".trace");
    const QStringList lines = test::VirtualLane(model, text).lines();
    if (qEnvironmentVariableIsSet("SIMMER_UPDATE_GOLDEN"))
        QVERIFY(writeTo(expectation, (lines.join(u'\n') + u'\n').toUtf8()));
    const QStringList expected = QString::fromUtf8(contentsOf(expectation)).split(u'\n', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < qMin(lines.size(), expected.size()); ++i)
        QVERIFY2(lines.at(i) == expected.at(i),
                 qPrintable(QStringLiteral("line %1\n   is       %2\n   expected %3")
                                .arg(i + 1)
                                .arg(lines.at(i), expected.at(i))));
    QCOMPARE(lines.size(), expected.size());
}

void GoldenTracesTest::everyExpectationHasItsLesson()
{
    for (const QString &file : QDir(folder).entryList({QStringLiteral("*.trace")}, QDir::Files)) {
        const QString lesson = QFileInfo(file).baseName();
        QVERIFY2(QFile::exists(folder + u'/' + lesson + QStringLiteral(".json")), qPrintable(file));
    }
}

QTEST_APPLESS_MAIN(GoldenTracesTest)
#include "tst_goldentraces.moc"
