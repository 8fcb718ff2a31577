// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "hostedlane.h"
#include "processtree.h"
#include "trace/measures.h"

#include <QTest>

#include <algorithm>
#include <csignal>
#include <map>

using namespace simmer;
using test::HostedLane;
using trace::Counter;
using trace::EventKind;
using trace::Outcome;

namespace {

/// Waits until the host has this many descendants, and gives them.
QList<qint64> awaitDescendants(HostedLane &lane, qsizetype count)
{
    QList<qint64> found;
    while (lane.host().state() != QProcess::NotRunning && found.size() != count) {
        lane.readSome();
        found = test::descendantsOf(lane.processId());
    }
    return found;
}

void awaitLines(HostedLane &lane, qsizetype count)
{
    while (lane.host().state() != QProcess::NotRunning && lane.transcript().size() < count)
        lane.readSome();
}

} // namespace

class ProcessesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void processesAreThoseThatTheKernelHas();
    void everyProcessSaysWhatItUsed();
    void numbersArePrivate();
    void parentStillReadsWhatItHad();
    void deathOfTheRunnerEndsAll();
    void killedProcessFailsAndOthersGoOn();
    void whatAKilledProcessStartedDiesWithIt();
    void lockOfAKilledProcessIsGivenOn();
    void killedWaiterHoldsNobodyUp();
    void endedProcessesAreWaitedForSoon();
    void preemptionsAreSeen();
};

void ProcessesTest::processesAreThoseThatTheKernelHas()
{
    HostedLane lane(
        "processes", "'go': {'type': 'event'}",
        "'t': {'steps': [{'wait': 'go'}]}, 'p': {'steps': [{'start': 't', 'count': 2}, {'wait': 'go'}]}",
        "{'start': 't', 'count': 3}, {'start': 'p'}, {'sleep': 80}, {'set': 'go'}, {'join': 'all'}");
    qsizetype most = 0;
    while (lane.host().state() != QProcess::NotRunning) {
        lane.readSome();
        most = std::max(most, test::descendantsOf(lane.processId()).size() + 1);
    }
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    const std::vector<qint64> counted = lane.samples(Counter::Processes);
    QCOMPARE(*std::max_element(counted.begin(), counted.end()), most);
    QCOMPARE(most, 7);
    QCOMPARE(counted.front(), 1);
    QCOMPARE(counted.back(), 1);
}

void ProcessesTest::everyProcessSaysWhatItUsed()
{
    HostedLane lane("processes", "", "'t': {'steps': [{'work': 5}, {'sleep': 5}]}", "{'gather': ['t', 't']}");
    lane.finish();
    std::map<trace::TaskId, std::map<Counter, std::int64_t>> last;
    for (const trace::Event &event : lane.timeline().events()) {
        if (event.kind == EventKind::Sample)
            last[event.task][Counter(std::uint8_t(event.wait))] = event.number();
    }
    for (const char *name : {"t#1", "t#2"}) {
        auto &sample = last[lane.task(name)];
        QVERIFY(sample[Counter::CpuNs] >= 5'000'000);
        QVERIFY(sample[Counter::CpuNs] < 30'000'000);
        QVERIFY(sample[Counter::ResidentBytes] > 0);
        QVERIFY(sample[Counter::PeakResidentBytes] >= sample[Counter::ResidentBytes]);
        QVERIFY(sample[Counter::Threads] >= 1);
        QVERIFY(sample[Counter::VoluntarySwitches] + sample[Counter::InvoluntarySwitches] >= 1);
        QVERIFY(sample[Counter::StartupNs] > 0);
    }
    QVERIFY(last[lane.task("main#1")].count(Counter::CpuNs));
}

void ProcessesTest::numbersArePrivate()
{
    HostedLane lane(
        "processes", "'n': {'type': 'number', 'value': 1}",
        "'t': {'steps': [{'read': 'n', 'into': 'x'}, {'say': '{x}'}, {'write': 'n', 'value': 7}]}",
        "{'start': 't'}, {'join': ['t']}, {'read': 'n', 'into': 'x'}, {'say': '{x}'}");
    lane.finish();
    QCOMPARE(lane.transcript(), QStringList({"t#1: 1", "main#1: 1"}));
}

void ProcessesTest::parentStillReadsWhatItHad()
{
    HostedLane lane("processes", "'n': {'type': 'number'}",
                    "'t': {'steps': [{'repeat': 50, 'do': [{'read': 'n', 'into': 'x'}, {'yield': true}, "
                    "{'write': 'n', 'value': 'x + 1'}]}, {'say': '{x}'}]}",
                    "{'gather': ['t', 't']}, {'read': 'n', 'into': 'x'}, {'say': '{x}'}");
    const trace::Timeline &timeline = lane.finish();
    QStringList said = lane.transcript();
    QCOMPARE(said.takeLast(), QStringLiteral("main#1: 0"));
    said.sort();
    QCOMPARE(said, QStringList({"t#1: 49", "t#2: 49"}));
    QCOMPARE(trace::laneMeasures(timeline).lostUpdates, 0u);
}

