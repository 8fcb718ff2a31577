// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "codegen/target.h"
#include "scenario/scenario.h"

#include <cstdint>
#include <optional>
#include <string>

namespace simmer::codegen {

/// Why a scenario is not written as a program.
struct Refusal
{
    enum class Reason : std::uint8_t
    {
        /// The lesson has no lane that the program would show.
        NoLane,
        /// A step deals with something outside of the program.
        Outside,
        /// Blocks lie deeper in each other than the language takes.
        Nesting,
        /// A step has to end other tasks from outside, for which the language has no means.
        Stopping,
        /// A step deals with a task that another process has started.
        ForeignTask,
        /// A step deals with a task that others start or use too, or that may not have been started yet; in
        /// Python, one that gets a connection here and none there.
        SharedTask,
        /// What a `finally` does could fail, or leave it early.
        Cleanup
    };

    Reason reason = Reason::NoLane;
    /// Verb and JSON pointer of the step that is to blame; empty for `NoLane`.
    std::string verb;
    std::string pointer;
};

/// Nothing when `target` can say what the scenario does.
std::optional<Refusal> refusal(const scenario::Scenario &scenario, Target target);

/// In a sentence, in English.
std::string toString(const Refusal &refusal, Target target);

} // namespace simmer::codegen
