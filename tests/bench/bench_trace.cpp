// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
// What traces cost, as ratios where a ratio says it; the bars in brackets are the ones that the project sets
// itself.

#include "trace/recorder.h"
#include "trace/stream.h"
#include "trace/timeline.h"

#include <algorithm>
#include <cstdio>
#include <malloc.h>
#include <memory>
#include <random>
#include <string>
#include <time.h>

using namespace simmer::trace;

namespace {

/// Of this thread, so that whoever else uses the machine does not count.
double secondsOf(auto &&work)
{
    const auto used = [] {
        timespec now;
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
        return double(now.tv_sec) + double(now.tv_nsec) * 1e-9;
    };
    const double start = used();
    work();
    return used() - start;
}

/// Of some tries the best: the others had company.
double bestOf(int tries, auto &&work)
{
    double best = secondsOf(work);
    for (int i = 1; i < tries; ++i)
        best = std::min(best, secondsOf(work));
    return best;
}

std::int64_t monotonic()
{
    timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1'000'000'000LL + now.tv_nsec;
}

double allocatedBytes()
{
    const struct mallinfo2 info = mallinfo2();
    return double(info.uordblks) + double(info.hblkhd);
}

/// Takes frames and forgets them.
struct NoSink : FrameSink
{
    bool tryWrite(std::span<const std::byte>) override { return true; }
    bool write(std::span<const std::byte>) override { return true; }
};

Header benchHeader()
{
    Header header;
    header.scheduling = Scheduling::Coroutines;
    header.definitions = {{"cook", {}}, {"main", {}}};
    header.steps = {{"/tasks/cook/steps/0", "sleep", {}, 0}};
    header.objects = {{"stove", "lock", {}, 0}, {"orders", "queue", {}, 5}};
    header.texts = {{{"en", "hello"}}};
    return header;
}

Event event(EventKind kind, std::uint32_t task, std::int64_t time)
{
    Event event;
    event.kind = kind;
    event.task = TaskId(task);
    event.time = time;
    return event;
}

/// `tasks` coroutines that sleep in turn: what a big lesson records, four events a round and a turn now and
/// then.
std::vector<std::byte> streamOf(std::uint32_t tasks, std::size_t events)
{
    MemorySink sink;
    sink.write(encodeHeader(benchHeader()));
    Recorder recorder(sink);
    std::int64_t time = 0;
    for (std::uint32_t task = 0; task < tasks; ++task) {
        Event created = event(EventKind::Created, task, time += 100);
        created.on = task == 0 ? 1 : 0;
        created.value = task == 0 ? 1 : task;
        recorder.record(created);
        recorder.record(event(EventKind::Ready, task, time));
    }
    for (std::uint32_t task = 0; recorder.eventCount() < events; task = (task + 1) % tasks) {
        if (task % 100 == 0)
            recorder.record(event(EventKind::TurnStarted, std::uint32_t(noTask), time));
        recorder.record(event(EventKind::Running, task, time += 200));
        Event step = event(EventKind::StepEntered, task, time);
        step.step = StepIndex(0);
        recorder.record(step);
        Event suspended = event(EventKind::Suspended, task, time += 300);
        suspended.wait = WaitKind::Timer;
        suspended.value = 1000;
        recorder.record(suspended);
        recorder.record(event(EventKind::Ready, task, time));
    }
    recorder.finish();
    return sink.bytes();
}

std::unique_ptr<Timeline> open(const std::vector<std::byte> &bytes)
{
    auto timeline = std::make_unique<Timeline>();
    StreamReader reader(*timeline);
    for (std::size_t at = 0; at < bytes.size(); at += 65536)
        reader.feed(std::span(bytes).subspan(at, std::min<std::size_t>(65536, bytes.size() - at)));
    reader.finish();
    timeline->close();
    return timeline;
}

void recording()
{
    constexpr int count = 2'000'000;
    std::int64_t sum = 0;
    const double clock = bestOf(5, [&] {
        for (int i = 0; i < count; ++i)
            sum += monotonic();
    });
    NoSink sink;
    const auto record = [&](auto &&time) {
        return bestOf(5, [&] {
            Recorder recorder(sink);
            for (int i = 0; i < count; ++i) {
                Event one = event(EventKind::Running, 0, time());
                one.cause = TaskId(std::uint32_t(i));
                recorder.record(one);
                if (i % 10'000 == 0)
                    recorder.flush();
            }
        });
    };
    const double timed = record(monotonic);
    const double untimed = record([&] { return sum; });
    std::printf(
        "recording an event, its clock reading included: %.1f ns = %.2f x a bare clock reading (bar 1.5)\n",
        timed / count * 1e9, timed / clock);
    std::printf("recording an event without a clock reading:     %.1f ns = %.2f x\n", untimed / count * 1e9,
                untimed / clock);
}

void randomAccess(const Timeline &timeline)
{
    std::mt19937 random(1);
    std::vector<double> times;
    for (int i = 0; i < 300; ++i) {
        const std::size_t count = random() % (timeline.events().size() + 1);
        times.push_back(secondsOf([&] { (void)timeline.momentAfter(count); }));
    }
    std::sort(times.begin(), times.end());
    std::printf("    any moment: median %.2f ms, worst of 300 %.2f ms (bar 5)\n", times[150] * 1e3,
                times.back() * 1e3);
}

/// Forty rows of 1920 pixels, as a lane view asks.
void lookups(const Timeline &timeline)
{
    std::size_t found = 0;
    const std::size_t rows = std::min<std::size_t>(40, timeline.tasks().size());
    const double frame = bestOf(5, [&] {
        for (std::size_t row = 0; row < rows; ++row) {
            std::size_t index = 0;
            for (int x = 0; x < 1920; ++x)
                found += index = timeline.tasks()[row].indexAt(timeline.end() * x / 1920, index);
        }
    });
    std::printf("    a frame's %zu x 1920 interval lookups: %.2f ms, %.0f ns each\n", rows, frame * 1e3,
                frame / double(rows * 1920) * 1e9 + double(found % 2) * 1e-9);
}

void opening(std::uint32_t tasks, std::size_t events)
{
    const std::vector<std::byte> bytes = streamOf(tasks, events);
    std::unique_ptr<Timeline> timeline;
    const double before = allocatedBytes();
    const double seconds = secondsOf([&] { timeline = open(bytes); });
    const double each = (allocatedBytes() - before) / double(timeline->events().size());
    std::printf("%zu events of %u tasks: opened in %.0f ms, %.0f ns and %.0f bytes an event\n",
                timeline->events().size(), tasks, seconds * 1e3, seconds / double(events) * 1e9, each);
    randomAccess(*timeline);
    lookups(*timeline);
}

} // namespace

int main()
{
    recording();
    opening(20, 10'000);
    opening(20, 1'000'000);
    opening(1000, 1'000'000);
    opening(20'000, 1'000'000);
    opening(100'000, 1'000'000);
    return 0;
}
