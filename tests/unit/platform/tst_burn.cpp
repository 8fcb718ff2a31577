// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "platform/burn.h"
#include "platform/clock.h"
#include "platform/cores.h"

#include <QTest>

#include <thread>
#include <vector>

using namespace simmer::platform;
using namespace std::chrono_literals;

namespace {

class Observer : public BurnObserver
{
public:
    void onPreempted(const Preemption &preemption) override { preemptions.push_back(preemption); }
    bool onPulse() override { return ++pulses < endAtPulse; }

    std::vector<Preemption> preemptions;
    int pulses = 0;
    int endAtPulse = 1'000'000;
};

} // namespace

class BurnTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void usesTheCpuTimeAskedFor();
    void nothingIsNothing();
    void observerEndsIt();
    void gapsAreTheTimeOffTheCore();
};

void BurnTest::usesTheCpuTimeAskedFor()
{
    Observer observer;
    const std::int64_t before = threadCpuNs();
    QVERIFY(burn(12ms, observer));
    const std::int64_t used = threadCpuNs() - before;
    QVERIFY2(used >= 12'000'000, qPrintable(QString::number(used)));
    QVERIFY2(used < 13'000'000, qPrintable(QString::number(used)));
    QVERIFY(observer.pulses >= 2);
}

void BurnTest::nothingIsNothing()
{
    Observer observer;
    QVERIFY(burn(0ns, observer));
    QCOMPARE(observer.pulses, 0);
}

void BurnTest::observerEndsIt()
{
    Observer observer;
    observer.endAtPulse = 1;
    const std::int64_t before = threadCpuNs();
    QVERIFY(!burn(10s, observer));
    QVERIFY(threadCpuNs() - before < 1'000'000'000);
}

/// Two burners on one core: each is off it about half of the time, and the gaps say so.
void BurnTest::gapsAreTheTimeOffTheCore()
{
    constexpr int burners = 2;
    const std::chrono::nanoseconds amount = 60ms;
    struct Result
    {
        Observer observer;
        std::int64_t real = 0;
    };
    std::vector<Result> results(burners);
    const unsigned core = currentCore();
    std::vector<std::jthread> threads;
    for (Result &result : results) {
        threads.emplace_back([&result, core, amount] {
            pinToCore(core);
            const std::int64_t start = monotonicNs();
            burn(amount, result.observer);
            result.real = monotonicNs() - start;
        });
    }
    threads.clear();
    std::int64_t last = 0;
    std::int64_t off = 0;
    std::int64_t real = 0;
    std::size_t gaps = 0;
    for (const Result &result : results) {
        last = 0;
        for (const Preemption &gap : result.observer.preemptions) {
            QVERIFY(gap.from >= last);
            QVERIFY(gap.until - gap.from > preemptionThreshold.count());
            last = gap.until;
            off += gap.until - gap.from;
        }
        real += result.real;
        gaps += result.observer.preemptions.size();
    }
    QVERIFY(gaps > 2);
    // What is not CPU time is gaps: to a tenth, because short gaps do not count as preemptions.
    const std::int64_t expected = real - burners * amount.count();
    QVERIFY2(std::abs(off - expected) < expected / 10 + 2'000'000,
             qPrintable(QStringLiteral("gaps %1, off core %2").arg(off).arg(expected)));
}

QTEST_APPLESS_MAIN(BurnTest)
#include "tst_burn.moc"
