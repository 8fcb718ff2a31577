// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/scenario.h"
#include "session/lanerun.h"
#include "session/pythonlane.h"

#include <string>

namespace simmer::cli {

/// "coroutines"; "py-asyncio" for an interpreter's lane.
inline std::string nameOf(const session::LaneRun &lane)
{
    return lane.isOfInterpreter() ? "py-" + std::string(session::pythonLaneName(lane.model()))
                                  : std::string(scenario::name(lane.model()));
}

} // namespace simmer::cli
