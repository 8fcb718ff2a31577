// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace simmer::scenario {

/// Text a person reads, by locale (`en`, `zh_CN`, …). A lesson that gives a plain string has it under `en`.
class Text
{
public:
    Text() = default;
    explicit Text(std::string english) { m_byLocale.emplace("en", std::move(english)); }
    explicit Text(std::map<std::string, std::string> byLocale) : m_byLocale(std::move(byLocale)) { }

    bool isEmpty() const { return m_byLocale.empty(); }
    /// The text for `locale`; without it `en`; without that any; without any an empty string.
    const std::string &in(std::string_view locale) const;
    const std::map<std::string, std::string> &byLocale() const { return m_byLocale; }

private:
    std::map<std::string, std::string> m_byLocale;
};

} // namespace simmer::scenario
