// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/lesson.h"
#include "session/judge.h"
#include "trace/event.h"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace simmer::session {

/// One figure in each of many runs.
struct FigureSpread
{
    struct ValueCount
    {
        double value = 0;
        int count = 0;
    };

    /// As claims call it: "elapsed", "cpu", "switches", "preemptions", "lostUpdates", or a number's name.
    std::string name;
    /// The last value of a number object, not a measure of the lane.
    bool isNumber = false;
    /// In the order of the runs, without the runs that do not have it. Times in lesson units.
    std::vector<double> values;
    /// Of each value, which run it is of, counted from 0.
    std::vector<int> runs;

    // 0 without values.
    double least() const;
    /// Between the two in the middle, where there are two.
    double median() const;
    double most() const;
    /// The values that came, the smallest first.
    std::vector<ValueCount> counts() const;
};

/// An order in which the tasks of a lane were over.
struct OrderCount
{
    static constexpr std::size_t maxNames = 64;
    /// NAME#K without main's, at most maxNames of them.
    std::vector<std::string> tasks;
    /// All that were over.
    std::size_t taskCount = 0;
    int count = 0;
};

/// What one model did in many runs.
struct Spread
{
    scenario::Model model = scenario::Model::Sequential;
    /// How many have ended.
    int runs = 0;
    std::map<trace::Outcome, int> outcomes;
    /// First those of the lane, then the numbers in the lesson's order. Only of runs that ended by
    /// themselves.
    std::vector<FigureSpread> figures;
    /// The most frequent first. Only of runs that ended by themselves.
    std::vector<OrderCount> orders;

    /// Null where there is none of this name.
    const FigureSpread *figure(const std::string &name) const;
};

/// How a claim did in many runs; in the lesson's order of claims.
struct ClaimCount
{
    int held = 0;
    int failed = 0;
    /// A lane that it needs did not end by itself.
    int undecided = 0;
};

/// What is kept of one run of a lesson.
struct RunSample
{
    struct Figure
    {
        std::string name;
        bool isNumber = false;
        std::optional<double> value;
    };
    struct Lane
    {
        trace::Outcome outcome = trace::Outcome::Finished;
        std::vector<Figure> figures;
        /// Empty for a lane that did not end by itself.
        std::optional<OrderCount> order;
        /// Tells orders apart, also beyond the names that are kept.
        std::size_t orderHash = 0;
    };
    std::map<scenario::Model, Lane> lanes;
    std::vector<std::optional<bool>> claims;
};

/// Goes over the whole traces: for a worker thread. The lanes have ended.
RunSample sampleOf(const scenario::Lesson &lesson, const Lanes &lanes);

/// Puts samples together.
class SpreadCounter
{
public:
    void add(const RunSample &sample);
    int runCount() const { return m_runs; }
    /// Of a model that did not run: an empty one.
    const Spread &spread(scenario::Model model) const;
    const std::vector<ClaimCount> &claims() const { return m_claims; }

private:
    void addLane(scenario::Model model, const RunSample::Lane &lane);
    void addOrder(Spread &spread, std::vector<std::size_t> &hashes, const RunSample::Lane &lane);

    std::map<scenario::Model, Spread> m_spreads;
    /// Of each spread's orders.
    std::map<scenario::Model, std::vector<std::size_t>> m_hashes;
    std::vector<ClaimCount> m_claims;
    int m_runs = 0;
};

} // namespace simmer::session
