// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "platform/sanitizers.h"
#include "processtree.h"
#include "trace/timeline.h"
#include "virtuallane.h"

#include <QDir>
#include <QProcess>
#include <QTest>

#include <memory>

using namespace simmer;
using scenario::Model;
using trace::EventKind;
using trace::Outcome;

namespace {

/// simmer-runner with a lesson on its standard input, and the trace that it writes.
class RunnerProcess
{
public:
    RunnerProcess(Model model, const QByteArray &lesson, const QStringList &arguments = {})
        : m_reader(m_timeline)
    {
        const auto name = scenario::name(model);
        m_process.start(QStringLiteral(SIMMER_BIN_DIR "/simmer-runner"),
                        QStringList{"--model", QString::fromLatin1(name.data(), qsizetype(name.size()))} +
                            arguments);
        m_process.write(lesson);
        m_process.closeWriteChannel();
        m_process.waitForStarted();
    }

    QProcess &process() { return m_process; }

    /// Waits for the end of the program and of the trace.
    const trace::Timeline &finish()
    {
        m_process.waitForFinished();
        const QByteArray bytes = m_process.readAllStandardOutput();
        m_reader.feed(std::as_bytes(std::span(bytes.data(), std::size_t(bytes.size()))));
        m_isWhole = m_reader.finish() && m_reader.problems().empty();
        m_timeline.close();
        return m_timeline;
    }
    bool isWhole() const { return m_isWhole; }
    QString complaints() { return QString::fromUtf8(m_process.readAllStandardError()); }

    QStringList notes() const
    {
        QStringList notes;
        for (const trace::NoteLine &note : m_timeline.notes())
            notes.append(QString::fromStdString(note.text));
        return notes;
    }

private:
    QProcess m_process;
    trace::Timeline m_timeline;
    trace::StreamReader m_reader;
    bool m_isWhole = false;
};

/// Of the lane in the runner, without the processes that keep it.
qsizetype threadsOf(qint64 runner)
{
    qsizetype threads = 0;
    for (const qint64 process : test::descendantsOf(runner)) {
        QFile name(QStringLiteral("/proc/%1/comm").arg(process));
        if (name.open(QIODevice::ReadOnly) && name.readAll().trimmed() == "simmer-runner")
            threads += QDir(QStringLiteral("/proc/%1/task").arg(process))
                           .entryList(QDir::Dirs | QDir::NoDotAndDotDot)
                           .size() -
                       qsizetype(platform::sanitizerThreads);
    }
    return threads;
}

} // namespace

/// The program that runs lanes, from outside.
class RunnerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsALesson_data() { models(); }
    void runsALesson();
    void hasOneThread_data();
    void hasOneThread();
    void loopSleepsWhileNothingIsReady();
    void workOnTheLoopIsNoSleep();
    void realOrderIsTheVirtualOrder();
    void refusesVirtualTimeWhereThereIsNone();
    void refusesVirtualTimeForWhatIsReal();
    void refusesWhatIsOverTheLimits();
    void complainsAboutABrokenLesson();
    void complainsAboutWrongArguments();
    void eventLimitEndsTheRun();
    void outlivesAReaderThatLeaves_data() { singleThreaded(); }
    void outlivesAReaderThatLeaves();
    void waitsForNobodyWhileItRuns_data() { singleThreaded(); }
    void waitsForNobodyWhileItRuns();

private:
    void models();
    void singleThreaded();
};

void RunnerTest::models()
{
    singleThreaded();
    QTest::newRow("threads") << Model::Threads;
    QTest::newRow("processes") << Model::Processes;
}

void RunnerTest::singleThreaded()
{
    QTest::addColumn<Model>("model");
    QTest::newRow("sequential") << Model::Sequential;
    QTest::newRow("coroutines") << Model::Coroutines;
}

