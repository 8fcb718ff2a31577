// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/formula/formula.h"

#include <optional>
#include <string_view>

namespace simmer::scenario {

struct FormulaToken
{
    enum class Kind : std::uint8_t
    {
        Number,
        Name,
        Symbol,
        End
    };
    Kind kind = Kind::End;
    /// A symbol is one of `+ - * / ( ) < <= > >= == !=`. A name may have points in it.
    std::string_view text;
    std::size_t offset = 0;
};

/// Cuts a formula into tokens, one after the other.
class FormulaLexer
{
public:
    explicit FormulaLexer(std::string_view text) : m_text(text) { advance(); }

    const FormulaToken &token() const { return m_token; }
    /// What stopped the lexer; its token is the end from then on.
    const std::optional<FormulaError> &error() const { return m_error; }
    void advance();

private:
    void fail(Phrase message, Phrase hint);
    void takeNumber();
    void takeName();
    void takeSymbol();
    void take(FormulaToken::Kind kind, std::size_t length);

    std::string_view m_text;
    std::size_t m_offset = 0;
    FormulaToken m_token;
    std::optional<FormulaError> m_error;
};

bool isNameStart(char c);
bool isNameCharacter(char c);

} // namespace simmer::scenario
