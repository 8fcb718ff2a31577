// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/formula/formula.h"

#include "scenario/formula/formulaparser.h"
#include "scenario/formula/measurenames.h"
#include "scenario/report.h"
#include "scenario/suggestion.h"

#include <charconv>
#include <cmath>

namespace simmer::scenario {

namespace {

using Type = FormulaParser::Type;

using ExpressionTerm = Expression::Term;

Parsed<ExpressionTerm> numberTerm(const FormulaTerm &term)
{
    std::int64_t number = 0;
    const auto end = term.text.data() + term.text.size();
    const auto [stopped, problem] = std::from_chars(term.text.data(), end, number);
    if (problem != std::errc{})
        return FormulaError{term.offset, Phrase::of("%1 is too large a number", inQuotes(term.text)),
                            Phrase::of("Numbers go up to 9223372036854775807")};
    if (stopped != end)
        return FormulaError{term.offset, Phrase::of("expressions have whole numbers only"),
                            Phrase::of("A fraction is written as a number without quotes")};
    return ExpressionTerm{Expression::Operator::Number, number, {}};
}

Parsed<ExpressionTerm> nameTerm(const FormulaTerm &term)
{
    if (term.text.find('.') != std::string_view::npos)
        return FormulaError{term.offset, Phrase::of("%1 cannot be the name of a local", inQuotes(term.text)),
                            Phrase::of("Names have letters, digits and _ only")};
    return ExpressionTerm{Expression::Operator::Name, 0, std::string(term.text)};
}

/// A term of an integer expression, if it is one.
Parsed<ExpressionTerm> integerTerm(const FormulaTerm &term)
{
    using Operator = Expression::Operator;
    switch (term.op) {
    case FormulaOperator::Number: return numberTerm(term);
    case FormulaOperator::Measure: return nameTerm(term);
    case FormulaOperator::Negate: return ExpressionTerm{Operator::Negate, 0, {}};
    case FormulaOperator::Add: return ExpressionTerm{Operator::Add, 0, {}};
    case FormulaOperator::Subtract: return ExpressionTerm{Operator::Subtract, 0, {}};
    case FormulaOperator::Multiply: return ExpressionTerm{Operator::Multiply, 0, {}};
    case FormulaOperator::Divide:
        return FormulaError{term.offset, Phrase::of("expressions cannot divide"),
                            Phrase::of("There are + - * and parentheses")};
    case FormulaOperator::Less:
    case FormulaOperator::LessEqual:
    case FormulaOperator::Greater:
    case FormulaOperator::GreaterEqual:
    case FormulaOperator::Equal:
    case FormulaOperator::NotEqual:
    case FormulaOperator::And:
    case FormulaOperator::Or:
    case FormulaOperator::Not: break;
    }
    return FormulaError{term.offset, Phrase::of("a number is needed here, and this is a condition"),
                        Phrase::of("Comparisons belong into “if”, as in \"n < 3\"")};
}

Parsed<std::vector<ExpressionTerm>> integerTerms(const std::vector<FormulaTerm> &terms)
{
    std::vector<ExpressionTerm> result;
    for (const auto &term : terms) {
        auto parsed = integerTerm(term);
        if (auto *error = std::get_if<FormulaError>(&parsed))
            return std::move(*error);
        result.push_back(std::get<ExpressionTerm>(std::move(parsed)));
    }
    return result;
}

std::string trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return {};
    return std::string(text.substr(first, text.find_last_not_of(" \t\r\n") + 1 - first));
}

Parsed<Expression> toExpression(const std::vector<FormulaTerm> &terms, std::string_view text)
{
    auto parsed = integerTerms(terms);
    if (auto *error = std::get_if<FormulaError>(&parsed))
        return std::move(*error);
    return Expression{std::get<0>(std::move(parsed)), trimmed(text)};
}

std::int64_t wrap(std::uint64_t value)
{
    return std::int64_t(value);
}

} // namespace

Parsed<Expression> parseExpression(std::string_view text)
{
    FormulaParser parser(text);
    if (!parser.parseAs(Type::Number, FormulaParser::Add, true))
        return parser.error();
    return toExpression(parser.takeTerms(), text);
}

