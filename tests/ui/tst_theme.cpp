// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include <QColor>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QTest>

#include <cmath>

/// Contrast of every theme, by WCAG 2.1: 4.5:1 for text, 3:1 for what carries meaning without words.
class TestTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void text_data();
    void text();
    void taskColours_data();
    void taskColours();

private:
    QVariantMap palette(const QString &scheme) const
    {
        return m_palettes->property(qPrintable(scheme)).value<QJSValue>().toVariant().toMap();
    }

    QQmlEngine m_engine;
    std::unique_ptr<QObject> m_palettes;
};

namespace {

double luminance(const QColor &colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrast(const QVariant &a, const QVariant &b)
{
    const double first = luminance(QColor(a.toString()));
    const double second = luminance(QColor(b.toString()));
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

const QStringList schemes{"light", "dark", "contrast"};

} // namespace

void TestTheme::initTestCase()
{
    m_engine.addImportPath("qrc:/qt/qml");
    QQmlComponent component(&m_engine);
    component.setData("import QtQuick\nimport Simmer.Theme\nQtObject {"
                      "property var light: Palettes.light; property var dark: Palettes.dark;"
                      "property var contrast: Palettes.contrast }",
                      QUrl());
    m_palettes.reset(component.create());
    QVERIFY2(m_palettes, qPrintable(component.errorString()));
}

void TestTheme::text_data()
{
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("under");
    QTest::addColumn<double>("least");
    const std::vector<std::tuple<const char *, QStringList, double>> pairs{
        {"text",
         {"window", "surface", "sunken", "hover", "accentSoft", "selectedSurface", "warningSoft",
          "successSoft", "dangerSoft"},
         4.5},
        {"textMuted", {"window", "surface", "sunken", "warningSoft", "hover", "selectedSurface"}, 4.5},
        {"textFaint", {"surface", "sunken", "selectedSurface"}, 4.5},
        {"accent", {"surface", "accentSoft"}, 4.5},
        {"accentInk", {"accentFill"}, 4.5},
        {"successInk", {"successFill"}, 4.5},
        {"dangerInk", {"dangerFill"}, 4.5},
        {"tooltipInk", {"tooltip"}, 4.5},
        {"success", {"surface", "warningSoft", "sunken"}, 4.5},
        {"danger", {"surface", "warningSoft", "sunken"}, 4.5},
        {"warning", {"surface", "warningSoft"}, 4.5},
        {"suspension", {"surface"}, 4.5},
        {"codeKeyword", {"surface"}, 4.5},
        {"codeString", {"surface"}, 4.5},
        {"codeComment", {"surface"}, 4.5},
        {"codeNumber", {"surface"}, 4.5},
        {"codeName", {"surface"}, 4.5},
        {"borderStrong", {"surface", "sunken"}, 3},
        {"focus", {"surface", "window"}, 3},
        {"playhead", {"surface"}, 3},
        {"stuck", {"surface"}, 3},
        {"accentFill", {"surface"}, 3},
    };
    for (const QString &scheme : schemes) {
        for (const auto &[text, backgrounds, least] : pairs) {
            for (const QString &under : backgrounds)
                QTest::addRow("%s: %s on %s", qPrintable(scheme), text, qPrintable(under))
                    << scheme << text << under << least;
        }
    }
}

void TestTheme::text()
{
    QFETCH(QString, scheme);
    QFETCH(QString, text);
    QFETCH(QString, under);
    QFETCH(double, least);
    const QVariantMap colours = palette(scheme);
    QVERIFY(colours.contains(text) && colours.contains(under));
    const double ratio = contrast(colours[text], colours[under]);
    QVERIFY2(ratio >= least, qPrintable(QString::number(ratio)));
}

void TestTheme::taskColours_data()
{
    QTest::addColumn<QString>("scheme");
    for (const QString &scheme : schemes)
        QTest::newRow(qPrintable(scheme)) << scheme;
}

void TestTheme::taskColours()
{
    QFETCH(QString, scheme);
    const QVariantMap colours = palette(scheme);
    const QVariantList tasks = colours["tasks"].toList();
    QCOMPARE(tasks.size(), 8);
    for (const QVariant &task : tasks) {
        const QVariantMap colour = task.toMap();
        const auto least = [&](const QVariant &a, const QVariant &b, double ratio) {
            return contrast(a, b) >= ratio;
        };
        QVERIFY2(least(colour["outline"], colours["surface"], 3), qPrintable(colour["name"].toString()));
        QVERIFY2(least(colour["outline"], colours["selectedSurface"], 3),
                 qPrintable(colour["name"].toString()));
        QVERIFY2(least(colour["onFill"], colour["fill"], 4.5), qPrintable(colour["name"].toString()));
    }
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
