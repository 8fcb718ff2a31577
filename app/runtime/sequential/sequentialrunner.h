// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/handletable.h"
#include "runtime/io/laneio.h"
#include "runtime/io/linesocket.h"
#include "runtime/machine.h"
#include "runtime/sequential/sequentialobjects.h"
#include "runtime/singlethreadlane.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace simmer::runtime {

/// One run of a lesson as plain code. The tasks that are under way are on a stack: the last one runs, each
/// other one waits at the step that started the one above it.
class SequentialRunner
{
public:
    explicit SequentialRunner(const LaneContext &context);
    trace::Outcome run();

private:
    struct Timeout
    {
        std::int64_t since;
        std::int64_t duration;
    };

    struct Activation
    {
        Activation(Machine startedMachine, DefinitionIndex what, std::uint32_t which)
            : machine(std::move(startedMachine)), definition(what), number(which)
        {}
        Machine machine;
        DefinitionIndex definition;
        std::uint32_t number;
        /// What it is doing, and how many of its launches it has done.
        Operation operation;
        std::size_t launched = 0;
        /// Of a task that was accepted.
        std::unique_ptr<LineSocket> connection;
        /// Those that it is in, the innermost last.
        std::vector<Timeout> timeouts;
    };

    void push(const Launch &launch, std::span<const Argument> arguments);
    void pop();
    void step();
    void carryOut();
    void launchNext();
    void carryOutIo();
    void acceptNext();
    void receiveOrSend();
    void answer(IoResult result);
    void childEnded(const FailurePtr &failure, trace::TaskId child);
    void enterTimeout();
    void leaveTimeout();
    void stuck(trace::WaitKind wait);
    void end(trace::Outcome outcome) { m_outcome = outcome; }

    Activation &top() { return *m_stack.back(); }

    LaneIo m_io;
    SingleThreadLane m_lane;
    PlainHandleTable m_handles;
    SequentialObjects m_objects;
    std::vector<std::unique_ptr<Activation>> m_stack;
    /// What each task returned, by TaskId.
    std::vector<std::int64_t> m_results;
    /// How often each definition has been started.
    std::vector<std::uint32_t> m_starts;
    std::optional<trace::Outcome> m_outcome;
};

} // namespace simmer::runtime
