// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/exitcode.h"

#include <string>
#include <vector>

namespace simmer::cli {

enum class RunFormat
{
    People,
    Json,
    Events
};

struct RunCommandOptions
{
    std::string lesson;
    /// Names; empty: all lanes of the lesson.
    std::vector<std::string> models;
    /// Names of Python programs to run as lanes of their own: asyncio, threads, processes.
    std::vector<std::string> pythonLanes;
    /// Runs those.
    std::string interpreter = "python3";
    double pace = 1;
    bool virtualTime = false;
    RunFormat format = RunFormat::People;
    /// Where the trace is saved; empty: nowhere.
    std::string traceFile;
};

/// `simmer-cli run`: runs a lesson and says what came of it. Needs a QCoreApplication.
ExitCode run(const RunCommandOptions &options);

} // namespace simmer::cli
