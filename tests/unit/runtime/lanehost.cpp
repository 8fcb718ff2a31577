// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT

// Runs the lesson on standard input as one lane, its trace to standard output, in a process that has nothing
// else in it: what a lane counts of its process, and who dies with whom, can be tested from outside.
//   lanehost MODEL [MAX-EVENTS [MAX-TASKS]]

#include "platform/clock.h"
#include "platform/containment.h"
#include "runtime/compiler.h"
#include "runtime/gil/gillane.h"
#include "runtime/processes/processeslane.h"
#include "runtime/threads/threadslane.h"
#include "scenario/reader.h"

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <iterator>
#include <optional>
#include <string>
#include <unistd.h>

using namespace simmer;

namespace {

trace::Outcome run(scenario::Model model, const runtime::LaneContext &context)
{
    switch (model) {
    case scenario::Model::Sequential: return runtime::runSequential(context);
    case scenario::Model::Coroutines: return runtime::runCoroutines(context);
    case scenario::Model::Threads: return runtime::runThreads(context);
    case scenario::Model::Processes: return runtime::runProcesses(context);
    case scenario::Model::Gil: return runtime::runGil(context);
    }
    return trace::Outcome::Refused;
}

} // namespace

int main(int argc, char **argv)
{
    const std::int64_t start = platform::monotonicNs();
    ::signal(SIGPIPE, SIG_IGN);
    const auto model = argc < 2 ? std::nullopt : scenario::modelFromName(argv[1]);
    if (!model || !platform::dieWithParent(::getppid()))
        return 2;
    const std::string text(std::istreambuf_iterator<char>(std::cin), {});
    const auto lesson = scenario::readLesson(text);
    for (const scenario::Diagnostic &diagnostic : lesson.diagnostics)
        std::cerr << scenario::toString(diagnostic) << '\n';
    if (!lesson.value)
        return 1;
    const runtime::Program program = runtime::compile(lesson.value->scenario, 1);
    trace::DescriptorSink sink(STDOUT_FILENO);
    runtime::LaneContext context{program, sink};
    context.processStartNs = start;
    if (argc > 2)
        context.maxEvents = std::strtoull(argv[2], nullptr, 10);
    if (argc > 3)
        context.maxTasks = std::uint32_t(std::strtoul(argv[3], nullptr, 10));
    return run(*model, context) == trace::Outcome::Finished ? 0 : 4;
}
