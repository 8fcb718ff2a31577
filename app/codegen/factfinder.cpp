// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/factfinder.h"

#include "codegen/stepreads.h"

#include <algorithm>
#include <iterator>

namespace simmer::codegen {

using namespace scenario;

namespace {

template <typename... Cases> struct Overloaded : Cases...
{
    using Cases::operator()...;
};

template <typename... Cases> Overloaded(Cases...) -> Overloaded<Cases...>;

std::set<std::string> common(const std::set<std::string> &a, const std::set<std::string> &b)
{
    std::set<std::string> both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::inserter(both, both.end()));
    return both;
}

} // namespace

void FactFinder::find()
{
    const auto eachDefinition = [this](auto &&visit) {
        for (const TaskDefinition &task : m_scenario.tasks)
            visit(task);
        visit(m_scenario.main);
    };
    eachDefinition([this](const TaskDefinition &task) { m_facts.m_definitions[task.name]; });
    forEachStep(m_scenario, [this](const Step &step, const TaskDefinition &task) {
        m_definition = task.name;
        verb(step.verb);
    });
    for (auto &[task, sites] : m_given) {
        for (const std::string &parameter : m_facts.m_definitions[task].parameters) {
            const bool isAlways =
                std::all_of(sites.begin(), sites.end(), [&parameter = parameter](const auto &given) {
                    return given.count(parameter) > 0;
                });
            if (!isAlways)
                m_facts.m_definitions[task].optional.insert(parameter);
        }
    }
    results();
    droppedHandles();
    connections();
    eachDefinition([this](const TaskDefinition &task) { definition(task); });
}

void FactFinder::definition(const TaskDefinition &task)
{
    m_definition = task.name;
    flow(task.steps, here().parameters);
}

void FactFinder::assign(const std::string &local, Facts::Origin origin)
{
    if (local.empty())
        return;
    here().locals.insert(local);
    m_facts.m_origins[{m_definition, local}].push_back(std::move(origin));
}

void FactFinder::give(const std::string &task, const Arguments *arguments)
{
    m_facts.m_definitions[task].isRunPlainly = true;
    auto &given = m_given[task].emplace_back();
    if (!arguments)
        return;
    for (const auto &[name, value] : *arguments) {
        given.insert(name);
        m_facts.m_definitions[task].parameters.insert(name);
        m_facts.m_definitions[task].locals.insert(name);
        m_facts.m_origins[{task, name}].push_back({{}, &value, m_definition});
    }
}

void FactFinder::launch(const std::string &task, const std::string &handle, std::uint32_t count,
                        const Arguments *arguments)
{
    m_facts.m_definitions[task].isStarted = true;
    HandleFacts &facts = m_facts.m_handles[handle];
    facts.starters.insert(m_definition);
    facts.tasks.insert(task);
    facts.isMany = facts.isMany || count != 1;
    here().handles.insert(handle);
    give(task, arguments);
}

void FactFinder::use(const std::string &handle)
{
    m_facts.m_handles[handle].users.insert(m_definition);
}

void FactFinder::verb(const Verb &verb)
{
    m_facts.m_verbs.insert(verb.index());
    if (const auto *repeat = std::get_if<Repeat>(&verb)) {
        constexpr std::int64_t most = 1'000'000'000;
        const bool isConstant = repeat->count && repeat->count->terms.size() == 1 &&
                                repeat->count->terms.front().op == Expression::Operator::Number;
        const std::int64_t count = isConstant ? repeat->count->terms.front().number : 0;
        const bool isBounded = isConstant && count <= most;
        assign(repeat->as, {isBounded ? std::optional(Facts::Range{0, std::max<std::int64_t>(0, count - 1)})
                                      : std::nullopt,
                            nullptr,
                            {}});
    } else {
        assign(localSetBy(verb), {});
    }
    if (const auto *write = std::get_if<Write>(&verb))
        here().writes.insert(write->number);
    launches(verb);
}

void FactFinder::launches(const Verb &verb)
{
    const auto each = [this](const std::vector<std::string> &tasks) {
        for (const std::string &task : tasks)
            launch(task, task, 1, nullptr);
    };
    std::visit(Overloaded{
                   [this](const Call &call) { give(call.task, &call.arguments); },
                   [this](const Start &start) {
                       launch(start.task, start.as.empty() ? start.task : start.as, start.count,
                              &start.arguments);
                   },
                   [this](const Create &create) { give(create.task, nullptr); },
                   [this](const Join &join) {
                       here().joinsAll = here().joinsAll || join.handles.empty();
                       here().joinsNamed = here().joinsNamed || !join.handles.empty();
                       for (const std::string &handle : join.handles)
                           use(handle);
                   },
                   [&each](const Gather &gather) { each(gather.tasks); },
                   [&each](const Group &group) { each(group.tasks); },
                   [&each](const Race &race) { each(race.tasks); },
                   [this](const Cancel &cancel) { use(cancel.handle); },
                   [this](const Shield &shield) { use(shield.handle); },
                   [this](const Accept &accept) {
                       DefinitionFacts &accepted = m_facts.m_definitions[accept.task];
                       const bool isRunPlainly = accepted.isRunPlainly;
                       launch(accept.task, accept.task, 1, nullptr);
                       m_facts.m_handles[accept.task].isMany = true;
                       accepted.isAccepted = accepted.usesConnection = true;
                       accepted.isRunPlainly = isRunPlainly;
                   },
                   [](const auto &) {},
               },
               verb);
}

