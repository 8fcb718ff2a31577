// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>
#include <vector>

namespace simmer::scenario {

/// What a lane as a whole can be asked: "elapsed", "cpu", …
const std::vector<std::string_view> &laneMeasureNames();
/// What a task can be asked: "running", "ready", "waiting", "finished".
const std::vector<std::string_view> &taskMeasureNames();
/// What an order question can ask a lane: "finished".
const std::vector<std::string_view> &orderNames();
/// Those of the lane's that are times in lesson units.
const std::vector<std::string_view> &laneTimeNames();

bool contains(const std::vector<std::string_view> &names, std::string_view name);

} // namespace simmer::scenario
