// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/program.h"

#include <optional>
#include <string>

namespace simmer::runtime {

/// Compiles a checked scenario. `pace` multiplies every duration: 2 is twice as slow.
Program compile(const scenario::Scenario &scenario, double pace);

/// Why the scenario cannot run in virtual time: names the first verb that deals with something real outside
/// of the lane, whose time nobody can move. Empty when it can.
std::optional<std::string> virtualTimeRefusal(const scenario::Scenario &scenario);

} // namespace simmer::runtime
