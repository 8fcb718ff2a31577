// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "codegen/target.h"
#include "runtime/program.h"
#include "scenario/scenario.h"

#include <optional>
#include <string>

namespace simmer::runner {

/// The program that CPython runs in the place of a model; nothing for one that it has none for.
std::optional<codegen::Target> pythonTarget(scenario::Model model);

/// A lesson as a Python program, and what its recorder has to know of it.
struct LessonProgram
{
    /// The source.
    std::string text;
    /// JSON: which line is which step, what the steps say, and so on, with the numbers of the trace's header.
    std::string plan;
};

/// `scenario` is one that `target` does not refuse, with the unit's length in this run; `program` is what it
/// compiles to.
LessonProgram lessonProgram(const scenario::Scenario &scenario, codegen::Target target,
                            const runtime::Program &program);

} // namespace simmer::runner
