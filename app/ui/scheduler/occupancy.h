// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/timeline.h"
#include "ui/run/readprogress.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace simmer::ui {

/// Who held the one thread (sequential, coroutines) or each core (threads, processes), and when.
class Occupancy
{
public:
    static constexpr std::int64_t open = std::numeric_limits<std::int64_t>::max();

    struct Stretch
    {
        std::int64_t start = 0;
        /// `open` while it lasts.
        std::int64_t end = open;
        trace::TaskId task = trace::noTask;
        /// Holds it, and waits.
        bool stuck = false;
        /// Ended against the task's will: preempted.
        bool cut = false;
        std::size_t openEvent = 0;
        std::size_t closeEvent = 0;
        /// Nanoseconds held by anybody before `start`.
        std::int64_t heldBefore = 0;
    };

    /// Reads what is new; also when the timeline has put late events between those that were read.
    void update(const trace::Timeline &timeline);

    /// One for the one thread, else as many as cores were seen.
    std::size_t holderCount() const { return m_strips.size(); }
    /// In order of time; they do not overlap.
    const std::vector<Stretch> &stretches(std::size_t holder) const { return m_strips[holder]; }
    /// Nanoseconds before `time` in which the holder was held.
    std::int64_t heldBefore(std::size_t holder, std::int64_t time) const;
    /// Index of the first stretch that ends after `time`.
    std::size_t firstAfter(std::size_t holder, std::int64_t time) const;

private:
    void takeBack(const trace::Timeline &timeline);
    void readShared(const trace::Event &event, std::size_t index, bool sequential);
    void readCore(const trace::Event &event, std::size_t index);
    void begin(std::size_t holder, const trace::Event &event, std::size_t index, bool stuck);
    void end(std::size_t holder, const trace::Event &event, std::size_t index);
    bool isHeldBy(std::size_t holder, trace::TaskId task) const;
    std::size_t freeCore(std::uint8_t core) const;

    ReadProgress m_progress;
    std::vector<std::vector<Stretch>> m_strips;
};

} // namespace simmer::ui
