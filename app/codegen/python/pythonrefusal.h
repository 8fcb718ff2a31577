// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "codegen/facts.h"
#include "codegen/refusal.h"
#include "codegen/target.h"
#include "scenario/scenario.h"

#include <optional>

namespace simmer::codegen {

/// Nothing when `target`, which is one of Python that the scenario has a lane for, can say what it does.
std::optional<Refusal> pythonRefusal(const scenario::Scenario &scenario, const Facts &facts, Target target);

} // namespace simmer::codegen
