// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/blocking/sharedlane.h"
#include "runtime/blocking/taskwaits.h"
#include "runtime/operation.h"

#include <span>
#include <string>

namespace simmer::runtime {

/// How a model gets a thread or a process for a task, and rid of it.
class TaskLauncher : public TaskWaits::Host
{
public:
    /// Gives `task` its thread or process, in which it runs at once. Empty, or why the system does not.
    [[nodiscard]] virtual std::string launch(trace::TaskId task, DefinitionIndex definition,
                                             std::span<const Argument> arguments, ThreadTrace &thread) = 0;
    /// Until the thread or process of a task that is over is really gone.
    virtual void awaitExit(trace::TaskId task, ThreadTrace &thread) = 0;
    /// Whether there is a place for one more task that somebody outside asks for.
    virtual bool hasRoom() const = 0;
    /// `by` asks `task` to end. Never waits; nothing happens to one that is over.
    virtual void stop(trace::TaskId task, trace::TaskId by, ThreadTrace &thread) = 0;
};

} // namespace simmer::runtime
