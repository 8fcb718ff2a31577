// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/facts.h"

#include "codegen/factfinder.h"

#include <algorithm>
#include <array>
#include <variant>

namespace simmer::codegen {

using scenario::Expression;

bool HandleFacts::isOfMain() const
{
    const std::set<std::string> onlyMain{"main"};
    return !isUsedEarly && starters == onlyMain && (users.empty() || users == onlyMain);
}

Facts::Facts(const scenario::Scenario &scenario, const std::string &locale)
{
    FactFinder(scenario, *this, locale).find();
}

bool Facts::isWithin(const Expression &expression, const std::string &definition, std::int64_t least,
                     std::int64_t most) const
{
    constexpr int deepest = 3;
    const auto range = rangeOf(expression, definition, deepest);
    return range && range->first >= least && range->second <= most;
}

bool Facts::isSure(const scenario::Duration &value, const std::string &definition) const
{
    constexpr std::int64_t longest = 10'000;
    const auto *const computed = std::get_if<Expression>(&value);
    return !computed || isWithin(*computed, definition, 0, longest);
}

bool Facts::mayWrap(const Expression &expression, const std::string &definition) const
{
    using Operator = Expression::Operator;
    constexpr std::int64_t large = 1'000'000'000;
    const auto &terms = expression.terms;
    const bool grows = std::any_of(terms.begin(), terms.end(), [](const Expression::Term &term) {
        return term.op == Operator::Multiply || (term.op == Operator::Number && term.number > large);
    });
    return grows && !isWithin(expression, definition, -large, large);
}

bool speaksOffTheLoop(const scenario::Scenario &scenario)
{
    using namespace scenario;
    const auto isSaying = [](const Step &step) { return std::holds_alternative<Say>(step.verb); };
    bool speaks = false;
    forEachStep(scenario, [&](const Step &step, const TaskDefinition &) {
        const auto *offload = std::get_if<Offload>(&step.verb);
        speaks = speaks || (offload && std::any_of(offload->body.begin(), offload->body.end(), isSaying));
    });
    return speaks;
}

bool stops(const Facts &facts)
{
    using namespace scenario;
    return facts.uses<Group>() || facts.uses<Race>() || facts.uses<Cancel>() || facts.uses<Timeout>();
}

bool dealsWithOutside(const Facts &facts)
{
    using namespace scenario;
    return facts.uses<Query>() || facts.uses<File>() || facts.uses<Request>() || facts.uses<Accept>() ||
           facts.uses<Receive>() || facts.uses<Send>();
}

bool canFail(const scenario::Scenario &scenario, const Facts &facts)
{
    using namespace scenario;
    bool isUnsure = facts.uses<Raise>() || facts.uses<Timeout>();
    forEachStep(scenario, [&](const Step &step, const TaskDefinition &task) {
        const auto look = [&](const Duration &value) {
            isUnsure = isUnsure || !facts.isSure(value, task.name);
        };
        if (const auto *work = std::get_if<Work>(&step.verb))
            look(work->duration);
        else if (const auto *sleep = std::get_if<Sleep>(&step.verb))
            look(sleep->duration);
        else if (const auto *block = std::get_if<Block>(&step.verb))
            look(block->duration);
    });
    return isUnsure || std::any_of(facts.handles().begin(), facts.handles().end(),
                                   [](const auto &entry) { return entry.second.isUsedEarly; });
}

std::optional<Facts::Range> Facts::rangeOf(const Local &local, int depth) const
{
    Range all{0, 0};
    const auto origins = m_origins.find(local);
    if (depth == 0 || origins == m_origins.end())
        return depth == 0 ? std::nullopt : std::optional(all);
    for (const Origin &origin : origins->second) {
        auto range = origin.range;
        if (!range && origin.expression)
            range = rangeOf(*origin.expression, origin.definition, depth - 1);
        if (!range)
            return {};
        all = {std::min(all.first, range->first), std::max(all.second, range->second)};
    }
    return all;
}

std::optional<Facts::Range> Facts::rangeOf(const Expression &expression, const std::string &definition,
                                           int depth) const
{
    using Operator = Expression::Operator;
    constexpr std::int64_t largest = 1'000'000'000; // products of two stay exact
    std::vector<Range> stack;
    for (const Expression::Term &term : expression.terms) {
        std::optional<Range> range;
        if (term.op == Operator::Number) {
            range = {term.number, term.number};
        } else if (term.op == Operator::Name) {
            range = rangeOf({definition, term.name}, depth);
        } else if (term.op == Operator::Negate) {
            range = {-stack.back().second, -stack.back().first};
            stack.pop_back();
        } else {
            const Range right = stack.back();
            stack.pop_back();
            const Range left = stack.back();
            stack.pop_back();
            const auto result = [op = term.op](std::int64_t a, std::int64_t b) {
                return op == Operator::Add ? a + b : op == Operator::Subtract ? a - b : a * b;
            };
            const std::array ends{result(left.first, right.first), result(left.first, right.second),
                                  result(left.second, right.first), result(left.second, right.second)};
            range = {*std::min_element(ends.begin(), ends.end()),
                     *std::max_element(ends.begin(), ends.end())};
        }
        if (!range || range->first < -largest || range->second > largest)
            return {};
        stack.push_back(*range);
    }
    return stack.back();
}

} // namespace simmer::codegen