void FactFinder::results()
{
    forEachStep(m_scenario, [this](const Step &step, const TaskDefinition &) {
        if (const auto *call = std::get_if<Call>(&step.verb); call && !call->into.empty())
            m_facts.m_definitions[call->task].isResultUsed = true;
        if (const auto *join = std::get_if<Join>(&step.verb); join && !join->into.empty()) {
            for (const std::string &handle : join->handles) {
                for (const std::string &task : m_facts.m_handles[handle].tasks)
                    m_facts.m_definitions[task].isResultUsed = true;
            }
        }
    });
}

void FactFinder::droppedHandles()
{
    forEachStep(m_scenario, [this](const Step &step, const TaskDefinition &task) {
        const auto *start = std::get_if<Start>(&step.verb);
        const auto *accept = std::get_if<Accept>(&step.verb);
        if (!start && !accept)
            return;
        const std::string &handle = accept ? accept->task : start->as.empty() ? start->task : start->as;
        if (!m_facts.m_handles[handle].isUsed())
            m_facts.m_definitions[task.name].dropsHandles = true;
    });
}

void FactFinder::connections()
{
    for (bool isNew = true; isNew;) {
        isNew = false;
        forEachStep(m_scenario, [&](const Step &step, const TaskDefinition &task) {
            const auto *call = std::get_if<Call>(&step.verb);
            const bool uses = std::holds_alternative<Receive>(step.verb) ||
                              std::holds_alternative<Send>(step.verb) ||
                              (call && m_facts.m_definitions[call->task].usesConnection);
            isNew = isNew || (uses && !m_facts.m_definitions[task.name].usesConnection);
            m_facts.m_definitions[task.name].usesConnection |= uses;
        });
    }
}

void FactFinder::read(const std::string &local, const Known &known)
{
    here().locals.insert(local);
    here().read.insert(local);
    if (known.count(local) == 0)
        here().zeroed.insert(local);
}

void FactFinder::reads(const Step &step, const Known &known)
{
    forEachRead(step, m_locale, [&](const std::string &local) { read(local, known); });
}

void FactFinder::readHandles(const Verb &verb, const Known &known)
{
    const auto use = [&](const std::string &handle) {
        m_facts.m_handles[handle].isUsedEarly |= known.count('@' + handle) == 0;
    };
    if (const auto *join = std::get_if<Join>(&verb))
        std::for_each(join->handles.begin(), join->handles.end(), use);
    if (const auto *cancel = std::get_if<Cancel>(&verb))
        use(cancel->handle);
    if (const auto *shield = std::get_if<Shield>(&verb))
        use(shield->handle);
}

void FactFinder::startHandles(const Verb &verb, Known &known)
{
    const auto each = [&known](const std::vector<std::string> &tasks) {
        for (const std::string &task : tasks)
            known.insert('@' + task);
    };
    if (const auto *start = std::get_if<Start>(&verb))
        known.insert('@' + (start->as.empty() ? start->task : start->as));
    if (const auto *gather = std::get_if<Gather>(&verb))
        each(gather->tasks);
    if (const auto *group = std::get_if<Group>(&verb))
        each(group->tasks);
    if (const auto *race = std::get_if<Race>(&verb))
        each(race->tasks);
}

FactFinder::Known FactFinder::flow(const Body &body, Known known)
{
    for (const Step &step : body)
        known = flow(step, std::move(known));
    return known;
}

FactFinder::Known FactFinder::flow(const Step &step, Known known)
{
    reads(step, known);
    readHandles(step.verb, known);
    startHandles(step.verb, known);
    if (const std::string local = localSetBy(step.verb); !local.empty())
        known.insert(local);
    return std::visit(
        Overloaded{
            [&](const If &choice) { return common(flow(choice.body, known), flow(choice.otherwise, known)); },
            [&](const Repeat &repeat) {
                Known inside = known;
                if (!repeat.as.empty())
                    inside.insert(repeat.as);
                flow(repeat.body, inside);
                return known;
            },
            [&](const With &with) { return flow(with.body, known); },
            [&](const Offload &offload) { return flow(offload.body, known); },
            [&](const Timeout &timeout) {
                Known after = flow(timeout.body, known);
                return timeout.otherwise ? common(after, flow(*timeout.otherwise, known)) : after;
            },
            [&](const Try &attempt) {
                Known after = flow(attempt.body, known);
                if (attempt.onFailure)
                    after = common(after, flow(*attempt.onFailure, known));
                return attempt.finally ? common(after, flow(*attempt.finally, known)) : after;
            },
            [&](const auto &) { return known; },
        },
        step.verb);
}

} // namespace simmer::codegen
