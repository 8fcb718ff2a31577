// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "platform/clock.h"
#include "platform/parking.h"
#include "platform/sharedarena.h"
#include "platform/sharedmutex.h"

#include <QTest>

#include <csignal>
#include <functional>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace simmer::platform;

namespace {

struct Shared
{
    SharedMutex mutex;
    std::int64_t counter = 0;
    ParkingSpot parent;
    ParkingSpot child;
};

pid_t forkRunning(const std::function<int()> &body)
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(body());
    return child;
}

int statusOf(pid_t child)
{
    int status = -1;
    ::waitpid(child, &status, 0);
    return status;
}

void increment(Shared &shared, int times)
{
    for (int i = 0; i < times; ++i) {
        const SharedMutexHold hold(shared.mutex, [] {});
        shared.counter = shared.counter + 1;
    }
}

} // namespace

class SharedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arenaIsFullAtItsEnd();
    void threadsExclude();
    void processesExclude();
    void deathOfTheHolderIsTold();
    void bitsWakeAnotherProcess();
    void bitsBeforeParkingAreKept();
    void deadlineEndsParking();
    void killedSleeperHoldsNobodyUp();
};

void SharedTest::arenaIsFullAtItsEnd()
{
    SharedArena arena(64);
    QCOMPARE(arena.allocate<std::uint64_t>(8).size(), 8u);
    QVERIFY_THROWS_EXCEPTION(std::bad_alloc, arena.allocate<char>(1));
}

void SharedTest::threadsExclude()
{
    SharedArena arena(sizeof(Shared));
    Shared &shared = arena.allocate<Shared>(1).front();
    {
        std::jthread one([&shared] { increment(shared, 1'000); });
        std::jthread other([&shared] { increment(shared, 1'000); });
    }
    QCOMPARE(shared.counter, 2'000);
}

void SharedTest::processesExclude()
{
    SharedArena arena(sizeof(Shared));
    Shared &shared = arena.allocate<Shared>(1).front();
    std::vector<pid_t> children;
    for (int i = 0; i < 3; ++i)
        children.push_back(forkRunning([&shared] { return increment(shared, 500), 0; }));
    for (pid_t child : children)
        QCOMPARE(statusOf(child), 0);
    QCOMPARE(shared.counter, 1'500);
}

void SharedTest::deathOfTheHolderIsTold()
{
    SharedArena arena(sizeof(Shared));
    Shared &shared = arena.allocate<Shared>(1).front();
    statusOf(forkRunning([&shared] {
        (void)shared.mutex.lockAndAsk();
        ::raise(SIGKILL);
        return 0;
    }));
    QVERIFY(shared.mutex.lockAndAsk());
    shared.mutex.unlock();
    QVERIFY(!shared.mutex.lockAndAsk());
    shared.mutex.unlock();
}

void SharedTest::bitsWakeAnotherProcess()
{
    SharedArena arena(sizeof(Shared));
    Shared &shared = arena.allocate<Shared>(1).front();
    const pid_t child = forkRunning([&shared] {
        for (int i = 0; i < 100; ++i) {
            if (shared.child.park() != 4)
                return 1;
            shared.parent.post(2);
        }
        return 0;
    });
    for (int i = 0; i < 100; ++i) {
        shared.child.post(4);
        QCOMPARE(shared.parent.park(), 2u);
    }
    QCOMPARE(statusOf(child), 0);
}

void SharedTest::bitsBeforeParkingAreKept()
{
    ParkingSpot spot;
    spot.post(1);
    spot.post(4);
    QCOMPARE(spot.park(), 5u);
    QCOMPARE(spot.takeNow(), 0u);
}

void SharedTest::deadlineEndsParking()
{
    ParkingSpot spot;
    const std::int64_t deadline = monotonicNs() + 2'000'000;
    QCOMPARE(spot.park(deadline), 0u);
    QVERIFY(monotonicNs() >= deadline);
}

void SharedTest::killedSleeperHoldsNobodyUp()
{
    SharedArena arena(sizeof(Shared));
    Shared &shared = arena.allocate<Shared>(1).front();
    const pid_t child = forkRunning([&shared] {
        shared.parent.post(1);
        shared.child.park();
        return 0;
    });
    QCOMPARE(shared.parent.park(), 1u);
    ::kill(child, SIGKILL);
    statusOf(child);
    shared.child.post(1);
    shared.child.post(1);
    QCOMPARE(shared.child.park(), 1u);
}

QTEST_APPLESS_MAIN(SharedTest)
#include "tst_shared.moc"
