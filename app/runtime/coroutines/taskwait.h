// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include <span>

namespace simmer::runtime {

class LessonTask;

/// What a task waits with for other tasks. The runner keeps it as long as somebody may call it, which may be
/// longer than the task waits.
class TaskWait
{
public:
    virtual ~TaskWait() = default;
    /// Nobody needs it any more.
    virtual bool isOver() const = 0;
    /// Those that it is about.
    virtual std::span<LessonTask *const> children() const = 0;
};

} // namespace simmer::runtime
