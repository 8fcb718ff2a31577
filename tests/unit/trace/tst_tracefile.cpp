// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "trace/tracefile.h"

#include "trace/exporters.h"
#include "trace/frame.h"
#include "trace/measures.h"
#include "traces.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <span>
#include <sstream>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>
#include <vector>

using namespace simmer::trace;
using namespace simmer::trace::test;

namespace {

constexpr TaskId mainTask{0};

std::shared_ptr<Timeline> lane(Scheduling scheduling, int events, std::optional<Outcome> outcome = {})
{
    TraceBuilder trace(scheduling);
    for (int i = 1; i <= events; ++i) {
        trace.at(i * 1000).running(mainTask);
        if (i % 100 == 0)
            trace.note(NoteKind::Problem, "note " + std::to_string(i));
    }
    if (!outcome)
        trace.ended();
    return trace.timeline(outcome);
}

std::string eventsOf(const Timeline &timeline)
{
    std::ostringstream out;
    writeEvents(timeline, out);
    return out.str();
}

std::vector<Event> eventVector(const Timeline &timeline)
{
    return {timeline.events().begin(), timeline.events().end()};
}

/// What was wrong, in short: "garbled, coroutines: missing".
QString wrong(const TraceFile &file)
{
    const char *names[] = {"cannot open", "no file",  "read failed", "no trace",    "newer",
                           "garbled",     "cut off",  "no lane",     "torn header", "unsound header",
                           "no header",   "unsound",  "homeless",    "missing",     "surplus",
                           "no end",      "nameless", "disordered",  "too much"};
    QStringList all;
    for (const TraceProblem &problem : file.problems)
        all << (problem.lane ? QString(name(*problem.lane)) + ": " : QString()) +
                   names[std::size_t(problem.kind)];
    return all.join(", ");
}

} // namespace

