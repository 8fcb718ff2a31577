// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "codegen/names.h"

#include <algorithm>

namespace simmer::codegen {

std::string Names::unique(const std::string &wish)
{
    std::string name = wish;
    for (int number = 2; !m_taken.insert(name).second; ++number)
        name = wish + (wish.back() == '_' ? "" : "_") + std::to_string(number);
    return name;
}

std::string identifierFrom(std::string_view text)
{
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    constexpr std::size_t longest = 20;
    if (text.empty() || text.size() > longest || !std::all_of(text.begin(), text.end(), isLetter))
        return "unit";
    std::string name(text);
    for (char &c : name)
        c = c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
    return name;
}

} // namespace simmer::codegen
