// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/formula/formulalexer.h"

#include <optional>
#include <string_view>
#include <vector>

namespace simmer::scenario {

using FormulaOperator = ClaimExpression::Operator;

/// One term in reverse Polish order; `text` is a number's or a name's.
struct FormulaTerm
{
    FormulaOperator op = FormulaOperator::Number;
    std::string_view text;
    std::size_t offset = 0;
};

/// Reads arithmetic, comparisons and logic by precedence into reverse Polish order, and knows numbers from
/// conditions.
class FormulaParser
{
public:
    enum class Type : std::uint8_t
    {
        Number,
        Condition
    };
    /// From loose to tight.
    enum Level : int
    {
        Or = 1,
        And,
        Not,
        Compare,
        Add,
        Multiply,
        Sign
    };

    explicit FormulaParser(std::string_view text) : m_lexer(text) {}

    /// Reads an operand and all operators that bind at least as tight as `level`. Empty after an error.
    std::optional<Type> parse(int level);
    /// Like `parse`; what was read has to be of type `wanted` and, with `whole`, the end of the text.
    bool parseAs(Type wanted, int level, bool whole);

    std::vector<FormulaTerm> takeTerms() { return std::move(m_terms); }
    FormulaLexer &lexer() { return m_lexer; }
    FormulaError error() const;
    void fail(std::size_t offset, Phrase message, Phrase hint = {});

private:
    void failAtRest(Type before);
    std::optional<Type> parseOperand();
    std::optional<Type> parsePrefix(FormulaOperator op, int level, Type type);
    std::optional<Type> parseParentheses();
    bool applyBinary(const FormulaToken &token, FormulaOperator op, int level, Type left);

    FormulaLexer m_lexer;
    std::vector<FormulaTerm> m_terms;
    std::optional<FormulaError> m_error;
    int m_depth = 0;
};

/// The comparison that a symbol stands for.
std::optional<Comparison::Operator> comparisonFromSymbol(std::string_view symbol);

} // namespace simmer::scenario
