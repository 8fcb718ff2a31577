// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/lanecounts.h"
#include "trace/timeline.h"

#include <cstddef>
#include <cstdint>

namespace simmer::trace {

/// Measures a lane, also while it runs: asked again, it looks only at the events that are new.
class LaneMeter
{
public:
    /// The timeline outlives this.
    explicit LaneMeter(const Timeline &timeline) : m_timeline(timeline) {}
    LaneMeasures measure();

private:
    const Timeline &m_timeline;
    LaneCounts m_counts;
    /// How many events it has counted.
    std::size_t m_taken = 0;
    std::uint64_t m_revision = 0;
};

} // namespace simmer::trace
