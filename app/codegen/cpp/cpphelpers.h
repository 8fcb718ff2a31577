// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace simmer::codegen {

/// What a program gets only if it uses it: what the standard library has no counterpart of. In the order in
/// which they stand in a program.
enum class CppHelper : std::uint8_t
{
    Work,
    Lasting,
    TimedOut,
    Stuck,
    Finally,
    SleepFor,
    NextTurn,
    StartCoroutine,
    Waiters,
    CancelState,
    CancelWaiters,
    CancelTimes,
    CancelStoppable,
    CancelTask,
    CancelNext,
    CancelGather,
    CancelGroups,
    GatherCoroutines,
    CoroutinePermits,
    CoroutineQueue,
    CoroutineEvent,
    Deadlines,
    ThreadStops,
    ProcessWaits,
    ProcessStops,
    SharedMemory,
    File,
    Database,
    Sockets,
    Server,
    Get,
    QCoroGet,
    Clients,
    Connection,
    Listener,
    QCoroConnection,
    QCoroListener,
    Permit,
    Semaphore,
    Event,
    Queue,
    SharedQueue,
    Task,
    StoppableTask,
    ProcessTask,
    ProcessRoom,
    GatherAll,
    NextThread,
    NextProcess,
    StopProcesses,
    Gather,
    Groups
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
