// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/report.h"
#include "scenario/scenario.h"

namespace simmer::scenario {

/// Reads one of a lesson's `objects`; its name is the member's key. Of an unknown type nothing is left.
std::optional<Object> readObject(Report &report, JsonNode member);

} // namespace simmer::scenario
