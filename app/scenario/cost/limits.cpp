// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/estimate.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace simmer::scenario {

namespace {

constexpr std::uint64_t mostCoroutines = 200'000;
constexpr std::uint64_t mostThreads = 2'000;
constexpr std::uint64_t mostProcesses = 64;
constexpr std::uint64_t mostEvents = 5'000'000;
constexpr double mostSeconds = 120;

/// "5 000 000", with spaces that do not break; "more than …" where the count has reached its end.
std::string grouped(std::uint64_t number)
{
    if (number == std::numeric_limits<std::uint64_t>::max())
        return "more than 18 quintillion";
    auto digits = std::to_string(number);
    for (auto at = std::ptrdiff_t(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(std::size_t(at), " ");
    return digits;
}

struct TaskLimit
{
    const char *what;
    std::uint64_t most;
};

TaskLimit taskLimit(Model model)
{
    switch (model) {
    case Model::Sequential: return {"tasks", std::numeric_limits<std::uint64_t>::max()};
    case Model::Coroutines: return {"coroutines", mostCoroutines};
    case Model::Threads:
    case Model::Gil: return {"threads", mostThreads};
    case Model::Processes: return {"processes", mostProcesses};
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
    const auto refuse = [&](std::string rule, const std::string &figure, const std::string &limit,
                            std::string hint) {
        Diagnostic diagnostic;
        diagnostic.rule = std::move(rule);
        diagnostic.source = scenario.main.source;
        diagnostic.message =
            "the " + std::string(name(model)) + " lane would have " + figure + "; the limit is " + limit;
        diagnostic.hint = std::move(hint);
        diagnostics.push_back(std::move(diagnostic));
    };
    const auto [what, most] = taskLimit(model);
    const auto tasks = model == Model::Processes ? estimate.tasks - estimate.accepted : estimate.tasks;
    if (tasks > most) {
        refuse(std::string("limit/") + what, grouped(tasks) + " " + what, grouped(most),
               "Start fewer tasks, or leave the model out of “models”");
    }
    if (estimate.events > mostEvents)
        refuse("limit/events", grouped(estimate.events) + " trace events", grouped(mostEvents),
               "Repeat less");
    const auto seconds = leastUnits(model, estimate) * scenario.unitMs / 1000;
    if (seconds > mostSeconds) {
        const bool known = seconds < 1e15;
        refuse("limit/time",
               known ? "to run for " + grouped(std::uint64_t(std::ceil(seconds))) + " s" : "to run for ever",
               grouped(std::uint64_t(mostSeconds)) + " s",
               "Make the unit or the durations shorter, or repeat less");
    }
    return diagnostics;
}

} // namespace simmer::scenario
