// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "platform/sharedarena.h"
#include "platform/sharedmutex.h"
#include "runtime/blocking/queuestore.h"
#include "runtime/blocking/tasktable.h"
#include "runtime/blocking/taskwaits.h"

#include <atomic>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace simmer::runtime {

/// The locks, semaphores, queues and events of a lane whose tasks run at the same time, and its numbers.
///
/// Whoever is first gets what is free, as with the mutexes and condition variables of an operating system: a
/// task that was woken may find that another was quicker, and waits on. Each change is recorded by the one
/// who makes it while it holds the object's mutex, so the trace has them in the order in which they happened.
///
/// What a killed process held is given back, as robust mutexes and SEM_UNDO have it.
class SharedObjects
{
public:
    enum class Between
    {
        Threads,
        Processes
    };

    /// Throws std::system_error when the system does not give what an object needs.
    SharedObjects(platform::SharedArena &arena, const Program &program, TaskTable &tasks, Between between);
    static std::size_t bytes(const Program &program);

    // Where these do not answer Done, the task has not got or done anything.
    [[nodiscard]] WaitEnd acquire(ObjectIndex object, TaskWaits &waits);
    void release(ObjectIndex object, TaskWaits &waits);
    [[nodiscard]] WaitEnd put(ObjectIndex object, std::int64_t value, TaskWaits &waits);
    [[nodiscard]] WaitEnd get(ObjectIndex object, std::int64_t &value, TaskWaits &waits);
    void set(ObjectIndex object, TaskWaits &waits);
    void clear(ObjectIndex object, TaskWaits &waits);
    [[nodiscard]] WaitEnd wait(ObjectIndex object, TaskWaits &waits);

    /// Numbers are shared by threads; each process has its own. Reading and writing are each one step, and
    /// not one together: what others write in between is lost. The mutex only keeps the trace in the order of
    /// these steps.
    std::int64_t read(ObjectIndex object, TaskTrace &trace);
    void write(ObjectIndex object, std::int64_t value, TaskTrace &trace);

    /// Who has the lock or a permit of the semaphore, as far as they are alive.
    std::vector<trace::TaskId> holders(ObjectIndex object) const;
    /// "; what it held is free again: lock knife, …", or nothing.
    std::string describeHeld(trace::TaskId dead) const;
    /// Gives back what a dead task held. `trace` is the dead task's, in the caller's thread.
    void releaseAllOf(trace::TaskId dead, TaskTrace &trace, WaitRegistry &registry);

private:
    struct Object
    {
        platform::SharedMutex mutex;
        /// A lock is a semaphore of one permit.
        bool isLock = false;
        /// Permits, or capacity.
        std::uint32_t size = 0;
        /// Free permits, or length, or whether the event is set.
        std::uint32_t level = 0;
        /// How often the event was set: those that waited then go on even if it is cleared at once.
        std::uint64_t sets = 0;
    };

    struct Hold;
    Object &at(ObjectIndex object) { return m_objects[std::size_t(object)]; }
    void repair(ObjectIndex object) noexcept;
    void recordLevel(trace::EventKind kind, ObjectIndex object, TaskTrace &trace);
    void giveBack(ObjectIndex object, trace::TaskId task, TaskTrace &trace, WaitRegistry &registry);
    void accessNumber(trace::EventKind kind, ObjectIndex object, std::int64_t &value, TaskTrace &trace);
    void changeLength(ObjectIndex object, trace::WaitKind wakes, TaskWaits &waits);

    const Program &m_program;
    TaskTable &m_tasks;
    std::span<Object> m_objects;
    /// By object; null for what is no queue.
    std::vector<std::unique_ptr<QueueStore>> m_queues;
    std::vector<std::atomic<std::int64_t>> m_numbers;
    const Between m_between;
};

} // namespace simmer::runtime