void ProcessesTest::deathOfTheRunnerEndsAll()
{
    HostedLane lane(
        "processes", "'never': {'type': 'event'}",
        "'leaf': {'steps': [{'work': 10000}]}, 'mid': {'steps': [{'start': 'leaf'}, {'sleep': 10000}]}",
        "{'start': 'mid', 'count': 2}, {'sleep': 10000}");
    const QList<qint64> all = awaitDescendants(lane, 4);
    QCOMPARE(all.size(), 4);
    ::kill(pid_t(lane.processId()), SIGKILL);
    lane.finish();
    for (const qint64 process : all)
        QTRY_VERIFY_WITH_TIMEOUT(!test::exists(process) || test::isZombie(process), 1000);
}

void ProcessesTest::killedProcessFailsAndOthersGoOn()
{
    HostedLane lane("processes", "", "'t': {'steps': [{'say': 'up'}, {'sleep': 10000}]}",
                    "{'start': 't'}, {'try': [{'join': ['t']}], 'catch': [{'say': 'main goes on'}]}");
    awaitLines(lane, 1);
    ::kill(pid_t(test::childrenOf(lane.processId()).value(0)), SIGKILL);
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QVERIFY(lane.hasState("t#1", EventKind::Failed));
    QCOMPARE(lane.transcript().last(), QStringLiteral("main#1: main goes on"));
    QCOMPARE(lane.notes(), QStringList({"t#1 was killed by SIGKILL"}));
}

void ProcessesTest::whatAKilledProcessStartedDiesWithIt()
{
    HostedLane lane("processes", "",
                    "'leaf': {'steps': [{'say': 'up'}, {'sleep': 10000}]}, 'mid': {'steps': [{'start': "
                    "'leaf'}, {'sleep': 10000}]}",
                    "{'start': 'mid'}, {'try': [{'join': ['mid']}], 'catch': [{'say': 'main goes on'}]}");
    awaitLines(lane, 1);
    ::kill(pid_t(test::childrenOf(lane.processId()).value(0)), SIGKILL);
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QVERIFY(lane.hasState("mid#1", EventKind::Failed));
    QVERIFY(lane.hasState("leaf#1", EventKind::Failed));
    QCOMPARE(lane.transcript().last(), QStringLiteral("main#1: main goes on"));
    QCOMPARE(lane.samples(Counter::Processes).back(), 1);
}

void ProcessesTest::lockOfAKilledProcessIsGivenOn()
{
    HostedLane lane(
        "processes",
        "'l': {'type': 'lock'}, 's': {'type': 'semaphore', 'permits': 1}, 'held': {'type': 'event'}",
        "'holder': {'steps': [{'with': 'l', 'do': [{'with': 's', 'do': [{'say': 'up'}, {'set': 'held'}, "
        "{'sleep': 10000}]}]}]},"
        "'next': {'steps': [{'wait': 'held'}, {'with': 'l', 'do': [{'with': 's', 'do': [{'say': "
        "'mine'}]}]}]}",
        "{'start': 'holder'}, {'start': 'next'}, {'join': ['next']}, {'say': 'done'}");
    awaitLines(lane, 1);
    while (lane.host().state() != QProcess::NotRunning && !lane.states("next#1").contains("blocked:lock"))
        lane.readSome();
    ::kill(pid_t(test::childrenOf(lane.processId()).value(0)), SIGKILL);
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.transcript(), QStringList({"holder#1: up", "next#1: mine", "main#1: done"}));
}

void ProcessesTest::killedWaiterHoldsNobodyUp()
{
    HostedLane lane(
        "processes", "'l': {'type': 'lock'}",
        "'t': {'steps': [{'say': 'up'}, {'with': 'l', 'do': [{'say': 'in'}]}]}",
        "{'with': 'l', 'do': [{'start': 't', 'count': 2}, {'sleep': 150}]}, {'sleep': 1}, {'say': 'end'}");
    awaitLines(lane, 2);
    while (lane.host().state() != QProcess::NotRunning &&
           !(lane.states("t#1").contains("blocked:lock") && lane.states("t#2").contains("blocked:lock")))
        lane.readSome();
    ::kill(pid_t(test::childrenOf(lane.processId()).value(0)), SIGKILL);
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    QCOMPARE(lane.transcript().filter(": in").size(), 1);
    QCOMPARE(lane.transcript().filter(": end").size(), 1);
}

/// Also while the parent has something else to do, an ended process is a zombie only for a moment.
void ProcessesTest::endedProcessesAreWaitedForSoon()
{
    HostedLane lane("processes", "", "'t': {'steps': [{'say': 'bye'}]}",
                    "{'start': 't', 'count': 3}, {'sleep': 30}, {'work': 40}");
    awaitLines(lane, 3);
    QTRY_VERIFY_WITH_TIMEOUT(test::childrenOf(lane.processId()).isEmpty(), 1000);
    QVERIFY(lane.timeOf("main#1", EventKind::Finished) < 0);
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
}

void ProcessesTest::preemptionsAreSeen()
{
    HostedLane lane("processes", "", "'t': {'steps': [{'work': 40}]}", "{'start': 't', 'count': 6}");
    lane.finish();
    QCOMPARE(lane.outcome(), Outcome::Finished);
    const auto &events = lane.timeline().events();
    QVERIFY(std::count_if(events.begin(), events.end(),
                          [](const auto &e) { return e.kind == EventKind::Preempted; }) > 2);
}

QTEST_GUILESS_MAIN(ProcessesTest)
#include "tst_processes.moc"
