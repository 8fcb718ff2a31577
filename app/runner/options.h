// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/scenario.h"

#include <cstdint>
#include <optional>
#include <string>

namespace simmer::runner {

struct Options
{
    scenario::Model model = scenario::Model::Sequential;
    /// Multiplies every duration.
    double pace = 1;
    bool virtualTime = false;
    std::uint64_t maxEvents = 5'000'000;
    /// A Python interpreter that runs the lesson's program in the place of the model: a path, or a name in
    /// PATH.
    std::string interpreter;
};

/// What the command line asks for. Without a value there is nothing to run (help was asked for, or it makes
/// no sense, and the user has been told), and `exitStatus` is what to leave with.
std::optional<Options> parseOptions(int argc, char **argv, int &exitStatus);

} // namespace simmer::runner
