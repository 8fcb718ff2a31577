// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/exitcode.h"

#include <string>

namespace simmer::cli {

struct ExportOptions
{
    std::string lesson;
    /// "python-asyncio", …
    std::string kind;
    /// Of the texts in the program.
    std::string language = "en";
    /// Empty: standard output.
    std::string output;
};

/// The kinds of program there are, with commas between.
std::string exportKinds();

/// `simmer-cli export`: the lesson as a program.
ExitCode exportProgram(const ExportOptions &options);

} // namespace simmer::cli
