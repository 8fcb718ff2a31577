// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/scenario.h"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace simmer::codegen {

/// What an emitter has to know of a task's body before it writes the first line of it.
struct DefinitionFacts
{
    /// What starts and calls give it, in the order of the alphabet; `optional`: not all of them do.
    std::set<std::string> parameters;
    std::set<std::string> optional;
    /// Every local, parameters too.
    std::set<std::string> locals;
    /// Locals, no parameters, that may be read before they have a value. They are 0 then.
    std::set<std::string> zeroed;
    /// Locals that some step reads; the others need no name in the program.
    std::set<std::string> read;
    /// Number objects that it writes.
    std::set<std::string> writes;
    /// Handles that it starts tasks under.
    std::set<std::string> handles;
    bool joinsAll = false;
    bool joinsNamed = false;
    /// It starts a task whose handle nobody uses.
    bool dropsHandles = false;
    /// Somebody takes what it returns.
    bool isResultUsed = false;
    /// A task runs it, not only a `call`.
    bool isStarted = false;
    /// Tasks of it begin with a connection.
    bool isAccepted = false;
    /// Something else than an `accept` runs it.
    bool isRunPlainly = false;
    /// It has a connection, as its task's own or because it, or what it calls, receives or sends on one.
    bool usesConnection = false;
};

struct HandleFacts
{
    /// The definitions that start tasks under it, and what they start.
    std::set<std::string> starters;
    std::set<std::string> tasks;
    std::set<std::string> users;
    /// Some start makes several at once.
    bool isMany = false;
    /// Some step may use it before anything was started under it.
    bool isUsedEarly = false;

    bool isUsed() const { return !users.empty(); }
    /// Only `main`, which runs once, knows of it.
    bool isOfMain() const;
};

/// What is known of a scenario as a whole, found once.
class Facts
{
public:
    /// `locale`: of the texts that the program says.
    Facts(const scenario::Scenario &scenario, const std::string &locale);

    const DefinitionFacts &of(const std::string &definition) const { return m_definitions.at(definition); }
    const HandleFacts &handle(const std::string &name) const { return m_handles.at(name); }
    const std::map<std::string, HandleFacts> &handles() const { return m_handles; }
    /// True when some step of the scenario is of this verb.
    template <typename Verb> bool uses() const { return m_verbs.count(scenario::Verb(Verb()).index()) > 0; }
    /// True when the value of `expression` in `definition` is surely between `least` and `most`.
    bool isWithin(const scenario::Expression &expression, const std::string &definition, std::int64_t least,
                  std::int64_t most) const;
    /// True when the duration surely makes sense: it is a number, or computed within the limits.
    bool isSure(const scenario::Duration &value, const std::string &definition) const;
    /// True when the value may be one that 64 bits do not hold.
    bool mayWrap(const scenario::Expression &expression, const std::string &definition) const;

private:
    friend class FactFinder;
    using Range = std::pair<std::int64_t, std::int64_t>;
    /// Where a local's values come from: a range, or an expression in a definition; neither: unknown.
    struct Origin
    {
        std::optional<Range> range;
        const scenario::Expression *expression = nullptr;
        std::string definition;
    };
    using Local = std::pair<std::string, std::string>;

    std::optional<Range> rangeOf(const scenario::Expression &expression, const std::string &definition,
                                 int depth) const;
    std::optional<Range> rangeOf(const Local &local, int depth) const;

    std::map<std::string, DefinitionFacts> m_definitions;
    std::map<std::string, HandleFacts> m_handles;
    std::set<std::size_t> m_verbs;
    std::map<Local, std::vector<Origin>> m_origins;
};

/// True when jobs off the loop print too.
bool speaksOffTheLoop(const scenario::Scenario &scenario);

/// True when tasks are ended from outside, or after a time.
bool stops(const Facts &facts);

/// True when some step deals with something outside of the program, which may fail.
bool dealsWithOutside(const Facts &facts);

/// True when a task of the scenario can end with a failure in a model that stops nobody from outside.
bool canFail(const scenario::Scenario &scenario, const Facts &facts);

} // namespace simmer::codegen
