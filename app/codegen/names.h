// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace simmer::codegen {

/// Gives out identifiers of one scope that differ from each other and from the words that the language, its
/// library and the generated helpers need. Lesson names are ASCII identifiers, so only clashes need care.
class Names
{
public:
    Names() = default;
    explicit Names(std::set<std::string, std::less<>> reserved) : m_taken(std::move(reserved)) {}

    /// `wish` if it is free, else with the first free number behind it; taken from now on.
    std::string unique(const std::string &wish);
    bool isTaken(std::string_view name) const { return m_taken.find(name) != m_taken.end(); }

private:
    std::set<std::string, std::less<>> m_taken;
};

/// The unit's name as the stem of an identifier in ASCII: "minute"; "unit" for one that has no such name.
std::string identifierFrom(std::string_view text);

} // namespace simmer::codegen
