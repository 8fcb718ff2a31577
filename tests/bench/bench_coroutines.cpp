// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
// What the coroutine lane costs, recorded and all, against CPython's asyncio on the same program without a
// record; the bars in brackets are the ones that the project sets itself.

#include "runtime/compiler.h"
#include "runtime/lane.h"
#include "scenario/reader.h"

#include <QProcess>
#include <QString>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

using namespace simmer;

namespace {

struct Cost
{
    double cpuSeconds = 0;
    double kilobytes = 0;
};

struct Program
{
    const char *name;
    int tasks;
    int rounds;
    /// The step of each round, and its Python.
    const char *step;
    const char *python;
    double bar;
};

constexpr std::array programs{
    Program{"100 tasks, 10 000 yields each", 100, 10'000, R"({"yield": true})", "asyncio.sleep(0)", 10},
    Program{"one task, 300 000 yields", 1, 300'000, R"({"yield": true})", "asyncio.sleep(0)", 10},
    Program{"100 000 tasks, 10 sleeps each", 100'000, 10, R"({"sleep": 1})", "asyncio.sleep(0.001)", 20},
};

/// A task that puts and one that gets, a million times each.
constexpr Program queueOfAMillion{
    "a queue, 1 000 000 put and get between two tasks", 2, 1'000'000, "", "", 10};

struct NoSink : trace::FrameSink
{
    bool tryWrite(std::span<const std::byte>) override { return true; }
    bool write(std::span<const std::byte>) override { return true; }
};

Cost costNow()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval &time) {
        return double(time.tv_sec) + double(time.tv_usec) * 1e-6;
    };
    return {seconds(usage.ru_utime) + seconds(usage.ru_stime), double(usage.ru_maxrss)};
}

bool isQueue(const Program &program)
{
    return *program.step == 0;
}

std::string lessonOf(const Program &program)
{
    if (isQueue(program)) {
        const std::string repeat =
            R"({"steps": [{"repeat": )" + std::to_string(program.rounds) + R"(, "do": [)";
        return R"({"format": 1, "id": "bench", "title": "b", "goal": "b", "difficulty": 1, "unit": {"name": "ms", "ms": 1},)"
               R"("objects": {"q": {"type": "queue", "capacity": 10}}, "tasks": {"giver": )" +
               repeat + R"({"put": "q", "value": 1}]}]}, "taker": )" + repeat +
               R"({"get": "q", "into": "x"}]}]}}, "main": [{"gather": ["giver", "taker"]}], "models": ["coroutines"]})";
    }
    return R"({"format": 1, "id": "bench", "title": "b", "goal": "b", "difficulty": 1, "unit": {"name": "ms", "ms": 1},)"
           R"("objects": {}, "tasks": {"t": {"steps": [{"repeat": )" +
           std::to_string(program.rounds) + R"(, "do": [)" + program.step +
           R"(]}]}}, "main": [{"start": "t", "count": )" + std::to_string(program.tasks) +
           R"(}, {"join": "all"}], "models": ["coroutines"]})";
}

Cost costOfLane(const Program &program)
{
    const auto lesson = scenario::readLesson(lessonOf(program));
    if (!lesson.value)
        std::abort();
    const runtime::Program compiled = runtime::compile(lesson.value->scenario, 1);
    NoSink sink;
    runtime::LaneContext context{compiled, sink};
    context.maxEvents = std::numeric_limits<std::uint64_t>::max() / 2;
    const Cost before = costNow();
    if (runtime::runCoroutines(context) != trace::Outcome::Finished)
        std::abort();
    const Cost after = costNow();
    return {after.cpuSeconds - before.cpuSeconds, after.kilobytes - before.kilobytes};
}

/// In a process of its own, which has nothing in it yet.
Cost costOfLaneInChild(const Program &program)
{
    int ends[2];
    if (pipe(ends) != 0)
        std::abort();
    const pid_t child = fork();
    if (child == 0) {
        const Cost cost = costOfLane(program);
        const auto written = write(ends[1], &cost, sizeof cost);
        _exit(written == sizeof cost ? 0 : 1);
    }
    Cost cost;
    if (read(ends[0], &cost, sizeof cost) != sizeof cost)
        std::abort();
    waitpid(child, nullptr, 0);
    return cost;
}

Cost costOfPython(const Program &program)
{
    const QString tasks = isQueue(program) ? QStringLiteral(R"(
async def giver(q):
    for _ in range(%1):
        await q.put(1)
async def taker(q):
    for _ in range(%1):
        await q.get()
async def main():
    q = asyncio.Queue(10)
    await asyncio.gather(giver(q), taker(q))
)")
                                                 .arg(program.rounds)
                                           : QStringLiteral(R"(
async def t():
    for _ in range(%2):
        await %3
async def main():
    tasks = [asyncio.create_task(t()) for _ in range(%1)]
    for task in tasks:
        await task
)")
                                                 .arg(program.tasks)
                                                 .arg(program.rounds)
                                                 .arg(QString::fromLatin1(program.python));
    const QString script = QStringLiteral(R"(
import asyncio, resource
%1
def used():
    u = resource.getrusage(resource.RUSAGE_SELF)
    return u.ru_utime + u.ru_stime, u.ru_maxrss
a = used()
asyncio.run(main())
b = used()
print(b[0] - a[0], b[1] - a[1])
)")
                               .arg(tasks);
    QProcess python;
    python.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), script});
    python.waitForFinished(-1);
    const QList<QByteArray> figures = python.readAllStandardOutput().trimmed().split(' ');
    if (figures.size() != 2)
        std::abort();
    return {figures[0].toDouble(), figures[1].toDouble()};
}

/// How often each is measured; the best counts, since other work on the machine only ever adds.
constexpr int rounds = 3;

void keepBest(Cost &best, const Cost &cost)
{
    best.cpuSeconds = best.cpuSeconds > 0 ? std::min(best.cpuSeconds, cost.cpuSeconds) : cost.cpuSeconds;
    best.kilobytes = best.kilobytes > 0 ? std::min(best.kilobytes, cost.kilobytes) : cost.kilobytes;
}

void measure(const Program &program)
{
    Cost lane;
    Cost python;
    for (int round = 0; round < rounds; ++round) {
        keepBest(lane, costOfLaneInChild(program));
        keepBest(python, costOfPython(program));
    }
    const double steps = double(program.tasks) * program.rounds;
    std::printf("%s\n", program.name);
    std::printf("  lane %.0f ns a step, asyncio %.0f ns: %.1f times faster [%.0f]\n",
                lane.cpuSeconds / steps * 1e9, python.cpuSeconds / steps * 1e9,
                python.cpuSeconds / lane.cpuSeconds, program.bar);
    if (program.tasks > 1000) {
        std::printf("  lane %.0f bytes a task, asyncio %.0f\n", lane.kilobytes * 1024 / program.tasks,
                    python.kilobytes * 1024 / program.tasks);
    }
}

} // namespace

/// Arguments: parts of the names of those to measure; none means all.
int main(int argc, char **argv)
{
    std::vector<Program> all(programs.begin(), programs.end());
    all.push_back(queueOfAMillion);
    for (const Program &program : all) {
        const std::string name = program.name;
        const auto isAsked = [&](const char *part) { return name.find(part) != std::string::npos; };
        if (argc == 1 || std::any_of(argv + 1, argv + argc, isAsked))
            measure(program);
    }
}
