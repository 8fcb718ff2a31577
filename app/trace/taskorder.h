// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/event.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace simmer::trace {

/// Tasks in the order of the events that put them where they are. Linear in their number, as there may be a
/// hundred thousand of them in a ready queue, and a frame of a film to show it.
class TaskOrder
{
public:
    void reserve(std::size_t count) { m_places.reserve(count); }
    void add(std::uint32_t event, TaskId task)
    {
        const std::uint64_t place = std::uint64_t(event) << 32 | std::uint32_t(task);
        m_isSorted = m_isSorted && (m_places.empty() || m_places.back() < place);
        m_places.push_back(place);
    }
    std::vector<TaskId> take();

private:
    void sort();

    /// The event in the upper half, the task in the lower.
    std::vector<std::uint64_t> m_places;
    bool m_isSorted = true;
};

} // namespace simmer::trace
