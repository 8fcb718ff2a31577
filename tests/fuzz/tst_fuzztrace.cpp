// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "trace/exporters.h"
#include "trace/frame.h"
#include "trace/measures.h"
#include "trace/stream.h"
#include "trace/timeline.h"
#include "trace/tracefile.h"

#include "../unit/trace/traces.h"
#include "damage.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cstring>
#include <memory>
#include <random>
#include <span>
#include <sstream>
#include <vector>

using namespace simmer::trace;
using namespace simmer::trace::test;
using namespace simmer::fuzz;

namespace {

constexpr TaskId mainTask{0};

/// A bit of everything.
TraceBuilder feast(Scheduling scheduling)
{
    TraceBuilder trace(scheduling);
    const StepIndex sleep = trace.step("cook", "sleep", "rice simmers");
    const StepIndex call = trace.step("cook", "call");
    const std::uint32_t stove = trace.object("stove", "lock");
    const std::uint32_t orders = trace.object("orders", "queue", 3);
    const std::uint32_t page = trace.text("page {i} of {n}");
    for (int i = 1; i <= 120; ++i) {
        const TaskId cook = trace.at(i * 1000).turn(1).start("cook");
        trace.ready(cook, mainTask).running(cook, std::uint8_t(i % 2)).callEntered(cook, call, "cook");
        trace.stepEntered(cook, sleep).said(cook, page, {i, 120}).owner(stove, cook);
        trace.number(EventKind::LengthChanged, orders, i % 4, cook);
        trace.at(i * 1000 + 100).suspended(cook, WaitKind::Timer, nothing, 1).asleep(1);
        trace.at(i * 1000 + 900).awake().ready(cook).running(cook).callLeft(cook).owner(stove, noTask);
        trace.sample(Counter::CpuNs, i * 1000).blocked(cook, WaitKind::Lock, stove).preempted(cook);
        i % 10 ? trace.finished(cook) : trace.note(NoteKind::Failure, "burnt", cook).failed(cook);
    }
    trace.ended();
    return trace;
}

/// Whether everything that views and measures ask for holds together.
bool holdsTogether(const Timeline &timeline)
{
    const auto events = timeline.events();
    for (std::size_t i = 1; i < events.size(); ++i) {
        if (events[i].time < events[i - 1].time)
            return false;
    }
    std::size_t suspensions = 0;
    for (const TaskTrack &track : timeline.tasks()) {
        suspensions += timeline.suspensionsOf(track.id).size();
        for (const Interval &interval : track.intervals) {
            const bool isObject = interval.wait >= WaitKind::Lock && interval.wait <= WaitKind::Data;
            if (interval.event >= events.size() || events[interval.event].task != track.id ||
                (interval.step != noStep && std::size_t(interval.step) >= timeline.header().steps.size()) ||
                (interval.wait == WaitKind::Task && interval.on != nothing &&
                 !timeline.task(TaskId(interval.on))) ||
                (isObject && interval.on != nothing && interval.on >= timeline.header().objects.size()))
                return false;
        }
    }
    if (suspensions != timeline.suspensions().size())
        return false;
    for (std::size_t i = 0; i <= 8; ++i) {
        const Moment moment = timeline.momentAfter(events.size() * i / 8);
        if (moment.objects.size() != timeline.header().objects.size())
            return false;
    }
    std::ostringstream out;
    writeEvents(timeline, out);
    writeChrome(timeline, out);
    writeSummary(timeline, out);
    return laneMeasures(timeline).elapsed >= 0;
}

/// What becomes of a stream that is read in random pieces.
void readInto(Timeline &timeline, const Bytes &bytes, std::mt19937 &random)
{
    StreamReader reader(timeline);
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t count = std::min<std::size_t>(bytes.size() - at, 1 + random() % 9000);
        reader.feed(std::span(bytes).subspan(at, count));
        at += count;
        if (random() % 20 == 0)
            timeline.settle();
    }
    reader.finish();
    timeline.close();
}

Event randomEvent(std::mt19937 &random)
{
    const auto small = [&] { return random() % 8 ? random() % 12 : std::uint32_t(random()); };
    Event event;
    event.time = random() % 50 ? std::int64_t(random() % 1'000'000)
                               : std::int64_t((std::uint64_t(random()) << 32) | random());
    event.task = TaskId(small());
    event.cause = TaskId(small());
    event.step = StepIndex(random() % 3 ? 0xffffffffu : small());
    event.on = small();
    event.value = small();
    event.kind = EventKind(random() % 4 ? random() % eventKindCount : random() % 256);
    event.wait = WaitKind(random() % 4 ? random() % waitKindCount : random() % 256);
    event.core = std::uint8_t(random());
    return event;
}

} // namespace

