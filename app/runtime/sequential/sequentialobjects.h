// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/program.h"
#include "runtime/tasktrace.h"

#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

namespace simmer::runtime {

/// What tasks share when only one thing happens at a time: locks are always free, and what would have to wait
/// for another task has nobody to wait for. Changes are recorded.
class SequentialObjects
{
public:
    explicit SequentialObjects(const Program &program);

    void acquire(ObjectIndex object, const TaskTrace &by);
    void release(ObjectIndex object, const TaskTrace &by);
    /// False: full.
    bool put(ObjectIndex queue, std::int64_t value, const TaskTrace &by);
    /// Empty: nothing is in it.
    std::optional<std::int64_t> get(ObjectIndex queue, const TaskTrace &by);
    void setEvent(ObjectIndex event, bool isSet, const TaskTrace &by);
    bool isSet(ObjectIndex event) const { return state(event).number != 0; }
    std::int64_t read(ObjectIndex number, const TaskTrace &by) const;
    void write(ObjectIndex number, std::int64_t value, const TaskTrace &by);

private:
    struct State
    {
        /// Lock: who is inside, the innermost last. A task that runs inside another's `with` may be, too.
        std::vector<trace::TaskId> owners;
        std::deque<std::int64_t> items;
        /// Capacity, free permits, set or clear, value: by type.
        std::int64_t number = 0;
        bool isLock = false;
    };

    State &state(ObjectIndex object) { return m_states[std::uint32_t(object)]; }
    const State &state(ObjectIndex object) const { return m_states[std::uint32_t(object)]; }
    void recordPermits(ObjectIndex object, const TaskTrace &by) const;

    std::vector<State> m_states;
};

} // namespace simmer::runtime
