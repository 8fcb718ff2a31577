// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/meaning/names.h"

#include "scenario/cost/bounds.h"

namespace simmer::scenario {

namespace {

/// Whether a step names a task that is not there: then nobody can say what is reached.
bool namesUnknownTask(const TaskGraph &graph, const Verb &verb)
{
    auto names = tasksStartedBy(verb);
    if (const auto *call = std::get_if<Call>(&verb))
        names.push_back(call->task);
    if (const auto *create = std::get_if<Create>(&verb))
        names.push_back(create->task);
    for (auto name : names) {
        if (!graph.indexOf(name))
            return true;
    }
    return false;
}

} // namespace

Names::Names(const Scenario &scenario, const TaskGraph &graph, const Gaps &gaps)
    : m_scenario(scenario), m_graph(graph), m_gaps(gaps), m_locals(graph.size()), m_reached(graph.size()),
      m_started(graph.size()), m_created(graph.size()), m_called(graph.size())
{
    for (const auto &object : scenario.objects)
        m_objects.emplace(object.name, &object);
    follow();
    std::uint32_t task = 0;
    forEachStep(scenario, [&](const Step &step, const TaskDefinition &definition) {
        while (&graph.task(task) != &definition)
            ++task;
        takeStep(task, step);
    });
}

/// Finds what a run can reach from `main`.
void Names::follow()
{
    bool unsure = m_gaps.tasks || m_gaps.handles;
    forEachStep(m_scenario, [&](const Step &step, const TaskDefinition &) {
        unsure = unsure || namesUnknownTask(m_graph, step.verb);
    });
    m_started[m_graph.main()] = true;
    std::vector<std::uint32_t> pending{m_graph.main()};
    for (std::uint32_t task = 0; unsure && task < m_graph.main(); ++task) {
        m_started[task] = m_created[task] = m_called[task] = true;
        pending.push_back(task);
    }
    while (!pending.empty()) {
        const auto task = pending.back();
        pending.pop_back();
        if (m_reached[task])
            continue;
        m_reached[task] = true;
        for (const auto &edge : m_graph.edges(task)) {
            switch (edge.kind) {
            case TaskGraph::EdgeKind::Create: m_created[edge.target] = true; continue;
            case TaskGraph::EdgeKind::Start: m_started[edge.target] = true; break;
            case TaskGraph::EdgeKind::Call: m_called[edge.target] = true; break;
            }
            pending.push_back(edge.target);
        }
    }
}

void Names::takeStep(std::uint32_t task, const Step &step)
{
    if (const auto *into = intoOf(step.verb))
        m_locals[task].insert(*into);
    if (const auto *repeat = std::get_if<Repeat>(&step.verb); repeat && !repeat->as.empty())
        m_locals[task].insert(repeat->as);
    if (const auto *arguments = argumentsOf(step.verb)) {
        const auto *call = std::get_if<Call>(&step.verb);
        const auto target = m_graph.indexOf(call ? call->task : std::get<Start>(step.verb).task);
        for (auto argument = arguments->begin(); target && argument != arguments->end(); ++argument)
            m_locals[*target].insert(argument->first);
    }
    if (!m_reached[task])
        return;
    if (const auto *start = std::get_if<Start>(&step.verb)) {
        auto &handle = m_handles[start->as.empty() ? start->task : start->as];
        (start->count > 1 ? handle.many : handle.single) = true;
    } else {
        const bool many = std::holds_alternative<Accept>(step.verb);
        for (auto name : tasksStartedBy(step.verb)) {
            auto &handle = m_handles[std::string(name)];
            (many ? handle.many : handle.single) = true;
        }
    }
}

const Object *Names::object(std::string_view name) const
{
    const auto found = m_objects.find(name);
    return found == m_objects.end() ? nullptr : found->second;
}

std::vector<std::string_view> Names::objectNames() const
{
    std::vector<std::string_view> names;
    for (const auto &object : m_scenario.objects)
        names.push_back(object.name);
    return names;
}

std::vector<std::string_view> Names::objectNames(const std::set<std::string_view> &types) const
{
    std::vector<std::string_view> names;
    for (const auto &object : m_scenario.objects) {
        if (types.count(typeName(object.type)))
            names.push_back(object.name);
    }
    return names;
}

std::vector<std::string_view> Names::taskNames() const
{
    std::vector<std::string_view> names;
    for (const auto &task : m_scenario.tasks)
        names.push_back(task.name);
    return names;
}

const Names::Handle *Names::handle(std::string_view name) const
{
    const auto found = m_handles.find(name);
    return found == m_handles.end() ? nullptr : &found->second;
}

std::vector<std::string_view> Names::handleNames() const
{
    std::vector<std::string_view> names;
    for (const auto &[name, handle] : m_handles)
        names.push_back(name);
    return names;
}

} // namespace simmer::scenario
