// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "trace/recorder.h"

#include "trace/frame.h"
#include "traces.h"

#include <QTest>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <memory>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace simmer::trace;
using namespace simmer::trace::test;

namespace {

struct Counting : StreamReader::Consumer
{
    void onHeader(Header) override {}
    void onEvents(std::span<const Event> span) override
    {
        for (const Event &event : span) {
            inOrder = inOrder && event.value == next[std::size_t(event.task)]++;
            ++count;
        }
    }
    void onNote(const Event &event, NoteKind, std::string text) override
    {
        notes.push_back(text);
        noteTimes.push_back(event.time);
        countBeforeNote = count;
    }

    std::array<std::uint32_t, 16> next{};
    bool inOrder = true;
    std::size_t count = 0;
    std::size_t countBeforeNote = 0;
    std::vector<std::string> notes;
    std::vector<std::int64_t> noteTimes;
};

/// Takes only as many frames as it is told.
struct SlowSink : FrameSink
{
    bool tryWrite(std::span<const std::byte> frame) override { return room > 0 && (--room, write(frame)); }
    bool write(std::span<const std::byte> frame) override
    {
        ++frames;
        bytes.insert(bytes.end(), frame.begin(), frame.end());
        return true;
    }
    int room = 0;
    int frames = 0;
    std::vector<std::byte> bytes;
};

void recordMany(Recorder &recorder, std::uint32_t task, std::uint32_t count, std::uint32_t flushEvery = 0)
{
    for (std::uint32_t i = 0; i < count; ++i) {
        Event event;
        event.kind = EventKind::Running;
        event.task = TaskId(task);
        event.value = i;
        recorder.record(event);
        if (flushEvery != 0 && i % flushEvery == 0)
            recorder.flush();
    }
}

/// A child that records and leaves.
pid_t forkRecorder(int descriptor, std::uint32_t task, std::uint32_t count)
{
    const pid_t pid = fork();
    if (pid != 0)
        return pid;
    DescriptorSink sink(descriptor);
    Recorder recorder(sink);
    recordMany(recorder, task, count);
    _exit(recorder.finish() ? 0 : 1);
}

struct Pipe
{
    Pipe()
    {
        int ends[2];
        opened = pipe2(ends, O_CLOEXEC) == 0;
        reading = ends[0];
        writing = ends[1];
    }
    ~Pipe()
    {
        closeReading();
        closeWriting();
    }
    void closeReading() { closeEnd(reading); }
    void closeWriting() { closeEnd(writing); }
    static void closeEnd(int &end)
    {
        if (end >= 0)
            close(end);
        end = -1;
    }
    bool opened = false;
    int reading = -1;
    int writing = -1;
};

/// Until all writers have closed it.
void readAll(int descriptor, StreamReader &reader)
{
    std::array<std::byte, 30'000> buffer;
    for (;;) {
        const ssize_t count = read(descriptor, buffer.data(), buffer.size());
        if (count <= 0)
            return;
        reader.feed({buffer.data(), std::size_t(count)});
    }
}

void feed(StreamReader &reader, const std::vector<std::byte> &bytes)
{
    reader.feed(encodeHeader(TraceBuilder().header()));
    reader.feed(bytes);
}

} // namespace

