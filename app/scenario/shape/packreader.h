// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/lesson.h"
#include "scenario/report.h"

#include <optional>

namespace simmer::scenario {

/// Reads the shape of a `pack.json`. Nothing when it is not for this format, or no object at all.
std::optional<Pack> readPackShape(Report &report, JsonNode root);

} // namespace simmer::scenario
