// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "platform/clock.h"
#include "platform/counters.h"

#include <QTest>

#include <cstring>
#include <latch>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace simmer::platform;

class CountersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void threadsAreCounted();
    void sleepingIsAVoluntarySwitch();
    void cpuTimeIsWhatWasBurnt();
    void memoryIsWhatWasTouched();
    void aForkedChildOwnsWhatItTouches();
};

void CountersTest::threadsAreCounted()
{
    const std::uint32_t before = threadsAlive();
    QCOMPARE(processCounters().threads, before);
    std::latch go(1);
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 5; ++i)
            threads.emplace_back([&go] { go.wait(); });
        QCOMPARE(threadsAlive(), before + 5);
        go.count_down();
    }
    QTRY_COMPARE_WITH_TIMEOUT(threadsAlive(), before, 2000);
}

void CountersTest::sleepingIsAVoluntarySwitch()
{
    const ThreadCounters thread = threadCounters();
    const ProcessCounters process = processCounters();
    for (int i = 0; i < 10; ++i)
        ::usleep(100);
    QVERIFY(threadCounters().voluntarySwitches >= thread.voluntarySwitches + 10);
    QVERIFY(processCounters().voluntarySwitches >= process.voluntarySwitches + 10);
}

void CountersTest::cpuTimeIsWhatWasBurnt()
{
    const std::int64_t before = processCounters().cpuNs;
    const std::int64_t end = threadCpuNs() + 5'000'000;
    while (threadCpuNs() < end) {
    }
    QVERIFY(processCounters().cpuNs - before >= 5'000'000);
}

void CountersTest::memoryIsWhatWasTouched()
{
    constexpr std::size_t size = 8u << 20;
    const std::int64_t anonymousBefore = processCounters().anonymousBytes;
    const std::int64_t privateBefore = privateBytes();
    std::vector<char> touched(size, 1);
    QVERIFY(processCounters().anonymousBytes - anonymousBefore >= std::int64_t(size) * 9 / 10);
    QVERIFY(privateBytes() - privateBefore >= std::int64_t(size) * 9 / 10);
}

/// What the parent had is shared with the child until one of them writes to it.
void CountersTest::aForkedChildOwnsWhatItTouches()
{
    constexpr std::size_t size = 8u << 20;
    std::vector<char> parents(2 * size, 1);
    const pid_t child = ::fork();
    if (child == 0) {
        const std::int64_t before = privateBytes();
        std::memset(parents.data(), 2, size);
        const std::int64_t own = privateBytes() - before;
        ::_exit(own >= std::int64_t(size) * 9 / 10 && own < std::int64_t(2 * size) &&
                        before < std::int64_t(size)
                    ? 0
                    : 1);
    }
    int status = -1;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QCOMPARE(status, 0);
}

QTEST_APPLESS_MAIN(CountersTest)
#include "tst_counters.moc"
