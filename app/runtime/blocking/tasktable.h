// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/sharedarena.h"
#include "platform/sharedmutex.h"
#include "runtime/blocking/sharedfailure.h"
#include "runtime/handletable.h"
#include "runtime/program.h"
#include "trace/event.h"

#include <array>
#include <atomic>
#include <cstdint>
#include <optional>
#include <span>
#include <sys/types.h>
#include <vector>

namespace simmer::runtime {

/// How a task ended.
enum class TaskEnd : std::uint8_t
{
    NotYet,
    Finished,
    Failed,
    Cancelled,
    LaneEnded, ///< the lane ended before the task did
};

/// The objects that a task holds: how many of each is bounded only by how deep its `with` steps lie in each
/// other, and beyond the places here they are not known.
class HeldObjects
{
public:
    void add(ObjectIndex object) noexcept;
    void remove(ObjectIndex object) noexcept;
    bool has(ObjectIndex object) const noexcept { return count(object) > 0; }
    std::uint32_t count(ObjectIndex object) const noexcept;

private:
    std::array<ObjectIndex, 16> m_objects{};
    std::uint32_t m_count = 0;
};

/// One task of the lane, as all of its threads or processes see it.
struct TaskSlot
{
    // Written before the task can run.
    DefinitionIndex definition{};
    std::uint32_t number = 0;
    trace::TaskId startedBy = trace::noTask;
    /// The lane's time when its thread or process was asked for.
    std::int64_t askedAt = 0;

    static constexpr pid_t goneProcess = -1;
    /// Of its process; 0 before there is one, goneProcess after it.
    std::atomic<pid_t> process = 0;

    // Written by the task before it is over (WaitRegistry::end), read after that.
    TaskEnd end = TaskEnd::NotYet;
    std::int64_t result = 0;
    SharedFailure failure;

    /// Its process stays for those that it has started: who joins the task does not wait for that.
    std::atomic<bool> outlivesTask = false;
    /// Somebody joined it and took its failure.
    std::atomic<bool> failureTaken = false;
    /// Changed by the task itself, with the object's mutex held.
    HeldObjects held;

    // The handle that it was started under: of the lane's mutex.
    HandleIndex handle{};
    /// Which start under this name; 0: none.
    std::uint32_t handleRound = 0;
};

/// All tasks of a lane, in shared memory: each has its number, its name, its handle and what became of it.
/// Any thread and any process of the lane may use it.
class TaskTable final : public HandleTable
{
public:
    TaskTable(platform::SharedArena &arena, const Program &program, std::uint32_t maxTasks);
    static std::size_t bytes(const Program &program, std::uint32_t maxTasks);

    /// Room for a new task, named NAME#K. Empty when there are `maxTasks`.
    std::optional<trace::TaskId> add(DefinitionIndex definition, trace::TaskId startedBy,
                                     std::int64_t askedAt);
    std::uint32_t maxTasks() const { return std::uint32_t(m_slots.size()); }
    std::uint32_t count() const { return m_shared.count.load(std::memory_order_acquire); }

    TaskSlot &operator[](trace::TaskId task) { return m_slots[std::size_t(task)]; }
    const TaskSlot &operator[](trace::TaskId task) const { return m_slots[std::size_t(task)]; }
    /// `cook#1`.
    std::string name(trace::TaskId task) const;
    /// noTask when no task has this process.
    trace::TaskId findProcess(pid_t process) const;

    void bind(HandleIndex handle, trace::TaskId task, bool replaces) override;
    void appendTasks(HandleIndex handle, std::vector<trace::TaskId> &tasks) const override;

private:
    struct Shared
    {
        platform::SharedMutex mutex;
        std::atomic<std::uint32_t> count = 0;
    };

    const Program &m_program;
    Shared &m_shared;
    std::span<TaskSlot> m_slots;
    /// Of each definition: how many tasks it had.
    std::span<std::uint32_t> m_numbers;
    /// Of each handle: how many starts it had.
    std::span<std::uint32_t> m_rounds;
};

} // namespace simmer::runtime
