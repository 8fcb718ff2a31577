// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/program.h"
#include "trace/event.h"

#include <span>
#include <string>
#include <vector>

namespace simmer::runtime {

/// A task that cannot go on by itself.
struct StuckTask
{
    trace::TaskId task = trace::noTask;
    DefinitionIndex definition{};
    /// The K of NAME#K.
    std::uint32_t number = 1;
    trace::WaitKind wait = trace::WaitKind::None;
    /// As in its Suspended or Blocked event.
    std::uint32_t on = trace::nothing;
    /// Tasks that could let it go on: who owns the lock or permits, whom it joins. Empty: nobody can.
    std::vector<trace::TaskId> wakers;
};

/// One English sentence: the cycle if there is one ("cook#1 waits for lock knife held by main#1, which …"),
/// else who waits for what that nobody is left to give.
std::string describeDeadlock(const Program &program, std::span<const StuckTask> stuck);

} // namespace simmer::runtime
