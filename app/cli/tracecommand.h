// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/exitcode.h"

#include <string>

namespace simmer::cli {

enum class TraceFormat
{
    Summary,
    Events,
    Chrome
};

struct TraceOptions
{
    std::string file;
    TraceFormat format = TraceFormat::Summary;
    /// Empty: standard output.
    std::string output;
};

/// `simmer-cli trace`: shows a saved run, or turns it into another format.
ExitCode showTrace(const TraceOptions &options);

} // namespace simmer::cli
