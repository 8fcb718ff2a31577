// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "hostedlane.h"
#include "platform/cores.h"
#include "platform/sanitizers.h"
#include "trace/measures.h"

#include <QDir>
#include <QTest>

#include <algorithm>

using namespace simmer;
using test::HostedLane;
using trace::Counter;
using trace::EventKind;
using trace::Outcome;

class ThreadsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void threadsAreThoseThatTheKernelHas();
    void runningNamesItsCore();
    void burnersBeyondTheCoresArePreempted();
    void cpuTimeIsTheWork();
    void numbersAreShared();
    void updatesAreLost_data();
    void updatesAreLost();
    void lockKeepsUpdates();
    void manyThreads();
};

void ThreadsTest::threadsAreThoseThatTheKernelHas()
{
    HostedLane lane("threads", "'go': {'type': 'event'}", "'t': {'steps': [{'wait': 'go'}]}",
                    "{'start': 't', 'count': 5}, {'sleep': 60}, {'set': 'go'}, {'join': 'all'}");
    const QString tasks = QStringLiteral("/proc/%1/task").arg(lane.processId());
    qsizetype most = 0;
    while (lane.host().state() != QProcess::NotRunning) {
        lane.readSome();
        most = std::max(most, QDir(tasks).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size());
    }
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    const std::vector<qint64> counted = lane.samples(Counter::Threads);
    QVERIFY(!counted.empty());
    most -= qsizetype(platform::sanitizerThreads);
    QCOMPARE(*std::max_element(counted.begin(), counted.end()), most);
    QCOMPARE(counted.back(), counted.front());
    QCOMPARE(most, counted.front() + 5);
}

void ThreadsTest::runningNamesItsCore()
{
    HostedLane lane("threads", "", "'t': {'steps': [{'work': 1}, {'sleep': 1}, {'work': 1}]}",
                    "{'gather': ['t', 't']}");
    lane.finish();
    for (const trace::TaskTrack &track : lane.timeline().tasks()) {
        for (const trace::Interval &interval : track.intervals) {
            if (interval.state == trace::TaskState::Running)
                QVERIFY(interval.core != trace::unknownCore);
        }
    }
}

void ThreadsTest::burnersBeyondTheCoresArePreempted()
{
    const unsigned burners = platform::usableCores() * 2;
    HostedLane lane("threads", "", "'t': {'steps': [{'work': 50}]}",
                    QStringLiteral("{'start': 't', 'count': %1}").arg(burners));
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    std::int64_t preempted = 0;
    for (const trace::TaskTrack &track : lane.timeline().tasks()) {
        for (std::size_t i = 0; i + 1 < track.intervals.size(); ++i) {
            if (track.intervals[i].state != trace::TaskState::Preempted)
                continue;
            QCOMPARE(track.intervals[i + 1].state, trace::TaskState::Running);
            preempted += track.intervals[i + 1].start - track.intervals[i].start;
        }
    }
    // Twice as much work as cores: together they stand still about as long as they run.
    const std::int64_t worked = std::int64_t(burners) * 50'000'000;
    QVERIFY2(preempted > worked / 4, qPrintable(QString::number(preempted)));
    const std::vector<qint64> switches = lane.samples(Counter::InvoluntarySwitches);
    QVERIFY(!switches.empty() && switches.back() > 0);
}

void ThreadsTest::cpuTimeIsTheWork()
{
    HostedLane lane("threads", "", "'t': {'steps': [{'work': 10}, {'sleep': 10}]}",
                    "{'gather': ['t', 't', 't']}");
    lane.finish();
    const std::int64_t cpu = lane.samples(Counter::CpuNs).back();
    QVERIFY2(cpu >= 30'000'000 && cpu < 60'000'000, qPrintable(QString::number(cpu)));
}

void ThreadsTest::numbersAreShared()
{
    HostedLane lane("threads", "'n': {'type': 'number', 'value': 1}",
                    "'t': {'steps': [{'write': 'n', 'value': 7}]}",
                    "{'start': 't'}, {'join': ['t']}, {'read': 'n', 'into': 'x'}, {'say': '{x}'}");
    lane.finish();
    QCOMPARE(lane.transcript(), QStringList({"main#1: 7"}));
}

void ThreadsTest::updatesAreLost_data()
{
    QTest::addColumn<QString>("between");
    QTest::newRow("work") << "{'work': 0.05}";
    QTest::newRow("sleep") << "{'sleep': 0.05}";
}

void ThreadsTest::updatesAreLost()
{
    QFETCH(QString, between);
    HostedLane lane(
        "threads", "'n': {'type': 'number'}, 'go': {'type': 'event'}",
        QStringLiteral("'t': {'steps': [{'wait': 'go'}, {'repeat': 500, 'do': [{'read': 'n', 'into': "
                       "'x'}, %1, {'write': 'n', 'value': 'x + 1'}]}]}")
            .arg(between),
        "{'start': 't', 'count': 2}, {'set': 'go'}, {'join': 'all'}, {'read': 'n', 'into': 'x'}, "
        "{'say': '{x}'}");
    const trace::Timeline &timeline = lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    const qint64 sum = lane.transcript().value(0).section(u' ', 1).toLongLong();
    QVERIFY2(sum >= 2 && sum < 1000, qPrintable(lane.transcript().value(0)));
    QVERIFY(trace::laneMeasures(timeline).lostUpdates > 0);
    // The trace has the writes in the order in which they came.
    QCOMPARE(timeline.object(0).changes.back().value, sum);
}

void ThreadsTest::lockKeepsUpdates()
{
    HostedLane lane("threads", "'n': {'type': 'number'}, 'l': {'type': 'lock'}",
                    "'t': {'steps': [{'repeat': 200, 'do': [{'with': 'l', 'do': [{'read': 'n', 'into': 'x'}, "
                    "{'yield': true}, {'write': 'n', 'value': 'x + 1'}]}]}]}",
                    "{'gather': ['t', 't']}, {'read': 'n', 'into': 'x'}, {'say': '{x}'}");
    const trace::Timeline &timeline = lane.finish();
    QCOMPARE(lane.transcript(), QStringList({"main#1: 400"}));
    QCOMPARE(trace::laneMeasures(timeline).lostUpdates, 0u);
}

void ThreadsTest::manyThreads()
{
    HostedLane lane("threads", "'l': {'type': 'lock'}, 'go': {'type': 'event'}",
                    "'t': {'steps': [{'wait': 'go'}, {'with': 'l', 'do': []}]}",
                    "{'start': 't', 'count': 300}, {'set': 'go'}, {'join': 'all'}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.timeline().tasks().size(), 301u);
    QCOMPARE(lane.samples(Counter::StartupNs).size(), 302u);
}

QTEST_GUILESS_MAIN(ThreadsTest)
#include "tst_threads.moc"