void RunnerTest::runsALesson()
{
    QFETCH(Model, model);
    RunnerProcess runner(
        model, test::lessonAround(model, "", "'t': {'steps': [{'work': 2}, {'sleep': 3}, {'say': 'over'}]}",
                                  "{'gather': ['t', 't']}"));
    const trace::Timeline &timeline = runner.finish();
    QVERIFY(runner.isWhole());
    QCOMPARE(runner.process().exitCode(), 0);
    QCOMPARE(timeline.outcome(), Outcome::Finished);
    QCOMPARE(timeline.transcript().size(), std::size_t(2));
    QVERIFY(timeline.end() >= 7'000'000 || model != Model::Sequential);
    QVERIFY(timeline.end() >= 5'000'000);
    QVERIFY(timeline.header().originNs > 0);
    QCOMPARE(timeline.events().front().time, 0);
}

void RunnerTest::hasOneThread_data()
{
    singleThreaded();
}

void RunnerTest::hasOneThread()
{
    QFETCH(Model, model);
    // Where leaks are looked for, that is done by a process of its own when the program ends.
    const QByteArray leakOptions = qgetenv("LSAN_OPTIONS");
    qputenv("LSAN_OPTIONS", leakOptions + ":detect_leaks=0");
    RunnerProcess runner(model, test::lessonAround(model, "", "'t': {'steps': [{'sleep': 300}]}",
                                                   "{'work': 20}, {'gather': ['t', 't']}"));
    qputenv("LSAN_OPTIONS", leakOptions);
    qsizetype most = 0;
    while (!runner.process().waitForFinished(5))
        most = qMax(most, threadsOf(runner.process().processId()));
    for (const trace::Event &event : runner.finish().events()) {
        if (event.kind == EventKind::Sample &&
            trace::Counter(std::uint8_t(event.wait)) == trace::Counter::Threads)
            QCOMPARE(event.number(), 1);
    }
    QCOMPARE(most, 1);
}

void RunnerTest::loopSleepsWhileNothingIsReady()
{
    RunnerProcess runner(Model::Coroutines,
                         test::lessonAround(Model::Coroutines, "", "'t': {'steps': [{'sleep': 60}]}",
                                            "{'gather': ['t', 't', 't']}"));
    const trace::Timeline &timeline = runner.finish();
    std::int64_t asleep = 0;
    const auto &phases = timeline.loop().phases;
    for (std::size_t i = 0; i < phases.size(); ++i) {
        const std::int64_t end = i + 1 < phases.size() ? phases[i + 1].start : timeline.end();
        asleep += phases[i].asleep ? end - phases[i].start : 0;
    }
    // All but the moments around it; a loaded machine wakes it late, which is sleep as well.
    QVERIFY(asleep >= 55'000'000);
    QVERIFY(asleep <= timeline.end());
}

void RunnerTest::workOnTheLoopIsNoSleep()
{
    RunnerProcess runner(
        Model::Coroutines,
        test::lessonAround(Model::Coroutines, "",
                           "'busy': {'steps': [{'repeat': 30, 'do': [{'work': 1}, {'yield': true}]}]}",
                           "{'gather': ['busy', 'busy']}"));
    const trace::Timeline &timeline = runner.finish();
    QCOMPARE(timeline.outcome(), Outcome::Finished);
    for (const auto &phase : timeline.loop().phases)
        QVERIFY(!phase.asleep);
}

void RunnerTest::realOrderIsTheVirtualOrder()
{
    // Deadlines far enough apart for any machine.
    const QByteArray lesson = test::lessonAround(
        Model::Coroutines, "'stove': {'type': 'lock'}, 'shelf': {'type': 'queue', 'capacity': 1}",
        "'a': {'steps': [{'with': 'stove', 'do': [{'sleep': 100}]}, {'put': 'shelf', 'value': 1}, {'put': "
        "'shelf', 'value': 2}]},"
        "'b': {'steps': [{'yield': true}, {'with': 'stove', 'do': [{'get': 'shelf', 'into': 'x'}, {'get': "
        "'shelf', 'into': 'x'}]}]}",
        "{'gather': ['a', 'b', 'b']}, {'say': 'never'}");
    const QByteArray sound = QByteArray(lesson).replace("\"a\", \"b\", \"b\"", "\"a\", \"b\"");
    const auto order = [](const trace::Timeline &timeline) {
        QStringList order;
        for (const trace::Event &event : timeline.events()) {
            if (event.kind <= EventKind::Deadlocked && event.kind != EventKind::Preempted &&
                event.core == trace::unknownCore)
                order.append(QString::fromStdString(timeline.taskName(event.task)) + u' ' +
                             trace::name(event.kind));
        }
        return order;
    };
    for (const QByteArray &text : {lesson, sound}) {
        RunnerProcess runner(Model::Coroutines, text);
        QCOMPARE(order(runner.finish()), order(test::VirtualLane(Model::Coroutines, text).timeline()));
    }
}

