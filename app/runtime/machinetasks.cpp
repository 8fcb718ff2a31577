// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/machine.h"

#include <algorithm>
#include <cassert>

namespace simmer::runtime {

bool Machine::launching(const Instruction &instruction, Operation &operation, Operation::Kind kind)
{
    operation.kind = kind;
    operation.collect = instruction.flag;
    operation.launches = m_program.launches(instruction);
    return true;
}

bool Machine::forEachTask(const Instruction &instruction, Operation &operation, Operation::Kind kind)
{
    if (m_progress == 0 && !gatherTasks(instruction))
        return false;
    operation.kind = kind;
    operation.task = m_targets.back().task;
    return true;
}

bool Machine::gatherTasks(const Instruction &instruction)
{
    const bool isJoin = instruction.code == OpCode::Join;
    const auto ownBegin = m_started.begin() + frame().startedBase;
    std::vector<trace::TaskId> tasks;
    if (instruction.count == 0)
        tasks.assign(ownBegin, m_started.end());
    for (const HandleIndex handle : m_program.handles(instruction)) {
        const std::size_t before = tasks.size();
        m_handles.appendTasks(handle, tasks);
        if (tasks.size() == before) {
            raise(failureSaying("nothing has been started as \"" + m_program.handleName(handle) + "\" yet"));
            return false;
        }
    }
    if (tasks.empty()) {
        ++frame().pc;
        return false;
    }
    for (auto task = tasks.rbegin(); task != tasks.rend(); ++task)
        m_targets.push_back({*task, isJoin && std::binary_search(ownBegin, m_started.end(), *task)});
    m_progress = 1;
    if (!isJoin)
        return true;
    std::sort(tasks.begin(), tasks.end());
    m_started.erase(std::remove_if(ownBegin, m_started.end(),
                                   [&](trace::TaskId task) {
                                       return std::binary_search(tasks.begin(), tasks.end(), task);
                                   }),
                    m_started.end());
    return true;
}

void Machine::abandonOperation()
{
    m_progress = 0;
    if (m_targets.empty())
        return;
    // Python's loop over the handles ends at the first that raises; the others are still to be joined.
    m_targets.pop_back();
    for (const Target &target : m_targets) {
        if (target.isOwn)
            m_started.push_back(target.task);
    }
    m_targets.clear();
    std::sort(m_started.begin() + frame().startedBase, m_started.end());
}

void Machine::leaveTimeout(Operation &operation)
{
    const Block &pending = m_blocks.back();
    assert(pending.kind == Block::Kind::Pending);
    operation.kind = Operation::Kind::LeaveTimeout;
    if (pending.unwind == Unwind::Failure)
        operation.leaving = Operation::Leaving::Failing;
    else if (pending.unwind == Unwind::Cancel)
        operation.leaving = Operation::Leaving::Cancelled;
}

void Machine::stepInto()
{
    assert(current().code == OpCode::Offload);
    ++frame().pc;
}

std::vector<OffloadedStep> Machine::offloadedSteps()
{
    assert(current().code == OpCode::Offload);
    std::vector<OffloadedStep> steps;
    const auto &code = frame().definition->code;
    for (std::uint32_t at = frame().pc + 1; at < std::uint32_t(current().target); ++at)
        steps.push_back(offloaded(code[at]));
    return steps;
}

OffloadedStep Machine::offloaded(const Instruction &instruction)
{
    OffloadedStep step;
    step.step = instruction.step;
    if (instruction.code == OpCode::Say) {
        step.kind = OffloadedStep::Kind::Say;
        step.text = instruction.index;
        for (const Slot slot : m_program.placeholders(instruction.index))
            step.arguments.push_back(local(slot));
        return step;
    }
    if (instruction.code == OpCode::Raise) {
        step.failure = raisedBy(instruction);
    } else {
        const bool isWork = instruction.code == OpCode::Work;
        assert(isWork || instruction.code == OpCode::Block);
        step.kind = isWork ? OffloadedStep::Kind::Work : OffloadedStep::Kind::Block;
        step.duration = durationOf(instruction, step.failure);
    }
    if (step.failure)
        step.kind = OffloadedStep::Kind::Raise;
    return step;
}

} // namespace simmer::runtime
