// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/timeline.h"
#include "ui/run/readprogress.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace simmer::ui {

/// The pulse of an event loop: when each turn began and what it ran, and when somebody blocked it.
class LoopPulse
{
public:
    struct Turn
    {
        std::int64_t time = 0;
        std::size_t event = 0;
        /// How many tasks it runs.
        std::uint32_t size = 0;
    };
    /// A task kept the loop without giving it back while it waited.
    struct Stop
    {
        std::int64_t start = 0;
        /// The last moment that is known of while it lasts.
        std::int64_t end = 0;
        trace::TaskId task = trace::noTask;
        std::size_t openEvent = 0;
        std::size_t closeEvent = 0;
        bool lasts = true;
    };

    /// Reads what is new; also when the timeline has put late events between those that were read.
    void update(const trace::Timeline &timeline);

    /// In order of time.
    const std::vector<Turn> &turns() const { return m_turns; }
    /// In order of time; they do not overlap.
    const std::vector<Stop> &stops() const { return m_stops; }
    /// The turn that goes on after the first `eventCount` events; null before the first.
    const Turn *turnAfter(std::size_t eventCount) const;

private:
    void takeBack(const trace::Timeline &timeline);
    void read(const trace::Event &event, std::size_t index);

    ReadProgress m_progress;
    std::vector<Turn> m_turns;
    std::vector<Stop> m_stops;
};

} // namespace simmer::ui
