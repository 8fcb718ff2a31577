// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/lesson.h"
#include "trace/measures.h"
#include "trace/timeline.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace simmer::session {

/// The finished lanes of a run (or of a saved trace), by model: what claims, options and predictions are held against.
using Lanes = std::map<scenario::Model, std::shared_ptr<const trace::Timeline>>;

/// False for a lane that something from outside cut short (it crashed, was stopped or refused): it has figures, but
/// not those of the lesson.
bool endedByItself(const trace::Timeline &timeline);

struct Figure { std::string measure; std::optional<double> value; };

struct Judgement
{
    /// Empty when a lane it needs did not run or did not end by itself.
    std::optional<bool> holds;
    /// Every measure the expression names, with its value: what is shown beside the verdict.
    std::vector<Figure> figures;
};

/// Evaluates an expression over measures. Times in lesson units, memory in bytes.
Judgement judge(const scenario::ClaimExpression &expression, const Lanes &lanes);

/// A measure by itself; empty when its lane did not run or did not end by itself.
std::optional<double> measured(const scenario::MeasurePath &path, const Lanes &lanes);

/// Index into `timeline.events()` where a stop is; empty when the run did not reach it.
/// "end" is the lane's last event.
std::optional<std::size_t> findStop(const scenario::Stop &stop, const trace::Timeline &timeline);

} // namespace simmer::session
