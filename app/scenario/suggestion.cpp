// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/suggestion.h"

#include "scenario/report.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace simmer::scenario {

namespace {

constexpr std::size_t longestName = 64;
constexpr std::size_t mostCandidates = 2000;
constexpr std::size_t fewCandidates = 12;
/// More than any set of names of ours has.
constexpr std::size_t mostListed = 60;

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

Phrase listed(const std::vector<std::string_view> &names, Phrase conjunction)
{
    std::vector<Phrase> items;
    for (std::size_t i = 0; i < std::min(names.size(), mostListed); ++i)
        items.push_back(Phrase::verbatim(inQuotes(names[i])));
    if (names.size() > mostListed)
        items.push_back(Phrase::verbatim("…"));
    return Phrase::list(std::move(items), std::move(conjunction));
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

Phrase oneOf(const std::vector<std::string_view> &names)
{
    return listed(names, Phrase::of(" or "));
}

Phrase allOf(const std::vector<std::string_view> &names)
{
    return listed(names, Phrase::of(" and "));
}

Phrase didYouMean(std::string_view name)
{
    return Phrase::of("Did you mean %1?", inQuotes(name));
}

Phrase suggest(std::string_view name, const std::vector<std::string_view> &candidates)
{
    if (const auto best = closest(name, candidates); !best.empty())
        return didYouMean(best);
    if (candidates.empty() || candidates.size() > fewCandidates)
        return {};
    return candidates.size() == 1 ? Phrase::of("There is only %1", inQuotes(candidates.front()))
                                  : Phrase::of("There are %1", allOf(candidates));
}

} // namespace simmer::scenario
