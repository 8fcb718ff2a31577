// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/choosing.h"
#include "scenario/report.h"

#include <optional>

namespace simmer::scenario {

/// Reads the shape of a `choosing.json`, and looks its figures up. Nothing when it is not for this format, or
/// no object at all.
std::optional<Choosing> readChoosingShape(Report &report, JsonNode root);

} // namespace simmer::scenario
