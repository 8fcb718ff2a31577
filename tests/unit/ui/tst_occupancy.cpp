// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/kitchen.h"
#include "ui/scheduler/occupancy.h"

#include <QTest>

using namespace simmer;
using namespace simmer::ui::test;
using ui::Occupancy;

namespace {

QStringList told(const Occupancy &occupancy, std::size_t holder, const trace::Timeline &timeline)
{
    QStringList texts;
    for (const Occupancy::Stretch &stretch : occupancy.stretches(holder)) {
        if (stretch.end <= stretch.start)
            continue;
        texts.append(
            QStringLiteral("%1%2 %3-%4")
                .arg(QString::fromStdString(timeline.taskName(stretch.task)), stretch.stuck ? " stuck" : "")
                .arg(double(stretch.start) / 150e6)
                .arg(double(stretch.end) / 150e6));
    }
    return texts;
}

Occupancy read(const trace::Timeline &timeline)
{
    Occupancy occupancy;
    occupancy.update(timeline);
    return occupancy;
}

} // namespace

class TestOccupancy : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void coroutinesShareOneThread()
    {
        const auto timeline = Kitchen::coroutines();
        QCOMPARE(told(read(*timeline), 0, *timeline),
                 QStringList({"cook#1 0-4", "delivery#1 4-4.3", "phone#1 4.3-7.3", "delivery#1 14.3-15.3",
                              "cook#1 16.5-18.5"}));
    }

    void aSequentialThreadWaitsWithItsTask()
    {
        const auto timeline = Kitchen::sequential();
        const QStringList strip = told(read(*timeline), 0, *timeline);
        QCOMPARE(strip.mid(0, 3), QStringList({"cook#1 0-4", "cook#1 stuck 4-16", "cook#1 16-18"}));
        QVERIFY(strip.filter(QStringLiteral("main")).isEmpty());
    }

    void coresShowTheRealCuts()
    {
        const auto timeline = Kitchen::threads();
        const Occupancy occupancy = read(*timeline);
        QCOMPARE(occupancy.holderCount(), std::size_t(2));
        QCOMPARE(told(occupancy, 0, *timeline), QStringList({"cook#1 0-4.4", "cook#1 16.4-18.4"}));
        QCOMPARE(told(occupancy, 1, *timeline),
                 QStringList({"phone#1 0.2-1.6", "phone#1 1.9-3.6", "delivery#1 10-11"}));
    }

    void timeHeldAddsUp()
    {
        const auto timeline = Kitchen::threads();
        const Occupancy occupancy = read(*timeline);
        QCOMPARE(occupancy.heldBefore(1, minutes(1.7)), minutes(1.4));
        QCOMPARE(occupancy.heldBefore(0, timeline->end()), minutes(6.4));
    }

    void eventsThatComeLateAreTakenIn()
    {
        for (const auto &whole : Kitchen::all()) {
            const auto all = whole->events();
            trace::Timeline timeline;
            timeline.onHeader(whole->header());
            Occupancy grown;
            const std::size_t third = all.size() / 3;
            for (const auto part : {all.first(third), all.subspan(2 * third), all.subspan(third, third)}) {
                timeline.onEvents(part);
                grown.update(timeline);
            }
            timeline.close();
            grown.update(timeline);
            const Occupancy atOnce = read(timeline);
            QCOMPARE(grown.holderCount(), atOnce.holderCount());
            for (std::size_t holder = 0; holder < atOnce.holderCount(); ++holder)
                QCOMPARE(told(grown, holder, timeline), told(atOnce, holder, timeline));
        }
    }
};

QTEST_GUILESS_MAIN(TestOccupancy)
#include "tst_occupancy.moc"
