// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "session/spread.h"

#include "trace/measures.h"
#include "trace/timeline.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <functional>
#include <string_view>
#include <utility>

namespace simmer::session {
namespace {

constexpr std::array laneFigures{"elapsed", "cpu", "switches", "preemptions", "lostUpdates"};

struct Ending
{
    std::uint32_t event;
    trace::TaskId task;
};

/// Who was over, the first first; without main.
std::vector<Ending> endings(const trace::Timeline &timeline)
{
    std::vector<Ending> endings;
    const auto main = std::uint32_t(timeline.header().definitions.size() - 1);
    for (const trace::TaskTrack &task : timeline.tasks()) {
        if (task.definition != main && !task.intervals.empty() && trace::isOver(task.intervals.back().state))
            endings.push_back({task.intervals.back().event, task.id});
    }
    std::sort(endings.begin(), endings.end(),
              [](const Ending &a, const Ending &b) { return a.event < b.event; });
    return endings;
}

void takeOrder(const trace::Timeline &timeline, RunSample::Lane &lane)
{
    OrderCount &order = lane.order.emplace();
    for (const Ending &ending : endings(timeline)) {
        // By name: ids are given in the order of creation, which differs from run to run.
        const std::string name = timeline.taskName(ending.task);
        lane.orderHash = lane.orderHash * 1'000'003 + std::hash<std::string>()(name);
        ++order.taskCount;
        if (order.tasks.size() < OrderCount::maxNames)
            order.tasks.push_back(name);
    }
    order.count = 1;
}

RunSample::Lane laneSample(const trace::Timeline &timeline)
{
    RunSample::Lane lane;
    lane.outcome = timeline.outcome().value_or(trace::Outcome::Crashed);
    if (!timeline.hasHeader() || !endedByItself(timeline))
        return lane;
    const trace::LaneMeasures measures = trace::laneMeasures(timeline);
    for (const char *name : laneFigures)
        lane.figures.push_back({name, false, trace::measure(timeline, measures, {}, name)});
    for (const trace::ObjectInfo &object : timeline.header().objects) {
        if (object.type == "number")
            lane.figures.push_back({object.name, true, trace::measure(timeline, measures, object.name, {})});
    }
    takeOrder(timeline, lane);
    return lane;
}

FigureSpread &figureNamed(Spread &spread, const RunSample::Figure &figure)
{
    const auto found =
        std::find_if(spread.figures.begin(), spread.figures.end(), [&](const FigureSpread &known) {
            return known.name == figure.name && known.isNumber == figure.isNumber;
        });
    if (found != spread.figures.end())
        return *found;
    FigureSpread &added = spread.figures.emplace_back();
    added.name = figure.name;
    added.isNumber = figure.isNumber;
    return added;
}

} // namespace

double FigureSpread::least() const
{
    return values.empty() ? 0 : *std::min_element(values.begin(), values.end());
}

double FigureSpread::median() const
{
    if (values.empty())
        return 0;
    std::vector<double> sorted = values;
    std::sort(sorted.begin(), sorted.end());
    const std::size_t middle = sorted.size() / 2;
    return sorted.size() % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

double FigureSpread::most() const
{
    return values.empty() ? 0 : *std::max_element(values.begin(), values.end());
}

std::vector<FigureSpread::ValueCount> FigureSpread::counts() const
{
    std::map<double, int> counted;
    for (const double value : values)
        ++counted[value];
    std::vector<ValueCount> counts;
    for (const auto &[value, count] : counted)
        counts.push_back({value, count});
    return counts;
}

const FigureSpread *Spread::figure(const std::string &name) const
{
    const auto found = std::find_if(figures.begin(), figures.end(),
                                    [&](const FigureSpread &figure) { return figure.name == name; });
    return found == figures.end() ? nullptr : &*found;
}

RunSample sampleOf(const scenario::Lesson &lesson, const Lanes &lanes)
{
    RunSample sample;
    for (const auto &[model, timeline] : lanes) {
        if (timeline)
            sample.lanes.emplace(model, laneSample(*timeline));
    }
    for (const scenario::Claim &claim : lesson.claims)
        sample.claims.push_back(judge(claim.that, lanes).holds);
    return sample;
}

void SpreadCounter::add(const RunSample &sample)
{
    for (const auto &[model, lane] : sample.lanes)
        addLane(model, lane);
    m_claims.resize(std::max(m_claims.size(), sample.claims.size()));
    for (std::size_t i = 0; i < sample.claims.size(); ++i) {
        if (!sample.claims[i])
            ++m_claims[i].undecided;
        else if (*sample.claims[i])
            ++m_claims[i].held;
        else
            ++m_claims[i].failed;
    }
    ++m_runs;
}

const Spread &SpreadCounter::spread(scenario::Model model) const
{
    static const Spread none;
    const auto found = m_spreads.find(model);
    return found == m_spreads.end() ? none : found->second;
}

void SpreadCounter::addLane(scenario::Model model, const RunSample::Lane &lane)
{
    Spread &spread = m_spreads[model];
    spread.model = model;
    ++spread.runs;
    ++spread.outcomes[lane.outcome];
    for (const RunSample::Figure &figure : lane.figures) {
        if (!figure.value)
            continue;
        FigureSpread &known = figureNamed(spread, figure);
        known.values.push_back(*figure.value);
        known.runs.push_back(m_runs);
    }
    if (lane.order)
        addOrder(spread, m_hashes[model], lane);
}

void SpreadCounter::addOrder(Spread &spread, std::vector<std::size_t> &hashes, const RunSample::Lane &lane)
{
    const auto found = std::find(hashes.begin(), hashes.end(), lane.orderHash);
    auto place = std::size_t(found - hashes.begin());
    if (found == hashes.end()) {
        hashes.push_back(lane.orderHash);
        spread.orders.push_back(*lane.order);
    } else {
        ++spread.orders[place].count;
    }
    for (; place > 0 && spread.orders[place - 1].count < spread.orders[place].count; --place) {
        std::swap(spread.orders[place - 1], spread.orders[place]);
        std::swap(hashes[place - 1], hashes[place]);
    }
}

} // namespace simmer::session
