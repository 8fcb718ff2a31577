// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/lanes/densitypicture.h"

#include <QPainter>
#include <QTest>

using simmer::ui::DensityPicture;

/// Bands are where their edges say, each in its filling.
class TestDensityPicture : public QObject
{
    Q_OBJECT

    static QImage painted(DensityPicture &picture)
    {
        QImage image(20, 20, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::black);
        QPainter painter(&image);
        picture.paint(painter);
        return image;
    }

private slots:
    void bandsLieOnEachOther()
    {
        DensityPicture picture;
        picture.begin({4, 5}, {10, 10},
                      {QBrush(Qt::red), QBrush(Qt::green), QBrush(Qt::blue), QBrush(Qt::yellow)}, Qt::white);
        picture.fill(6, {8, 5, 5, 1}); // two rows of red, three of green, no blue, four of yellow
        const QImage image = painted(picture);
        const auto at = [&](int row) { return image.pixelColor(6, 5 + row); };
        QCOMPARE(at(0), QColor(Qt::black));
        for (const int row : {1, 2, 3, 4})
            QCOMPARE(at(row), QColor(Qt::yellow));
        for (const int row : {5, 6, 7})
            QCOMPARE(at(row), QColor(Qt::green));
        for (const int row : {8, 9})
            QCOMPARE(at(row), QColor(Qt::red));
        QCOMPARE(image.pixelColor(6, 15), QColor(Qt::black));
        QCOMPARE(image.pixelColor(5, 14), QColor(Qt::black));
    }

    void theNextFrameBeginsEmpty()
    {
        DensityPicture picture;
        const DensityPicture::Brushes brushes{QBrush(Qt::red), QBrush(Qt::red), QBrush(Qt::red),
                                              QBrush(Qt::red)};
        picture.begin({0, 0}, {10, 10}, brushes, Qt::white);
        picture.fill(3, {0, 0, 0, 0});
        picture.begin({0, 0}, {10, 10}, brushes, Qt::white);
        QCOMPARE(painted(picture).pixelColor(3, 3), QColor(Qt::black));
    }

    void whatIsBeyondIsLeftOut()
    {
        DensityPicture picture;
        picture.begin({4, 5}, {10, 10}, {QBrush(Qt::red), QBrush(Qt::red), QBrush(Qt::red), QBrush(Qt::red)},
                      Qt::white);
        for (const int x : {3, 14})
            picture.fill(x, {0, 0, 0, 0});
        picture.fill(4, {-7, -8, -9, -10});
        const QImage image = painted(picture);
        QCOMPARE(image.pixelColor(3, 8), QColor(Qt::black));
        QCOMPARE(image.pixelColor(14, 8), QColor(Qt::black));
        QCOMPARE(image.pixelColor(4, 5), QColor(Qt::red));
        QCOMPARE(image.pixelColor(4, 4), QColor(Qt::black));
    }

    void texturesBeginAtThePaintersOrigin()
    {
        QImage checks(2, 2, QImage::Format_ARGB32_Premultiplied);
        checks.fill(Qt::transparent);
        checks.setPixelColor(0, 0, Qt::red);
        checks.setPixelColor(1, 1, Qt::red);
        const QBrush brush(checks);
        DensityPicture picture;
        picture.begin({3, 3}, {10, 10}, {brush, brush, brush, brush}, Qt::white);
        for (int x = 3; x < 13; ++x)
            picture.fill(x, {0, 0, 0, 0});
        const QImage image = painted(picture);
        for (int y = 3; y < 13; ++y) {
            for (int x = 3; x < 13; ++x)
                QCOMPARE(image.pixelColor(x, y), QColor((x + y) % 2 == 0 ? Qt::red : Qt::white));
        }
    }
};

QTEST_GUILESS_MAIN(TestDensityPicture)
#include "tst_densitypicture.moc"
