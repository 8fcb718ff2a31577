// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/event.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <vector>

namespace simmer::trace {

/// Where an index means "none yet".
inline constexpr std::uint32_t noIndex = 0xffffffffu;

/// A `call` that was entered: its event, and the call that it was made in.
struct Call
{
    std::uint32_t event;
    std::uint32_t parent;
};

/// The state of a whole run after some number of its events, as indices of the events that made it so.
///
/// Applying an event costs a store or two, and a copy is small, so a moment is found again from a copy made a
/// while before it. What the indices mean is looked up only for the moment that is asked for.
class Cursor
{
public:
    struct Task
    {
        /// The event that put it into its state; noIndex: not created.
        std::uint32_t state = noIndex;
        /// The event that put it at its step.
        std::uint32_t step = noIndex;
        /// The innermost call that it is in, an index into the calls.
        std::uint32_t call = noIndex;
        /// Of `state`.
        EventKind kind = EventKind::Created;
    };

    explicit Cursor(std::size_t objectCount = 0) : m_objects(objectCount, noIndex) {}

    /// `event` is the next one, sound and of a known task, `index` its index; `calls` has all calls up to
    /// this event.
    void apply(const Event &event, std::uint32_t index, std::span<const Call> calls);

    bool knows(TaskId task) const
    {
        return std::size_t(task) < m_tasks.size() && m_tasks[std::size_t(task)].state != noIndex;
    }
    /// By TaskId.
    const std::vector<Task> &tasks() const { return m_tasks; }
    /// The last change of each object.
    const std::vector<std::uint32_t> &objects() const { return m_objects; }
    std::uint32_t turns() const { return m_turns; }
    /// The last event of the loop.
    std::uint32_t loop() const { return m_loop; }
    /// How many calls were entered so far.
    std::uint32_t callCount() const { return m_callCount; }
    /// Values for the next line that the task says, or fails with.
    std::vector<std::int64_t> arguments(TaskId task) const;
    /// Roughly what a copy takes.
    std::size_t bytes() const;

private:
    void applyToTask(const Event &event, std::uint32_t index);
    void leaveCall(Task &task, const Event &event, std::uint32_t index, std::span<const Call> calls);
    void addArgument(const Event &event);
    void dropArguments(TaskId task);

    std::vector<Task> m_tasks;
    std::vector<std::uint32_t> m_objects;
    std::map<TaskId, std::vector<std::int64_t>> m_arguments;
    std::uint32_t m_turns = 0;
    std::uint32_t m_loop = noIndex;
    std::uint32_t m_callCount = 0;
};

/// Whether the kind decides a task's state.
constexpr bool isTaskState(EventKind kind)
{
    return kind <= EventKind::Deadlocked;
}

} // namespace simmer::trace
