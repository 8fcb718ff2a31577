// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/traces.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace simmer::ui::test {

using trace::Scheduling;
using trace::StepIndex;
using trace::TaskId;
using trace::WaitKind;
using trace::test::TraceBuilder;

inline constexpr TaskId mainTask{0};
inline constexpr TaskId cook{1};
inline constexpr TaskId delivery{2};
inline constexpr TaskId phone{3};

/// Nanoseconds of that many minutes of the kitchen, of which one is 150 ms.
inline std::int64_t minutes(double count)
{
    return std::int64_t(count * 150e6);
}
inline std::uint32_t microseconds(double minuteCount)
{
    return std::uint32_t(minuteCount * 150e3);
}

/// The kitchen of the design's picture, written by hand: cook, delivery and phone in four ways.
class Kitchen
{
public:
    explicit Kitchen(Scheduling scheduling) : m_trace(scheduling)
    {
        m_trace.rawHeader().unitName = {{"en", "min"}, {"zh_CN", "分钟"}};
        m_trace.rawHeader().unitMs = 150;
        name("cook", "煮饭");
        name("delivery", "快递");
        name("phone", "手机");
        m_trace.step("main", "gather");
        wash = m_trace.step("cook", "work", "wash the rice");
        simmer = m_trace.step("cook", "sleep", "rice simmers");
        m_trace.rawHeader().steps.back().label["zh_CN"] = "小火焖饭";
        serve = m_trace.step("cook", "work", "serve");
        order = m_trace.step("delivery", "work", "order");
        await = m_trace.step("delivery", "wait");
        unpack = m_trace.step("delivery", "work", "unpack");
        scroll = m_trace.step("phone", "work", "scroll");
        doorbell = m_trace.object("doorbell", "event");
    }

    static std::shared_ptr<const trace::Timeline> sequential();
    static std::shared_ptr<const trace::Timeline> coroutines();
    static std::shared_ptr<const trace::Timeline> threads() { return parallel(Scheduling::Threads); }
    static std::shared_ptr<const trace::Timeline> processes() { return parallel(Scheduling::Processes); }
    static std::vector<std::shared_ptr<const trace::Timeline>> all()
    {
        return {sequential(), coroutines(), threads(), processes()};
    }
    /// The first `share` of the events of a lane, which then ended so.
    static std::shared_ptr<const trace::Timeline> cut(const trace::Timeline &whole, double share,
                                                      trace::Outcome outcome)
    {
        auto part = std::make_shared<trace::Timeline>();
        part->onHeader(whole.header());
        part->onEvents(whole.events().first(std::size_t(double(whole.events().size()) * share)));
        part->close(outcome);
        return part;
    }

private:
    static std::shared_ptr<const trace::Timeline> parallel(Scheduling scheduling);
    void name(const std::string &definition, const std::string &chinese)
    {
        m_trace.rawHeader().definitions[m_trace.definition(definition, definition)].label["zh_CN"] = chinese;
    }

    TraceBuilder m_trace;
    StepIndex wash{}, simmer{}, serve{}, order{}, await{}, unpack{}, scroll{};
    std::uint32_t doorbell = 0;
};

inline std::shared_ptr<const trace::Timeline> Kitchen::coroutines()
{
    Kitchen k(Scheduling::Coroutines);
    TraceBuilder &t = k.m_trace;
    t.at(0).ready(mainTask).turn(1).running(mainTask);
    for (const char *task : {"cook", "delivery", "phone"})
        t.ready(t.start(task), mainTask);
    t.suspended(mainTask, WaitKind::Tasks, 3).turn(3);
    t.running(cook).stepEntered(cook, k.wash).at(minutes(4)).stepEntered(cook, k.simmer);
    t.in(k.simmer).suspended(cook, WaitKind::Timer, trace::nothing, microseconds(12)).in(trace::noStep);
    t.running(delivery).stepEntered(delivery, k.order).at(minutes(4.3)).stepEntered(delivery, k.await);
    t.in(k.await).suspended(delivery, WaitKind::Event, k.doorbell).in(trace::noStep);
    t.running(phone).stepEntered(phone, k.scroll).at(minutes(7.3)).finished(phone).asleep(microseconds(7));
    t.at(minutes(14.3)).awake().number(trace::EventKind::EventChanged, k.doorbell, 1).ready(delivery).turn(1);
    t.running(delivery)
        .stepEntered(delivery, k.unpack)
        .at(minutes(15.3))
        .finished(delivery)
        .asleep(microseconds(0.7));
    t.at(minutes(16)).awake().ready(cook).at(minutes(16.5)).turn(1).running(cook).stepEntered(cook, k.serve);
    t.at(minutes(18.5)).finished(cook).ready(mainTask, cook).turn(1).running(mainTask).finished(mainTask);
    t.sample(trace::Counter::Threads, 1).ended();
    return t.timeline();
}

