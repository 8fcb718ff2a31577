// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

/// Tells lupdate, which knows this name, under which context the texts of a class are translated.
#define SIMMER_TRANSLATED_AS(context)

namespace simmer::scenario {

/// An English text in which %1 to %9 stand for other texts. The compiler counts that each of the first
/// `Places` is there, and no other.
template <std::size_t Places> class PhrasePattern
{
public:
    consteval PhrasePattern(const char *text) : m_text(text)
    {
        unsigned there = 0;
        for (const char *c = text; *c != '\0'; ++c) {
            if (*c != '%')
                continue;
            const int digit = c[1] - '0';
            if (digit < 1 || digit > 9)
                throw "a % in a pattern begins a place, %1 to %9";
            there |= 1u << unsigned(digit - 1);
        }
        if (there != (1u << Places) - 1)
            throw "a pattern has one place for each of its texts";
    }

    const char *text() const { return m_text; }

private:
    const char *m_text;
};

/// A sentence or a part of one that can be said in any language: a pattern and what stands in its places,
/// which are phrases again, or words that read the same everywhere: names, numbers, JSON.
///
/// Patterns are whole sentences where they can be, so that each language may have its own order of words.
/// Each of them is a literal in a call of `Phrase::of`, where lupdate finds it. (It takes literal numbers
/// behind it for its own, and does not see a call that is the first part of another: these need a name of
/// their own.)
class Phrase
{
    SIMMER_TRANSLATED_AS(Phrase)

public:
    /// Gives a pattern in another language; it has the same places.
    using Translate = std::function<std::string(const char *pattern)>;

    /// Says nothing.
    Phrase() = default;

    /// Other than here, a text in English cannot become a phrase: it would not be translated.
    static Phrase verbatim(std::string text);

    /// Strings and whole numbers are taken verbatim. `pattern` is a literal.
    template <typename... Parts>
    static Phrase of(std::type_identity_t<PhrasePattern<sizeof...(Parts)>> pattern, Parts &&...parts)
    {
        Phrase phrase(Kind::Pattern, pattern.text());
        phrase.m_parts.reserve(sizeof...(Parts));
        (phrase.m_parts.push_back(part(std::forward<Parts>(parts))), ...);
        return phrase;
    }

    /// "a, b and c", with " and " as conjunction.
    static Phrase list(std::vector<Phrase> items, Phrase conjunction);

    bool isEmpty() const { return m_kind == Kind::Verbatim && m_text.empty(); }

    /// As `translate` gives the patterns.
    std::string text(const Translate &translate) const;

private:
    enum class Kind : unsigned char
    {
        Verbatim,
        Pattern,
        List
    };

    Phrase(Kind kind, const char *pattern) : m_kind(kind), m_pattern(pattern) {}

    static Phrase part(Phrase phrase) { return phrase; }
    static Phrase part(std::string text) { return verbatim(std::move(text)); }
    static Phrase part(std::string_view text) { return verbatim(std::string(text)); }
    template <typename Number, std::enable_if_t<std::is_integral_v<Number>, int> = 0>
    static Phrase part(Number number)
    {
        return verbatim(std::to_string(number));
    }
    /// A literal is English, and so has to be a phrase.
    template <std::size_t Size> static Phrase part(const char (&)[Size]) = delete;

    std::string listText(const Translate &translate) const;

    Kind m_kind = Kind::Verbatim;
    const char *m_pattern = "";
    std::string m_text;
    /// Of a list its items, and behind them the conjunction.
    std::vector<Phrase> m_parts;
};

/// In English.
std::string toString(const Phrase &phrase);

} // namespace simmer::scenario
