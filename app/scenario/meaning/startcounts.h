// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/cost/bounds.h"

#include <cstdint>
#include <vector>

namespace simmer::scenario {

/// How often each task can be started at most in one run; `unlimited` where the text does not bound it.
class StartCounts
{
public:
    static constexpr std::uint64_t unlimited = ~std::uint64_t(0);

    StartCounts(const Scenario &scenario, const TaskGraph &graph);

    std::uint64_t starts(std::uint32_t task) const { return m_starts[task]; }

private:
    void walk(const Body &body, std::uint64_t runs);
    std::uint64_t timesOf(const Repeat &repeat) const;
    void add(std::string_view task, std::uint64_t runs, bool starts);

    const Scenario &m_scenario;
    const TaskGraph &m_graph;
    LocalBounds m_bounds;
    std::uint32_t m_task = 0;
    /// Started, created or called.
    std::vector<std::uint64_t> m_runs;
    std::vector<std::uint64_t> m_starts;
    std::vector<bool> m_done;
};

} // namespace simmer::scenario
