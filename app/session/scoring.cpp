// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "session/scoring.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace simmer::session {
namespace {

/// For each definition the index of the event with which the last of its tasks was over.
std::map<std::string, std::uint32_t> lastEnds(const trace::Timeline &timeline)
{
    std::map<std::string, std::uint32_t> ends;
    for (const trace::TaskTrack &task : timeline.tasks()) {
        if (task.intervals.empty() || !trace::isOver(task.intervals.back().state))
            continue;
        std::uint32_t &end = ends[timeline.header().definitions[task.definition].name];
        end = std::max(end, task.intervals.back().event);
    }
    ends.erase("main");
    return ends;
}

} // namespace

std::optional<double> measuredTime(const scenario::Question &question, const Lanes &lanes)
{
    return measured(question.of, lanes);
}

std::optional<double> relativeError(double predicted, std::optional<double> measured)
{
    if (!measured)
        return {};
    if (*measured == 0)
        return predicted == 0 ? std::optional(0.0) : std::nullopt;
    return std::abs(predicted - *measured) / std::abs(*measured);
}

std::vector<std::string> orderItems(const scenario::Scenario &scenario)
{
    std::vector<std::string> started;
    const auto add = [&](const std::string &name) { started.push_back(name); };
    const auto addAll = [&](const std::vector<std::string> &names) {
        started.insert(started.end(), names.begin(), names.end());
    };
    scenario::forEachStep(scenario, [&](const scenario::Step &step, const scenario::TaskDefinition &) {
        if (const auto *start = std::get_if<scenario::Start>(&step.verb))
            add(start->task);
        else if (const auto *gather = std::get_if<scenario::Gather>(&step.verb))
            addAll(gather->tasks);
        else if (const auto *group = std::get_if<scenario::Group>(&step.verb))
            addAll(group->tasks);
        else if (const auto *race = std::get_if<scenario::Race>(&step.verb))
            addAll(race->tasks);
        else if (const auto *accept = std::get_if<scenario::Accept>(&step.verb))
            add(accept->task);
    });
    std::vector<std::string> items;
    for (const scenario::TaskDefinition &task : scenario.tasks) {
        if (std::find(started.begin(), started.end(), task.name) != started.end())
            items.push_back(task.name);
    }
    return items;
}

std::vector<std::string> measuredOrder(const scenario::Question &question, const Lanes &lanes)
{
    const auto lane = lanes.find(question.of.model);
    if (lane == lanes.end() || !lane->second || !endedByItself(*lane->second))
        return {};
    const auto ends = lastEnds(*lane->second);
    std::vector<std::string> names;
    for (const auto &[name, end] : ends)
        names.push_back(name);
    std::sort(names.begin(), names.end(),
              [&](const std::string &a, const std::string &b) { return ends.at(a) < ends.at(b); });
    return names;
}

std::optional<double> orderScore(const std::vector<std::string> &predicted,
                                 const std::vector<std::string> &measured)
{
    std::vector<std::size_t> places;
    for (const std::string &name : predicted) {
        const auto found = std::find(measured.begin(), measured.end(), name);
        if (found != measured.end())
            places.push_back(std::size_t(found - measured.begin()));
    }
    std::size_t pairs = 0;
    std::size_t right = 0;
    for (std::size_t later = 1; later < places.size(); ++later) {
        for (std::size_t earlier = 0; earlier < later; ++earlier) {
            ++pairs;
            right += places[earlier] < places[later];
        }
    }
    return pairs == 0 ? std::nullopt : std::optional(double(right) / double(pairs));
}

std::vector<std::optional<bool>> rightOptions(const scenario::Question &question, const Lanes &lanes)
{
    std::vector<std::optional<bool>> right;
    for (const scenario::Option &option : question.options)
        right.push_back(option.when ? judge(*option.when, lanes).holds : option.right);
    return right;
}

} // namespace simmer::session