class FuzzTrace : public QObject
{
    Q_OBJECT

private slots:
    void damagedStreams_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("mended");
        const char *names[] = {"bits", "cut", "repeated", "dropped", "shuffled", "filled"};
        for (int kind = 0; kind <= int(Damage::Fill); ++kind) {
            QTest::addRow("%s", names[kind]) << kind << false;
            QTest::addRow("%s, sums right", names[kind]) << kind << true;
        }
    }
    void damagedStreams()
    {
        QFETCH(int, kind);
        QFETCH(bool, mended);
        const Bytes sound = feast(Scheduling::Coroutines).stream();
        const Bytes threads = feast(Scheduling::Threads).stream();
        for (unsigned seed = 0; seed < 60; ++seed) {
            std::mt19937 random(seed);
            Bytes bytes = seed % 2 ? sound : threads;
            for (unsigned i = 0; i <= seed % 3; ++i) {
                if (!bytes.empty())
                    damage(bytes, Damage(kind), random);
            }
            if (mended)
                mendSums(bytes);
            Timeline timeline;
            readInto(timeline, bytes, random);
            QVERIFY2(holdsTogether(timeline), qPrintable(QString("seed %1").arg(seed)));
        }
    }

    void inventedEvents_data()
    {
        QTest::addColumn<int>("scheduling");
        QTest::newRow("one writer") << int(Scheduling::Coroutines);
        QTest::newRow("several writers") << int(Scheduling::Processes);
    }
    void inventedEvents()
    {
        QFETCH(int, scheduling);
        for (unsigned seed = 0; seed < 60; ++seed) {
            std::mt19937 random(seed);
            TraceBuilder names = feast(Scheduling(scheduling));
            Timeline timeline;
            timeline.onHeader(names.header());
            std::size_t shown = 0;
            for (int batch = 0; batch < 60; ++batch) {
                std::vector<Event> events(random() % 100);
                std::generate(events.begin(), events.end(), [&] { return randomEvent(random); });
                timeline.onEvents(events);
                if (random() % 5 == 0)
                    timeline.settle();
                QVERIFY(timeline.events().size() >= shown);
                shown = timeline.events().size();
            }
            QVERIFY2(holdsTogether(timeline), qPrintable(QString("open, seed %1").arg(seed)));
            timeline.close();
            QVERIFY2(holdsTogether(timeline), qPrintable(QString("closed, seed %1").arg(seed)));
        }
    }

    void damagedFilesOfAllLanes_data()
    {
        QTest::addColumn<int>("kind");
        const char *names[] = {"bits", "cut", "repeated", "dropped", "shuffled", "filled"};
        for (int kind = 0; kind <= int(Damage::Fill); ++kind)
            QTest::addRow("%s", names[kind]) << kind;
    }
    void damagedFilesOfAllLanes()
    {
        QFETCH(int, kind);
        const Bytes sound = fileOfAllLanes();
        std::size_t lanesShown = 0;
        constexpr unsigned files = 12;
        for (unsigned seed = 0; seed < files; ++seed) {
            std::mt19937 random(seed * 7 + unsigned(kind));
            Bytes bytes = sound;
            damage(bytes, Damage(kind), random);
            const TraceFile file = read(bytes);
            QVERIFY(file.lanes.size() <= 5);
            lanesShown += file.lanes.size();
            // Damage that is not noticed would be shown as what happened.
            QVERIFY2(!file.problems.empty() || bytes == sound, qPrintable(QString("seed %1").arg(seed)));
            QVERIFY(file.problems.size() < 120);
            for (const auto &lane : file.lanes)
                QVERIFY2(holdsTogether(*lane), qPrintable(QString("seed %1").arg(seed)));
            for (const TraceProblem &problem : file.problems)
                QVERIFY(!describe(problem).empty() && problem.at <= bytes.size());
        }
        // One damaged place costs little of what there is.
        QVERIFY2(Damage(kind) == Damage::Cut || lanesShown >= files * 4,
                 qPrintable(QString::number(lanesShown)));
    }

    void framesInAnyOrder()
    {
        const std::vector<Bytes> frames = framesOf(fileOfAllLanes());
        QVERIFY(frames.size() > 20);
        for (unsigned seed = 0; seed < 8; ++seed) {
            std::mt19937 random(seed);
            std::vector<Bytes> mixed = frames;
            std::shuffle(mixed.begin(), mixed.end(), random);
            Bytes bytes;
            for (const Bytes &frame : mixed)
                bytes.insert(bytes.end(), frame.begin(), frame.end());
            const TraceFile file = read(bytes);
            QVERIFY(!file.problems.empty());
            for (const auto &lane : file.lanes)
                QVERIFY2(holdsTogether(*lane), qPrintable(QString("seed %1").arg(seed)));
        }
    }

    void filesOfANewerVersion()
    {
        Bytes bytes = fileOfAllLanes();
        bytes[4] = std::byte(Header::currentVersion + 1);
        const TraceFile file = read(bytes);
        QVERIFY(file.lanes.empty());
        QCOMPARE(file.problems.size(), std::size_t(1));
        QCOMPARE(file.problems[0].kind, TraceProblem::Kind::NewerVersion);
    }

    void noise()
    {
        for (unsigned seed = 0; seed < 50; ++seed) {
            std::mt19937 random(seed);
            Bytes bytes(20'000);
            std::generate(bytes.begin(), bytes.end(), [&] { return std::byte(random()); });
            // With the beginnings of frames strewn in.
            for (std::size_t at = 0; seed % 2 && at + 4 < bytes.size(); at += 1 + random() % 40)
                std::memcpy(bytes.data() + at, &FrameHeader::theMagic, 4);
            Timeline timeline;
            readInto(timeline, bytes, random);
            QVERIFY(!timeline.hasHeader());
            QVERIFY(timeline.events().empty());
        }
    }

    void frameHeadersWithoutEnd()
    {
        // 32 bytes each that promise a whole frame: searching must not look at a whole frame for every byte.
        Bytes bytes;
        appendFrame(bytes, {}, Bytes(maxPayloadBytes, std::byte(1)));
        bytes.resize(sizeof(FrameHeader));
        Bytes flood;
        while (flood.size() < (16u << 20))
            flood.insert(flood.end(), bytes.begin(), bytes.end());
        Timeline timeline;
        StreamReader reader(timeline);
        for (std::size_t at = 0; at < flood.size(); at += 65536)
            reader.feed(std::span(flood).subspan(at, std::min<std::size_t>(65536, flood.size() - at)));
        reader.finish();
        QVERIFY(!timeline.hasHeader());
        QVERIFY(reader.problems().size() <= 20);
    }

    void headersThatAreDeepOrHuge_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("deep") << QByteArray("[").repeated(4'000'000);
        QTest::newRow("deep objects") << QByteArray("{\"a\":").repeated(800'000);
        QTest::newRow("wide") << '[' + QByteArray("[],").repeated(1'000'000) + "[]]";
        QTest::newRow("too long") << '"' + QByteArray(9 << 20, 'x') + '"';
        QTest::newRow("numbers") << QByteArray("{\"cores\": 1e999999, \"pid\": -0.0, \"unitMs\": 1e-999}");
    }
    void headersThatAreDeepOrHuge()
    {
        QFETCH(QByteArray, json);
        Bytes bytes;
        const std::size_t parts = (std::size_t(json.size()) + maxPayloadBytes - 1) / maxPayloadBytes;
        for (std::size_t part = 0; part < parts; ++part) {
            FrameHeader frame;
            frame.type = FrameType::Header;
            frame.part = std::uint16_t(part);
            frame.parts = std::uint16_t(parts);
            const QByteArray piece = json.mid(qsizetype(part * maxPayloadBytes), maxPayloadBytes);
            appendFrame(bytes, frame, std::as_bytes(std::span(piece.constData(), std::size_t(piece.size()))));
        }
        Timeline timeline;
        StreamReader reader(timeline);
        reader.feed(bytes);
        QVERIFY(!reader.finish());
        QVERIFY(!timeline.hasHeader());
        QVERIFY(!reader.problems().empty());
    }

private:
    Bytes fileOfAllLanes()
    {
        std::vector<std::shared_ptr<const Timeline>> lanes;
        for (const Scheduling scheduling : {Scheduling::Sequential, Scheduling::Coroutines,
                                            Scheduling::Threads, Scheduling::Gil, Scheduling::Processes})
            lanes.push_back(feast(scheduling).timeline());
        const QString path = m_folder.filePath("sound.trace");
        if (!writeTraceFile(path.toStdString(), lanes).empty())
            qFatal("cannot write %s", qPrintable(path));
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(path));
        const QByteArray content = file.readAll();
        const auto all = std::as_bytes(std::span(content.constData(), std::size_t(content.size())));
        return {all.begin(), all.end()};
    }
    TraceFile read(const Bytes &bytes)
    {
        const QString path = m_folder.filePath("damaged.trace");
        QFile file(path);
        const auto size = qint64(bytes.size());
        if (!file.open(QIODevice::WriteOnly) ||
            file.write(reinterpret_cast<const char *>(bytes.data()), size) != size)
            qFatal("cannot write %s", qPrintable(path));
        file.close();
        return readTraceFile(path.toStdString());
    }
    static std::vector<Bytes> framesOf(const Bytes &bytes)
    {
        std::vector<Bytes> frames;
        for (std::size_t at = 0; at < bytes.size();) {
            FrameHeader header;
            std::memcpy(&header, bytes.data() + at, sizeof header);
            const auto begin = bytes.begin() + std::ptrdiff_t(at);
            at += sizeof header + header.length;
            frames.emplace_back(begin, bytes.begin() + std::ptrdiff_t(at));
        }
        return frames;
    }

    QTemporaryDir m_folder;
};

QTEST_APPLESS_MAIN(FuzzTrace)
#include "tst_fuzztrace.moc"
