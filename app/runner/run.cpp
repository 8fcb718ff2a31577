// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runner/run.h"

#include "runner/interpreterlane.h"
#include "runtime/compiler.h"
#include "runtime/gil/gillane.h"
#include "runtime/lane.h"
#include "runtime/processes/processeslane.h"
#include "runtime/threads/threadslane.h"
#include "scenario/estimate.h"

#include <algorithm>
#include <iostream>
#include <optional>
#include <string>
#include <variant>

namespace simmer::runner {

namespace {

/// The contract's limits at run time.
std::uint32_t maxTasks(scenario::Model model)
{
    switch (model) {
    case scenario::Model::Sequential:
    case scenario::Model::Coroutines: return 200'000;
    case scenario::Model::Threads:
    case scenario::Model::Gil: return 2'000;
    case scenario::Model::Processes: return 64;
    }
    return 0;
}

bool hasVirtualTime(scenario::Model model)
{
    return model == scenario::Model::Sequential || model == scenario::Model::Coroutines;
}

std::optional<std::string> objection(const scenario::Scenario &scenario, const Options &options)
{
    if (options.virtualTime && !options.interpreter.empty())
        return "an interpreter has no virtual time";
    if (options.virtualTime && !hasVirtualTime(options.model)) {
        return "the " + std::string(scenario::name(options.model)) +
               " lane has no virtual time: the operating system schedules it";
    }
    if (const auto refusal = options.virtualTime ? runtime::virtualTimeRefusal(scenario) : std::nullopt)
        return refusal;
    std::string reasons;
    for (const auto &limit : scenario::overLimits(scenario, options.model, scenario::estimate(scenario)))
        reasons += (reasons.empty() ? "" : "; ") + toString(limit.message);
    if (reasons.empty())
        return {};
    return reasons;
}

} // namespace

bool usesNetwork(const scenario::Scenario &scenario)
{
    return std::any_of(scenario.objects.begin(), scenario.objects.end(), [](const auto &object) {
        return std::holds_alternative<scenario::ServerObject>(object.type) ||
               std::holds_alternative<scenario::ListenerObject>(object.type);
    });
}

trace::Outcome run(const scenario::Lesson &lesson, const Options &options, trace::FrameSink &sink,
                   const Start &start)
{
    const runtime::Program program = runtime::compile(lesson.scenario, options.pace);
    runtime::LaneContext context{program, sink};
    context.pace = options.pace;
    context.virtualTime = options.virtualTime;
    context.maxEvents = options.maxEvents;
    context.maxTasks = maxTasks(options.model);
    context.processStartNs = start.processStartNs;
    context.processId = start.processId;
    context.containment = start.containment;
    if (const auto reason = objection(lesson.scenario, options)) {
        std::cerr << "simmer-runner: " << *reason << '\n';
        return runtime::refuse(context, options.model, *reason);
    }
    if (!options.interpreter.empty())
        return InterpreterLane(context, lesson.scenario, options.model, start.interpreter).run();
    switch (options.model) {
    case scenario::Model::Sequential: return runtime::runSequential(context);
    case scenario::Model::Coroutines: return runtime::runCoroutines(context);
    case scenario::Model::Threads: return runtime::runThreads(context);
    case scenario::Model::Processes: return runtime::runProcesses(context);
    case scenario::Model::Gil: return runtime::runGil(context);
    }
    return trace::Outcome::Refused;
}

} // namespace simmer::runner
