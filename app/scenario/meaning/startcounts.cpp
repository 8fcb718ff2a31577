// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/meaning/startcounts.h"

#include "scenario/cost/saturating.h"

#include <algorithm>

namespace simmer::scenario {

StartCounts::StartCounts(const Scenario &scenario, const TaskGraph &graph)
    : m_scenario(scenario), m_graph(graph), m_bounds(graph, graph.postOrder()), m_runs(graph.size()),
      m_starts(graph.size()), m_done(graph.size())
{
    auto order = graph.postOrder();
    std::reverse(order.begin(), order.end());
    // A task that something after it in the order starts again is on a cycle: nothing bounds it.
    for (auto task : order) {
        m_done[task] = true;
        for (const auto &edge : graph.edges(task)) {
            if (m_done[edge.target])
                m_runs[edge.target] = m_starts[edge.target] = unlimited;
        }
    }
    m_runs[graph.main()] = m_starts[graph.main()] = 1;
    for (auto task : order) {
        m_task = task;
        walk(graph.task(task).steps, m_runs[task]);
    }
}

std::uint64_t StartCounts::timesOf(const Repeat &repeat) const
{
    const auto bounds = repeat.count ? m_bounds.of(*repeat.count, m_task) : std::nullopt;
    return bounds ? std::uint64_t(std::max<std::int64_t>(bounds->high, 0)) : unlimited;
}

void StartCounts::add(std::string_view task, std::uint64_t runs, bool starts)
{
    const auto index = m_graph.indexOf(task);
    if (!index)
        return;
    m_runs[*index] = saturatingAdd(m_runs[*index], runs);
    if (starts)
        m_starts[*index] = saturatingAdd(m_starts[*index], runs);
}

void StartCounts::walk(const Body &body, std::uint64_t runs)
{
    for (const auto &step : body) {
        auto each = runs;
        if (const auto *start = std::get_if<Start>(&step.verb))
            each = saturatingMultiply(runs, start->count);
        if (const auto *accept = std::get_if<Accept>(&step.verb)) {
            const auto *object = m_scenario.object(accept->listener);
            const auto *listener = object ? std::get_if<ListenerObject>(&object->type) : nullptr;
            each = listener ? saturatingMultiply(runs, listener->clients) : unlimited;
        }
        for (auto task : tasksStartedBy(step.verb))
            add(task, each, true);
        if (const auto *call = std::get_if<Call>(&step.verb))
            add(call->task, runs, false);
        if (const auto *create = std::get_if<Create>(&step.verb))
            add(create->task, runs, true);
        const auto *repeat = std::get_if<Repeat>(&step.verb);
        const auto inside = repeat ? saturatingMultiply(runs, timesOf(*repeat)) : runs;
        for (const auto *inner : bodiesOf(step))
            walk(*inner, inside);
    }
}

} // namespace simmer::scenario
