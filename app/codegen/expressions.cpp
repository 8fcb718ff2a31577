// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/expressions.h"

#include <charconv>
#include <cstdint>
#include <vector>

namespace simmer::codegen {

using scenario::Comparison;
using scenario::Expression;

namespace {

enum class Binding : std::uint8_t
{
    Sum,
    Product,
    Sign,
    Whole
};

struct Part
{
    std::string text;
    Binding binding = Binding::Whole;

    std::string atLeast(Binding least) const { return binding < least ? "(" + text + ")" : text; }
};

Part joined(const Part &left, Expression::Operator op, const Part &right)
{
    if (op == Expression::Operator::Multiply)
        return {left.atLeast(Binding::Product) + " * " + right.atLeast(Binding::Sign), Binding::Product};
    if (op == Expression::Operator::Subtract)
        return {left.text + " - " + right.atLeast(Binding::Product), Binding::Sum};
    return {left.text + " + " + right.atLeast(Binding::Product), Binding::Sum};
}

std::string sign(Comparison::Operator op)
{
    using Operator = Comparison::Operator;
    switch (op) {
    case Operator::Less: return " < ";
    case Operator::LessEqual: return " <= ";
    case Operator::Greater: return " > ";
    case Operator::GreaterEqual: return " >= ";
    case Operator::Equal: return " == ";
    case Operator::NotEqual: return " != ";
    }
    return {};
}

} // namespace

std::string written(const Expression &expression, const LocalName &local, bool isTerm)
{
    std::vector<Part> stack;
    for (const Expression::Term &term : expression.terms) {
        if (term.op == Expression::Operator::Number) {
            stack.push_back({std::to_string(term.number)});
        } else if (term.op == Expression::Operator::Name) {
            stack.push_back({local(term.name)});
        } else if (term.op == Expression::Operator::Negate) {
            stack.back() = {std::string("-").append(stack.back().atLeast(Binding::Whole)), Binding::Sign};
        } else {
            const Part right = std::move(stack.back());
            stack.pop_back();
            stack.back() = joined(stack.back(), term.op, right);
        }
    }
    return stack.back().atLeast(isTerm ? Binding::Product : Binding::Sum);
}

std::string written(const Comparison &comparison, const LocalName &local)
{
    return written(comparison.left, local) + sign(comparison.op) + written(comparison.right, local);
}

std::string written(double number)
{
    char text[400];
    const auto end = std::to_chars(text, text + sizeof text, number, std::chars_format::fixed).ptr;
    return {text, end};
}

} // namespace simmer::codegen
