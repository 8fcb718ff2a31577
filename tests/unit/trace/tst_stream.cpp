// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "trace/stream.h"

#include "trace/frame.h"
#include "traces.h"

#include <QTest>

using namespace simmer::trace;
using namespace simmer::trace::test;

namespace {

struct Collector : StreamReader::Consumer
{
    void onHeader(Header header) override { headers.push_back(std::move(header)); }
    void onEvents(std::span<const Event> span) override
    {
        events.insert(events.end(), span.begin(), span.end());
    }
    void onNote(const Event &, NoteKind kind, std::string text) override
    {
        notes.emplace_back(kind, std::move(text));
    }

    std::vector<Header> headers;
    std::vector<Event> events;
    std::vector<std::pair<NoteKind, std::string>> notes;
};

TraceBuilder someTrace(int events)
{
    TraceBuilder trace;
    trace.text("hello");
    trace.step("cook", "sleep", "rice \"simmers\" ☕");
    trace.object("stove", "lock");
    for (int i = 1; i <= events; ++i)
        trace.at(i).running(TaskId(0));
    return trace;
}

std::span<const std::byte> bytesOf(const std::string &text)
{
    return {reinterpret_cast<const std::byte *>(text.data()), text.size()};
}

} // namespace

class TestStream : public QObject
{
    Q_OBJECT

private slots:
    void whatWasWrittenIsRead_data()
    {
        QTest::addColumn<int>("piece");
        QTest::newRow("byte by byte") << 1;
        QTest::newRow("in odd pieces") << 777;
        QTest::newRow("in big pieces") << 65536;
    }
    void whatWasWrittenIsRead()
    {
        QFETCH(int, piece);
        const TraceBuilder trace = someTrace(1000);
        const std::vector<std::byte> bytes = trace.stream();
        Collector collector;
        StreamReader reader(collector);
        for (std::size_t at = 0; at < bytes.size(); at += std::size_t(piece))
            reader.feed(std::span(bytes).subspan(at, std::min(std::size_t(piece), bytes.size() - at)));
        QVERIFY(reader.finish());
        QVERIFY(reader.problems().empty());
        QCOMPARE(collector.headers.size(), std::size_t(1));
        const Header &header = collector.headers[0];
        QCOMPARE(header.steps[0].label.at("en"), std::string("rice \"simmers\" ☕"));
        QCOMPARE(header.steps[0].pointer, std::string("/tasks/cook/steps/0"));
        QCOMPARE(header.definitions.back().name, std::string("main"));
        QCOMPARE(header.objects[0].type, std::string("lock"));
        QCOMPARE(collector.events.size(), std::size_t(1001));
        QCOMPARE(collector.events[500].time, 500);
    }

    void aBigHeaderTakesManyFrames()
    {
        TraceBuilder trace;
        for (int i = 0; i < 500; ++i)
            trace.text("line number " + std::to_string(i) + std::string(100, '.'));
        const std::vector<std::byte> bytes = encodeHeader(trace.header());
        QVERIFY(bytes.size() > 10 * maxFrameBytes);
        Collector collector;
        StreamReader reader(collector);
        reader.feed(bytes);
        QVERIFY(reader.finish());
        QCOMPARE(collector.headers.at(0).texts.size(), std::size_t(500));
    }

    void containmentTravels()
    {
        Header sent = TraceBuilder().header();
        sent.containment.inForce = {"file-rules", "no-sockets"};
        sent.containment.missing = {{"loopback-only", "no user namespace: \"refused\""}};
        Collector collector;
        StreamReader reader(collector);
        reader.feed(encodeHeader(sent));
        QVERIFY(reader.finish());
        QCOMPARE(collector.headers.at(0).containment.inForce, sent.containment.inForce);
        QCOMPARE(collector.headers.at(0).containment.missing, sent.containment.missing);
    }

    void aProgramsSourceTravels()
    {
        Header sent = someTrace(1).header();
        sent.sources = {{"/home/me/tea.py", "import asyncio\n\nprint(\"茶\")\n"}, {"<empty>", ""}};
        sent.steps.push_back({"/home/me/tea.py:3", "brew", {}, 0, StepIndex(0)});
        Collector collector;
        StreamReader reader(collector);
        reader.feed(encodeHeader(sent));
        QVERIFY(reader.finish());
        const Header &header = collector.headers.at(0);
        QCOMPARE(header.sources.size(), std::size_t(2));
        QCOMPARE(header.sources[0].path, sent.sources[0].path);
        QCOMPARE(header.sources[0].text, sent.sources[0].text);
        QCOMPARE(header.steps.back().caller, StepIndex(0));
        QCOMPARE(header.steps.front().caller, noStep);
    }

    void tooMuchSourceIsRefused()
    {
        Header header = someTrace(1).header();
        header.sources.assign(2, {"tea.py", std::string(Header::maxSourceBytes / 2 + 1, ' ')});
        Collector collector;
        StreamReader reader(collector);
        reader.feed(encodeHeader(header));
        QVERIFY(!reader.finish());
        QVERIFY(collector.headers.empty());
    }

    void garbageBetweenFramesIsSkipped()
    {
        const TraceBuilder trace = someTrace(300);
        std::vector<std::byte> bytes = trace.stream();
        const std::string garbage(5000, 'S');
        const std::size_t headerSize = encodeHeader(trace.header()).size();
        const auto junk = bytesOf(garbage);
        bytes.insert(bytes.begin() + std::ptrdiff_t(headerSize + maxFrameBytes), junk.begin(), junk.end());
        bytes.insert(bytes.begin(), junk.begin(), junk.end());
        Collector collector;
        StreamReader reader(collector);
        reader.feed(bytes);
        QVERIFY(reader.finish());
        QCOMPARE(collector.events.size(), std::size_t(301));
        QCOMPARE(reader.problems().size(), std::size_t(2));
    }

