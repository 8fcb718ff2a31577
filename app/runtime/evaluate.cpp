// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/machine.h"

#include <array>

namespace simmer::runtime {

namespace {

/// Wraps, as the language says; on unsigned numbers because signed ones must not.
std::int64_t apply(scenario::Expression::Operator op, std::int64_t left, std::int64_t right)
{
    using Operator = scenario::Expression::Operator;
    const auto a = std::uint64_t(left);
    const auto b = std::uint64_t(right);
    switch (op) {
    case Operator::Add: return std::int64_t(a + b);
    case Operator::Subtract: return std::int64_t(a - b);
    case Operator::Multiply: return std::int64_t(a * b);
    case Operator::Number:
    case Operator::Name:
    case Operator::Negate: break;
    }
    return 0;
}

} // namespace

std::int64_t Machine::evaluate(ExpressionIndex index)
{
    using Operator = scenario::Expression::Operator;
    const CompiledExpression &expression = m_program.expression(index);
    std::array<std::int64_t, 16> near;
    std::vector<std::int64_t> far(expression.depth > near.size() ? expression.depth : 0);
    std::int64_t *const bottom = far.empty() ? near.data() : far.data();
    std::int64_t *top = bottom;
    for (const auto &term : expression.terms) {
        switch (term.op) {
        case Operator::Number: *top++ = term.operand; break;
        case Operator::Name: *top++ = local(Slot(std::uint32_t(term.operand))); break;
        case Operator::Negate: top[-1] = std::int64_t(-std::uint64_t(top[-1])); break;
        case Operator::Add:
        case Operator::Subtract:
        case Operator::Multiply:
            --top;
            top[-1] = apply(term.op, top[-1], top[0]);
            break;
        }
    }
    return expression.terms.empty() ? 0 : *bottom;
}

bool Machine::holds(const Instruction &instruction)
{
    using Operator = scenario::Comparison::Operator;
    const std::int64_t left = evaluate(instruction.expression);
    const std::int64_t right = evaluate(instruction.expression2);
    switch (instruction.comparison) {
    case Operator::Less: return left < right;
    case Operator::LessEqual: return left <= right;
    case Operator::Greater: return left > right;
    case Operator::GreaterEqual: return left >= right;
    case Operator::Equal: return left == right;
    case Operator::NotEqual: return left != right;
    }
    return false;
}

void Machine::evaluateArguments(const Instruction &instruction)
{
    m_arguments.clear();
    for (const ArgumentCode &argument : m_program.arguments(instruction))
        m_arguments.push_back({argument.slot, evaluate(argument.value)});
}

} // namespace simmer::runtime