void RunnerTest::refusesVirtualTimeWhereThereIsNone()
{
    RunnerProcess runner(Model::Threads, test::lessonAround(Model::Threads, "", "", "{'say': 'never'}"),
                         {"--virtual-time"});
    QCOMPARE(runner.finish().outcome(), Outcome::Refused);
    QVERIFY(runner.notes().first().contains("no virtual time"));
}

void RunnerTest::refusesVirtualTimeForWhatIsReal()
{
    RunnerProcess runner(Model::Coroutines,
                         test::lessonAround(Model::Coroutines, "", "", "{'file': 'write', 'kib': 1}"),
                         {"--virtual-time"});
    QCOMPARE(runner.finish().outcome(), Outcome::Refused);
    QVERIFY(runner.notes().first().contains("`file` (at /main/0)"));
}

void RunnerTest::refusesWhatIsOverTheLimits()
{
    RunnerProcess runner(Model::Threads,
                         test::lessonAround(Model::Threads, "", "'t': {'steps': [{'say': 't'}]}",
                                            "{'start': 't', 'count': 2500}, {'join': 'all'}"));
    QCOMPARE(runner.finish().outcome(), Outcome::Refused);
    QVERIFY2(runner.notes().first().contains("2"), qPrintable(runner.notes().first()));
}

void RunnerTest::complainsAboutABrokenLesson()
{
    RunnerProcess runner(Model::Sequential, "{\"format\": 1,\n \"main\": [}");
    runner.process().waitForFinished();
    QCOMPARE(runner.process().exitCode(), 1);
    QCOMPARE(runner.process().readAllStandardOutput(), QByteArray());
    QVERIFY(runner.complaints().contains(":2:"));
}

void RunnerTest::complainsAboutWrongArguments()
{
    for (const QStringList &arguments :
         {QStringList{"--pace", "0"}, QStringList{"--model", "fibers"}, QStringList{"--what"}}) {
        RunnerProcess runner(Model::Sequential, "", arguments);
        runner.process().waitForFinished();
        QCOMPARE(runner.process().exitCode(), 2);
        QVERIFY(!runner.complaints().isEmpty());
    }
}

void RunnerTest::eventLimitEndsTheRun()
{
    RunnerProcess runner(
        Model::Coroutines,
        test::lessonAround(Model::Coroutines, "", "", "{'repeat': 'forever', 'do': [{'yield': true}]}"),
        {"--max-events", "5000"});
    QCOMPARE(runner.finish().outcome(), Outcome::Stopped);
    QVERIFY(runner.notes().first().contains("5000"));
    QVERIFY(runner.isWhole());
}

void RunnerTest::outlivesAReaderThatLeaves()
{
    QFETCH(Model, model);
    RunnerProcess runner(
        model, test::lessonAround(model, "", "",
                                  "{'repeat': 20000, 'do': [{'say': 'x'}]}, {'sleep': 20}, {'say': 'on'}"));
    runner.process().waitForReadyRead();
    runner.process().closeReadChannel(QProcess::StandardOutput);
    QVERIFY(runner.process().waitForFinished());
    QCOMPARE(runner.process().exitStatus(), QProcess::NormalExit);
}

void RunnerTest::waitsForNobodyWhileItRuns()
{
    QFETCH(Model, model);
    // Far more than a pipe holds, and nobody reads before the run is over: its end must not be later for
    // that.
    RunnerProcess runner(
        model, test::lessonAround(model, "", "", "{'repeat': 100000, 'do': [{'say': 'x'}]}, {'sleep': 1}"));
    QTest::qSleep(1500);
    const trace::Timeline &timeline = runner.finish();
    QVERIFY(runner.isWhole());
    QCOMPARE(timeline.transcript().size(), std::size_t(100'000));
    QVERIFY(timeline.end() < 1'500'000'000);
}

QTEST_GUILESS_MAIN(RunnerTest)
#include "tst_runner.moc"
