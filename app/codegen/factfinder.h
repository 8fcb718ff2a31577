// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "codegen/facts.h"

#include <set>
#include <string>

namespace simmer::codegen {

/// Walks the bodies of a scenario once and writes down what they tell.
class FactFinder
{
public:
    FactFinder(const scenario::Scenario &scenario, Facts &facts, const std::string &locale)
        : m_scenario(scenario), m_facts(facts), m_locale(locale)
    {}

    void find();

private:
    using Known = std::set<std::string>;

    void definition(const scenario::TaskDefinition &task);
    void verb(const scenario::Verb &verb);
    void launch(const std::string &task, const std::string &handle, std::uint32_t count,
                const scenario::Arguments *arguments);
    void give(const std::string &task, const scenario::Arguments *arguments);
    void use(const std::string &handle);
    void assign(const std::string &local, Facts::Origin origin);
    void results();
    void droppedHandles();
    void connections();
    void launches(const scenario::Verb &verb);

    /// The locals that surely have a value behind the body, given those before it.
    Known flow(const scenario::Body &body, Known known);
    Known flow(const scenario::Step &step, Known known);
    void reads(const scenario::Step &step, const Known &known);
    /// Handles are known too, with an `@` before their names.
    void readHandles(const scenario::Verb &verb, const Known &known);
    static void startHandles(const scenario::Verb &verb, Known &known);
    void read(const std::string &local, const Known &known);

    DefinitionFacts &here() { return m_facts.m_definitions[m_definition]; }

    const scenario::Scenario &m_scenario;
    Facts &m_facts;
    const std::string &m_locale;
    std::string m_definition;
    /// How often each definition is started or called, for parameters that not all of them give.
    std::map<std::string, std::vector<std::set<std::string>>> m_given;
};

} // namespace simmer::codegen
