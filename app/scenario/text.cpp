// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/text.h"

namespace simmer::scenario {

const std::string &Text::in(std::string_view locale) const
{
    static const std::string nothing;
    for (const auto wanted : {locale, std::string_view("en")}) {
        if (const auto found = m_byLocale.find(std::string(wanted)); found != m_byLocale.end())
            return found->second;
    }
    return m_byLocale.empty() ? nothing : m_byLocale.begin()->second;
}

} // namespace simmer::scenario
