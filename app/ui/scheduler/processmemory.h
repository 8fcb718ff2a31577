// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/timeline.h"
#include "ui/run/readprogress.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace simmer::ui {

/// What memory each process of a lane had to itself, as it was sampled.
class ProcessMemory
{
public:
    /// Reads what is new; also when the timeline has put late events between those that were read.
    void update(const trace::Timeline &timeline);
    /// Bytes after the first `eventCount` events; empty when none was sampled until then.
    std::optional<std::int64_t> at(trace::TaskId task, std::size_t eventCount) const;

private:
    struct Sample
    {
        std::size_t event;
        trace::TaskId task;
        std::int64_t bytes;
    };
    ReadProgress m_progress;
    std::vector<Sample> m_samples;
};

} // namespace simmer::ui
