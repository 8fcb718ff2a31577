// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/judge.h"

#include <optional>
#include <string>
#include <vector>

namespace simmer::session {

// Answers to predictions and quiz questions, held against what really ran: no right answer is stored
// anywhere.

/// For a Time question: what was measured, in lesson units. Empty without a lane that ended by itself.
std::optional<double> measuredTime(const scenario::Question &question, const Lanes &lanes);

/// How far a predicted time is off, as a part of the measured one: 0 is exact, 0.5 is half too much or half
/// too little. Empty when nothing was measured, or it was 0 and another time was predicted.
std::optional<double> relativeError(double predicted, std::optional<double> measured);

/// What an Order question lets the learner arrange: the names of all tasks that a run can start, in the order
/// in which the lesson names them. Without `main`.
std::vector<std::string> orderItems(const scenario::Scenario &scenario);

/// For an Order question: the same names in the order in which they were over in the run, by the last start
/// of each. Those that never were are missing. Empty without a lane that ended by itself.
std::vector<std::string> measuredOrder(const scenario::Question &question, const Lanes &lanes);

/// Share of the pairs that stand in the measured order, 0 to 1; pairs that the run does not order do not
/// count. Empty when there is no such pair.
std::optional<double> orderScore(const std::vector<std::string> &predicted,
                                 const std::vector<std::string> &measured);

/// For each option whether it is right: as the run decides, or as the lesson says where no run can.
std::vector<std::optional<bool>> rightOptions(const scenario::Question &question, const Lanes &lanes);

} // namespace simmer::session
