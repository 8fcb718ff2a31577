// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "traces.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <span>
#include <vector>

namespace simmer::trace::test {

/// Anything that a lane may record, in any order: what can be asked of a timeline must hold for that too.
class RandomTrace
{
public:
    RandomTrace(unsigned seed, int events, int tasks) : m_random(seed), m_trace(Scheduling::Coroutines)
    {
        for (int i = 0; i < 10; ++i)
            m_steps.push_back(m_trace.step("cook", "sleep"));
        m_trace.object("stove", "lock");
        m_trace.object("burners", "semaphore", 3);
        m_trace.object("orders", "queue", 3);
        m_trace.object("counter", "number", 5);
        m_trace.text("hello {i}");
        std::int64_t time = 0;
        for (int i = 0; i < events; ++i) {
            time += below(3) * below(1000);
            m_trace.at(time).in(below(3) == 0 ? m_steps[std::size_t(below(10))] : noStep);
            if (int(m_tasks.size()) < tasks && below(20) == 0)
                m_tasks.push_back(m_trace.start("cook", oneTask()));
            else
                something();
        }
    }

    const TraceBuilder &builder() const { return m_trace; }

private:
    int below(int limit) { return std::uniform_int_distribution(0, limit - 1)(m_random); }
    TaskId oneTask() { return m_tasks[std::size_t(below(int(m_tasks.size())))]; }

    void something()
    {
        const TaskId task = oneTask();
        switch (below(16)) {
        case 0:
        case 1: m_trace.ready(task, below(2) ? oneTask() : noTask); break;
        case 2:
        case 3: m_trace.running(task, std::uint8_t(below(2))); break;
        case 4: m_trace.suspended(task, WaitKind::Timer, nothing, std::uint32_t(below(1000))); break;
        case 5:
            m_trace.suspended(task, WaitKind(int(WaitKind::Lock) + below(4)), std::uint32_t(below(4)));
            break;
        case 6: m_trace.blocked(task, WaitKind::Task, std::uint32_t(oneTask())); break;
        case 7: m_trace.preempted(task); break;
        case 8: m_trace.stepEntered(task, m_steps[std::size_t(below(10))]); break;
        case 9: m_trace.callEntered(task, m_steps[std::size_t(below(10))], "cook"); break;
        case 10: m_trace.callLeft(task); break;
        case 11: m_trace.owner(0, below(2) ? task : noTask); break;
        case 12:
            m_trace.number(EventKind(int(EventKind::PermitsChanged) + below(4)), std::uint32_t(1 + below(3)),
                           below(9) - 4, task);
            break;
        case 13: below(2) ? m_trace.turn() : m_trace.asleep(std::uint32_t(below(3))); break;
        case 14: m_trace.said(task, 0, {below(100)}); break;
        case 15: below(2) ? m_trace.finished(task) : m_trace.deadlocked(task, WaitKind::Lock, 0); break;
        }
    }

    std::mt19937 m_random;
    TraceBuilder m_trace;
    std::vector<TaskId> m_tasks{TaskId(0)};
    std::vector<StepIndex> m_steps;
};

/// Five writers, each in order, at paces of their own.
/// `afterEach` is called after each portion.
template <typename Look>
void feedFromManyWriters(Timeline &timeline, const std::vector<Event> &events, std::mt19937 &random,
                         Look &&afterEach)
{
    std::vector<std::vector<Event>> writers(5);
    for (const Event &event : events)
        writers[std::uint32_t(event.task) % 5].push_back(event);
    std::vector<std::size_t> sent(5);
    for (std::size_t left = events.size(); left > 0;) {
        const std::size_t writer = random() % 5;
        const std::size_t count =
            std::min<std::size_t>(1 + random() % 100, writers[writer].size() - sent[writer]);
        timeline.onEvents(std::span(writers[writer]).subspan(sent[writer], count));
        sent[writer] += count;
        left -= count;
        if (random() % 10 == 0)
            timeline.settle();
        afterEach();
    }
}

} // namespace simmer::trace::test
