// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/meaning/taskgraph.h"

#include <algorithm>

namespace simmer::scenario {

namespace {

struct Visit
{
    std::uint32_t task;
    std::size_t nextEdge;
};

enum class Mark : std::uint8_t
{
    New,
    Open,
    Done
};

} // namespace

std::vector<std::string_view> tasksStartedBy(const Verb &verb)
{
    if (const auto *start = std::get_if<Start>(&verb))
        return {start->task};
    if (const auto *gather = std::get_if<Gather>(&verb))
        return {gather->tasks.begin(), gather->tasks.end()};
    if (const auto *group = std::get_if<Group>(&verb))
        return {group->tasks.begin(), group->tasks.end()};
    if (const auto *race = std::get_if<Race>(&verb))
        return {race->tasks.begin(), race->tasks.end()};
    if (const auto *accept = std::get_if<Accept>(&verb))
        return {accept->task};
    return {};
}

TaskGraph::TaskGraph(const Scenario &scenario) : m_scenario(scenario), m_edges(scenario.tasks.size() + 1)
{
    for (std::uint32_t i = 0; i < main(); ++i)
        m_indices.emplace(scenario.tasks[i].name, i);
    std::uint32_t current = 0;
    forEachStep(scenario, [&](const Step &step, const TaskDefinition &definition) {
        while (&task(current) != &definition)
            ++current;
        addEdges(current, step);
    });
}

const TaskDefinition &TaskGraph::task(std::uint32_t index) const
{
    return index == main() ? m_scenario.main : m_scenario.tasks[index];
}

std::optional<std::uint32_t> TaskGraph::indexOf(std::string_view name) const
{
    const auto found = m_indices.find(name);
    return found == m_indices.end() ? std::nullopt : std::optional(found->second);
}

void TaskGraph::addEdge(std::uint32_t from, std::string_view target, EdgeKind kind, const Step &step)
{
    if (const auto index = indexOf(target))
        m_edges[from].push_back({*index, kind, &step});
}

void TaskGraph::addEdges(std::uint32_t from, const Step &step)
{
    for (auto name : tasksStartedBy(step.verb))
        addEdge(from, name, EdgeKind::Start, step);
    if (const auto *call = std::get_if<Call>(&step.verb))
        addEdge(from, call->task, EdgeKind::Call, step);
    if (const auto *create = std::get_if<Create>(&step.verb))
        addEdge(from, create->task, EdgeKind::Create, step);
}

std::vector<std::uint32_t> TaskGraph::postOrder() const
{
    std::vector<std::uint32_t> order;
    std::vector<bool> seen(size());
    std::vector<Visit> stack;
    for (auto root = size(); root-- > 0;) {
        if (seen[root])
            continue;
        seen[root] = true;
        stack.push_back({root, 0});
        while (!stack.empty()) {
            auto &visit = stack.back();
            if (visit.nextEdge == m_edges[visit.task].size()) {
                order.push_back(visit.task);
                stack.pop_back();
                continue;
            }
            const auto target = m_edges[visit.task][visit.nextEdge++].target;
            if (!seen[target]) {
                seen[target] = true;
                stack.push_back({target, 0});
            }
        }
    }
    return order;
}

std::vector<TaskGraph::Cycle> TaskGraph::callCycles() const
{
    std::vector<Cycle> cycles;
    std::vector<Mark> marks(size(), Mark::New);
    std::vector<Visit> stack;
    for (std::uint32_t root = 0; root < size(); ++root) {
        if (marks[root] == Mark::New)
            stack.push_back({root, 0});
        while (!stack.empty()) {
            auto &visit = stack.back();
            marks[visit.task] = Mark::Open;
            if (visit.nextEdge == m_edges[visit.task].size()) {
                marks[visit.task] = Mark::Done;
                stack.pop_back();
                continue;
            }
            const auto &edge = m_edges[visit.task][visit.nextEdge++];
            if (edge.kind != EdgeKind::Call)
                continue;
            if (marks[edge.target] == Mark::New) {
                stack.push_back({edge.target, 0});
            } else if (marks[edge.target] == Mark::Open) {
                Cycle cycle{{}, edge.step};
                auto first = std::find_if(stack.begin(), stack.end(),
                                          [&](const Visit &v) { return v.task == edge.target; });
                for (; first != stack.end(); ++first)
                    cycle.tasks.push_back(first->task);
                cycles.push_back(std::move(cycle));
            }
        }
    }
    return cycles;
}

std::vector<bool> TaskGraph::calledFrom(const std::vector<std::uint32_t> &from) const
{
    std::vector<bool> reached(size());
    auto pending = from;
    while (!pending.empty()) {
        const auto task = pending.back();
        pending.pop_back();
        if (reached[task])
            continue;
        reached[task] = true;
        for (const auto &edge : m_edges[task]) {
            if (edge.kind == EdgeKind::Call)
                pending.push_back(edge.target);
        }
    }
    return reached;
}

} // namespace simmer::scenario
