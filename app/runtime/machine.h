// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/failure.h"
#include "runtime/handletable.h"
#include "runtime/offloadedstep.h"
#include "runtime/operation.h"
#include "runtime/smallstack.h"
#include "runtime/tasktrace.h"

#include <cstdint>
#include <span>
#include <vector>

namespace simmer::runtime {

/// One task's way through a program: the step semantics that all models share.
///
///     Machine machine(program, definition, handles, trace);
///     machine.setArguments(arguments);
///     for (;;) {
///         const Operation operation = machine.next();
///         … carry it out, in this model's way …; machine.complete(value) / fail(failure) / cancel();
///     }
///
/// `next` does everything that needs no model: expressions, `repeat`, `if`, `call`, `break`, `return`,
/// `raise`, `try`, `say`; it records the steps that it enters, the calls and the transcript. The model
/// records what becomes of the task (created, ready, running, suspended, …, and how it ended) and of the
/// objects. Every operation gets exactly one answer before the next call of `next`. `fail` and `cancel` raise
/// at the step, where `try` can catch them; `with` and `finally` bodies run on the way, as operations like
/// any other. Iterates, never recurses: calls and blocks are on stacks of its own. Used by one thread at a
/// time.
class Machine
{
public:
    Machine(const Program &program, DefinitionIndex definition, HandleTable &handles, TaskTrace trace);

    /// Before the first `next`.
    void setArguments(std::span<const Argument> arguments);

    Operation next();

    /// The operation is done. `value` is what Join, Get and Read gave; the others give none.
    void complete(std::int64_t value = 0);
    /// The operation raised.
    void fail(FailurePtr failure);
    /// The task was cancelled while it waited, or (before the first `next`) before it ran at all.
    void cancel();
    /// What the current Send sends, without the end of the line.
    std::string lineToSend();
    /// A task that the current Start, Gather, Group or Race brought to life: binds its handle.
    void started(HandleIndex handle, trace::TaskId task);

    /// The current Offload's steps, ready to run without this machine: their expressions are evaluated.
    std::vector<OffloadedStep> offloadedSteps();
    /// Instead of complete(): runs the current Offload's steps as if they stood there by themselves.
    void stepInto();

    /// What the task failed with, once `next` has said Failed.
    const FailurePtr &failure() const { return m_failure; }
    TaskTrace &trace() { return m_trace; }
    const Program &program() const { return m_program; }

private:
    /// Why control leaves a body other than by its end.
    enum class Unwind : std::uint8_t
    {
        None,
        Failure,
        Cancel,
        Break,
        Return
    };

    struct Frame
    {
        const Definition *definition = nullptr;
        std::uint32_t pc = 0;
        std::uint32_t localsBase = 0;
        std::uint32_t blocksBase = 0;
        std::uint32_t startedBase = 0;
        /// Where the caller wants the result.
        Slot into = noSlot;
        trace::StepIndex callStep = trace::noStep;
    };

    /// As CPython's block stack had them: what has to happen when control leaves a body.
    struct Block
    {
        enum class Kind : std::uint8_t
        {
            Loop,
            Catch,
            Finally,
            Pending
        };
        Kind kind = Kind::Loop;
        bool flag = false;            ///< Loop: forever. Catch: takes cancellation too
        bool isElse = false;          ///< Catch: takes timed out only
        Unwind unwind = Unwind::None; ///< Pending: what goes on after the `finally`
        Slot slot = noSlot;           ///< Loop: its counter
        std::uint32_t target = 0;     ///< where control goes
        std::int64_t round = 0;       ///< Loop. Pending: the value on its way out
        std::int64_t rounds = 0;      ///< Loop
    };

    /// A task that the current Join, Cancel or Shield is about.
    struct Target
    {
        trace::TaskId task;
        /// It was one of those that `join all` means, and has been taken out.
        bool isOwn;
    };

    Frame &frame() { return m_frames.back(); }
    const Instruction &current() { return frame().definition->code[frame().pc]; }
    std::int64_t &local(Slot slot) { return m_locals[frame().localsBase + std::uint32_t(slot)]; }

    std::int64_t evaluate(ExpressionIndex index);
    bool holds(const Instruction &instruction);
    void evaluateArguments(const Instruction &instruction);

    /// Carries one instruction out. True: `operation` is for the model.
    bool execute(const Instruction &instruction, Operation &operation);
    bool timed(const Instruction &instruction, Operation &operation, Operation::Kind kind);
    bool onObject(const Instruction &instruction, Operation &operation, Operation::Kind kind);
    bool launching(const Instruction &instruction, Operation &operation, Operation::Kind kind);
    bool start(const Instruction &instruction, Operation &operation);
    /// Join, Cancel and Shield: one operation for each task.
    bool forEachTask(const Instruction &instruction, Operation &operation, Operation::Kind kind);
    bool gatherTasks(const Instruction &instruction);
    void leaveTimeout(Operation &operation);
    OffloadedStep offloaded(const Instruction &instruction);
    /// Nanoseconds. `failure` is set when the lesson's expression gives none.
    std::int64_t durationOf(const Instruction &instruction, FailurePtr &failure);
    void say(const Instruction &instruction);
    void raise(FailurePtr failure);
    FailurePtr raisedBy(const Instruction &instruction);
    void pushGuard(const Instruction &instruction);
    void call(const Instruction &instruction);
    void leave(std::int64_t value);
    void repeatBegin(const Instruction &instruction);
    void repeatNext(const Instruction &instruction);
    void endFinally();
    void abandonOperation();

    /// Takes the unwinding one block or frame further. True: the task is over.
    bool unwindOnce(Operation &operation);
    void unwindInto(const Block &block);
    bool isCaughtBy(const Block &block) const;
    void pushPending(FailurePtr failure);
    void pushFrame(DefinitionIndex definition, Slot into, trace::StepIndex callStep);
    void popFrame();

    const Program &m_program;
    HandleTable &m_handles;
    TaskTrace m_trace;
    SmallStack<Frame, 1> m_frames;
    SmallStack<std::int64_t, 2> m_locals;
    SmallStack<Block, 1> m_blocks;
    /// One for each Pending block.
    std::vector<FailurePtr> m_pendingFailures;
    /// Tasks that the bodies on the stack have started and not yet joined.
    std::vector<trace::TaskId> m_started;
    /// Those that the current Join, Cancel or Shield still has to do, the next one last.
    std::vector<Target> m_targets;
    std::vector<Argument> m_arguments;
    FailurePtr m_failure;
    /// What the task or call that just ended returned.
    std::int64_t m_value = 0;
    /// How many parts of the current instruction are done: tasks of a `start`, or that m_targets is known.
    std::uint32_t m_progress = 0;
    Unwind m_unwind = Unwind::None;
};

} // namespace simmer::runtime