class TestRecorder : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { std::signal(SIGPIPE, SIG_IGN); }

    void everyEventArrivesInOrder()
    {
        MemorySink sink;
        Recorder recorder(sink);
        recordMany(recorder, 0, 10'000);
        QCOMPARE(recorder.eventCount(), 10'000u);
        QVERIFY(recorder.hasPending());
        QVERIFY(recorder.finish());
        QVERIFY(!recorder.hasPending());
        Counting counting;
        StreamReader reader(counting);
        feed(reader, sink.bytes());
        QVERIFY(reader.finish());
        QCOMPARE(counting.count, std::size_t(10'000));
        QVERIFY(counting.inOrder);
    }

    void aSlowReaderLosesNothing()
    {
        SlowSink sink;
        Recorder recorder(sink);
        for (int round = 0; round < 100; ++round) {
            Event event;
            event.kind = EventKind::Running;
            event.task = TaskId(0);
            event.value = std::uint32_t(round);
            recorder.record(event);
            sink.room = round % 10 == 9 ? 1 : 0;
            recorder.flush();
        }
        QCOMPARE(sink.frames, 10);
        QVERIFY(!recorder.hasPending());
        Counting counting;
        StreamReader reader(counting);
        feed(reader, sink.bytes);
        QVERIFY(reader.finish());
        QCOMPARE(counting.count, std::size_t(100));
        QVERIFY(counting.inOrder);
    }

    void aNoteKeepsItsPlaceAmongTheEvents()
    {
        MemorySink sink;
        Recorder recorder(sink);
        recordMany(recorder, 0, 200);
        Event event;
        event.time = 42;
        recorder.note(event, NoteKind::Failure, "burnt");
        recordMany(recorder, 1, 5);
        recorder.finish();
        Counting counting;
        StreamReader reader(counting);
        feed(reader, sink.bytes());
        QVERIFY(reader.finish());
        QCOMPARE(counting.notes, std::vector<std::string>{"burnt"});
        QCOMPARE(counting.noteTimes, std::vector<std::int64_t>{42});
        QCOMPARE(counting.countBeforeNote, std::size_t(200));
        QCOMPARE(counting.count, std::size_t(205));
    }

    void threadsAndProcessesShareAPipe()
    {
        Pipe pipe;
        QVERIFY(pipe.opened);
        constexpr std::uint32_t each = 20'000;
        std::vector<pid_t> children;
        for (std::uint32_t child = 0; child < 3; ++child)
            children.push_back(forkRecorder(pipe.writing, child, each));
        auto sink = std::make_unique<DescriptorSink>(pipe.writing);
        std::vector<std::jthread> threads;
        for (std::uint32_t thread = 3; thread < 6; ++thread) {
            threads.emplace_back([&sink, thread] {
                Recorder recorder(*sink);
                recordMany(recorder, thread, each, 50);
                recorder.finish();
            });
        }
        Counting counting;
        StreamReader reader(counting);
        reader.feed(encodeHeader(TraceBuilder().header()));
        std::jthread reading([&] { readAll(pipe.reading, reader); });
        threads.clear();
        sink.reset();
        pipe.closeWriting();
        reading.join();
        for (const pid_t pid : children) {
            int status = -1;
            QCOMPARE(waitpid(pid, &status, 0), pid);
            QCOMPARE(status, 0);
        }
        QVERIFY(reader.finish());
        QVERIFY(reader.problems().empty());
        QCOMPARE(counting.count, std::size_t(6 * each));
        QVERIFY(counting.inOrder);
    }

    void aFullPipeIsNotWaitedFor()
    {
        Pipe pipe;
        auto sink = std::make_unique<DescriptorSink>(pipe.writing);
        Recorder recorder(*sink);
        recordMany(recorder, 0, 100'000); // more than any pipe holds
        recorder.flush();
        QVERIFY(recorder.hasPending());
        QVERIFY(!(fcntl(pipe.writing, F_GETFL) & O_NONBLOCK));

        Counting counting;
        StreamReader reader(counting);
        reader.feed(encodeHeader(TraceBuilder().header()));
        std::thread reading([&] { readAll(pipe.reading, reader); });
        QVERIFY(recorder.finish());
        sink.reset();
        pipe.closeWriting();
        reading.join();
        QCOMPARE(counting.count, std::size_t(100'000));
        QVERIFY(counting.inOrder);
    }

    void aReaderThatHasGoneIsNoticed()
    {
        Pipe pipe;
        DescriptorSink sink(pipe.writing);
        Recorder recorder(sink);
        pipe.closeReading();
        recordMany(recorder, 0, 1000);
        recorder.flush();
        QVERIFY(sink.readerHasGone());
        QVERIFY(!recorder.hasPending());
        recordMany(recorder, 0, 1000);
        QVERIFY(!recorder.finish());
    }

    void aFullDiskIsNoticed()
    {
        const int full = open("/dev/full", O_WRONLY | O_CLOEXEC);
        if (full < 0)
            QSKIP("no /dev/full here");
        DescriptorSink sink(full);
        Recorder recorder(sink);
        recordMany(recorder, 0, 1000);
        QVERIFY(!recorder.finish());
        close(full);
    }
};

QTEST_APPLESS_MAIN(TestRecorder)
#include "tst_recorder.moc"
