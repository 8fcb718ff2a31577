// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/program.h"

#include <optional>
#include <string>

namespace simmer::runtime {

/// Compiles a checked scenario. `pace` multiplies every duration: 2 is twice as slow.
Program compile(const scenario::Scenario &scenario, double pace);

/// Why this model cannot run the scenario: names the first verb that it does not know how to run and its
/// pointer. Empty when it can.
std::optional<std::string> refusal(const scenario::Scenario &scenario, scenario::Model model);

} // namespace simmer::runtime
