// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "scenario/scenario.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace simmer::codegen {

/// The programs that a scenario can be written as.
enum class Target : std::uint8_t
{
    PythonSequential,
    PythonAsyncio,
    PythonThreads,
    PythonProcesses,
    CppSequential,
    CppQcoro,
    CppThreads,
    CppProcesses
};

enum class Language : std::uint8_t
{
    Python,
    Cpp
};

inline constexpr std::array allTargets{Target::PythonSequential, Target::PythonAsyncio, Target::PythonThreads,
                                       Target::PythonProcesses,  Target::CppSequential, Target::CppQcoro,
                                       Target::CppThreads,       Target::CppProcesses};

/// "python-asyncio", …
std::string_view name(Target target);
std::optional<Target> targetFromName(std::string_view name);
Language languageOf(Target target);

/// The lane whose doing the program shows. CPython's threads also are what the lane under a GIL shows.
scenario::Model modelOf(Target target);
bool shows(Target target, scenario::Model model);

} // namespace simmer::codegen
