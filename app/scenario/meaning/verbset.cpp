// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/meaning/verbset.h"

namespace simmer::scenario {

std::vector<VerbSet> verbsOfTasks(const Scenario &scenario, const TaskGraph &graph)
{
    std::vector<VerbSet> sets(graph.size());
    std::uint32_t task = 0;
    forEachStep(scenario, [&](const Step &step, const TaskDefinition &definition) {
        while (&graph.task(task) != &definition)
            ++task;
        sets[task].set(step.verb.index());
    });
    // Called tasks come before their callers, so that once is enough but for cycles, which are errors anyway.
    for (auto caller : graph.postOrder()) {
        for (const auto &edge : graph.edges(caller)) {
            if (edge.kind == TaskGraph::EdgeKind::Call)
                sets[caller] |= sets[edge.target];
        }
    }
    return sets;
}

} // namespace simmer::scenario
