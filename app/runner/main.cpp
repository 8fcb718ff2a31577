// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "platform/clock.h"
#include "platform/containedprocess.h"
#include "platform/systemcallfilter.h"
#include "runner/options.h"
#include "runner/run.h"
#include "scenario/reader.h"

#include <QFile>
#include <QLibraryInfo>

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

trace::Containment toTrace(const platform::ContainmentReport &report)
{
    trace::Containment containment;
    for (const platform::Mechanism mechanism : report.inForce())
        containment.inForce.emplace_back(platform::name(mechanism));
    for (const auto &[mechanism, why] : report.missing())
        containment.missing.emplace(platform::name(mechanism), why);
    return containment;
}

int runLane(const runner::Options &options, runner::Start start, platform::ContainmentReport &report)
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
    if (options.interpreter.empty())
        report.note(platform::Mechanism::NoPrograms, platform::refusePrograms());
    else
        report.lacks(platform::Mechanism::NoPrograms,
                     "the interpreter is a program; it can execute only itself");
    if (!runner::usesNetwork(lesson.value->scenario))
        report.note(platform::Mechanism::NoSockets, platform::refuseSockets());
    start.processId = report.processId();
    start.containment = toTrace(report);
    trace::DescriptorSink sink(STDOUT_FILENO);
    const trace::Outcome outcome = runner::run(*lesson.value, options, sink, start);
    return outcome == trace::Outcome::Finished ? Fine : RunFailed;
}

/// Qt's libraries and plugins may lie outside the system's folders.
platform::ContainmentPlan plan(const runner::Interpreter &interpreter)
{
    platform::ContainmentPlan plan;
    plan.readable = interpreter.readable;
    if (!interpreter.path.empty())
        plan.executable = {interpreter.path};
    for (const auto where : {QLibraryInfo::LibrariesPath, QLibraryInfo::PluginsPath})
        plan.readable.push_back(QFile::encodeName(QLibraryInfo::path(where)).toStdString());
    return plan;
}

} // namespace

int main(int argc, char **argv)
{
    runner::Start start;
    start.processStartNs = platform::monotonicNs();
    std::signal(SIGPIPE, SIG_IGN);
    int exitStatus = Fine;
    const auto options = runner::parseOptions(argc, argv, exitStatus);
    if (!options)
        return exitStatus;
    const std::int64_t before = platform::monotonicNs();
    if (!options->interpreter.empty())
        start.interpreter = runner::findInterpreter(options->interpreter);
    platform::runContained(plan(start.interpreter), [&](platform::ContainmentReport &report) {
        // No model costs it.
        start.processStartNs += platform::monotonicNs() - before;
        return runLane(*options, start, report);
    });
}
