// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/cost/bounds.h"

#include "scenario/cost/saturating.h"

#include <algorithm>

namespace simmer::scenario {

namespace {

void forEachStepOf(const TaskDefinition &task, const std::function<void(const Step &)> &visit)
{
    std::vector<const Body *> pending{&task.steps};
    while (!pending.empty()) {
        const auto *body = pending.back();
        pending.pop_back();
        for (const auto &step : *body) {
            visit(step);
            const auto inner = bodiesOf(step);
            pending.insert(pending.end(), inner.begin(), inner.end());
        }
    }
}

Interval add(Interval a, Interval b)
{
    return {saturatingAdd(a.low, b.low), saturatingAdd(a.high, b.high)};
}

Interval negate(Interval a)
{
    return {saturatingNegate(a.high), saturatingNegate(a.low)};
}

Interval multiply(Interval a, Interval b)
{
    const auto products = {saturatingMultiply(a.low, b.low), saturatingMultiply(a.low, b.high),
                           saturatingMultiply(a.high, b.low), saturatingMultiply(a.high, b.high)};
    return {std::min(products), std::max(products)};
}

} // namespace

const Arguments *argumentsOf(const Verb &verb)
{
    if (const auto *call = std::get_if<Call>(&verb))
        return &call->arguments;
    if (const auto *start = std::get_if<Start>(&verb))
        return &start->arguments;
    return nullptr;
}

const std::string *intoOf(const Verb &verb)
{
    const std::string *into = nullptr;
    if (const auto *call = std::get_if<Call>(&verb))
        into = &call->into;
    else if (const auto *join = std::get_if<Join>(&verb))
        into = &join->into;
    else if (const auto *get = std::get_if<Get>(&verb))
        into = &get->into;
    else if (const auto *read = std::get_if<Read>(&verb))
        into = &read->into;
    else if (const auto *query = std::get_if<Query>(&verb))
        into = &query->into;
    else if (const auto *receive = std::get_if<Receive>(&verb))
        into = &receive->into;
    return into && !into->empty() ? into : nullptr;
}

LocalBounds::LocalBounds(const TaskGraph &graph, const std::vector<std::uint32_t> &postOrder)
    : m_bounds(graph.size())
{
    for (std::uint32_t task = 0; task < graph.size(); ++task)
        forEachStepOf(graph.task(task), [&](const Step &step) { takeInto(task, step); });
    // Callers first, so that arguments are known where they are used; what a cycle passes back is not known.
    std::vector<bool> done(graph.size());
    for (auto task = postOrder.rbegin(); task != postOrder.rend(); ++task) {
        for (const auto &edge : graph.edges(*task)) {
            const auto *arguments = argumentsOf(edge.step->verb);
            const bool back = done[edge.target] || edge.target == *task;
            for (auto argument = arguments && back ? arguments->begin() : Arguments::const_iterator{};
                 arguments && back && argument != arguments->end(); ++argument)
                widen(edge.target, argument->first, std::nullopt);
        }
        done[*task] = true;
    }
    std::fill(done.begin(), done.end(), false);
    for (auto task = postOrder.rbegin(); task != postOrder.rend(); ++task) {
        forEachStepOf(graph.task(*task), [&](const Step &step) { takeCounter(*task, step); });
        done[*task] = true;
        for (const auto &edge : graph.edges(*task))
            passArguments(*task, edge, done);
    }
}

void LocalBounds::widen(std::uint32_t task, const std::string &name, const std::optional<Interval> &more)
{
    const auto [found, isNew] = m_bounds[task].emplace(name, more);
    auto &known = found->second;
    if (isNew || !known)
        return;
    if (more)
        known = Interval{std::min(known->low, more->low), std::max(known->high, more->high)};
    else
        known.reset();
}

void LocalBounds::takeInto(std::uint32_t task, const Step &step)
{
    if (const auto *into = intoOf(step.verb))
        widen(task, *into, std::nullopt);
}

void LocalBounds::takeCounter(std::uint32_t task, const Step &step)
{
    const auto *repeat = std::get_if<Repeat>(&step.verb);
    if (!repeat || repeat->as.empty())
        return;
    const auto count = repeat->count ? of(*repeat->count, task) : std::nullopt;
    if (!count)
        widen(task, repeat->as, std::nullopt);
    else if (count->high > 0)
        widen(task, repeat->as, Interval{0, count->high - 1});
}

void LocalBounds::passArguments(std::uint32_t task, const TaskGraph::Edge &edge,
                                const std::vector<bool> &done)
{
    const auto *arguments = argumentsOf(edge.step->verb);
    if (!arguments || done[edge.target])
        return;
    for (const auto &[name, value] : *arguments)
        widen(edge.target, name, of(value, task));
}

std::optional<Interval> LocalBounds::of(const Expression &expression, std::uint32_t task) const
{
    using Operator = Expression::Operator;
    std::vector<Interval> stack;
    for (const auto &term : expression.terms) {
        switch (term.op) {
        case Operator::Number: stack.push_back({term.number, term.number}); continue;
        case Operator::Name: {
            const auto known = m_bounds[task].find(term.name);
            if (known == m_bounds[task].end() || !known->second)
                return {};
            stack.push_back(*known->second);
            continue;
        }
        case Operator::Negate: stack.back() = negate(stack.back()); continue;
        case Operator::Add:
        case Operator::Subtract:
        case Operator::Multiply: break;
        }
        const auto right = stack.back();
        stack.pop_back();
        auto &left = stack.back();
        left = term.op == Operator::Multiply ? multiply(left, right)
                                             : add(left, term.op == Operator::Add ? right : negate(right));
    }
    return stack.empty() ? std::optional<Interval>{} : stack.back();
}

} // namespace simmer::scenario
