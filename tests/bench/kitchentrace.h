// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/event.h"
#include "trace/header.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <queue>
#include <string>
#include <utility>
#include <vector>

namespace simmer::bench {

/// The record of a big kitchen as a lane would write it: many cooks that sleep, call, share stoves, pass
/// orders through bounded queues, count in numbers, say something and give way, turn by turn of an event loop
/// that falls asleep when nobody is ready. Every wait ends for a reason. The same for the same arguments.
class KitchenTrace
{
public:
    using Take = std::function<void(const trace::Event &)>;

    KitchenTrace(trace::Scheduling scheduling, std::uint32_t tasks) : m_cooks(tasks), m_scheduling(scheduling)
    {}

    trace::Header header() const
    {
        trace::Header header;
        header.scheduling = m_scheduling;
        header.engine = "bench";
        header.definitions = {{"boil", {}}, {"cook", {}}, {"main", {}}};
        for (const char *verb : {"sleep", "call", "with", "work", "put", "get", "write", "say", "yield"})
            header.steps.push_back({"/tasks/cook/steps/" + std::to_string(header.steps.size()), verb, {}, 1});
        for (std::uint32_t i = 0; i < stoves; ++i)
            header.objects.push_back({"stove" + std::to_string(i), "lock", {}, 0});
        for (std::uint32_t i = 0; i < queues; ++i)
            header.objects.push_back({"orders" + std::to_string(i), "queue", {}, capacity});
        for (std::uint32_t i = 0; i < numbers; ++i)
            header.objects.push_back({"counter" + std::to_string(i), "number", {}, 0});
        header.texts = {{{"en", "page {i}"}}};
        return header;
    }

    /// About so many events, in time order.
    void write(std::size_t events, const Take &take)
    {
        m_take = &take;
        for (std::uint32_t task = 0; task < m_cooks.size(); ++task) {
            trace::Event created = make(trace::EventKind::Created, task);
            created.on = task == 0 ? 2 : 1;
            created.value = task == 0 ? 1 : task;
            created.cause = task == 0 ? trace::noTask : trace::TaskId(0);
            pass(created);
            makeReady(task, trace::noTask);
        }
        while (m_written < events)
            turn();
        trace::Event ended = make(trace::EventKind::LaneEnded, std::uint32_t(trace::noTask));
        ended.on = std::uint32_t(trace::Outcome::Finished);
        pass(ended);
    }

private:
    using EventKind = trace::EventKind;
    using WaitKind = trace::WaitKind;
    enum Step : std::uint32_t
    {
        Sleep,
        Call,
        With,
        Work,
        Put,
        Get,
        Write,
        Say,
        Yield
    };

    static constexpr std::uint32_t stoves = 20;
    static constexpr std::uint32_t queues = 20;
    static constexpr std::uint32_t numbers = 10;
    static constexpr std::int64_t capacity = 5;
    static constexpr std::uint32_t nobody = 0xffffffffu;

    struct Stove
    {
        std::uint32_t owner = nobody;
        std::deque<std::uint32_t> waiters;
    };
    struct Orders
    {
        std::int64_t length = 0;
        std::deque<std::uint32_t> putters;
        std::deque<std::uint32_t> getters;
    };
    struct Cook
    {
        int place = 0;
        std::int64_t rounds = 0;
    };

    trace::Event make(EventKind kind, std::uint32_t task)
    {
        trace::Event event;
        event.time = m_time += 300;
        event.task = trace::TaskId(task);
        event.kind = kind;
        return event;
    }
    void pass(const trace::Event &event)
    {
        ++m_written;
        (*m_take)(event);
    }
    void tell(EventKind kind, std::uint32_t task, std::uint32_t on = trace::nothing, std::int64_t number = -1)
    {
        trace::Event event = make(kind, task);
        event.on = on;
        if (number >= 0)
            event.setNumber(number);
        pass(event);
    }
    void enter(std::uint32_t task, Step step)
    {
        trace::Event event = make(EventKind::StepEntered, task);
        event.step = trace::StepIndex(step);
        pass(event);
    }
    void suspend(std::uint32_t task, WaitKind wait, std::uint32_t on, std::int64_t ns = 0)
    {
        trace::Event event = make(EventKind::Suspended, task);
        event.wait = wait;
        event.on = on;
        event.value = std::uint32_t(ns / 1000);
        pass(event);
    }
    void makeReady(std::uint32_t task, trace::TaskId cause)
    {
        trace::Event event = make(EventKind::Ready, task);
        event.cause = cause;
        pass(event);
        m_ready.push_back(task);
    }
    void own(std::uint32_t stove, std::uint32_t owner)
    {
        m_stoves[stove].owner = owner;
        trace::Event event = make(EventKind::OwnerChanged, owner);
        event.on = stove;
        event.cause = trace::TaskId(owner);
        pass(event);
    }

