// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace simmer::codegen {

/// Small functions that a program gets only if it uses them: what Python has no counterpart of.
enum class PythonHelper : std::uint8_t
{
    Work,
    Lasting,
    Say,
    Stuck,
    FirstOf,
    ThreadTask,
    ProcessTask,
    FirstFailedThread,
    FirstFailedProcess,
    Database,
    TemporaryFile
};

struct PythonHelperText
{
    PythonHelper helper;
    /// The names that it takes, with spaces between.
    std::string_view names;
    std::vector<std::string_view> imports;
    /// `$UNIT` stands for the constant of a lesson unit.
    std::string_view text;
    /// Objects are made of it.
    bool isBeforeObjects = false;
};

/// In the order in which they stand in a program.
const std::vector<PythonHelperText> &pythonHelpers();

} // namespace simmer::codegen