    void aDamagedFrameCostsOnlyItself()
    {
        const TraceBuilder trace = someTrace(300);
        std::vector<std::byte> bytes = trace.stream();
        const std::size_t headerSize = encodeHeader(trace.header()).size();
        bytes[headerSize + 100] ^= std::byte(4);
        Collector collector;
        StreamReader reader(collector);
        reader.feed(bytes);
        reader.finish();
        QCOMPARE(collector.events.size(), 301 - maxEventsPerFrame);
        QCOMPARE(reader.problems().size(), std::size_t(1));
    }

    void aCutStreamKeepsWhatCame()
    {
        const TraceBuilder trace = someTrace(300);
        std::vector<std::byte> bytes = trace.stream();
        bytes.resize(bytes.size() - 10);
        Collector collector;
        StreamReader reader(collector);
        reader.feed(bytes);
        QVERIFY(!reader.finish());
        QCOMPARE(collector.events.size(), 2 * maxEventsPerFrame);
        QVERIFY(!reader.problems().empty());
    }

    void aNewerVersionIsNotGuessedAt()
    {
        std::vector<std::byte> bytes = someTrace(10).stream();
        bytes[offsetof(FrameHeader, version)] = std::byte(Header::currentVersion + 1);
        Collector collector;
        StreamReader reader(collector);
        reader.feed(bytes);
        QVERIFY(reader.isFromNewerVersion());
        QVERIFY(!reader.finish());
        QVERIFY(collector.headers.empty() && collector.events.empty());
        QCOMPARE(reader.problems().size(), std::size_t(1));
    }

    void anEmptyStreamHasNoHeader()
    {
        Collector collector;
        StreamReader reader(collector);
        QVERIFY(!reader.finish());
        QCOMPARE(reader.problems(), std::vector<std::string>{"there is no header"});
    }

    void anUnsoundHeaderIsRefused_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::newRow("no JSON") << "{"
                                 << "[";
        QTest::newRow("unknown scheduling") << "coroutines"
                                            << "coroutinez";
        QTest::newRow("unit of no length") << "\"unitMs\":1.0"
                                           << "\"unitMs\":0.0";
        QTest::newRow("step of no task") << "\"definition\":0"
                                         << "\"definition\":7";
        QTest::newRow("step that calls itself") << "\"definition\":0"
                                                << "\"caller\":0,\"definition\":0";
        QTest::newRow("missing list") << "\"objects\""
                                      << "\"objectz\"";
        QTest::newRow("negative cores") << "\"cores\":2"
                                        << "\"cores\":-2";
        QTest::newRow("cores beyond 64 bits") << "\"cores\":2"
                                              << "\"cores\":18446744073709551615";
        QTest::newRow("label of a wrong type") << "\"label\":{"
                                               << "\"label\":3,\"x\":{";
    }
    void anUnsoundHeaderIsRefused()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        const std::vector<std::byte> sound = encodeHeader(someTrace(1).header());
        QString json = QString::fromUtf8(reinterpret_cast<const char *>(sound.data()) + sizeof(FrameHeader),
                                         qsizetype(sound.size() - sizeof(FrameHeader)));
        QVERIFY(json.contains(from));
        json.replace(json.indexOf(from), from.size(), to);
        FrameHeader frame;
        frame.type = FrameType::Header;
        std::vector<std::byte> bytes;
        appendFrame(bytes, frame, bytesOf(json.toStdString()));
        Collector collector;
        StreamReader reader(collector);
        reader.feed(bytes);
        QVERIFY(!reader.finish());
        QVERIFY(collector.headers.empty());
        QVERIFY(!reader.problems().empty());
    }

    void unknownKindsAreLeftOut()
    {
        Event event;
        event.kind = EventKind(200);
        std::vector<std::byte> bytes = encodeHeader(someTrace(1).header());
        appendFrame(bytes, {}, {reinterpret_cast<const std::byte *>(&event), sizeof event});
        Collector collector;
        StreamReader reader(collector);
        reader.feed(bytes);
        QVERIFY(reader.finish());
        QVERIFY(collector.events.empty());
        QCOMPARE(reader.problems().size(), std::size_t(1));
    }

    void aNoteIsCleanText_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("read");
        QTest::newRow("plain") << QByteArray("burnt 焦了") << QByteArray("burnt 焦了");
        QTest::newRow("no UTF-8") << QByteArray("a\xff\xc0z") << QByteArray("a\xef\xbf\xbd\xef\xbf\xbdz");
        QTest::newRow("control characters") << QByteArray("a\x1b[2J\n") << QByteArray("a\xef\xbf\xbd[2J\n");
        QTest::newRow("cut between characters")
            << QByteArray("€").repeated(2000) << QByteArray("€").repeated(1344);
    }
    void aNoteIsCleanText()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, read);
        TraceBuilder trace;
        trace.note(NoteKind::Failure, text.toStdString());
        Collector collector;
        StreamReader reader(collector);
        reader.feed(trace.stream());
        QVERIFY(reader.finish());
        QCOMPARE(QByteArray::fromStdString(collector.notes.at(0).second), read);
    }
};

QTEST_APPLESS_MAIN(TestStream)
#include "tst_stream.moc"
