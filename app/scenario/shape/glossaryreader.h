// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/glossary.h"
#include "scenario/report.h"

#include <optional>

namespace simmer::scenario {

/// Reads the shape of a `glossary.json`, and checks that its terms fit together. Nothing when it is not for
/// this format, or no object at all.
std::optional<Glossary> readGlossaryShape(Report &report, JsonNode root);

} // namespace simmer::scenario
