// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/timeline.h"

#include <chrono>
#include <cstdint>
#include <vector>

namespace simmer::ui {

/// Where a lane's time went, up to some event of it: by task, by step, and the stretches in which a task had
/// the event loop for itself. Counted on from event to event, in slices, so that a long trace stops nobody.
class Profile
{
public:
    /// Nanoseconds.
    struct Times
    {
        std::int64_t busy = 0;
        std::int64_t ready = 0;   ///< could have run: in the queue, or its core was taken away
        std::int64_t waiting = 0; ///< suspended or blocked
        /// The longest time that it had the thread (in a coroutine lane: the loop) without giving it back.
        std::int64_t longest = 0;
        /// Of a task: at which step most of that was. Of a step: who that was.
        std::uint32_t longestBy = trace::nothing;
        /// Of a step: how often it was entered.
        std::uint32_t count = 0;
    };
    /// One task had the loop without giving it back.
    struct Stretch
    {
        std::int64_t start = 0;
        std::int64_t duration = 0;
        trace::TaskId task = trace::noTask;
        /// Where most of it was.
        trace::StepIndex step = trace::noStep;
    };
    /// Shorter ones are not kept. Nanoseconds.
    static constexpr std::int64_t shortestStretch = 1'000'000;

    void clear() { *this = {}; }
    /// Goes on, or back, to where `eventCount` events have happened, for about as long as `budget`. False:
    /// it is not there yet, and wants to be called again.
    bool advance(const trace::Timeline &timeline, std::size_t eventCount, std::chrono::nanoseconds budget);

    /// By TaskId, with the state that each is in counted until `time`.
    std::vector<Times> tasksAt(std::int64_t time) const;
    /// By index of the step, likewise.
    std::vector<Times> stepsAt(std::int64_t time) const;
    /// In the order in which they began, the one that goes on at `time` included. Only of a coroutine lane.
    std::vector<Stretch> stretchesAt(std::int64_t time) const;

private:
    struct Task
    {
        Times times;
        trace::TaskState state = trace::TaskState::NotYet;
        trace::StepIndex step = trace::noStep;
        std::int64_t since = 0;
        std::int64_t stretchStart = 0;
        /// Of the stretch: its longest part so far, and where.
        std::int64_t partLength = 0;
        trace::StepIndex partStep = trace::noStep;
    };

    void apply(const trace::Event &event);
    void closePart(trace::TaskId id, Task &task, std::int64_t time);
    void closeStretch(trace::TaskId id, Task &task, std::int64_t time);
    bool holds(trace::TaskState state) const;

    std::vector<Task> m_tasks;
    std::vector<Times> m_steps;
    std::vector<Stretch> m_stretches;
    std::size_t m_eventCount = 0;
    std::uint64_t m_revision = 0;
    bool m_hasLoop = false;
};

} // namespace simmer::ui
