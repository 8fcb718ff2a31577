// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/estimate.h"

#include "scenario/cost/costwalker.h"

#include <algorithm>

namespace simmer::scenario {

Estimate estimate(const Scenario &scenario)
{
    const TaskGraph graph(scenario);
    const auto order = graph.postOrder();
    const LocalBounds bounds(graph, order);
    CostWalker walker(scenario, graph, bounds);
    for (auto task : order)
        walker.walk(task);
    const auto &cost = walker.cost(graph.main());
    Estimate result;
    result.tasks = cost.tasks;
    result.accepted = cost.accepted;
    result.events = cost.events;
    result.cpuUnits = cost.cpu;
    result.loopUnits = cost.loop;
    result.sequentialUnits = cost.sequential;
    result.spanUnits = cost.now;
    result.parallelWork = cost.workersWithItself();
    return result;
}

namespace {

/// How many tasks of a lane may want a core at one time.
double coresWanted(Model model, const Estimate &estimate)
{
    switch (model) {
    case Model::Sequential:
    case Model::Coroutines:
    case Model::Gil: return std::min<double>(1, double(estimate.parallelWork));
    case Model::Threads:
    case Model::Processes: return double(estimate.parallelWork);
    }
    return 0;
}

} // namespace

bool mayShareMachine(const Scenario &scenario, const Estimate &estimate, unsigned cores)
{
    constexpr double tolerated = 0.1;
    if (scenario.models.size() < 2 || estimate.cpuUnits <= 0)
        return true;
    double wanted = 0;
    for (auto model : scenario.models)
        wanted += coresWanted(model, estimate);
    if (wanted <= double(cores))
        return true;
    const auto others = estimate.cpuUnits * double(scenario.models.size() - 1);
    return others / std::max(1u, cores) <= tolerated * estimate.spanUnits;
}

} // namespace simmer::scenario
