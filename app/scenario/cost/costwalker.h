// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/cost/bounds.h"

#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

namespace simmer::scenario {

/// What one run of a body, or of a task, costs together with all that it starts.
struct Cost
{
    std::uint64_t tasks = 0;
    /// Those of them that clients of listeners bring.
    std::uint64_t accepted = 0;
    std::uint64_t events = 0;
    double cpu = 0;
    double loop = 0;
    double sequential = 0;
    /// How long the body itself takes when everything it starts overlaps.
    double now = 0;
    /// When the last of what it started is done, counted from its begin.
    double tail = 0;
    /// Tasks started that work.
    std::uint64_t workers = 0;
    /// Works itself.
    bool works = false;

    std::uint64_t workersWithItself() const;
};

/// Adds up the cost of tasks; each one after those that it calls and starts.
class CostWalker
{
public:
    CostWalker(const Scenario &scenario, const TaskGraph &graph, const LocalBounds &bounds);

    void walk(std::uint32_t task);
    const Cost &cost(std::uint32_t task) const { return m_costs[task]; }

private:
    friend struct StepCost;

    void addBody(const Body &body, Cost &cost);
    /// Of a body that may run any number of times: it knows nothing of what was started outside, nor the
    /// outside of it.
    Cost innerCost(const Body &body);
    void addRepeated(const Body &body, std::uint64_t count, Cost &cost);
    void addBranches(const Body &first, const Body &second, Cost &cost);
    void addTime(double units, bool keepsLoop, bool needsCpu, Cost &cost);
    void addStart(const std::string &task, std::uint64_t count, Cost &cost);
    void addCall(const std::string &task, Cost &cost);
    /// The longest a task takes, of these; the shortest with `shortest`.
    double spanOf(const std::vector<std::string> &tasks, bool shortest) const;
    /// Most units that a duration may be; what is not known counts as nothing.
    double most(const Duration &duration) const;
    std::uint64_t mostTimes(const Repeat &repeat) const;

    const Scenario &m_scenario;
    const TaskGraph &m_graph;
    const LocalBounds &m_bounds;
    std::vector<Cost> m_costs;
    std::uint32_t m_task = 0;
    /// When what was started under a name is done, in the body of the task that is being walked.
    std::map<std::string, double, std::less<>> m_doneAt;
};

} // namespace simmer::scenario
