// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
// What traces cost, as ratios where a ratio says it; the bars in brackets are the ones that the project sets
// itself.

#include "kitchentrace.h"

#include "trace/frame.h"
#include "trace/recorder.h"
#include "trace/stream.h"
#include "trace/timeline.h"
#include "trace/tracefile.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <malloc.h>
#include <numeric>
#include <random>
#include <span>
#include <string>
#include <time.h>
#include <unistd.h>
#include <utility>
#include <vector>

using namespace simmer::trace;
using simmer::bench::KitchenTrace;

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

double residentBytes()
{
    std::ifstream status("/proc/self/statm");
    double size = 0;
    double resident = 0;
    status >> size >> resident;
    return resident * double(sysconf(_SC_PAGESIZE));
}

/// Takes frames and forgets them.
struct NoSink : FrameSink
{
    bool tryWrite(std::span<const std::byte>) override { return true; }
    bool write(std::span<const std::byte>) override { return true; }
};

Event event(EventKind kind, std::uint32_t task, std::int64_t time)
{
    Event event;
    event.kind = kind;
    event.task = TaskId(task);
    event.time = time;
    return event;
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

/// What a trace costs to open and to look into.
struct Costs
{
    double secondsPerEvent = 0;
    double momentP99 = 0;
    double frameLookups = 0;
};

/// A file of one lane, as a saved run has it.
class TraceWriter
{
public:
    explicit TraceWriter(const std::string &path) : m_file(std::fopen(path.c_str(), "wb")) {}
    ~TraceWriter() { std::fclose(m_file); }

    void write(KitchenTrace &kitchen, std::size_t events)
    {
        m_bytes = encodeHeader(kitchen.header());
        std::vector<Event> some;
        std::uint64_t count = 0;
        kitchen.write(events, [&](const Event &event) {
            some.push_back(event);
            ++count;
            if (some.size() == maxEventsPerFrame) {
                frame(FrameType::Events, std::as_bytes(std::span(some)));
                some.clear();
            }
        });
        frame(FrameType::Events, std::as_bytes(std::span(some)));
        const CloseRecord end{count, 0, 0};
        frame(FrameType::Close, std::as_bytes(std::span(&end, 1)));
        std::fwrite(m_bytes.data(), 1, m_bytes.size(), m_file);
    }

private:
    void frame(FrameType type, std::span<const std::byte> payload)
    {
        FrameHeader header;
        header.type = type;
        appendFrame(m_bytes, header, payload);
        if (m_bytes.size() < (1u << 20))
            return;
        std::fwrite(m_bytes.data(), 1, m_bytes.size(), m_file);
        m_bytes.clear();
    }

    std::FILE *m_file;
    std::vector<std::byte> m_bytes;
};

double percentile(std::vector<double> &values, double part)
{
    std::sort(values.begin(), values.end());
    return values[std::min(values.size() - 1, std::size_t(part * double(values.size())))];
}

double momentAtRandomTimes(const Timeline &timeline)
{
    std::mt19937_64 random(1);
    std::vector<double> times;
    for (int i = 0; i < 1000; ++i) {
        const auto time = std::int64_t(random() % std::uint64_t(timeline.end() + 1));
        times.push_back(secondsOf([&] { (void)timeline.momentAt(time); }));
    }
    const double p99 = percentile(times, 0.99);
    std::printf(
        "    state at a random time: median %.2f ms, p99 %.2f ms, worst of 1000 %.2f ms (bar: p99 5)\n",
        percentile(times, 0.5) * 1e3, p99 * 1e3, times.back() * 1e3);
    return p99;
}

/// Forty rows of 1920 pixels, as a lane view asks.
double lookups(const Timeline &timeline)
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
    return frame;
}

