// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/kitchen.h"
#include "ui/lanes/densityindex.h"

#include <QTest>

using namespace simmer;
using namespace simmer::ui::test;
using trace::TaskState;
using ui::DensityIndex;

namespace {

/// By reading the moment.
DensityIndex::Counts counted(const trace::Timeline &timeline, std::size_t eventCount)
{
    DensityIndex::Counts counts{};
    for (const trace::Moment::Task &task : timeline.momentAfter(eventCount).tasks) {
        switch (task.state) {
        case TaskState::NotYet: break;
        case TaskState::Ready:
        case TaskState::Preempted: ++counts[DensityIndex::Ready]; break;
        case TaskState::Running: ++counts[DensityIndex::Running]; break;
        case TaskState::Waiting: ++counts[DensityIndex::Waiting]; break;
        case TaskState::Stuck:
        case TaskState::Deadlocked: ++counts[DensityIndex::Stuck]; break;
        case TaskState::Finished:
        case TaskState::Failed:
        case TaskState::Cancelled: ++counts[DensityIndex::Over]; break;
        }
    }
    return counts;
}

} // namespace

class TestDensityIndex : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsAreThoseOfTheMoment()
    {
        const auto timeline = crowd(40, 4);
        DensityIndex index;
        index.update(*timeline);
        for (std::size_t count = 0; count <= timeline->events().size(); ++count)
            QCOMPARE(index.after(*timeline, count), counted(*timeline, count));
        QCOMPARE(index.most(), 41u);
    }

    void countsAreRightWhileTheTraceGrowsInAnyOrder()
    {
        const auto whole = crowd(20, 4);
        const auto all = whole->events();
        trace::Timeline timeline;
        timeline.onHeader(whole->header());
        DensityIndex index;
        // Batches of 100; every third comes after the one that it should come before.
        std::vector<std::span<const trace::Event>> batches;
        for (std::size_t at = 0; at < all.size(); at += 100)
            batches.push_back(all.subspan(at, std::min<std::size_t>(100, all.size() - at)));
        for (std::size_t i = 1; i + 1 < batches.size(); i += 3)
            std::swap(batches[i], batches[i + 1]);
        for (const auto &batch : batches) {
            timeline.onEvents(batch);
            index.update(timeline);
        }
        timeline.close();
        index.update(timeline);
        for (std::size_t count = 0; count <= timeline.events().size(); count += 7)
            QCOMPARE(index.after(timeline, count), counted(timeline, count));
    }

    void nearATimeIsWithinTheTolerance()
    {
        const auto timeline = crowd(200, 6);
        DensityIndex index;
        index.update(*timeline);
        for (std::int64_t time = 0; time < timeline->end(); time += timeline->end() / 97) {
            const std::int64_t tolerance = 300'000;
            const auto found = index.near(*timeline, time, tolerance).counts;
            bool matches = false;
            const std::size_t last = timeline->eventCountAt(time);
            for (std::size_t count = timeline->eventCountAt(time - tolerance - 1); count <= last && !matches;
                 ++count)
                matches = found == counted(*timeline, count);
            QVERIFY(matches);
        }
    }
};

QTEST_GUILESS_MAIN(TestDensityIndex)
#include "tst_densityindex.moc"
