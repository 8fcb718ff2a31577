// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/machine.h"

#include <cassert>

namespace simmer::runtime {

Machine::Machine(const Program &program, DefinitionIndex definition, HandleTable &handles, TaskTrace trace)
    : m_program(program), m_handles(handles), m_trace(trace)
{
    pushFrame(definition, noSlot, trace::noStep);
}

void Machine::setArguments(std::span<const Argument> arguments)
{
    for (const Argument &argument : arguments)
        local(argument.slot) = argument.value;
}

Operation Machine::next()
{
    Operation operation;
    for (;;) {
        if (m_unwind != Unwind::None) {
            if (unwindOnce(operation))
                return operation;
            continue;
        }
        const Instruction &instruction = current();
        if (m_trace.thread().isOverBudget()) {
            operation.kind = Operation::Kind::OverBudget;
            return operation;
        }
        if (instruction.entersStep && m_progress == 0)
            m_trace.stepEntered(instruction.step);
        if (execute(instruction, operation))
            return operation;
        if (m_frames.empty()) {
            operation.kind = Operation::Kind::Finished;
            operation.value = m_value;
            return operation;
        }
    }
}

void Machine::complete(std::int64_t value)
{
    const Instruction &instruction = current();
    if (instruction.slot != noSlot)
        local(instruction.slot) = value;
    if (instruction.code == OpCode::Start && ++m_progress < instruction.repeats)
        return;
    if (!m_targets.empty()) {
        m_targets.pop_back();
        if (!m_targets.empty())
            return;
    }
    m_progress = 0;
    if (instruction.code == OpCode::Offload)
        frame().pc = std::uint32_t(instruction.target);
    else
        ++frame().pc;
}

void Machine::fail(FailurePtr failure)
{
    abandonOperation();
    raise(std::move(failure));
}

void Machine::cancel()
{
    abandonOperation();
    m_unwind = Unwind::Cancel;
}

void Machine::started(HandleIndex handle, trace::TaskId task)
{
    const bool isAccept = current().code == OpCode::Accept;
    const bool isOneOfMany = isAccept || current().code == OpCode::Start;
    m_handles.bind(handle, task, !isOneOfMany || m_progress == 0);
    if (isOneOfMany)
        m_started.push_back(task);
    if (isAccept)
        ++m_progress;
}

bool Machine::execute(const Instruction &instruction, Operation &operation)
{
    using Kind = Operation::Kind;
    switch (instruction.code) {
    case OpCode::Work: return timed(instruction, operation, Kind::Work);
    case OpCode::Sleep: return timed(instruction, operation, Kind::Sleep);
    case OpCode::Block: return timed(instruction, operation, Kind::Block);
    case OpCode::Yield: operation.kind = Kind::Yield; return true;
    case OpCode::Start: return start(instruction, operation);
    case OpCode::Create:
        operation.kind = Kind::Create;
        operation.launches = m_program.launch(instruction);
        return true;
    case OpCode::Offload: operation.kind = Kind::Offload; return true;
    case OpCode::Join: return forEachTask(instruction, operation, Kind::Join);
    case OpCode::Cancel: return forEachTask(instruction, operation, Kind::Cancel);
    case OpCode::Shield: return forEachTask(instruction, operation, Kind::Shield);
    case OpCode::Gather: return launching(instruction, operation, Kind::Gather);
    case OpCode::Group: return launching(instruction, operation, Kind::Group);
    case OpCode::Race: return launching(instruction, operation, Kind::Race);
    case OpCode::EnterTimeout: return timed(instruction, operation, Kind::EnterTimeout);
    case OpCode::LeaveTimeout: leaveTimeout(operation); return true;
    case OpCode::Crash: operation.kind = Kind::Crash; return true;
    case OpCode::Acquire: return onObject(instruction, operation, Kind::Acquire);
    case OpCode::Release: return onObject(instruction, operation, Kind::Release);
    case OpCode::Put:
        operation.value = evaluate(instruction.expression);
        return onObject(instruction, operation, Kind::Put);
    case OpCode::Get: return onObject(instruction, operation, Kind::Get);
    case OpCode::Set: return onObject(instruction, operation, Kind::Set);
    case OpCode::Clear: return onObject(instruction, operation, Kind::Clear);
    case OpCode::Wait: return onObject(instruction, operation, Kind::Wait);
    case OpCode::Read: return onObject(instruction, operation, Kind::Read);
    case OpCode::Write:
        operation.value = evaluate(instruction.expression);
        return onObject(instruction, operation, Kind::Write);
    case OpCode::Request:
        operation.string = instruction.first;
        return onObject(instruction, operation, Kind::Request);
    case OpCode::Accept:
        operation.launches = m_program.launches(instruction);
        return onObject(instruction, operation, Kind::Accept);
    case OpCode::Receive: operation.kind = Kind::Receive; return true;
    case OpCode::Send: operation.kind = Kind::Send; return true;
    case OpCode::Query:
        operation.string = instruction.first;
        return onObject(instruction, operation, Kind::Query);
    case OpCode::File:
        operation.kind = instruction.flag ? Kind::WriteFile : Kind::ReadFile;
        operation.value = instruction.count;
        return true;
    case OpCode::Say:
        say(instruction);
        ++frame().pc;
        return false;
    case OpCode::Call: call(instruction); return false;
    case OpCode::Raise: raise(raisedBy(instruction)); return false;
    case OpCode::Return: leave(instruction.flag ? 0 : evaluate(instruction.expression)); return false;
    case OpCode::Break: m_unwind = Unwind::Break; return false;
    case OpCode::Jump: frame().pc = std::uint32_t(instruction.target); return false;
    case OpCode::BranchUnless:
        frame().pc = holds(instruction) ? frame().pc + 1 : std::uint32_t(instruction.target);
        return false;
    case OpCode::RepeatBegin: repeatBegin(instruction); return false;
    case OpCode::RepeatNext: repeatNext(instruction); return false;
    case OpCode::PushCatch:
    case OpCode::PushElse:
    case OpCode::PushFinally: pushGuard(instruction); return false;
    case OpCode::PopCatch:
        m_blocks.pop_back();
        ++frame().pc;
        return false;
    case OpCode::PopFinally:
        m_blocks.pop_back();
        pushPending({});
        ++frame().pc;
        return false;
    case OpCode::EndFinally: endFinally(); return false;
    }
    assert(false);
    return false;
}

bool Machine::timed(const Instruction &instruction, Operation &operation, Operation::Kind kind)
{
    FailurePtr failure;
    operation.kind = kind;
    operation.duration = durationOf(instruction, failure);
    if (!failure)
        return true;
    raise(std::move(failure));
    return false;
}

std::int64_t Machine::durationOf(const Instruction &instruction, FailurePtr &failure)
{
    constexpr std::int64_t longest = 10'000;
    if (instruction.duration >= 0)
        return instruction.duration;
    const std::int64_t units = evaluate(instruction.expression);
    if (units < 0 || units > longest) {
        failure =
            failureSaying("a duration of " + std::to_string(units) + " units is not within 0 and 10000");
        return 0;
    }
    return std::int64_t(double(units) * m_program.unitNs());
}

bool Machine::onObject(const Instruction &instruction, Operation &operation, Operation::Kind kind)
{
    operation.kind = kind;
    operation.object = ObjectIndex(instruction.index);
    return true;
}

void Machine::pushGuard(const Instruction &instruction)
{
    Block block;
    block.kind = instruction.code == OpCode::PushFinally ? Block::Kind::Finally : Block::Kind::Catch;
    block.flag = instruction.flag;
    block.isElse = instruction.code == OpCode::PushElse;
    block.target = std::uint32_t(instruction.target);
    m_blocks.push_back(block);
    ++frame().pc;
}

bool Machine::start(const Instruction &instruction, Operation &operation)
{
    if (instruction.repeats == 0) {
        ++frame().pc;
        return false;
    }
    evaluateArguments(instruction);
    operation.kind = Operation::Kind::Start;
    operation.launches = m_program.launch(instruction);
    operation.arguments = m_arguments;
    return true;
}

void Machine::say(const Instruction &instruction)
{
    for (const Slot slot : m_program.placeholders(instruction.index))
        m_trace.argument(local(slot));
    m_trace.said(instruction.index);
}

std::string Machine::lineToSend()
{
    std::vector<std::int64_t> values;
    for (const Slot slot : m_program.placeholders(current().index))
        values.push_back(local(slot));
    return m_program.render(current().index, values);
}

FailurePtr Machine::raisedBy(const Instruction &instruction)
{
    Failure failure;
    failure.kind = Failure::Kind::Raised;
    failure.text = instruction.index;
    for (const Slot slot : m_program.placeholders(instruction.index))
        failure.arguments.push_back(local(slot));
    failure.message = m_program.render(instruction.index, failure.arguments);
    return std::make_shared<const Failure>(std::move(failure));
}

void Machine::call(const Instruction &instruction)
{
    evaluateArguments(instruction);
    const DefinitionIndex callee{instruction.index};
    m_trace.callEntered(callee);
    pushFrame(callee, instruction.slot, instruction.step);
    setArguments(m_arguments);
}

void Machine::leave(std::int64_t value)
{
    m_value = value;
    if (m_blocks.size() > frame().blocksBase)
        m_unwind = Unwind::Return;
    else
        popFrame();
}

void Machine::repeatBegin(const Instruction &instruction)
{
    Block loop;
    loop.flag = instruction.flag;
    loop.slot = instruction.slot;
    loop.target = std::uint32_t(instruction.target);
    if (!loop.flag) {
        loop.rounds = evaluate(instruction.expression);
        if (loop.rounds <= 0) {
            frame().pc = loop.target;
            return;
        }
    }
    if (loop.slot != noSlot)
        local(loop.slot) = 0;
    m_blocks.push_back(loop);
    ++frame().pc;
}

void Machine::repeatNext(const Instruction &instruction)
{
    Block &loop = m_blocks.back();
    assert(loop.kind == Block::Kind::Loop);
    ++loop.round;
    if (!loop.flag && loop.round >= loop.rounds) {
        m_blocks.pop_back();
        ++frame().pc;
        return;
    }
    if (loop.slot != noSlot)
        local(loop.slot) = loop.round;
    if (std::uint32_t(instruction.target) == frame().pc)
        m_trace.thread().budget().spend(1); // an empty body records nothing, and still has to end some day
    frame().pc = std::uint32_t(instruction.target);
}

void Machine::pushFrame(DefinitionIndex definition, Slot into, trace::StepIndex callStep)
{
    Frame pushed;
    pushed.definition = &m_program.definition(definition);
    pushed.localsBase = m_locals.size();
    pushed.blocksBase = m_blocks.size();
    pushed.startedBase = std::uint32_t(m_started.size());
    pushed.into = into;
    pushed.callStep = callStep;
    m_locals.resize(m_locals.size() + pushed.definition->slotCount);
    m_frames.push_back(pushed);
}

void Machine::popFrame()
{
    const Frame left = frame();
    m_frames.pop_back();
    m_locals.resize(left.localsBase);
    m_started.resize(left.startedBase);
    if (m_frames.empty())
        return;
    m_trace.callLeft(left.callStep);
    if (m_unwind != Unwind::None)
        return;
    if (left.into != noSlot)
        local(left.into) = m_value;
    ++frame().pc;
}

} // namespace simmer::runtime
