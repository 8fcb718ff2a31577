// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/suggestion.h"

#include "scenario/report.h"

#include <algorithm>
#include <cctype>

namespace simmer::scenario {

namespace {

constexpr std::size_t longestName = 64;
constexpr std::size_t mostCandidates = 2000;
constexpr std::size_t fewCandidates = 12;

std::size_t difference(std::size_t a, std::size_t b)
{
    return a > b ? a - b : b - a;
}

char lower(char c)
{
    return char(std::tolower(static_cast<unsigned char>(c)));
}

/// Damerau-Levenshtein (neighbours swapped count once), without regard to case.
std::size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> before(b.size() + 1), previous(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        previous[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const bool same = lower(a[i - 1]) == lower(b[j - 1]);
            row[j] = std::min({previous[j] + 1, row[j - 1] + 1, previous[j - 1] + (same ? 0 : 1)});
            const bool swapped =
                i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) && lower(a[i - 2]) == lower(b[j - 1]);
            if (swapped)
                row[j] = std::min(row[j], before[j - 2] + 1);
        }
        std::swap(before, previous);
        std::swap(previous, row);
    }
    return previous[b.size()];
}

} // namespace

std::string_view closest(std::string_view name, const std::vector<std::string_view> &candidates)
{
    if (name.empty() || name.size() > longestName)
        return {};
    const std::size_t most = name.size() <= 2 ? 1 : name.size() <= 5 ? 2 : 3;
    std::string_view best;
    std::size_t bestDistance = most + 1;
    for (std::size_t i = 0; i < std::min(candidates.size(), mostCandidates); ++i) {
        const auto candidate = candidates[i];
        if (candidate.size() > longestName || difference(candidate.size(), name.size()) >= bestDistance)
            continue;
        const auto distance = editDistance(name, candidate);
        if (distance < bestDistance && distance < candidate.size()) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}

std::string listed(const std::vector<std::string_view> &names, std::string_view conjunction)
{
    std::string list;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0)
            list += i + 1 == names.size() ? " " + std::string(conjunction) + " " : ", ";
        list += inQuotes(names[i]);
    }
    return list;
}

std::string suggest(std::string_view name, const std::vector<std::string_view> &candidates)
{
    if (const auto best = closest(name, candidates); !best.empty())
        return "Did you mean " + inQuotes(best) + "?";
    if (candidates.empty() || candidates.size() > fewCandidates)
        return {};
    return (candidates.size() == 1 ? "There is only " : "There are ") + listed(candidates, "and");
}

} // namespace simmer::scenario
