// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/formula/formula.h"
#include "scenario/shape/values.h"

namespace simmer::scenario {

namespace {

template <typename Value>
std::optional<Value> keep(Report &report, JsonNode node, std::string_view rule, Parsed<Value> parsed)
{
    if (auto *value = std::get_if<Value>(&parsed))
        return std::move(*value);
    auto &error = std::get<FormulaError>(parsed);
    report.error(rule, Source{node.pointer(), node.positionInside(error.offset)}, std::move(error.message),
                 std::move(error.hint));
    return {};
}

Expression constant(std::int64_t number)
{
    Expression expression;
    expression.terms.push_back({Expression::Operator::Number, number, {}});
    expression.text = std::to_string(number);
    return expression;
}

} // namespace

std::optional<Expression> readExpression(Report &report, JsonNode node)
{
    if (!node)
        return {};
    if (node.isNumber()) {
        const auto number = readWhole(report, node, INT64_MIN, INT64_MAX);
        return number ? std::optional(constant(*number)) : std::nullopt;
    }
    if (!node.is(JsonKind::String)) {
        wrongKind(report, node, Phrase::of("a whole number or an expression"),
                  Phrase::of("Write 3, or \"i + 1\""));
        return {};
    }
    return keep(report, node, "lesson/expression", parseExpression(node.string()));
}

Duration readDuration(Report &report, JsonNode node)
{
    if (node.isNumber())
        return readNumber(report, node, 0, longestDuration).value_or(0.0);
    if (!node)
        return 0.0;
    if (!node.is(JsonKind::String)) {
        wrongKind(report, node, Phrase::of("a time in lesson units or an expression"),
                  Phrase::of("Write 3, 0.5, or \"i + 1\""));
        return 0.0;
    }
    auto expression = keep(report, node, "lesson/expression", parseExpression(node.string()));
    if (!expression)
        return 0.0;
    const auto value = constantValue(*expression);
    constexpr std::int64_t least = 0;
    constexpr auto most = std::int64_t(longestDuration);
    if (value && (*value < least || *value > most)) {
        report.error("lesson/range", node, Phrase::of("%1 is %2 and out of range", fieldOf(node), *value),
                     Phrase::of("It goes from %1 to %2", least, most));
    }
    return std::move(*expression);
}

std::optional<Comparison> readComparison(Report &report, JsonNode node)
{
    if (!node)
        return {};
    if (!node.is(JsonKind::String)) {
        wrongKind(report, node, Phrase::of("a comparison in a string"), Phrase::of("Write \"i < 3\""));
        return {};
    }
    return keep(report, node, "lesson/expression", parseComparison(node.string()));
}

std::optional<ClaimExpression> readClaim(Report &report, JsonNode node)
{
    if (!node)
        return {};
    if (!node.is(JsonKind::String)) {
        wrongKind(report, node, Phrase::of("a condition in a string"),
                  Phrase::of("Write \"coroutines.elapsed < sequential.elapsed\""));
        return {};
    }
    return keep(report, node, "lesson/claim", parseClaim(node.string()));
}

std::optional<MeasurePath> readMeasurePath(Report &report, JsonNode node)
{
    if (!node)
        return {};
    if (!node.is(JsonKind::String)) {
        wrongKind(report, node, Phrase::of("a measure in a string"),
                  Phrase::of("Write \"coroutines.elapsed\""));
        return {};
    }
    return keep(report, node, "lesson/claim", parseMeasurePath(node.string()));
}

} // namespace simmer::scenario
