// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/formula/measurenames.h"

#include <algorithm>

namespace simmer::scenario {

const std::vector<std::string_view> &laneMeasureNames()
{
    static const std::vector<std::string_view> names{"elapsed",     "cpu",         "idle",     "threads",
                                                     "processes",   "memory",      "startup",  "switches",
                                                     "preemptions", "suspensions", "turns",    "longestTurn",
                                                     "lostUpdates", "failures",    "deadlocks"};
    return names;
}

const std::vector<std::string_view> &taskMeasureNames()
{
    static const std::vector<std::string_view> names{"running", "ready", "waiting", "finished"};
    return names;
}

const std::vector<std::string_view> &orderNames()
{
    static const std::vector<std::string_view> names{"finished"};
    return names;
}

const std::vector<std::string_view> &laneTimeNames()
{
    static const std::vector<std::string_view> names{"elapsed", "cpu", "idle", "startup", "longestTurn"};
    return names;
}

bool contains(const std::vector<std::string_view> &names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

} // namespace simmer::scenario
