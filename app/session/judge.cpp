// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "session/judge.h"

#include <algorithm>
#include <cassert>
#include <string_view>

namespace simmer::session {
namespace {

using scenario::ClaimExpression;
using Operator = ClaimExpression::Operator;

/// Looks measures up; a lane's own measures are computed once.
class Measurer
{
public:
    explicit Measurer(const Lanes &lanes) : m_lanes(lanes) {}

    std::optional<double> operator()(const scenario::MeasurePath &path)
    {
        const auto lane = m_lanes.find(path.model);
        if (lane == m_lanes.end() || !lane->second || !endedByItself(*lane->second))
            return {};
        auto measured = m_measures.find(path.model);
        if (measured == m_measures.end())
            measured = m_measures.emplace(path.model, trace::laneMeasures(*lane->second)).first;
        return trace::measure(*lane->second, measured->second, path.subject, path.measure);
    }

private:
    const Lanes &m_lanes;
    std::map<scenario::Model, trace::LaneMeasures> m_measures;
};

double unary(Operator op, double value)
{
    return op == Operator::Negate ? -value : double(value == 0);
}

std::optional<double> binary(Operator op, double left, double right)
{
    switch (op) {
    case Operator::Add: return left + right;
    case Operator::Subtract: return left - right;
    case Operator::Multiply: return left * right;
    case Operator::Divide: return right == 0 ? std::optional<double>{} : left / right;
    case Operator::Less: return left < right;
    case Operator::LessEqual: return left <= right;
    case Operator::Greater: return left > right;
    case Operator::GreaterEqual: return left >= right;
    case Operator::Equal: return left == right;
    case Operator::NotEqual: return left != right;
    case Operator::And: return left != 0 && right != 0;
    case Operator::Or: return left != 0 || right != 0;
    case Operator::Number:
    case Operator::Measure:
    case Operator::Negate:
    case Operator::Not: break;
    }
    assert(!"not an operator of two values");
    return {};
}

/// A value that is missing makes everything that is built on it missing.
class Stack
{
public:
    void push(std::optional<double> value) { m_values.push_back(value); }

    std::optional<double> pop()
    {
        assert(!m_values.empty());
        const auto value = m_values.back();
        m_values.pop_back();
        return value;
    }

    void combine(Operator op)
    {
        const auto right = pop();
        const auto left = pop();
        push(left && right ? binary(op, *left, *right) : std::nullopt);
    }

    void change(Operator op)
    {
        const auto value = pop();
        push(value ? std::optional(unary(op, *value)) : std::nullopt);
    }

    bool isEmpty() const { return m_values.empty(); }

private:
    std::vector<std::optional<double>> m_values;
};

void keep(std::vector<Figure> &figures, const std::string &measure, std::optional<double> value)
{
    const bool known = std::any_of(figures.begin(), figures.end(),
                                   [&](const Figure &figure) { return figure.measure == measure; });
    if (!known)
        figures.push_back({measure, value});
}

/// The states that a stop may name have the names of their events.
std::optional<trace::EventKind> kindNamed(std::string_view name)
{
    for (std::uint8_t i = 0; i < trace::eventKindCount; ++i) {
        if (name == trace::name(trace::EventKind(i)))
            return trace::EventKind(i);
    }
    return {};
}

bool isOf(const std::string &task, const trace::Event &event, const trace::Timeline &timeline)
{
    if (task.empty())
        return true;
    const trace::TaskTrack *track = timeline.task(event.task);
    return track && timeline.header().definitions[track->definition].name == task;
}

} // namespace

bool endedByItself(const trace::Timeline &timeline)
{
    const auto outcome = timeline.outcome();
    if (!timeline.isClosed() || !outcome)
        return false;
    switch (*outcome) {
    case trace::Outcome::Finished:
    case trace::Outcome::Failed:
    case trace::Outcome::Cancelled:
    case trace::Outcome::Deadlocked: return true;
    case trace::Outcome::Crashed:
    case trace::Outcome::Refused:
    case trace::Outcome::Stopped: return false;
    }
    return false;
}

Judgement judge(const scenario::ClaimExpression &expression, const Lanes &lanes)
{
    Judgement judgement;
    Measurer measurer(lanes);
    Stack stack;
    for (const ClaimExpression::Term &term : expression.terms) {
        switch (term.op) {
        case Operator::Number: stack.push(term.number); break;
        case Operator::Measure: {
            const auto value = measurer(term.path);
            keep(judgement.figures, term.path.text, value);
            stack.push(value);
            break;
        }
        case Operator::Negate:
        case Operator::Not: stack.change(term.op); break;
        case Operator::Add:
        case Operator::Subtract:
        case Operator::Multiply:
        case Operator::Divide:
        case Operator::Less:
        case Operator::LessEqual:
        case Operator::Greater:
        case Operator::GreaterEqual:
        case Operator::Equal:
        case Operator::NotEqual:
        case Operator::And:
        case Operator::Or: stack.combine(term.op); break;
        }
    }
    if (stack.isEmpty())
        return judgement;
    if (const auto result = stack.pop())
        judgement.holds = *result != 0;
    return judgement;
}

std::optional<double> measured(const scenario::MeasurePath &path, const Lanes &lanes)
{
    return Measurer(lanes)(path);
}

std::optional<std::size_t> findStop(const scenario::Stop &stop, const trace::Timeline &timeline)
{
    const auto events = timeline.events();
    if (stop.event == "end") {
        if (!timeline.isClosed() || events.empty())
            return {};
        return events.size() - 1;
    }
    const auto kind = kindNamed(stop.event);
    std::uint32_t seen = 0;
    for (std::size_t i = 0; i < events.size(); ++i) {
        if (events[i].kind == kind && isOf(stop.task, events[i], timeline) && ++seen == stop.nth)
            return i;
    }
    return {};
}

} // namespace simmer::session
