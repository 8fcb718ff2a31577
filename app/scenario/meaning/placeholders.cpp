// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/meaning/placeholders.h"

namespace simmer::scenario {

std::vector<Placeholder> placeholdersOf(std::string_view text)
{
    std::vector<Placeholder> placeholders;
    // Beyond the last closing brace none is closed, and looking for one each time would cost the square of
    // the text.
    const auto last = text.rfind('}');
    for (std::size_t at = 0; last != std::string_view::npos && at < last;) {
        const char c = text[at];
        const bool doubled = at + 1 < text.size() && text[at + 1] == c;
        if (c == '{' && !doubled) {
            const auto close = text.find('}', at);
            placeholders.push_back({text.substr(at + 1, close - at - 1), at + 1});
            at = close + 1;
        } else {
            at += (c == '{' || c == '}') && doubled ? 2 : 1;
        }
    }
    return placeholders;
}

} // namespace simmer::scenario
