// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "trace/placeholders.h"

#include <algorithm>
#include <map>
#include <vector>

namespace simmer::trace {

namespace {

/// Calls `onText` for what stands between places, braces resolved, and `onName` for each place.
template <typename OnText, typename OnName> void walk(std::string_view text, OnText onText, OnName onName)
{
    while (!text.empty()) {
        const std::size_t brace = text.find_first_of("{}");
        onText(text.substr(0, brace));
        if (brace == std::string_view::npos)
            return;
        text.remove_prefix(brace);
        const std::size_t close = text.find('}');
        if (text.size() > 1 && text[1] == text[0]) {
            onText(text.substr(0, 1));
            text.remove_prefix(2);
        } else if (text[0] == '{' && close != std::string_view::npos) {
            onName(text.substr(1, close - 1));
            text.remove_prefix(close + 1);
        } else {
            onText(text.substr(0, 1));
            text.remove_prefix(1);
        }
    }
}

} // namespace

std::string fillPlaceholders(std::string_view text, std::string_view reference,
                             std::span<const std::int64_t> values)
{
    std::vector<std::string_view> places;
    walk(
        reference, [](std::string_view) {}, [&](std::string_view name) { places.push_back(name); });
    std::vector<std::string_view> names;
    for (const std::string_view name : places) {
        if (std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(name);
    }
    const auto &order = values.size() == places.size() ? places : names;
    std::map<std::string_view, std::int64_t> valueOf;
    for (std::size_t i = 0; i < std::min(order.size(), values.size()); ++i)
        valueOf[order[i]] = values[i];

    std::string filled;
    walk(
        text, [&](std::string_view part) { filled += part; },
        [&](std::string_view name) {
            const auto found = valueOf.find(name);
            filled += found != valueOf.end() ? std::to_string(found->second) : '{' + std::string(name) + '}';
        });
    return filled;
}

} // namespace simmer::trace
