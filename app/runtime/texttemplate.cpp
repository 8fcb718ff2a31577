// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/texttemplate.h"

namespace simmer::runtime {

std::string fillIn(std::string_view text, const std::function<std::string(std::string_view)> &valueOf)
{
    std::string filled;
    filled.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        const bool doubled = at + 1 < text.size() && text[at + 1] == c;
        const auto close = c == '{' && !doubled ? text.find('}', at) : std::string_view::npos;
        if (close != std::string_view::npos) {
            filled += valueOf(text.substr(at + 1, close - at - 1));
            at = close + 1;
            continue;
        }
        filled += c;
        at += (c == '{' || c == '}') && doubled ? 2 : 1;
    }
    return filled;
}

std::vector<std::string> placeholderNames(std::string_view text)
{
    std::vector<std::string> names;
    fillIn(text, [&names](std::string_view name) {
        names.emplace_back(name);
        return std::string();
    });
    return names;
}

} // namespace simmer::runtime
