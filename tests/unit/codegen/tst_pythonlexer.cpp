// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/python/pythonlexer.h"

#include <QStringList>
#include <QTest>

using namespace simmer::codegen;

namespace {

/// Each piece with the first letter of its kind: "k:def|p: |n:cook".
QString written(const Line &line)
{
    const char letters[] = {'p', 'k', 'n', '0', 't', 'c'};
    QStringList pieces;
    for (const Token &token : line.tokens)
        pieces.append(QLatin1Char(letters[int(token.kind)]) + (u':' + QString::fromStdString(token.text)));
    return pieces.join(u'|');
}

} // namespace

class TestPythonLexer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsPiecesApart_data();
    void tellsPiecesApart();
    void knowsSuspensionPoints_data();
    void knowsSuspensionPoints();
    void aLongStringGoesOn();
    void keepsTheText();
};

void TestPythonLexer::tellsPiecesApart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("pieces");
    QTest::newRow("definition") << "async def cook(n=1.5):"
                                << "k:async|p: |k:def|p: |n:cook|p:(n=|0:1.5|p:):";
    QTest::newRow("comment") << "x = 1  # \"1\""
                             << "p:x = |0:1|p:  |c:# \"1\"";
    QTest::newRow("string with its prefix") << "rb'a\\'b' + f\"{x}\""
                                            << "t:rb'a\\'b'|p: + |t:f\"{x}\"";
    QTest::newRow("no keyword in a word") << "format = island_2"
                                          << "p:format = island_2";
    QTest::newRow("other scripts") << "饭 = \"茶\"  # 饭"
                                   << "p:饭 = |t:\"茶\"|p:  |c:# 饭";
    QTest::newRow("string without an end") << "print(\"tea)"
                                           << "p:print(|t:\"tea)";
    QTest::newRow("nothing") << ""
                             << "";
}

void TestPythonLexer::tellsPiecesApart()
{
    QFETCH(QString, text);
    QFETCH(QString, pieces);
    const auto lines = pythonLines((text + u'\n').toStdString());
    QCOMPARE(lines.size(), std::size_t(1));
    QCOMPARE(written(lines[0]), pieces);
}

void TestPythonLexer::knowsSuspensionPoints_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isOne");
    QTest::newRow("await") << "x = await tea()" << true;
    QTest::newRow("async for") << "async for x in tea():" << true;
    QTest::newRow("async with") << "async with lock:" << true;
    QTest::newRow("async def") << "async def tea():" << false;
    QTest::newRow("in a comment") << "tea()  # await" << false;
    QTest::newRow("in a string") << "'await'" << false;
}

void TestPythonLexer::knowsSuspensionPoints()
{
    QFETCH(QString, text);
    QFETCH(bool, isOne);
    QCOMPARE(pythonLines(text.toStdString()).at(0).suspensionPoint, isOne);
}

void TestPythonLexer::aLongStringGoesOn()
{
    const auto lines = pythonLines("x = \"\"\"one\n    await two\n\"\"\" + y\nawait z\n");
    QCOMPARE(written(lines[0]), QStringLiteral("p:x = |t:\"\"\"one"));
    QCOMPARE(written(lines[1]), QStringLiteral("t:    await two"));
    QCOMPARE(written(lines[2]), QStringLiteral("t:\"\"\"|p: + y"));
    QVERIFY(!lines[1].suspensionPoint && lines[3].suspensionPoint);
}

void TestPythonLexer::keepsTheText()
{
    const std::string text =
        "def f():\n    if x:\n          return {'a': 1,\n       'b': \"\"\"\n\n  # \"\"\"}\n\nf()\n";
    Listing listing;
    listing.lines = pythonLines(text);
    QCOMPARE(plainText(listing), text);
}

QTEST_APPLESS_MAIN(TestPythonLexer)
#include "tst_pythonlexer.moc"
