// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "codegen/refusal.h"
#include "scenario/scenario.h"
#include "trace/header.h"

#include <array>
#include <optional>
#include <string_view>

namespace simmer::session {

// A lesson's exported Python program, run and recorded by a real interpreter, is a lane beside that of the
// model which it shows.

/// The models that there are such lanes of. CPython's threads are threads under its lock.
inline constexpr std::array pythonLaneModels{scenario::Model::Coroutines, scenario::Model::Gil,
                                             scenario::Model::Processes};

/// "asyncio", "threads", "processes"; empty for the others.
std::string_view pythonLaneName(scenario::Model model);
std::optional<scenario::Model> pythonLaneFromName(std::string_view name);

/// Why the scenario has no such lane; nothing when it has.
std::optional<codegen::Refusal> pythonLaneRefusal(const scenario::Scenario &scenario, scenario::Model model);

/// Whether a lane was recorded in an interpreter, and is none of Simmer's own.
bool isOfInterpreter(const trace::Header &header);

} // namespace simmer::session
