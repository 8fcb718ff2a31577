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
        Offload, ///< steps that may run on a pool thread: Machine::offloadedSteps() says which. complete() or
                 ///< fail() or cancel() when they have run elsewhere; or Machine::stepInto(), and they come
                 ///< as operations of this task
        Group,   ///< launches: start each, tell Machine::started of each, wait for all; the first failure
                 ///< cancels the others, and this task's wait does. fail(groupOf(all failures))
        Race,    ///< launches: start each, tell Machine::started of each, wait for the first that is over,
                 ///< cancel the others, wait for them; then what the first ended with: complete(), fail() or
                 ///< cancel()
        Cancel,  ///< task: ask it to cancel itself; never waits. Nothing happens to one that is over. One
                 ///< operation for each task of the handle. fail() if it cannot be asked
        Shield,  ///< task: as Join, but when this task is cancelled, that one is not
        EnterTimeout, ///< duration: from now on the deadline cancels this task; never waits. Always followed
                      ///< by its LeaveTimeout, whatever happens in between; they nest
        LeaveTimeout, ///< leaving: when it is Cancelled by the deadline and by nothing else,
                      ///< fail(timedOut()). Else complete(), and what is on its way goes on. Never waits
        Request,      ///< object (server), string: complete() when it has answered, or fail
        Accept,   ///< object (listener), launches (one): start it for each connection, tell Machine::started;
                  ///< complete() when the load has ended, or fail
        Receive,  ///< complete(the number in the line that came) or fail
        Send,     ///< Machine::lineToSend(); or fail
        Query,    ///< object (database), string; complete(its answer) or fail
        ReadFile, ///< value: KiB, 0 for all; or fail
        WriteFile, ///< value: KiB; or fail
        Crash,     ///< the process dies of a segmentation fault. No answer
        // The task is over; next() is not called again.
        Finished, ///< value = what it returned
        Failed,   ///< Machine::failure()
        Cancelled,
        /// The lane may record no more (EventBudget): it ends, Stopped.
        OverBudget,
    };

    /// How control leaves a body.
    enum class Leaving : std::uint8_t
    {
        Normally, ///< by its end, `break` or `return`
        Failing,
        Cancelled
    };

    Kind kind = Kind::Finished;
    bool collect = false;
    Leaving leaving = Leaving::Normally;
    ObjectIndex object{};
    trace::TaskId task = trace::noTask;
    /// Of Program::string.
    std::uint32_t string = 0;
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
