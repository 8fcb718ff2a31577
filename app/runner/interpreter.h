// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace simmer::runner {

/// A Python interpreter of this machine.
struct Interpreter
{
    /// Empty when there is none that could run an exported program; then `problem` says why and what to do.
    std::string path;
    std::string problem;
    /// "CPython 3.11.2".
    std::string version;
    /// Files and folders that it reads when it starts and imports.
    std::vector<std::string> readable;
};

/// Finds the interpreter that `name` means, in PATH unless it has a slash, and asks it what it is, as the
/// user that a contained process will be. Waits for its answer, some seconds at most.
Interpreter findInterpreter(const std::string &name);

} // namespace simmer::runner
