// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runner/processfigures.h"

#include "platform/clock.h"

#include <ctime>
#include <fstream>
#include <limits>
#include <map>
#include <string>
#include <sys/types.h>

namespace simmer::runner {

namespace {

/// The numbers of a file in /proc that has lines like "Threads: 4".
std::map<std::string, std::int64_t> numbersIn(const std::string &file)
{
    std::map<std::string, std::int64_t> numbers;
    std::ifstream lines(file);
    for (std::string key; lines >> key;) {
        if (std::int64_t number = 0; lines >> number)
            numbers[key] = number;
        lines.clear();
        lines.ignore(std::numeric_limits<std::streamsize>::max(), '\n');
    }
    return numbers;
}

} // namespace

std::optional<ProcessFigures> figuresOf(std::int64_t process, bool isForked)
{
    constexpr std::int64_t kibibyte = 1024;
    const std::string folder = "/proc/" + std::to_string(process);
    auto status = numbersIn(folder + "/status");
    clockid_t clock{};
    // One that has ended and waits to be looked after has no memory.
    if (!status.contains("RssAnon:") || ::clock_getcpuclockid(pid_t(process), &clock) != 0)
        return {};
    ProcessFigures figures;
    figures.cpuNs = platform::readClock(clock);
    figures.threads = status["Threads:"];
    figures.bytes = status["RssAnon:"] * kibibyte;
    if (isForked) {
        auto memory = numbersIn(folder + "/smaps_rollup");
        figures.bytes = (memory["Private_Clean:"] + memory["Private_Dirty:"]) * kibibyte;
    }
    return figures;
}

} // namespace simmer::runner
