// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/meaning/taskgraph.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace simmer::scenario {

/// All values from `low` to `high`.
struct Interval
{
    std::int64_t low = 0;
    std::int64_t high = 0;
};

/// Which values the locals of each task may have, as far as the text tells: counters of `repeat`s and
/// arguments. What is read, received or returned may be anything.
class LocalBounds
{
public:
    LocalBounds(const TaskGraph &graph, const std::vector<std::uint32_t> &postOrder);

    /// Empty when the value cannot be known.
    std::optional<Interval> of(const Expression &expression, std::uint32_t task) const;

private:
    using Bounds = std::map<std::string, std::optional<Interval>, std::less<>>;

    void widen(std::uint32_t task, const std::string &name, const std::optional<Interval> &more);
    void takeInto(std::uint32_t task, const Step &step);
    void takeCounter(std::uint32_t task, const Step &step);
    void passArguments(std::uint32_t task, const TaskGraph::Edge &edge, const std::vector<bool> &done);

    std::vector<Bounds> m_bounds;
};

/// The arguments that a `call` or `start` gives; null for other steps.
const Arguments *argumentsOf(const Verb &verb);
/// The local that a step assigns through `into`; null when it assigns none.
const std::string *intoOf(const Verb &verb);

} // namespace simmer::scenario
