// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/meaning/taskgraph.h"

#include <bitset>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace simmer::scenario {

/// A set of verbs, by their index in `Verb`.
using VerbSet = std::bitset<std::variant_size_v<Verb>>;

/// The index of an alternative of `Verb`.
template <typename Alternative, std::size_t index = 0> constexpr std::size_t verbIndex()
{
    if constexpr (std::is_same_v<std::variant_alternative_t<index, Verb>, Alternative>)
        return index;
    else
        return verbIndex<Alternative, index + 1>();
}

template <typename... Verbs> VerbSet verbs()
{
    VerbSet set;
    (set.set(verbIndex<Verbs>()), ...);
    return set;
}

/// For each task the verbs of its steps and of all tasks that it calls, however deep.
std::vector<VerbSet> verbsOfTasks(const Scenario &scenario, const TaskGraph &graph);

} // namespace simmer::scenario