Parsed<Comparison> parseComparison(std::string_view text)
{
    FormulaParser left(text);
    if (!left.parseAs(Type::Number, FormulaParser::Add, false))
        return left.error();
    const auto symbol = left.lexer().token();
    const auto op = comparisonFromSymbol(symbol.text);
    if (!op) {
        return FormulaError{symbol.offset, Phrase::of("a comparison is needed here"),
                            Phrase::of("Write two expressions with < <= > >= == or != between them")};
    }
    auto leftSide = toExpression(left.takeTerms(), text.substr(0, symbol.offset));
    if (auto *error = std::get_if<FormulaError>(&leftSide))
        return std::move(*error);
    const auto begin = symbol.offset + symbol.text.size();
    FormulaParser right(text.substr(begin));
    const bool isNumber = right.parseAs(Type::Number, FormulaParser::Add, false);
    const auto rest = right.lexer().token();
    if (isNumber && comparisonFromSymbol(rest.text))
        return FormulaError{begin + rest.offset, Phrase::of("comparisons cannot follow each other"),
                            Phrase::of("Put an “if” with the second one into the “do” of the first")};
    auto rightSide = parseExpression(text.substr(begin));
    if (auto *error = std::get_if<FormulaError>(&rightSide))
        return FormulaError{begin + error->offset, std::move(error->message), std::move(error->hint)};
    return Comparison{std::get<0>(std::move(leftSide)), *op, std::get<0>(std::move(rightSide)),
                      std::string(text)};
}

Parsed<MeasurePath> parseMeasurePath(std::string_view text)
{
    const auto point = text.find('.');
    const auto modelName = text.substr(0, point);
    const auto model = modelFromName(modelName);
    if (point == std::string_view::npos || !model) {
        const std::vector<std::string_view> names{"sequential", "coroutines", "threads", "gil", "processes"};
        const bool onlyModel = model && point == std::string_view::npos;
        return FormulaError{0,
                            onlyModel ? Phrase::of("%1 alone measures nothing", inQuotes(text))
                                      : Phrase::of("%1 is not a model", inQuotes(modelName)),
                            onlyModel ? Phrase::of("Write what of it, as in %1.elapsed", text)
                                      : suggest(modelName, names)};
    }
    const auto rest = text.substr(point + 1);
    const auto second = rest.find('.');
    const auto subject = rest.substr(0, second);
    const auto measure = second == std::string_view::npos ? std::string_view{} : rest.substr(second + 1);
    const bool complete =
        second == std::string_view::npos || (!measure.empty() && measure.find('.') == std::string_view::npos);
    if (subject.empty() || !complete)
        return FormulaError{0, Phrase::of("%1 is not a measure", inQuotes(text)),
                            Phrase::of("Write MODEL.MEASURE, MODEL.TASK.MEASURE or MODEL.NUMBER")};
    const bool ofLane =
        measure.empty() && (contains(laneMeasureNames(), subject) || contains(orderNames(), subject));
    if (ofLane)
        return MeasurePath{*model, {}, std::string(subject), std::string(text)};
    return MeasurePath{*model, std::string(subject), std::string(measure), std::string(text)};
}

Parsed<ClaimExpression> parseClaim(std::string_view text)
{
    FormulaParser parser(text);
    if (!parser.parseAs(Type::Condition, FormulaParser::Or, true))
        return parser.error();
    ClaimExpression claim;
    claim.text = std::string(text);
    for (const auto &term : parser.takeTerms()) {
        ClaimExpression::Term result;
        result.op = term.op;
        if (term.op == FormulaOperator::Number) {
            const auto [end, problem] =
                std::from_chars(term.text.data(), term.text.data() + term.text.size(), result.number);
            if (problem != std::errc{} || !std::isfinite(result.number))
                return FormulaError{
                    term.offset, Phrase::of("%1 is too large a number", inQuotes(term.text)), {}};
        } else if (term.op == FormulaOperator::Measure) {
            auto path = parseMeasurePath(term.text);
            if (auto *error = std::get_if<FormulaError>(&path))
                return FormulaError{term.offset + error->offset, std::move(error->message),
                                    std::move(error->hint)};
            result.path = std::get<0>(std::move(path));
        }
        claim.terms.push_back(std::move(result));
    }
    return claim;
}

std::optional<std::int64_t> constantValue(const Expression &expression)
{
    using Operator = Expression::Operator;
    std::vector<std::uint64_t> stack;
    for (const auto &term : expression.terms) {
        if (term.op == Operator::Name)
            return {};
        if (term.op == Operator::Number) {
            stack.push_back(std::uint64_t(term.number));
            continue;
        }
        const auto right = stack.back();
        if (term.op == Operator::Negate) {
            stack.back() = 0 - right;
            continue;
        }
        stack.pop_back();
        auto &left = stack.back();
        left = term.op == Operator::Add        ? left + right
               : term.op == Operator::Subtract ? left - right
                                               : left * right;
    }
    return stack.empty() ? std::optional<std::int64_t>{} : wrap(stack.back());
}

std::size_t offsetOfName(std::string_view text, std::string_view name)
{
    for (auto at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
        const auto end = at + name.size();
        const bool begins = at == 0 || !isNameCharacter(text[at - 1]);
        const bool ends = end == text.size() || !isNameCharacter(text[end]);
        if (begins && ends)
            return at;
    }
    return 0;
}

} // namespace simmer::scenario
