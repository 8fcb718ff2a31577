// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "platform/clock.h"
#include "platform/containment.h"
#include "runner/options.h"
#include "runner/run.h"
#include "scenario/reader.h"

#include <csignal>
#include <iostream>
#include <iterator>
#include <string>
#include <unistd.h>

using namespace simmer;

namespace {

/// As the command line's contract has them.
enum ExitStatus
{
    Fine = 0,
    LessonWrong = 1,
    InputFailed = 3,
    RunFailed = 4
};

int runLane(const runner::Options &options, std::int64_t processStartNs)
{
    const std::string text(std::istreambuf_iterator<char>(std::cin), {});
    if (std::cin.bad()) {
        std::cerr << "simmer-runner: the lesson cannot be read from standard input\n";
        return InputFailed;
    }
    const auto lesson = scenario::readLesson(text);
    for (const scenario::Diagnostic &diagnostic : lesson.diagnostics)
        std::cerr << scenario::toString(diagnostic) << '\n';
    if (!lesson.value)
        return LessonWrong;
    trace::DescriptorSink sink(STDOUT_FILENO);
    const trace::Outcome outcome = runner::run(*lesson.value, options, sink, processStartNs);
    return outcome == trace::Outcome::Finished ? Fine : RunFailed;
}

} // namespace

int main(int argc, char **argv)
{
    const std::int64_t processStartNs = platform::monotonicNs();
    std::signal(SIGPIPE, SIG_IGN);
    if (!platform::dieWithParent(::getppid()))
        return RunFailed;
    int exitStatus = Fine;
    const auto options = runner::parseOptions(argc, argv, exitStatus);
    if (!options)
        return exitStatus;
    if (const std::string missing = platform::contain(); !missing.empty())
        std::cerr << "simmer-runner: " << missing << '\n';
    return runLane(*options, processStartNs);
}
