// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/formula/formulaparser.h"

#include "scenario/report.h"

#include <array>

namespace simmer::scenario {

namespace {

struct Binary
{
    std::string_view text;
    FormulaOperator op;
    FormulaParser::Level level;
};

constexpr std::array<Binary, 12> binaries{{
    {"or", FormulaOperator::Or, FormulaParser::Or},
    {"and", FormulaOperator::And, FormulaParser::And},
    {"<", FormulaOperator::Less, FormulaParser::Compare},
    {"<=", FormulaOperator::LessEqual, FormulaParser::Compare},
    {">", FormulaOperator::Greater, FormulaParser::Compare},
    {">=", FormulaOperator::GreaterEqual, FormulaParser::Compare},
    {"==", FormulaOperator::Equal, FormulaParser::Compare},
    {"!=", FormulaOperator::NotEqual, FormulaParser::Compare},
    {"+", FormulaOperator::Add, FormulaParser::Add},
    {"-", FormulaOperator::Subtract, FormulaParser::Add},
    {"*", FormulaOperator::Multiply, FormulaParser::Multiply},
    {"/", FormulaOperator::Divide, FormulaParser::Multiply},
}};

const Binary *binaryFor(const FormulaToken &token)
{
    for (const auto &binary : binaries) {
        if (token.text == binary.text && token.kind != FormulaToken::Kind::End)
            return &binary;
    }
    return nullptr;
}

FormulaParser::Type operandType(int level)
{
    return level <= FormulaParser::Not ? FormulaParser::Type::Condition : FormulaParser::Type::Number;
}

FormulaParser::Type resultType(int level)
{
    return level <= FormulaParser::Compare ? FormulaParser::Type::Condition : FormulaParser::Type::Number;
}

Phrase wrongType(FormulaParser::Type wanted)
{
    return wanted == FormulaParser::Type::Number
               ? Phrase::of("a number is needed here, and this is a condition")
               : Phrase::of("a condition is needed here, and this is a number");
}

Phrase hintFor(FormulaParser::Type wanted)
{
    return wanted == FormulaParser::Type::Number
               ? Phrase::of("Two comparisons are joined by “and”: a < b and b < c")
               : Phrase::of("Compare it with something, as in a < 3");
}

} // namespace

void FormulaParser::fail(std::size_t offset, Phrase message, Phrase hint)
{
    if (!m_error)
        m_error = FormulaError{offset, std::move(message), std::move(hint)};
}

FormulaError FormulaParser::error() const
{
    if (m_lexer.error())
        return *m_lexer.error();
    return m_error.value_or(FormulaError{});
}

/// Something follows what could be read.
void FormulaParser::failAtRest(Type before)
{
    const auto next = m_lexer.token();
    const auto *binary = binaryFor(next);
    if (next.text == ")")
        fail(next.offset, Phrase::of("this parenthesis was never opened"), Phrase::of("Remove it"));
    else if (binary && binary->level < Compare)
        fail(next.offset, Phrase::of("%1 joins conditions in claims only", inQuotes(next.text)),
             Phrase::of("Put a second “if” into the “do” of the first"));
    else if (!binary || binary->level != Compare)
        fail(next.offset, Phrase::of("%1 cannot follow here", inQuotes(next.text)),
             Phrase::of("An operator is missing, as + or <"));
    else if (before == Type::Condition)
        fail(next.offset, Phrase::of("comparisons cannot follow each other"), hintFor(Type::Number));
    else
        fail(next.offset, Phrase::of("a comparison cannot stand here"),
             Phrase::of("Comparisons belong into “if”, as in \"n < 3\""));
}

bool FormulaParser::parseAs(Type wanted, int level, bool whole)
{
    const auto offset = m_lexer.token().offset;
    const auto type = parse(level);
    if (!type || m_lexer.error())
        return false;
    if (whole && m_lexer.token().kind != FormulaToken::Kind::End)
        failAtRest(*type);
    else if (*type != wanted)
        fail(offset, wrongType(wanted), hintFor(wanted));
    return !m_error;
}

std::optional<FormulaParser::Type> FormulaParser::parse(int level)
{
    const auto offset = m_lexer.token().offset;
    auto left = parseOperand();
    while (left) {
        const auto token = m_lexer.token();
        const auto *binary = binaryFor(token);
        if (!binary || binary->level < level)
            break;
        if (binary->level == Compare && *left == Type::Condition)
            break;
        if (*left != operandType(binary->level)) {
            fail(offset, wrongType(operandType(binary->level)), hintFor(operandType(binary->level)));
            return {};
        }
        m_lexer.advance();
        if (!applyBinary(token, binary->op, binary->level, *left))
            return {};
        left = resultType(binary->level);
    }
    return left;
}

bool FormulaParser::applyBinary(const FormulaToken &token, FormulaOperator op, int level, Type left)
{
    if (!parseAs(left, level + 1, false))
        return false;
    m_terms.push_back({op, {}, token.offset});
    return true;
}

std::optional<FormulaParser::Type> FormulaParser::parseOperand()
{
    const auto token = m_lexer.token();
    if (token.kind == FormulaToken::Kind::End) {
        fail(token.offset,
             token.offset == 0 ? Phrase::of("there is nothing to compute here")
                               : Phrase::of("something is missing at the end"),
             Phrase::of("Write a number or a name"));
        return {};
    }
    if (m_depth >= deepestFormula) {
        fail(token.offset, Phrase::of("this is nested more than %1 deep", deepestFormula),
             Phrase::of("Make it simpler"));
        return {};
    }
    if (token.text == "(")
        return parseParentheses();
    if (token.text == "-")
        return parsePrefix(FormulaOperator::Negate, Sign, Type::Number);
    if (token.text == "not")
        return parsePrefix(FormulaOperator::Not, Not, Type::Condition);
    if (token.kind == FormulaToken::Kind::Symbol || binaryFor(token)) {
        fail(token.offset, Phrase::of("a number or a name is missing before %1", inQuotes(token.text)));
        return {};
    }
    const bool isNumber = token.kind == FormulaToken::Kind::Number;
    m_terms.push_back(
        {isNumber ? FormulaOperator::Number : FormulaOperator::Measure, token.text, token.offset});
    m_lexer.advance();
    return Type::Number;
}

std::optional<FormulaParser::Type> FormulaParser::parsePrefix(FormulaOperator op, int level, Type type)
{
    const auto offset = m_lexer.token().offset;
    m_lexer.advance();
    ++m_depth;
    const bool fine = parseAs(type, level, false);
    --m_depth;
    if (!fine)
        return {};
    m_terms.push_back({op, {}, offset});
    return type;
}

std::optional<FormulaParser::Type> FormulaParser::parseParentheses()
{
    const auto offset = m_lexer.token().offset;
    m_lexer.advance();
    ++m_depth;
    const auto type = parse(Or);
    --m_depth;
    if (!type)
        return {};
    if (m_lexer.token().text != ")") {
        const auto next = m_lexer.token();
        if (next.kind == FormulaToken::Kind::End)
            fail(offset, Phrase::of("this parenthesis is never closed"), Phrase::of("Write ) where it ends"));
        else
            fail(next.offset, Phrase::of("%1 cannot follow here", inQuotes(next.text)),
                 Phrase::of("An operator or a ) is missing"));
        return {};
    }
    m_lexer.advance();
    return type;
}

std::optional<Comparison::Operator> comparisonFromSymbol(std::string_view symbol)
{
    using Operator = Comparison::Operator;
    static constexpr std::array<std::pair<std::string_view, Operator>, 6> symbols{{
        {"<", Operator::Less},
        {"<=", Operator::LessEqual},
        {">", Operator::Greater},
        {">=", Operator::GreaterEqual},
        {"==", Operator::Equal},
        {"!=", Operator::NotEqual},
    }};
    for (const auto &[text, op] : symbols) {
        if (text == symbol)
            return op;
    }
    return {};
}

} // namespace simmer::scenario
