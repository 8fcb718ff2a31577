// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "codegen/listing.h"
#include "scenario/scenario.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace simmer::codegen {

/// The programs that a scenario can be written as.
enum class Target : std::uint8_t
{
    PythonSequential,
    PythonAsyncio
};

inline constexpr std::array allTargets{Target::PythonSequential, Target::PythonAsyncio};

/// "python-asyncio", …
std::string_view name(Target target);
std::optional<Target> targetFromName(std::string_view name);
/// The lane whose doing the program shows.
scenario::Model modelOf(Target target);

/// Why this target cannot say what the scenario does: names the step. Empty when it can.
std::optional<std::string> refusal(const scenario::Scenario &scenario, Target target);

/// The scenario as a whole program that can be run; texts and comments in `locale`. The scenario is a checked
/// one that is not refused.
Listing program(const scenario::Scenario &scenario, Target target, const std::string &locale);

} // namespace simmer::codegen
