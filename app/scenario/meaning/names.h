// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/meaning/taskgraph.h"
#include "scenario/shape/gaps.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace simmer::scenario {

/// What the names of a lesson stand for.
class Names
{
public:
    Names(const Scenario &scenario, const TaskGraph &graph, const Gaps &gaps);

    const Scenario &scenario() const { return m_scenario; }
    const TaskGraph &graph() const { return m_graph; }
    const Gaps &gaps() const { return m_gaps; }

    const Object *object(std::string_view name) const;
    std::vector<std::string_view> objectNames() const;
    /// Those of one of these types.
    std::vector<std::string_view> objectNames(const std::set<std::string_view> &types) const;
    /// Without `main`.
    std::vector<std::string_view> taskNames() const;

    /// Under a handle's name: whether one task, or several at once, can be started.
    struct Handle
    {
        bool single = false;
        bool many = false;
    };
    /// Null when nothing can have started a task under that name.
    const Handle *handle(std::string_view name) const;
    std::vector<std::string_view> handleNames() const;

    /// Whatever some step of the task, or some start or call of it, may give a value.
    const std::set<std::string, std::less<>> &locals(std::uint32_t task) const { return m_locals[task]; }

    /// Whether a run can come to the task's steps, as far as names tell.
    bool isReached(std::uint32_t task) const { return m_reached[task]; }
    /// Whether a run can start the task on its own (and not only call it).
    bool isStarted(std::uint32_t task) const { return m_started[task]; }
    bool isCreated(std::uint32_t task) const { return m_created[task]; }
    bool isCalled(std::uint32_t task) const { return m_called[task]; }

private:
    void follow();
    void takeStep(std::uint32_t task, const Step &step);

    const Scenario &m_scenario;
    const TaskGraph &m_graph;
    const Gaps &m_gaps;
    std::map<std::string_view, const Object *> m_objects;
    std::map<std::string, Handle, std::less<>> m_handles;
    std::vector<std::set<std::string, std::less<>>> m_locals;
    std::vector<bool> m_reached, m_started, m_created, m_called;
};

} // namespace simmer::scenario
