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
    PrivateDatabase,
    TemporaryFile,
    ThreadStops,
    ProcessStops,
    Timeout,
    Pause,
    Taken,
    PutInto,
    TakeFrom,
    ThreadNotice,
    ProcessNotice,
    ThreadOver,
    ProcessOver,
    JoinAllStoppable,
    JoinGroup,
    JoinFirst,
    Fork,
    Server,
    Listener,
    AsyncFetch,
    AsyncServe,
    AsyncReceive,
    Fetch,
    Connection,
    MakeRoom,
    Arrivals
};

struct PythonHelperText
{
    PythonHelper helper;
    /// The names that it takes, with spaces between.
    std::string_view names;
    std::vector<std::string_view> imports;
    /// `$UNIT` stands for the constant of a lesson unit. Lines can be marked, with a `|` behind the mark: T
    /// are for threads, P for processes, + for programs whose waits look whether they are to stop, - for
    /// others.
    std::string_view text;
    /// Objects are made of it.
    bool isBeforeObjects = false;
};

/// In the order in which they stand in a program.
const std::vector<PythonHelperText> &pythonHelpers();

} // namespace simmer::codegen