inline std::shared_ptr<const trace::Timeline> Kitchen::sequential()
{
    Kitchen k(Scheduling::Sequential);
    TraceBuilder &t = k.m_trace;
    const auto call = [&](const char *name) {
        const TaskId task = t.start(name);
        t.blocked(mainTask, WaitKind::Task, std::uint32_t(task)).ready(task, mainTask).running(task);
    };
    t.at(0).ready(mainTask).running(mainTask);
    call("cook");
    t.stepEntered(cook, k.wash).at(minutes(4)).stepEntered(cook, k.simmer).in(k.simmer);
    t.blocked(cook, WaitKind::Timer, trace::nothing, microseconds(12)).in(trace::noStep);
    t.at(minutes(16)).running(cook).at(minutes(18)).finished(cook).running(mainTask);
    call("delivery");
    t.in(k.await).blocked(delivery, WaitKind::Event, k.doorbell).in(trace::noStep);
    t.at(minutes(28)).running(delivery).at(minutes(29)).finished(delivery).running(mainTask);
    call("phone");
    t.stepEntered(phone, k.scroll).at(minutes(32)).finished(phone).running(mainTask).finished(mainTask);
    t.sample(trace::Counter::Threads, 1).ended();
    return t.timeline();
}

inline std::shared_ptr<const trace::Timeline> Kitchen::parallel(Scheduling scheduling)
{
    Kitchen k(scheduling);
    TraceBuilder &t = k.m_trace;
    const bool processes = scheduling == Scheduling::Processes;
    const double begin = processes ? 0.9 : 0;
    t.at(0).ready(mainTask).running(mainTask, 0);
    for (const char *task : {"cook", "delivery", "phone"})
        t.start(task);
    t.blocked(mainTask, WaitKind::Tasks, 3).sample(trace::Counter::Threads, 4);
    if (processes) {
        t.sample(trace::Counter::Processes, 4).sample(trace::Counter::StartupNs, minutes(0.9));
        t.sample(trace::Counter::ResidentBytes, 6'000'000, cook);
        t.sample(trace::Counter::ResidentBytes, 8'000'000, delivery);
    }
    t.at(minutes(begin)).running(cook, 0).stepEntered(cook, k.wash).running(delivery, 1).in(k.await);
    t.blocked(delivery, WaitKind::Event, k.doorbell).in(trace::noStep);
    t.at(minutes(begin + 0.2)).running(phone, 1).stepEntered(phone, k.scroll);
    t.at(minutes(begin + 1.6)).preempted(phone).last().core = 1;
    t.at(minutes(begin + 1.9)).running(phone, 1).at(minutes(begin + 3.6)).finished(phone);
    t.at(minutes(begin + 4.4)).stepEntered(cook, k.simmer).in(k.simmer);
    t.blocked(cook, WaitKind::Timer, trace::nothing, microseconds(12)).in(trace::noStep);
    t.at(minutes(begin + 10)).running(delivery, 1).stepEntered(delivery, k.unpack);
    t.at(minutes(begin + 11))
        .finished(delivery)
        .at(minutes(begin + 16.4))
        .running(cook, 0)
        .stepEntered(cook, k.serve);
    t.at(minutes(begin + 18.4)).finished(cook).running(mainTask, 0).finished(mainTask).ended();
    return t.timeline();
}

/// `count` coroutines that run for a moment and sleep, `rounds` times over. One unit is 10 ms.
inline std::shared_ptr<const trace::Timeline> crowd(int count, int rounds)
{
    TraceBuilder t(Scheduling::Coroutines);
    t.rawHeader().unitMs = 10;
    t.definition("guest");
    const StepIndex rest = t.step("guest", "sleep", "rest");
    t.step("main", "gather");
    t.at(0).ready(mainTask).running(mainTask);
    std::vector<TaskId> guests;
    for (int i = 0; i < count; ++i) {
        guests.push_back(t.start("guest"));
        t.ready(guests.back(), mainTask);
    }
    t.suspended(mainTask, WaitKind::Tasks, std::uint32_t(count));
    std::int64_t now = 0;
    for (int round = 0; round < rounds; ++round) {
        t.at(now).turn(std::uint32_t(count));
        for (const TaskId guest : guests) {
            t.at(now).running(guest);
            t.at(now += 4000);
            if (round + 1 == rounds)
                t.finished(guest);
            else
                t.in(rest).suspended(guest, WaitKind::Timer, trace::nothing, 5000).in(trace::noStep);
        }
        if (round + 1 == rounds)
            break;
        t.asleep(5000);
        t.at(now += 5'000'000).awake();
        for (const TaskId guest : guests)
            t.at(now += 100).ready(guest);
    }
    t.ready(mainTask).running(mainTask).finished(mainTask).ended();
    return t.timeline();
}

} // namespace simmer::ui::test
