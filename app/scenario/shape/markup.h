// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/report.h"

namespace simmer::scenario {

/// Reports what the Markdown subset of long texts does not have: HTML, links that are not https, images from
/// outside of the pack's `images/`, link definitions, and code fences that are never closed.
void checkMarkup(Report &report, JsonNode text);

} // namespace simmer::scenario
