// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT

// Runs lessons, one on each line of standard input, on the coroutines lane in virtual time. For each it
// prints what `simmer-cli run --events` does, or {"refused": WHY}, and then an empty line.

#include "runtime/compiler.h"
#include "runtime/lane.h"
#include "scenario/reader.h"
#include "trace/exporters.h"
#include "trace/stream.h"

#include <nlohmann/json.hpp>

#include <cstdlib>
#include <iostream>
#include <optional>
#include <string>

using namespace simmer;

namespace {

std::optional<std::string> refusalOf(const scenario::ReadResult<scenario::Lesson> &lesson)
{
    for (const scenario::Diagnostic &diagnostic : lesson.diagnostics) {
        if (diagnostic.severity == scenario::Severity::Error)
            return scenario::toString(diagnostic);
    }
    return {};
}

void run(const scenario::Scenario &scenario)
{
    const runtime::Program program = runtime::compile(scenario, 1);
    trace::MemorySink sink;
    runtime::LaneContext context{program, sink};
    context.virtualTime = true;
    context.maxEvents = 100'000;
    runtime::runCoroutines(context);
    trace::Timeline timeline;
    trace::StreamReader reader(timeline);
    reader.feed(sink.bytes());
    if (!reader.finish() || !reader.problems().empty())
        std::abort();
    timeline.close();
    trace::writeEvents(timeline, std::cout);
}

} // namespace

int main()
{
    std::string line;
    while (std::getline(std::cin, line)) {
        const auto lesson = scenario::readLesson(line);
        if (const auto refusal = refusalOf(lesson))
            std::cout << nlohmann::json{{"refused", *refusal}} << '\n';
        else
            run(lesson.value->scenario);
        std::cout << std::endl;
    }
}
