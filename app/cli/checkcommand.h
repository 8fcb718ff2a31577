// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/exitcode.h"
#include "scenario/diagnostic.h"

#include <string>
#include <vector>

namespace simmer::cli {

struct CheckOptions
{
    std::vector<std::string> paths;
    bool json = false;
};

/// `simmer-cli check`: says everything that is wrong with lessons and packs.
ExitCode check(const CheckOptions &options);

/// What diagnostics mean for a script: nothing wrong, a lesson that does not hold, or a file that cannot be
/// read.
ExitCode exitCodeFor(const scenario::Diagnostics &diagnostics);

} // namespace simmer::cli
