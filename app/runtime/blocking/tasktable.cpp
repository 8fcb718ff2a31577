// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/blocking/tasktable.h"

#include <algorithm>

namespace simmer::runtime {

void HeldObjects::add(ObjectIndex object) noexcept
{
    if (m_count < m_objects.size())
        m_objects[m_count++] = object;
}

void HeldObjects::remove(ObjectIndex object) noexcept
{
    // The last taken is the first given back.
    for (std::uint32_t i = m_count; i-- > 0;) {
        if (m_objects[i] == object) {
            std::copy(m_objects.begin() + i + 1, m_objects.begin() + m_count, m_objects.begin() + i);
            --m_count;
            return;
        }
    }
}

std::uint32_t HeldObjects::count(ObjectIndex object) const noexcept
{
    return std::uint32_t(std::count(m_objects.begin(), m_objects.begin() + m_count, object));
}

TaskTable::TaskTable(platform::SharedArena &arena, const Program &program, std::uint32_t maxTasks)
    : m_program(program), m_shared(arena.allocate<Shared>(1).front()),
      m_slots(arena.allocate<TaskSlot>(maxTasks)),
      m_numbers(arena.allocate<std::uint32_t>(program.definitions().size())),
      m_rounds(arena.allocate<std::uint32_t>(program.handleCount()))
{}

std::size_t TaskTable::bytes(const Program &program, std::uint32_t maxTasks)
{
    using platform::SharedArena;
    return SharedArena::bytesFor<Shared>(1) + SharedArena::bytesFor<TaskSlot>(maxTasks) +
           SharedArena::bytesFor<std::uint32_t>(program.definitions().size()) +
           SharedArena::bytesFor<std::uint32_t>(program.handleCount());
}

std::optional<trace::TaskId> TaskTable::add(DefinitionIndex definition, trace::TaskId startedBy,
                                            std::int64_t askedAt)
{
    const platform::SharedMutexHold hold(m_shared.mutex, [] {});
    const std::uint32_t index = m_shared.count.load(std::memory_order_relaxed);
    if (index == m_slots.size())
        return {};
    TaskSlot &slot = m_slots[index];
    slot.definition = definition;
    slot.number = ++m_numbers[std::size_t(definition)];
    slot.startedBy = startedBy;
    slot.askedAt = askedAt;
    m_shared.count.store(index + 1, std::memory_order_release);
    return trace::TaskId(index);
}

std::string TaskTable::name(trace::TaskId task) const
{
    const TaskSlot &slot = (*this)[task];
    return m_program.definition(slot.definition).name + "#" + std::to_string(slot.number);
}

trace::TaskId TaskTable::findProcess(pid_t process) const
{
    const auto used = m_slots.first(count());
    // The last one: process ids come again.
    const auto found = std::find_if(used.rbegin(), used.rend(), [process](const TaskSlot &slot) {
        return slot.process.load() == process;
    });
    return found == used.rend() ? trace::noTask : trace::TaskId(used.rend() - found - 1);
}

void TaskTable::bind(HandleIndex handle, trace::TaskId task, bool replaces)
{
    const platform::SharedMutexHold hold(m_shared.mutex, [] {});
    std::uint32_t &round = m_rounds[std::size_t(handle)];
    if (replaces || round == 0)
        ++round;
    (*this)[task].handle = handle;
    (*this)[task].handleRound = round;
}

void TaskTable::appendTasks(HandleIndex handle, std::vector<trace::TaskId> &tasks) const
{
    const platform::SharedMutexHold hold(m_shared.mutex, [] {});
    const std::uint32_t round = m_rounds[std::size_t(handle)];
    for (std::uint32_t i = 0; round != 0 && i < m_shared.count.load(std::memory_order_relaxed); ++i) {
        if (m_slots[i].handle == handle && m_slots[i].handleRound == round)
            tasks.push_back(trace::TaskId(i));
    }
}

} // namespace simmer::runtime