Costs opening(const std::string &path, std::uint32_t tasks, std::size_t events)
{
    {
        KitchenTrace kitchen(Scheduling::Coroutines, tasks);
        TraceWriter(path).write(kitchen, events);
    }
    TraceFile file;
    malloc_trim(0);
    const double allocatedBefore = allocatedBytes();
    const double residentBefore = residentBytes();
    const std::int64_t start = monotonic();
    const double seconds = secondsOf([&] { file = readTraceFile(path); });
    const double wall = double(monotonic() - start) * 1e-9;
    if (file.lanes.size() != 1 || !file.problems.empty()) {
        std::printf("the trace did not open: %s\n",
                    file.problems.empty() ? "no lane" : describe(file.problems.front()).c_str());
        std::exit(1);
    }
    const Timeline &timeline = *file.lanes.front();
    const auto count = double(timeline.events().size());
    malloc_trim(0);
    std::printf(
        "%.0f events of %u tasks: opened in %.0f ms of CPU (%.0f ms by the clock), %.0f ns an event\n", count,
        tasks, seconds * 1e3, wall * 1e3, seconds / count * 1e9);
    std::printf("    memory: %.1f bytes an event allocated, %.1f resident, all indices included (bar 64)\n",
                (allocatedBytes() - allocatedBefore) / count, (residentBytes() - residentBefore) / count);
    return {seconds / count, momentAtRandomTimes(timeline), lookups(timeline)};
}

void compare(const Costs &big, const Costs &small)
{
    std::printf(
        "    against 10 000 events: %.2f x the time per event, %.2f x a random moment, %.2f x a frame's "
        "lookups\n",
        big.secondsPerEvent / small.secondsPerEvent, big.momentP99 / small.momentP99,
        big.frameLookups / small.frameLookups);
}

/// A run that streams in, in what a pipe gives in one turn of the event loop; `writers` that are behind one
/// another by up to a frame each.
void live(Scheduling scheduling, std::uint32_t tasks, std::size_t events, std::uint32_t writers)
{
    std::vector<std::vector<Event>> frames(writers);
    std::vector<std::vector<Event>> portions;
    KitchenTrace kitchen(scheduling, tasks);
    kitchen.write(events, [&](const Event &event) {
        std::vector<Event> &frame = frames[std::uint32_t(event.task) % writers];
        frame.push_back(event);
        if (frame.size() == maxEventsPerFrame)
            portions.push_back(std::exchange(frame, {}));
    });
    Timeline timeline;
    timeline.onHeader(kitchen.header());
    std::vector<double> tenths(10);
    std::vector<double> turns;
    for (std::size_t i = 0; i < portions.size();) {
        const std::size_t until = std::min(i + 16, portions.size());
        const std::size_t tenth = i * 10 / portions.size();
        turns.push_back(secondsOf([&] {
            for (; i < until; ++i)
                timeline.onEvents(portions[i]);
        }));
        tenths[tenth] += turns.back();
    }
    const double each = double(portions.size()) * double(maxEventsPerFrame) / 10;
    const double p99 = percentile(turns, 0.99);
    const double all = std::accumulate(tenths.begin(), tenths.end(), 0.0);
    std::printf("live, %u writer(s), %zu events: %.0f ns an event; the first tenth %.0f, the last %.0f; "
                "64 KiB at once: p99 %.2f ms, worst %.2f ms; events put in later %llu times\n",
                writers, timeline.events().size(), all / each * 1e8, tenths.front() / each * 1e9,
                tenths.back() / each * 1e9, p99 * 1e3, turns.back() * 1e3,
                static_cast<unsigned long long>(timeline.revision()));
}

} // namespace

int main()
{
    recording();
    const std::string path =
        (std::filesystem::temp_directory_path() / ("simmer-bench-" + std::to_string(getpid()) + ".trace"))
            .string();
    const Costs small = opening(path, 100, 10'000);
    compare(opening(path, 10'000, 1'000'000), small);
    compare(opening(path, 10'000, 10'000'000), small);
    compare(opening(path, 100'000, 1'000'000), small);
    std::filesystem::remove(path);
    live(Scheduling::Coroutines, 10'000, 1'000'000, 1);
    live(Scheduling::Threads, 1000, 1'000'000, 8);
    return 0;
}
