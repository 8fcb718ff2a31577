// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/expression.h"
#include "scenario/lesson.h"
#include "scenario/phrase.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace simmer::scenario {

/// Why a formula cannot be read, and where in its text.
struct FormulaError
{
    std::size_t offset = 0;
    Phrase message;
    Phrase hint;
};

template <typename Value> using Parsed = std::variant<Value, FormulaError>;

/// How deep parentheses and signs may nest, so that neither reading nor evaluating needs more than a small
/// stack.
inline constexpr int deepestFormula = 64;

Parsed<Expression> parseExpression(std::string_view text);
Parsed<Comparison> parseComparison(std::string_view text);
/// Names in it are not looked up, but the model of each is known and the whole is a condition.
Parsed<ClaimExpression> parseClaim(std::string_view text);
/// `MODEL.NAME` or `MODEL.NAME.NAME`.
Parsed<MeasurePath> parseMeasurePath(std::string_view text);

/// The value of an expression without names; empty when it has some.
std::optional<std::int64_t> constantValue(const Expression &expression);

/// Where `name` stands in `text` as a whole word; 0 when it does not.
std::size_t offsetOfName(std::string_view text, std::string_view name);

} // namespace simmer::scenario
