// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/lanes/stagelayout.h"

#include <QTest>

using simmer::ui::StageLayout;

class TestStageLayout : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fourLanesOfFourRowsFitASmallWindow()
    {
        // What 55 % of a 768 pixel window leaves under heading and axis.
        const auto lanes = StageLayout::arrange({4, 4, 4, 4}, 284, 1);
        QCOMPARE(lanes.size(), std::size_t(4));
        QVERIFY(lanes.back().y + lanes.back().height <= 284);
        for (const auto &lane : lanes) {
            QCOMPARE(lane.mode, StageLayout::Mode::Rows);
            QVERIFY(lane.pitch >= 15);
            QVERIFY(lane.top + 3 * lane.pitch + lane.bar <= lane.height);
        }
    }

    void rowsAreRoomyWhereThereIsRoom()
    {
        QCOMPARE(StageLayout::arrange({3, 3, 3, 3}, 500, 1).front().pitch, 32.0);
        QCOMPARE(StageLayout::arrange({3, 3, 3, 3}, 4000, 1).front().pitch, 32.0);
    }

    void lanesDoNotOverlap()
    {
        const auto lanes = StageLayout::arrange({4, 30, 500, 12}, 300, 1);
        for (std::size_t i = 1; i < lanes.size(); ++i)
            QVERIFY(lanes[i].y >= lanes[i - 1].y + lanes[i - 1].height);
    }

    void manyTasksGetThinRowsThenADensity_data()
    {
        QTest::addColumn<int>("rows");
        QTest::addColumn<StageLayout::Mode>("mode");
        QTest::newRow("twelve") << 12 << StageLayout::Mode::Rows;
        QTest::newRow("thirteen") << 13 << StageLayout::Mode::ThinRows;
        QTest::newRow("forty-eight") << 48 << StageLayout::Mode::ThinRows;
        QTest::newRow("forty-nine") << 49 << StageLayout::Mode::Density;
        QTest::newRow("a hundred thousand") << 100000 << StageLayout::Mode::Density;
    }
    void manyTasksGetThinRowsThenADensity()
    {
        QFETCH(int, rows);
        QFETCH(StageLayout::Mode, mode);
        const auto lanes = StageLayout::arrange({rows}, 300, 1);
        QCOMPARE(lanes.front().mode, mode);
        QVERIFY(lanes.front().height <= 420);
    }

    void biggerTextNeedsMoreRoom()
    {
        const auto lanes = StageLayout::arrange({4, 4, 4, 4}, 100, 1.5);
        QCOMPARE(lanes.front().pitch, 22.5);
    }
};

QTEST_GUILESS_MAIN(TestStageLayout)
#include "tst_stagelayout.moc"
