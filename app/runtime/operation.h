// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/program.h"

#include <cstdint>
#include <span>

namespace simmer::runtime {

/// A local of a task that is about to start, and its value.
struct Argument
{
    Slot slot{};
    std::int64_t value = 0;
};

/// What a task wants of its model next. The closed set; each says which fields it has and how it may be
/// answered (Machine::complete, fail or cancel; where nothing is said: complete()).
struct Operation
{
    enum class Kind : std::uint8_t
    {
        Work,   ///< duration: burn CPU time
        Sleep,  ///< duration; 0 gives way once
        Block,  ///< duration: keep the thread and do nothing
        Yield,  ///< give way once
        Start,  ///< launches (one) with arguments: start a task, tell Machine::started before it can run. One
                ///< operation for each task of a `count`
        Create, ///< launches (one): a coroutine that nobody awaits
        Join, ///< task: wait until it is over; complete(what it returned) or fail(what it raised) or cancel()
        Gather,  ///< launches, collect: start each, tell Machine::started of each, wait for all; fail(the
                 ///< first failure) unless collect
        Acquire, ///< object (lock or semaphore)
        Release, ///< object; never waits
        Put,     ///< object (queue), value
        Get,     ///< object (queue); complete(what came out)
        Set,     ///< object (event); never waits
        Clear,   ///< object (event); never waits
        Wait,    ///< object (event)
        Read,    ///< object (number); complete(its value)
        Write,   ///< object (number), value
        // The task is over; next() is not called again.
        Finished, ///< value = what it returned
        Failed,   ///< Machine::failure()
        Cancelled,
        /// The lane may record no more (EventBudget): it ends, Stopped.
        OverBudget,
    };

    Kind kind = Kind::Finished;
    bool collect = false;
    ObjectIndex object{};
    trace::TaskId task = trace::noTask;
    std::int64_t value = 0;
    /// Nanoseconds, ≥ 0.
    std::int64_t duration = 0;
    /// These are valid until the next call of Machine::next.
    std::span<const Launch> launches;
    std::span<const Argument> arguments;
};

/// Whether the task is over with this operation.
constexpr bool isLast(const Operation &operation)
{
    return operation.kind == Operation::Kind::Finished || operation.kind == Operation::Kind::Failed ||
           operation.kind == Operation::Kind::Cancelled;
}

} // namespace simmer::runtime
