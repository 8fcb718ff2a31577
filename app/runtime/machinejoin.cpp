// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/machine.h"

#include <algorithm>

namespace simmer::runtime {

bool Machine::join(const Instruction &instruction, Operation &operation)
{
    if (m_progress == 0 && !prepareJoin(instruction))
        return false;
    operation.kind = Operation::Kind::Join;
    operation.task = m_joining.back().task;
    return true;
}

bool Machine::prepareJoin(const Instruction &instruction)
{
    const auto ownBegin = m_started.begin() + frame().startedBase;
    std::vector<trace::TaskId> tasks;
    if (instruction.count == 0)
        tasks.assign(ownBegin, m_started.end());
    for (const HandleIndex handle : m_program.handles(instruction)) {
        const std::size_t before = tasks.size();
        m_handles.appendTasks(handle, tasks);
        if (tasks.size() == before) {
            Failure failure;
            failure.message = "nothing has been started as \"" + m_program.handleName(handle) + "\" yet";
            raise(std::make_shared<const Failure>(std::move(failure)));
            return false;
        }
    }
    if (tasks.empty()) {
        ++frame().pc;
        return false;
    }
    for (auto task = tasks.rbegin(); task != tasks.rend(); ++task)
        m_joining.push_back({*task, std::binary_search(ownBegin, m_started.end(), *task)});
    std::sort(tasks.begin(), tasks.end());
    m_started.erase(std::remove_if(ownBegin, m_started.end(),
                                   [&](trace::TaskId task) {
                                       return std::binary_search(tasks.begin(), tasks.end(), task);
                                   }),
                    m_started.end());
    m_progress = 1;
    return true;
}

void Machine::abandonOperation()
{
    m_progress = 0;
    if (m_joining.empty())
        return;
    // Python's loop over the handles ends at the first that raises; the others are still to be joined.
    m_joining.pop_back();
    for (const JoinTarget &target : m_joining) {
        if (target.isOwn)
            m_started.push_back(target.task);
    }
    m_joining.clear();
    std::sort(m_started.begin() + frame().startedBase, m_started.end());
}

} // namespace simmer::runtime
