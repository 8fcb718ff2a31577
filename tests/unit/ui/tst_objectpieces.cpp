// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/kitchen.h"
#include "ui/lanes/objectpieces.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace simmer;
using namespace simmer::ui::test;
using trace::ObjectTrack;
using ui::ChangeIndex;
using ui::ObjectPiece;
using ui::TimeScale;

namespace {

std::vector<ObjectPiece> pieces(const ObjectTrack &track, const TimeScale &scale, double width,
                                std::int64_t end, std::int64_t atFirst)
{
    ChangeIndex index;
    index.update(track, 0);
    return ui::visiblePieces(track, index, scale, 0, width, end, atFirst);
}

ObjectTrack changing(int count)
{
    ObjectTrack track;
    std::mt19937 random(7);
    for (int i = 0; i < count; ++i)
        track.changes.push_back({i * 100, std::int64_t(random() % 1000), mainTask});
    return track;
}

} // namespace

class TestObjectPieces : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachValueIsOnePieceWhereThereIsRoom()
    {
        ObjectTrack track;
        track.changes = {{100, 1, mainTask}, {300, 2, mainTask}, {400, 0, mainTask}};
        const auto found = pieces(track, {0, 1}, 1000, 600, 5);
        QCOMPARE(found.size(), std::size_t(4));
        const std::vector<std::pair<double, std::int64_t>> wanted{{100, 5}, {300, 1}, {400, 2}, {600, 0}};
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            QCOMPARE(found[i].right, wanted[i].first);
            QCOMPARE(found[i].least, wanted[i].second);
            QCOMPARE(found[i].most, wanted[i].second);
            QVERIFY(!found[i].mixed);
        }
    }

    void aMillionChangesArePiecesOfPixels()
    {
        const ObjectTrack track = changing(1'000'000);
        const auto found = pieces(track, {0, 100'000}, 1000, 100'000'000, 0);
        QVERIFY(found.size() <= 1001);
        for (std::size_t i = 1; i < found.size(); ++i)
            QVERIFY(found[i].left >= found[i - 1].right - 1e-9);
    }

    void whatAPixelSaysIsWhatHappensInIt()
    {
        const ObjectTrack track = changing(5000);
        for (const ObjectPiece &piece : pieces(track, {0, 1234.5}, 400, 500'000, 0)) {
            if (!piece.mixed)
                continue;
            const double from = piece.left * 1234.5;
            const double to = piece.right * 1234.5;
            std::int64_t least = 1000, most = 0;
            for (const auto &change : track.changes) {
                if (double(change.time) > from && double(change.time) <= to) {
                    least = std::min(least, change.value);
                    most = std::max(most, change.value);
                }
            }
            QVERIFY(piece.least <= least);
            QVERIFY(piece.most >= most);
        }
    }

    void theRangeOfAnyStretchIsThatOfItsChanges()
    {
        const ObjectTrack track = changing(3000);
        ChangeIndex index;
        index.update(track, 0);
        std::mt19937 random(11);
        for (int i = 0; i < 500; ++i) {
            const std::size_t first = random() % 2999;
            const std::size_t last = first + 1 + random() % (3000 - first - 1);
            const auto [least, most] = std::minmax_element(
                track.changes.begin() + std::ptrdiff_t(first), track.changes.begin() + std::ptrdiff_t(last),
                [](const auto &a, const auto &b) { return a.value < b.value; });
            QCOMPARE(index.range(track, first, last), std::pair(least->value, most->value));
        }
    }

    void aNewRevisionIsReadAnew()
    {
        ObjectTrack track = changing(100);
        ChangeIndex index;
        index.update(track, 0);
        track.changes.insert(track.changes.begin(), {-1, 5000, mainTask});
        index.update(track, 1);
        QCOMPARE(index.all(0).second, 5000);
    }

    void onlyWhatTasksShareHasATrack()
    {
        TraceBuilder t;
        t.object("stove", "lock");
        t.object("shop", "server");
        t.object("orders", "queue", 3);
        t.object("crew", "pool", 2);
        QCOMPARE(ui::trackedObjects(t.header()), (std::vector<std::uint32_t>{0, 2}));
        QCOMPARE(ui::valueAtFirst(t.header().objects[0]), std::int64_t(trace::noTask));
        QCOMPARE(ui::valueAtFirst(t.header().objects[2]), 0);
    }
};

QTEST_GUILESS_MAIN(TestObjectPieces)
#include "tst_objectpieces.moc"
