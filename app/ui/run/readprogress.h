// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/event.h"

#include <cstddef>
#include <span>
#include <vector>

namespace simmer::ui {

/// How many of a timeline's events an index has read, and whether they are still the same: a timeline puts
/// events that come late where they belong in time, between those that were read.
class ReadProgress
{
public:
    static constexpr std::size_t stride = 64;

    /// How many are read and still where they were: all of them, or a multiple of `stride`. Forgets the rest.
    std::size_t takeBack(std::span<const trace::Event> events);
    /// The first `count` are read now; none is left out.
    void advance(std::span<const trace::Event> events, std::size_t count);
    std::size_t count() const { return m_count; }

private:
    std::size_t m_count = 0;
    trace::Event m_last;
    /// The last event of each full stride.
    std::vector<trace::Event> m_marks;
};

} // namespace simmer::ui
