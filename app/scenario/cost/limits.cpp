// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/estimate.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <string_view>
#include <utility>

namespace simmer::scenario {

namespace {

constexpr std::uint64_t mostCoroutines = 200'000;
constexpr std::uint64_t mostThreads = 2'000;
constexpr std::uint64_t mostProcesses = 64;
constexpr std::uint64_t mostEvents = 5'000'000;
constexpr double mostSeconds = 120;

/// "5 000 000"; "more than …" where the count has reached its end.
Phrase grouped(std::uint64_t number)
{
    if (number == std::numeric_limits<std::uint64_t>::max())
        return Phrase::of("more than 18 quintillion");
    auto digits = std::to_string(number);
    for (auto at = std::ptrdiff_t(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(std::size_t(at), " ");
    return Phrase::verbatim(std::move(digits));
}

struct TaskLimit
{
    std::string_view rule;
    std::uint64_t most;
};

TaskLimit taskLimit(Model model)
{
    switch (model) {
    case Model::Sequential: return {"limit/tasks", std::numeric_limits<std::uint64_t>::max()};
    case Model::Coroutines: return {"limit/coroutines", mostCoroutines};
    case Model::Threads:
    case Model::Gil: return {"limit/threads", mostThreads};
    case Model::Processes: return {"limit/processes", mostProcesses};
    }
    return {};
}

Phrase tooManyTasks(Model model, Phrase tasks, Phrase most)
{
    switch (model) {
    case Model::Sequential: break;
    case Model::Coroutines:
        return Phrase::of("the coroutines lane would have %1 coroutines; the limit is %2", std::move(tasks),
                          std::move(most));
    case Model::Threads:
        return Phrase::of("the threads lane would have %1 threads; the limit is %2", std::move(tasks),
                          std::move(most));
    case Model::Gil:
        return Phrase::of("the gil lane would have %1 threads; the limit is %2", std::move(tasks),
                          std::move(most));
    case Model::Processes:
        return Phrase::of("the processes lane would have %1 processes; the limit is %2", std::move(tasks),
                          std::move(most));
    }
    return {};
}

/// What messages call a lane.
Phrase laneOf(Model model)
{
    switch (model) {
    case Model::Sequential: return Phrase::of("the sequential lane");
    case Model::Coroutines: return Phrase::of("the coroutines lane");
    case Model::Threads: return Phrase::of("the threads lane");
    case Model::Gil: return Phrase::of("the gil lane");
    case Model::Processes: return Phrase::of("the processes lane");
    }
    return {};
}

/// What a lane takes at least.
double leastUnits(Model model, const Estimate &estimate)
{
    switch (model) {
    case Model::Sequential: return estimate.sequentialUnits;
    case Model::Coroutines: return std::max(estimate.spanUnits, estimate.loopUnits);
    case Model::Gil: return std::max(estimate.spanUnits, estimate.cpuUnits);
    case Model::Threads:
    case Model::Processes: return estimate.spanUnits;
    }
    return 0;
}

} // namespace

Diagnostics overLimits(const Scenario &scenario, Model model, const Estimate &estimate)
{
    Diagnostics diagnostics;
    const auto refuse = [&](std::string_view rule, Phrase message, Phrase hint) {
        Diagnostic diagnostic;
        diagnostic.rule = rule;
        diagnostic.source = scenario.main.source;
        diagnostic.message = std::move(message);
        diagnostic.hint = std::move(hint);
        diagnostics.push_back(std::move(diagnostic));
    };
    const auto [rule, most] = taskLimit(model);
    const auto tasks = model == Model::Processes ? estimate.tasks - estimate.accepted : estimate.tasks;
    if (tasks > most) {
        refuse(rule, tooManyTasks(model, grouped(tasks), grouped(most)),
               Phrase::of("Start fewer tasks, or leave the model out of “models”"));
    }
    if (estimate.events > mostEvents) {
        refuse("limit/events",
               Phrase::of("%1 would have %2 trace events; the limit is %3", laneOf(model),
                          grouped(estimate.events), grouped(mostEvents)),
               Phrase::of("Repeat less"));
    }
    const auto seconds = leastUnits(model, estimate) * scenario.unitMs / 1000;
    if (seconds > mostSeconds) {
        const auto limit = grouped(std::uint64_t(mostSeconds));
        const bool known = seconds < 1e15;
        refuse("limit/time",
               known ? Phrase::of("%1 would have to run for %2 s; the limit is %3 s", laneOf(model),
                                  grouped(std::uint64_t(std::ceil(seconds))), limit)
                     : Phrase::of("%1 would have to run for ever; the limit is %2 s", laneOf(model), limit),
               Phrase::of("Make the unit or the durations shorter, or repeat less"));
    }
    return diagnostics;
}

} // namespace simmer::scenario
