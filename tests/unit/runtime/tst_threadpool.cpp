// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/io/loopmailbox.h"
#include "runtime/io/threadpool.h"

#include <QTest>

#include <atomic>
#include <semaphore>
#include <set>
#include <thread>
#include <vector>

using simmer::runtime::LoopMailbox;
using simmer::runtime::ThreadPool;

class ThreadPoolTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jobsBeginInTheOrderGiven();
    void runsAsManyAtATimeAsItHasWorkers();
    void takesAnIdleThreadBeforeItStartsOne();
    void cancelledJobNeverBegins();
    void closingDropsWhatHasNotBegun();
    void mailDeliversInOrderAndWakesOnce();
};

void ThreadPoolTest::jobsBeginInTheOrderGiven()
{
    std::vector<int> began;
    std::binary_semaphore done(0);
    ThreadPool pool(1);
    for (int i = 0; i < 5; ++i)
        pool.run([&began, i] { began.push_back(i); });
    pool.run([&done] { done.release(); });
    done.acquire();
    QCOMPARE(began, std::vector({0, 1, 2, 3, 4}));
}

void ThreadPoolTest::runsAsManyAtATimeAsItHasWorkers()
{
    std::counting_semaphore<> begun(0);
    std::counting_semaphore<> goOn(0);
    std::atomic<int> running = 0;
    std::atomic<int> most = 0;
    {
        ThreadPool pool(3);
        for (int i = 0; i < 9; ++i) {
            pool.run([&] {
                const int now = ++running;
                for (int seen = most; seen < now && !most.compare_exchange_weak(seen, now);) {
                }
                begun.release();
                goOn.acquire();
                --running;
            });
        }
        for (int i = 0; i < 3; ++i)
            begun.acquire(); // would wait for ever with fewer than three threads
        goOn.release(9);
        for (int i = 0; i < 6; ++i)
            begun.acquire();
    }
    QCOMPARE(most.load(), 3);
}

void ThreadPoolTest::takesAnIdleThreadBeforeItStartsOne()
{
    std::set<std::thread::id> threads;
    ThreadPool pool(8);
    for (int i = 0; i < 5; ++i) {
        std::binary_semaphore done(0);
        pool.run([&] {
            threads.insert(std::this_thread::get_id());
            done.release();
        });
        done.acquire();
        // So that the thread is idle again; were it not, one more thread would not be wrong.
        std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    QVERIFY2(threads.size() < 5, "every job got a new thread");
}

void ThreadPoolTest::cancelledJobNeverBegins()
{
    std::binary_semaphore begun(0);
    std::binary_semaphore goOn(0);
    std::binary_semaphore done(0);
    bool hasRun = false;
    ThreadPool pool(1);
    const auto first = pool.run([&] {
        begun.release();
        goOn.acquire();
    });
    begun.acquire();
    const auto second = pool.run([&] { hasRun = true; });
    pool.run([&] { done.release(); });
    QVERIFY(!pool.cancel(first));
    QVERIFY(pool.cancel(second));
    QVERIFY(!pool.cancel(second));
    goOn.release();
    done.acquire();
    QVERIFY(!hasRun);
}

void ThreadPoolTest::closingDropsWhatHasNotBegun()
{
    std::binary_semaphore begun(0);
    std::atomic<bool> isOver = false;
    bool hasRun = false;
    {
        ThreadPool pool(1);
        pool.run([&] {
            begun.release();
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
            isOver = true;
        });
        begun.acquire();
        pool.run([&] { hasRun = true; });
    }
    QVERIFY(isOver);
    QVERIFY(!hasRun);
}

void ThreadPoolTest::mailDeliversInOrderAndWakesOnce()
{
    LoopMailbox mailbox;
    int wakes = 0;
    std::vector<int> delivered;
    mailbox.setWake([&] { ++wakes; });
    for (int i = 0; i < 3; ++i)
        mailbox.post([&, i] { delivered.push_back(i); });
    QCOMPARE(wakes, 1);
    mailbox.deliver();
    QCOMPARE(delivered, std::vector({0, 1, 2}));
    mailbox.post([&] { mailbox.post([&] { delivered.push_back(4); }); });
    mailbox.deliver();
    QCOMPARE(delivered.size(), 3u);
    mailbox.deliver();
    QCOMPARE(delivered.back(), 4);
    QCOMPARE(wakes, 3);
}

QTEST_GUILESS_MAIN(ThreadPoolTest)
#include "tst_threadpool.moc"
