// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace simmer::codegen {

/// What a program gets only if it uses it: what the standard library has no counterpart of.
enum class CppHelper : std::uint8_t
{
    Work,
    Lasting,
    TimedOut,
    Stuck,
    Finally,
    ThreadStops,
    Permit,
    StoppableSemaphore,
    Event,
    Queue,
    Task,
    StoppableTask,
    GatherAll,
    StoppableGroups,
    SleepFor,
    NextTurn,
    StartCoroutine,
    Waiters,
    CoroutinePermits,
    CoroutineQueue,
    CoroutineEvent,
    GatherCoroutines
};

struct CppHelperText
{
    CppHelper helper;
    /// The names that it takes, with spaces between.
    std::string_view names;
    std::vector<std::string_view> includes;
    /// `$UNIT` stands for the constant of a lesson unit; other words with a `$` are the emitter's.
    std::string_view text;
};

/// `text` with `with` for each `what`.
std::string replaced(std::string text, std::string_view what, const std::string &with);

/// In the order in which they stand in a program.
const std::vector<CppHelperText> &cppHelpers();

} // namespace simmer::codegen