    void turn()
    {
        while (!m_timers.empty() && m_timers.top().first <= m_time) {
            makeReady(m_timers.top().second, trace::noTask);
            m_timers.pop();
        }
        if (m_ready.empty()) {
            trace::Event asleep = make(EventKind::LoopAsleep, nobody);
            asleep.value = std::uint32_t(1 + (m_timers.top().first - m_time) / 1000);
            pass(asleep);
            m_time = std::max(m_time, m_timers.top().first);
            tell(EventKind::LoopAwake, nobody);
            return;
        }
        trace::Event started = make(EventKind::TurnStarted, nobody);
        started.value = std::uint32_t(m_ready.size());
        pass(started);
        for (std::size_t left = m_ready.size(); left > 0; --left) {
            const std::uint32_t task = m_ready.front();
            m_ready.pop_front();
            tell(EventKind::Running, task);
            while (goOn(task)) {
            }
        }
    }

    /// The next thing that the cook does. False: it has given the thread back.
    bool goOn(std::uint32_t task)
    {
        Cook &cook = m_cooks[task];
        switch (cook.place++) {
        case 0: {
            trace::Event call = make(EventKind::CallEntered, task);
            call.on = 0;
            call.step = trace::StepIndex(Call);
            pass(call);
            enter(task, Sleep);
            const std::int64_t length =
                1'000'000 + std::int64_t((task * 7919u + cook.rounds * 104729) % 40'000'000);
            m_timers.emplace(m_time + length, task);
            suspend(task, WaitKind::Timer, trace::nothing, length);
            return false;
        }
        case 1: tell(EventKind::CallLeft, task); return true;
        case 2: return takeStove(task);
        case 3: enter(task, Work); return true;
        case 4: leaveStove(task); return true;
        case 5: return task % 2 == 0 ? put(task) : get(task);
        case 6: count(task); return true;
        case 7:
            enter(task, Yield);
            suspend(task, WaitKind::Turn, trace::nothing);
            makeReady(task, trace::TaskId(task));
            return false;
        default:
            cook.place = 0;
            ++cook.rounds;
            return true;
        }
    }

    bool takeStove(std::uint32_t task)
    {
        const std::uint32_t stove = task / 2 % stoves;
        enter(task, With);
        if (m_stoves[stove].owner == nobody) {
            own(stove, task);
            return true;
        }
        m_stoves[stove].waiters.push_back(task);
        suspend(task, WaitKind::Lock, stove);
        return false;
    }
    void leaveStove(std::uint32_t task)
    {
        const std::uint32_t stove = task / 2 % stoves;
        if (m_stoves[stove].waiters.empty()) {
            own(stove, nobody);
            return;
        }
        const std::uint32_t next = m_stoves[stove].waiters.front();
        m_stoves[stove].waiters.pop_front();
        own(stove, next);
        makeReady(next, trace::TaskId(task));
    }
    bool put(std::uint32_t task)
    {
        Orders &orders = m_orders[task / 2 % queues];
        enter(task, Put);
        if (orders.length >= capacity && orders.getters.empty() && m_waiting < m_cooks.size() / 2) {
            orders.putters.push_back(task);
            ++m_waiting;
            suspend(task, WaitKind::QueueSlot, stoves + task / 2 % queues);
            return false;
        }
        tell(EventKind::LengthChanged, task, stoves + task / 2 % queues, ++orders.length);
        wake(orders.getters, task);
        return true;
    }
    bool get(std::uint32_t task)
    {
        Orders &orders = m_orders[task / 2 % queues];
        enter(task, Get);
        if (orders.length == 0) {
            if (m_waiting >= m_cooks.size() / 2)
                return true;
            orders.getters.push_back(task);
            ++m_waiting;
            suspend(task, WaitKind::QueueItem, stoves + task / 2 % queues);
            return false;
        }
        tell(EventKind::LengthChanged, task, stoves + task / 2 % queues, --orders.length);
        wake(orders.putters, task);
        return true;
    }
    void wake(std::deque<std::uint32_t> &waiters, std::uint32_t by)
    {
        if (waiters.empty())
            return;
        --m_waiting;
        makeReady(waiters.front(), trace::TaskId(by));
        waiters.pop_front();
    }
    void count(std::uint32_t task)
    {
        const std::uint32_t number = stoves + queues + task % numbers;
        enter(task, Write);
        tell(EventKind::NumberRead, task, number, m_cooks[task].rounds);
        tell(EventKind::NumberChanged, task, number, m_cooks[task].rounds + 1);
        if (task % 16 == 0) {
            enter(task, Say);
            tell(EventKind::Argument, task, trace::nothing, m_cooks[task].rounds);
            tell(EventKind::Said, task, 0);
        }
    }

    std::vector<Cook> m_cooks;
    trace::Scheduling m_scheduling;
    const Take *m_take = nullptr;
    std::size_t m_written = 0;
    std::int64_t m_time = 0;
    std::size_t m_waiting = 0;
    std::deque<std::uint32_t> m_ready;
    std::vector<Stove> m_stoves{stoves};
    std::vector<Orders> m_orders{queues};
    using Timer = std::pair<std::int64_t, std::uint32_t>;
    std::priority_queue<Timer, std::vector<Timer>, std::greater<>> m_timers;
};

} // namespace simmer::bench
