// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "codegen/listing.h"
#include "codegen/refusal.h"
#include "codegen/target.h"
#include "scenario/scenario.h"

#include <string>

namespace simmer::codegen {

/// The scenario as a whole program that can be run; texts and comments in `locale`. The scenario is a checked
/// one that `target` does not refuse.
Listing program(const scenario::Scenario &scenario, Target target, const std::string &locale);

} // namespace simmer::codegen
