// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/timeline.h"
#include "ui/run/readprogress.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace simmer::ui {

/// Who has the permits of each semaphore. The record says how many are free and who changed that; a permit
/// that is handed over is one that its holder made another task ready with.
class PermitHolders
{
public:
    /// Reads what is new; also when the timeline has put late events between those that were read.
    void update(const trace::Timeline &timeline);
    /// In the order in which they got them, after the events of the moment; at most as many as are not free.
    std::vector<trace::TaskId> at(std::uint32_t object, const trace::Timeline &timeline,
                                  const trace::Moment &moment) const;

private:
    static constexpr std::size_t open = std::size_t(-1);
    struct Hold
    {
        trace::TaskId task;
        std::size_t begin;
        std::size_t end;
    };

    void takeBack(const trace::Timeline &timeline);
    void read(const trace::Event &event, std::size_t index, const trace::Timeline &timeline);
    void readPermits(const trace::Event &event, std::size_t index, const trace::Timeline &timeline);
    void readHandOver(const trace::Event &event, std::size_t index);
    void begin(std::uint32_t object, trace::TaskId task, std::size_t index);
    bool end(std::uint32_t object, trace::TaskId task, std::size_t index);

    ReadProgress m_progress;
    /// By object, in the order in which they began.
    std::vector<std::vector<Hold>> m_holds;
    std::vector<std::int64_t> m_permits;
    /// Which semaphore a task waits for, by TaskId.
    std::vector<std::uint32_t> m_waits;
};

} // namespace simmer::ui
