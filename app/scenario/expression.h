// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

namespace simmer::scenario {

/// An integer expression over a task's locals: `+ - * ( )`, names, decimal integers. Values are 64-bit and wrap.
struct Expression
{
    enum class Operator : std::uint8_t { Number, Name, Negate, Add, Subtract, Multiply };
    /// In reverse Polish order, so that evaluating is one loop over a small stack.
    struct Term
    {
        Operator op = Operator::Number;
        std::int64_t number = 0;
        std::string name;
    };
    std::vector<Term> terms;
    /// As written.
    std::string text;
};

/// `left OP right`.
struct Comparison
{
    enum class Operator : std::uint8_t { Less, LessEqual, Greater, GreaterEqual, Equal, NotEqual };
    Expression left;
    Operator op = Operator::Equal;
    Expression right;
    std::string text;
};

/// A length of time in lesson units: a constant, or an expression that is evaluated when the step runs.
using Duration = std::variant<double, Expression>;

} // namespace simmer::scenario
