// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/lanes/axismarksmodel.h"
#include "ui/lanes/timeaxis.h"

#include <QFont>
#include <QFontMetricsF>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using simmer::ui::AxisMarksModel;
using simmer::ui::TimeAxis;

namespace {

constexpr double unit = 150e6;

void setUp(TimeAxis &axis, double units)
{
    axis.setUnitMs(150);
    axis.setUnitName(QStringLiteral("min"));
    axis.setWidth(680);
    axis.setExtent(qint64(units * unit));
}

/// List of {x, text}.
QVariantList marksOf(const AxisMarksModel &model)
{
    QVariantList marks;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        marks.append(QVariantMap{{QStringLiteral("x"), model.data(index, AxisMarksModel::PixelRole)},
                                 {QStringLiteral("text"), model.data(index, AxisMarksModel::LabelRole)}});
    }
    return marks;
}

QVariantList marksOf(TimeAxis &axis)
{
    AxisMarksModel model;
    model.setAxis(&axis);
    return marksOf(model);
}

QStringList texts(TimeAxis &axis)
{
    QStringList texts;
    for (const QVariant &mark : marksOf(axis))
        texts.append(mark.toMap().value(QStringLiteral("text")).toString());
    return texts;
}

} // namespace

class TestTimeAxis : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsTheWholeRunWithRoomBehindIt()
    {
        TimeAxis axis;
        setUp(axis, 32);
        QCOMPARE(axis.toPixel(0), 0.0);
        QVERIFY(qAbs(axis.toPixel(32 * unit) - 640) < 0.5);
        QVERIFY(axis.isFitted());
    }

    void pixelsAndTimesAreEachOthersInverse()
    {
        TimeAxis axis;
        setUp(axis, 32);
        axis.zoom(0.1, 300);
        for (const double pixel : {0.0, 17.5, 679.0})
            QVERIFY(qAbs(axis.toPixel(axis.toTime(pixel)) - pixel) < 1e-6);
    }

    void marksDoNotTouchHoweverFarOneZooms()
    {
        TimeAxis axis;
        setUp(axis, 32);
        axis.setMarkDistance(58);
        QFont font;
        font.setPixelSize(11);
        axis.setFontFamily(font.family());
        axis.setFontSize(11);
        const QFontMetricsF metrics(font);
        for (int zoom = 0; zoom < 60; ++zoom, axis.zoom(0.8, 500)) {
            const QVariantList marks = marksOf(axis);
            for (qsizetype i = 1; i < marks.size(); ++i) {
                const QVariantMap left = marks[i - 1].toMap();
                const QVariantMap right = marks[i].toMap();
                const double apart = right["x"].toDouble() - left["x"].toDouble();
                const double width = (metrics.horizontalAdvance(left["text"].toString()) +
                                      metrics.horizontalAdvance(right["text"].toString())) /
                                     2;
                QVERIFY2(apart > width + 4, qPrintable(right["text"].toString()));
            }
        }
        QVERIFY(axis.scale() < 1000);
    }

    void marksStandAtRoundUnits()
    {
        TimeAxis axis;
        setUp(axis, 32);
        axis.setMarkDistance(58);
        QCOMPARE(texts(axis),
                 QStringList({"0 min", "5 min", "10 min", "15 min", "20 min", "25 min", "30 min"}));
        for (const QVariant &mark : marksOf(axis)) {
            const double units = axis.toTime(mark.toMap().value(QStringLiteral("x")).toDouble()) / unit;
            QVERIFY(qAbs(units / 5 - qRound(units / 5)) < 1e-6);
        }
    }

    void marksKeepTheirDistanceAtAnyZoom()
    {
        TimeAxis axis;
        setUp(axis, 32);
        for (int step = 0; step < 60; ++step) {
            axis.zoom(0.7, 250);
            const QVariantList marks = marksOf(axis);
            QVERIFY(marks.size() <= 680 / 58 + 2);
            for (int i = 1; i < marks.size(); ++i) {
                const double distance =
                    marks[i].toMap()["x"].toDouble() - marks[i - 1].toMap()["x"].toDouble();
                QVERIFY(distance >= 58 - 1e-6);
                QVERIFY2(marks[i].toMap()["text"] != marks[i - 1].toMap()["text"],
                         "two marks that say the same");
            }
        }
    }

    void marksThatStayKeepTheirRows()
    {
        TimeAxis axis;
        setUp(axis, 32);
        axis.zoom(0.05, 300);
        AxisMarksModel model;
        model.setAxis(&axis);
        const QSignalSpy anew(&model, &AxisMarksModel::modelReset);
        for (const double pixels : {30.0, 200.0, -5.0, -170.0, 300.0, 1.0, -250.0}) {
            axis.pan(pixels);
            QCOMPARE(marksOf(model), marksOf(axis));
        }
        // Where none of them stays, they say something else.
        const QSignalSpy gone(&model, &AxisMarksModel::rowsRemoved);
        axis.pan(5000);
        QCOMPARE(marksOf(model), marksOf(axis));
        QVERIFY(gone.count() <= 1);
        QCOMPARE(anew.count(), 0);
    }

    void marksFollowAnyZoomAndPan()
    {
        TimeAxis axis;
        setUp(axis, 32);
        AxisMarksModel model;
        model.setAxis(&axis);
        QRandomGenerator random(7);
        for (int move = 0; move < 300; ++move) {
            if (move % 3 == 0)
                axis.zoom(0.5 + random.generateDouble(), random.bounded(680));
            else
                axis.pan(random.bounded(900) - 450);
            QCOMPARE(marksOf(model), marksOf(axis));
        }
        axis.setUnitName(QStringLiteral("s"));
        QCOMPARE(marksOf(model), marksOf(axis));
        axis.setWidth(0);
        QCOMPARE(model.rowCount(), 0);
    }

    void whatIsUnderThePointerStaysThere()
    {
        TimeAxis axis;
        setUp(axis, 32);
        const double before = axis.toTime(400);
        axis.zoom(0.25, 400);
        QVERIFY(qAbs(axis.toTime(400) - before) < 1);
        QVERIFY(!axis.isFitted());
    }

    void zoomingOutEndsAtTheWholeRun()
    {
        TimeAxis axis;
        setUp(axis, 32);
        axis.zoom(0.25, 400);
        axis.zoom(100, 10);
        QVERIFY(axis.isFitted());
        QCOMPARE(axis.toTime(0), 0.0);
    }

    void panningStaysInsideTheRun()
    {
        TimeAxis axis;
        setUp(axis, 32);
        axis.zoom(0.25, 0);
        axis.pan(-500);
        QCOMPARE(axis.toTime(0), 0.0);
        axis.pan(1e6);
        QVERIFY(axis.toTime(680) <= 34 * unit + 1);
    }

    void aRunThatGrowsMovesThePictureSeldom()
    {
        TimeAxis axis;
        setUp(axis, 0);
        axis.setGrowing(true);
        int moves = 0;
        double scale = axis.scale();
        for (int step = 1; step <= 1000; ++step) {
            axis.setExtent(qint64(step * unit / 10));
            moves += axis.scale() != scale;
            scale = axis.scale();
            QVERIFY(axis.toPixel(double(axis.extent())) <= 680);
        }
        QVERIFY2(moves < 15, qPrintable(QString::number(moves)));
        axis.setGrowing(false);
        QVERIFY(qAbs(axis.toPixel(100 * unit) - 640) < 0.5);
    }

    void bringsATimeIntoSight()
    {
        TimeAxis axis;
        setUp(axis, 32);
        axis.zoom(0.1, 0);
        axis.ensureVisible(qint64(20 * unit));
        QVERIFY(axis.toPixel(20 * unit) >= 0 && axis.toPixel(20 * unit) <= 680);
        QSignalSpy changed(&axis, &TimeAxis::changed);
        axis.ensureVisible(qint64(20 * unit));
        QCOMPARE(changed.size(), 0);
    }

    void aZoomedViewKeepsItsTimesWhenTheWindowGrows()
    {
        TimeAxis axis;
        setUp(axis, 32);
        axis.zoom(0.5, 680);
        const double first = axis.toTime(0);
        axis.setWidth(1000);
        QCOMPARE(axis.toTime(0), first);
    }
};

QTEST_MAIN(TestTimeAxis)
#include "tst_timeaxis.moc"