class TestTraceFile : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath("run.trace").toStdString();
    }

    void aSavedRunOpensAsItWas()
    {
        const std::vector<std::shared_ptr<const Timeline>> lanes{
            lane(Scheduling::Coroutines, 1000), lane(Scheduling::Threads, 333),
            lane(Scheduling::Processes, 50, Outcome::Crashed)};
        QCOMPARE(writeTraceFile(m_path, lanes), std::string());
        const TraceFile file = readTraceFile(m_path);
        QVERIFY2(file.problems.empty(), file.problems.empty() ? "" : describe(file.problems[0]).c_str());
        QCOMPARE(file.lanes.size(), std::size_t(3));
        for (std::size_t i = 0; i < 3; ++i) {
            QCOMPARE(eventsOf(*file.lanes[i]), eventsOf(*lanes[i]));
            QCOMPARE(file.lanes[i]->outcome(), lanes[i]->outcome());
            QVERIFY(file.lanes[i]->isClosed());
        }
    }

    void theFolderHoldsNothingElseAfterwards()
    {
        QCOMPARE(writeTraceFile(m_path, {lane(Scheduling::Coroutines, 10)}), std::string());
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{"run.trace"});
    }

    void whatAKilledWriterLeftIsSwept()
    {
        const pid_t child = fork();
        if (child == 0)
            _exit(0);
        QCOMPARE(waitpid(child, nullptr, 0), child);
        const QString dead = m_folder->filePath(QString(".run.trace.%1-1.simmer-part").arg(child));
        const QString alive = m_folder->filePath(QString(".run.trace.%1-1.simmer-part").arg(getppid()));
        const QString other = m_folder->filePath(QString(".other.trace.%1-1.simmer-part").arg(child));
        for (const QString &path : {dead, alive, other})
            QVERIFY(QFile(path).open(QIODevice::WriteOnly));
        QCOMPARE(writeTraceFile(m_path, {lane(Scheduling::Coroutines, 10)}), std::string());
        QVERIFY(!QFile::exists(dead));
        QVERIFY(QFile::exists(alive));
        QVERIFY(QFile::exists(other));
    }

    void whatCannotBeSavedLeavesTheOldFile()
    {
        QCOMPARE(writeTraceFile(m_path, {lane(Scheduling::Coroutines, 10)}), std::string());
        QFile old(QString::fromStdString(m_path));
        QVERIFY(old.open(QIODevice::ReadOnly));
        const QByteArray before = old.readAll();
        // A limit on the size of files is a disk that fills up, for this process alone.
        const pid_t child = fork();
        if (child == 0) {
            signal(SIGXFSZ, SIG_IGN);
            const rlimit limit{20'000, 20'000};
            setrlimit(RLIMIT_FSIZE, &limit);
            _exit(writeTraceFile(m_path, {lane(Scheduling::Coroutines, 10'000)}).empty() ? 1 : 0);
        }
        int status = -1;
        QCOMPARE(waitpid(child, &status, 0), child);
        QCOMPARE(status, 0);
        old.seek(0);
        QCOMPARE(old.readAll(), before);
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden), QStringList{"run.trace"});
    }

    void aFullDeviceIsReported()
    {
        if (!QFile::exists("/dev/full"))
            QSKIP("no /dev/full here");
        QVERIFY(!writeTraceFile("/dev/full", {lane(Scheduling::Coroutines, 10)}).empty());
        QVERIFY(QFile::exists("/dev/full"));
    }

    void aPlaceThatIsNotThereIsReported()
    {
        QVERIFY(!writeTraceFile("/nowhere/at/all.trace", {}).empty());
        QVERIFY(!writeTraceFile(m_folder->path().toStdString(), {}).empty());
    }

    void permissionsAndLinksStay()
    {
        QVERIFY(QFile(QString::fromStdString(m_path)).open(QIODevice::WriteOnly));
        chmod(m_path.c_str(), 0640);
        const QString link = m_folder->filePath("link.trace");
        QVERIFY(QFile::link("run.trace", link));
        QCOMPARE(writeTraceFile(link.toStdString(), {lane(Scheduling::Coroutines, 10)}), std::string());
        QVERIFY(QFileInfo(link).isSymLink());
        struct stat status;
        QCOMPARE(stat(m_path.c_str(), &status), 0);
        QCOMPARE(status.st_mode & 0777, 0640u);
        QCOMPARE(readTraceFile(m_path).lanes.size(), std::size_t(1));
    }

    void whatIsNoTraceIsSaid_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("once upon a time").repeated(1000);
        QTest::newRow("zeros") << QByteArray(100'000, '\0');
    }
    void whatIsNoTraceIsSaid()
    {
        QFETCH(QByteArray, content);
        QFile out(QString::fromStdString(m_path));
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(content) == content.size());
        out.close();
        const TraceFile file = readTraceFile(m_path);
        QVERIFY(file.lanes.empty());
        QCOMPARE(file.problems.at(0).kind, TraceProblem::Kind::NoTrace);
    }

    void whatCannotBeReadIsSaid()
    {
        QVERIFY(!readTraceFile(m_path).problems.empty());
        QVERIFY(!readTraceFile(m_folder->path().toStdString()).problems.empty());
        QCOMPARE(mkfifo(m_path.c_str(), 0600), 0);
        QVERIFY(!readTraceFile(m_path).problems.empty());
    }

    void damageInOneLaneLeavesTheOthers()
    {
        const std::vector<std::shared_ptr<const Timeline>> lanes{lane(Scheduling::Coroutines, 1000),
                                                                 lane(Scheduling::Threads, 1000)};
        QCOMPARE(writeTraceFile(m_path, lanes), std::string());
        QFile file(QString::fromStdString(m_path));
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(10'000) && file.write(QByteArray(50, 'x')) == 50);
        file.close();
        const TraceFile read = readTraceFile(m_path);
        QCOMPARE(read.lanes.size(), std::size_t(2));
        QVERIFY(read.lanes[0]->events().size() < lanes[0]->events().size());
        QVERIFY(read.lanes[0]->events().size() > 800);
        QCOMPARE(eventsOf(*read.lanes[1]), eventsOf(*lanes[1]));
        QCOMPARE(wrong(read), QString("garbled, coroutines: missing"));
        QVERIFY(read.problems[0].at <= 10'000);
        QVERIFY(read.problems[0].at > 10'000 - maxFrameBytes);
        QCOMPARE(read.problems[1].total, lanes[0]->events().size());
        QCOMPARE(read.problems[1].count, lanes[0]->events().size() - read.lanes[0]->events().size());
    }

    void aCutFileKeepsWhatIsThere()
    {
        QCOMPARE(writeTraceFile(m_path, {lane(Scheduling::Coroutines, 1000)}), std::string());
        QFile file(QString::fromStdString(m_path));
        QVERIFY(file.resize(file.size() / 2));
        const TraceFile read = readTraceFile(m_path);
        QCOMPARE(read.lanes.size(), std::size_t(1));
        QVERIFY(read.lanes[0]->events().size() > 300);
        QCOMPARE(wrong(read), QString("garbled, cut off, coroutines: no end"));
        QVERIFY(read.problems[1].at <= std::uint64_t(file.size()));
        QVERIFY(read.problems[1].at + maxFrameBytes > std::uint64_t(file.size()));
    }

    void eventsOutOfOrderArePutInTheirPlaces()
    {
        const auto recorded = lane(Scheduling::Coroutines, 20);
        std::vector<Event> events = eventVector(*recorded);
        std::swap(events[events.size() / 2], events.back());
        write(recorded->header(), events, events.size());
        const TraceFile read = readTraceFile(m_path);
        QCOMPARE(read.lanes.size(), std::size_t(1));
        QCOMPARE(wrong(read), QString("coroutines: disordered"));
        QVERIFY(std::is_sorted(read.lanes[0]->events().begin(), read.lanes[0]->events().end(),
                               [](const Event &a, const Event &b) { return a.time < b.time; }));
        QCOMPARE(read.lanes[0]->events().size(), events.size());
    }

    void moreThanItsEndSaysIsTold()
    {
        const auto recorded = lane(Scheduling::Coroutines, 20);
        std::vector<Event> events = eventVector(*recorded);
        write(recorded->header(), events, events.size() - 3);
        const TraceFile read = readTraceFile(m_path);
        QCOMPARE(wrong(read), QString("coroutines: surplus"));
        QCOMPARE(read.problems[0].count, std::uint64_t(3));
    }

private:
    /// A lane of these events, whatever they are.
    void write(const Header &header, const std::vector<Event> &events, std::uint64_t promised)
    {
        std::vector<std::byte> bytes = encodeHeader(header);
        for (std::size_t at = 0; at < events.size(); at += maxEventsPerFrame)
            appendFrame(bytes, {},
                        std::as_bytes(
                            std::span(events).subspan(at, std::min(maxEventsPerFrame, events.size() - at))));
        FrameHeader close;
        close.type = FrameType::Close;
        const CloseRecord end{promised, 0, 0};
        appendFrame(bytes, close, std::as_bytes(std::span(&end, 1)));
        QFile out(QString::fromStdString(m_path));
        QVERIFY(out.open(QIODevice::WriteOnly));
        QVERIFY(out.write(reinterpret_cast<const char *>(bytes.data()), qint64(bytes.size())) ==
                qint64(bytes.size()));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::string m_path;
};

QTEST_APPLESS_MAIN(TestTraceFile)
#include "tst_tracefile.moc"
