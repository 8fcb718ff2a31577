// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/lesson/markdown.h"
#include "ui/lesson/proseitem.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

using namespace simmer;
using namespace simmer::ui;

/// Lesson texts: the Markdown subset, and nothing but text for all the rest.
class TestMarkdown : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void inlineStyles();
    void blocks();
    void lists();
    void whatIsNotInTheSubset_data();
    void whatIsNotInTheSubset();
    void chineseLinesJoinWithoutSpace();
    void hugeInputStaysQuick();
    void picturesStandByThemselves();
    void proseGrowsAsItGetsNarrow();
    void proseShowsPictures();
};

void TestMarkdown::inlineStyles()
{
    const auto blocks = parseMarkdown("one *two* **three** `four`");
    QCOMPARE(blocks.size(), 1u);
    const std::vector<TextRun> expected{{"one ", false, false, false}, {"two", false, true, false},
                                        {" ", false, false, false},    {"three", true, false, false},
                                        {" ", false, false, false},    {"four", false, false, true}};
    QVERIFY(blocks[0].runs == expected);
}

void TestMarkdown::blocks()
{
    const auto blocks = parseMarkdown("First\nline.\n\n```\nawait x\n  y\n```\n\nLast.");
    QCOMPARE(blocks.size(), 3u);
    QCOMPARE(blocks[0].runs[0].text, QString("First line."));
    QCOMPARE(blocks[1].kind, TextBlock::Kind::Code);
    QCOMPARE(blocks[1].runs[0].text, QString("await x\n  y"));
    QCOMPARE(plainText(blocks), QString("First line.\nawait x\n  y\nLast."));
}

void TestMarkdown::lists()
{
    const auto blocks = parseMarkdown("- a\n- b\n\n  more of b\n\n3. c\n4. d\n   - e");
    QStringList seen;
    for (const TextBlock &block : blocks)
        seen.append(QStringLiteral("%1%2 %3").arg(block.depth).arg(block.marker, block.runs[0].text));
    QCOMPARE(seen, (QStringList{"1• a", "1• b", "1 more of b", "13. c", "14. d", "2• e"}));
}

void TestMarkdown::whatIsNotInTheSubset_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QString>("text");
    QTest::newRow("HTML is shown as written") << "<b>x</b> <img src=\"file:///etc/passwd\">"
                                              << "<b>x</b> <img src=\"file:///etc/passwd\">";
    QTest::newRow("an image becomes its words") << "![a pot](https://example.org/pot.png)"
                                                << "a pot";
    QTest::newRow("a link shows where it leads") << "[docs](https://example.org)"
                                                 << "docs (https://example.org)";
    QTest::newRow("a heading is a strong paragraph") << "# Title"
                                                     << "Title";
    QTest::newRow("empty") << ""
                           << "";
}

void TestMarkdown::whatIsNotInTheSubset()
{
    QFETCH(QString, markdown);
    QTEST(plainText(parseMarkdown(markdown)), "text");
}

void TestMarkdown::chineseLinesJoinWithoutSpace()
{
    QCOMPARE(plainText(parseMarkdown("事件\n循环")), QString("事件循环"));
}

void TestMarkdown::hugeInputStaysQuick()
{
    const QString nested = QString("*").repeated(100'000) + QString("[").repeated(100'000);
    QElapsedTimer timer;
    timer.start();
    parseMarkdown(nested);
    QVERIFY2(timer.elapsed() < 10'000, qPrintable(QString::number(timer.elapsed())));
}

void TestMarkdown::picturesStandByThemselves()
{
    const auto blocks =
        parseMarkdown("Look\nhere: ![a pot](images/pot.svg) and there.\n\n![two](images/b.png)");
    QCOMPARE(blocks.size(), 4u);
    QCOMPARE(blocks[1].kind, TextBlock::Kind::Picture);
    QCOMPARE(blocks[1].source, QString("images/pot.svg"));
    QCOMPARE(blocks[2].runs[0].text, QString(" and there."));
    QCOMPARE(blocks[3].kind, TextBlock::Kind::Picture);
    QCOMPARE(plainText(blocks), QString("Look here: \na pot\n and there.\ntwo"));
    QCOMPARE(withoutPictures(blocks).size(), 2u);
}

void TestMarkdown::proseGrowsAsItGetsNarrow()
{
    class Polished : public ProseItem
    {
    public:
        using ProseItem::updatePolish;
    };
    Polished prose;
    prose.setText(QString("word ").repeated(40));
    prose.setLineHeight(20);
    prose.setSize({800, 0});
    prose.updatePolish();
    const qreal wide = prose.implicitHeight();
    prose.setSize({200, 0});
    prose.updatePolish();
    QVERIFY(wide >= 20);
    QVERIFY(prose.implicitHeight() > 2 * wide);
}

/// As tall as the picture, in the ink of the text; what is not there is told in words.
void TestMarkdown::proseShowsPictures()
{
    const QTemporaryDir pack;
    QVERIFY(QDir(pack.path()).mkdir("images"));
    QFile svg(pack.filePath("images/bar.svg"));
    QVERIFY(svg.open(QIODevice::WriteOnly));
    svg.write("<svg xmlns='http://www.w3.org/2000/svg' width='100' height='70'>"
              "<path d='M0,0 h100 v70 h-100 z' fill='currentColor'/></svg>");
    svg.close();
    GlossaryModel glossary;
    session::Course course;
    course.folder = pack.path().toStdString();
    glossary.setCourse(course);
    class Polished : public ProseItem
    {
    public:
        using ProseItem::updatePolish;
    };
    Polished prose;
    prose.setPictures(glossary.pictures());
    prose.setLineHeight(20);
    prose.setColor(Qt::red);
    prose.setSize({300, 0});
    prose.setText("![a bar](images/bar.svg)");
    const auto height = [&prose] {
        prose.updatePolish();
        return prose.implicitHeight();
    };
    QTRY_COMPARE(height(), 70.0);
    QImage image(300, 70, QImage::Format_ARGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    prose.paint(&painter);
    painter.end();
    QCOMPARE(image.pixelColor(50, 35), QColor(Qt::red));
    QCOMPARE(image.pixelColor(150, 35), QColor(Qt::white));
    prose.setSize({50, 0});
    QCOMPARE(height(), 35.0);
    prose.setMostPictureHeight(14);
    QCOMPARE(height(), 14.0);
    prose.setText("![a bar](images/nothing.svg)");
    prose.setSize({300, 0});
    QTRY_COMPARE(height(), 20.0);
}

QTEST_MAIN(TestMarkdown)
#include "tst_markdown.moc"
