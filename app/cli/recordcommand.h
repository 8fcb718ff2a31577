// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/exitcode.h"

#include <string>
#include <vector>

namespace simmer::cli {

struct RecordOptions
{
    /// A program with its arguments that runs Python, itself or through others.
    std::vector<std::string> command;
    /// Empty: named after the program, in the present folder.
    std::string output;
};

/// `simmer-cli record`: runs a program as it is, and saves what its asyncio tasks did as a trace.
ExitCode record(const RecordOptions &options);

} // namespace simmer::cli
