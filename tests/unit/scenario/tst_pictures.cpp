// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "chinese.h"
#include "lessontext.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace simmer::scenario;
using namespace simmer::scenario::test;

/// Pictures that a lesson's texts show.
class PicturesTest : public QObject
{
    Q_OBJECT

private slots:
    void whatCannotBeShownIsToldOf_data();
    void whatCannotBeShownIsToldOf();
};

void PicturesTest::whatCannotBeShownIsToldOf_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    const auto svg = [](const char *inside) {
        return QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'>") + inside +
               "</svg>";
    };
    const auto png = [](char width) {
        const char rest[] = {'\0', '\0', '\0', '\1', '\0'};
        return QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", 18) + width + QByteArray(rest, sizeof rest);
    };
    QTest::newRow("shapes") << "images/pot.svg" << svg("<path d='M0,0 h9'/>") << "";
    QTest::newRow("a small PNG") << "images/pot.png" << png('\1') << "";
    QTest::newRow("not there") << "images/pan.svg" << svg("") << "is not there";
    QTest::newRow("no picture") << "images/pot.svg" << QByteArray("a pot") << "is no SVG picture";
    QTest::newRow("no PNG") << "images/pot.png" << svg("") << "is no PNG picture";
    QTest::newRow("a large PNG") << "images/pot.png" << png('\x10') << "pixels wide or high";
    QTest::newRow("another kind") << "images/pot.gif" << QByteArray("GIF89a") << "neither .svg nor .png";
    QTest::newRow("loads") << "images/pot.svg" << svg("<IMAGE/>") << "shapes only";
    QTest::newRow("leads away") << "images/pot.svg" << svg("<g xlink:href='#a'/>") << "shapes only";
    QTest::newRow("defines") << "images/pot.svg"
                             << "<!ENTITY a 'a'>" + svg("&a;") << "shapes only";
    QTest::newRow("much") << "images/pot.svg" << svg(QByteArray("<g></g>").repeated(2100)) << "elements";
    QTest::newRow("large") << "images/pot.svg" << svg(QByteArray(300 * 1024, ' ')) << "larger than";
}

/// A lesson whose picture cannot be shown opens all the same.
void PicturesTest::whatCannotBeShownIsToldOf()
{
    QFETCH(QString, file);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    const std::string shown = says == "is not there" ? "images/pot.svg" : file.toStdString();
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkdir("images"));
    const auto write = [&folder](const QString &name, const QByteArray &content) {
        QFile target(folder.filePath(name));
        QVERIFY(target.open(QIODevice::WriteOnly) && target.write(content) == content.size());
    };
    const std::string lesson = lessonWith({{"goal", "\"Look: ![a pot](" + shown + ")\""}});
    write("soup.json", QByteArray::fromStdString(lesson));
    write(file, bytes);
    const auto result = readLessonFile(folder.filePath("soup.json").toStdString());
    QVERIFY(result.value);
    if (says.isEmpty()) {
        QVERIFY(result.diagnostics.empty());
        return;
    }
    QCOMPARE(result.diagnostics.size(), 1u);
    QCOMPARE(QString::fromStdString(result.diagnostics.front().rule), QString("lesson/picture"));
    QCOMPARE(notInChinese(result.diagnostics), "");
    QCOMPARE(QString::fromStdString(result.diagnostics.front().source.pointer), QString("/goal"));
    const auto message = toString(result.diagnostics.front().message);
    QVERIFY2(message.find(says.toStdString()) != std::string::npos, message.c_str());
}

QTEST_GUILESS_MAIN(PicturesTest)
#include "tst_pictures.moc"
