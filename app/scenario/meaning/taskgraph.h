// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/scenario.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace simmer::scenario {

/// Which task calls, starts or creates which. Tasks are numbered as in the scenario, `main` last. Names of no
/// task give no edge. Keeps pointers into the scenario.
class TaskGraph
{
public:
    enum class EdgeKind : std::uint8_t
    {
        Call,
        Start,
        Create
    };
    struct Edge
    {
        std::uint32_t target;
        EdgeKind kind;
        const Step *step;
    };

    explicit TaskGraph(const Scenario &scenario);

    std::uint32_t size() const { return std::uint32_t(m_edges.size()); }
    std::uint32_t main() const { return size() - 1; }
    const TaskDefinition &task(std::uint32_t index) const;
    /// Of a task other than `main`.
    std::optional<std::uint32_t> indexOf(std::string_view name) const;
    const std::vector<Edge> &edges(std::uint32_t task) const { return m_edges[task]; }

    /// Every task after those that it calls and starts, as far as there is no cycle; `main`'s come first.
    std::vector<std::uint32_t> postOrder() const;
    /// Each as the tasks on it, from the one that is called again on; the last one's call closes it.
    struct Cycle
    {
        std::vector<std::uint32_t> tasks;
        const Step *closing;
    };
    std::vector<Cycle> callCycles() const;
    /// Tasks that are reached from `from` through calls, itself included.
    std::vector<bool> calledFrom(const std::vector<std::uint32_t> &from) const;

private:
    void addEdges(std::uint32_t from, const Step &step);
    void addEdge(std::uint32_t from, std::string_view target, EdgeKind kind, const Step &step);

    const Scenario &m_scenario;
    std::unordered_map<std::string_view, std::uint32_t> m_indices;
    std::vector<std::vector<Edge>> m_edges;
};

/// The tasks that a step starts: by `start`, `gather`, `group`, `race` or `accept`.
std::vector<std::string_view> tasksStartedBy(const Verb &verb);

} // namespace simmer::scenario
