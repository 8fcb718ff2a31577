// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "scenario/cost/costwalker.h"

#include "scenario/cost/saturating.h"
#include "scenario/shape/values.h"

#include <algorithm>
#include <utility>

namespace simmer::scenario {

namespace {

// Trace events, from what the recorder writes for each.
constexpr std::uint64_t eventsOfStep = 1;  // entered
constexpr std::uint64_t eventsOfWait = 3;  // suspended, ready, running
constexpr std::uint64_t eventsOfTask = 5;  // created, ready, running, preempted, finished
constexpr std::uint64_t eventsOfFrame = 2; // call entered, left

void addEvents(std::uint64_t events, Cost &cost)
{
    cost.events = saturatingAdd(cost.events, events);
}

/// Counts add up, times of one flow follow each other.
void append(const Cost &more, Cost &cost)
{
    cost.tasks = saturatingAdd(cost.tasks, more.tasks);
    cost.accepted = saturatingAdd(cost.accepted, more.accepted);
    cost.events = saturatingAdd(cost.events, more.events);
    cost.workers = saturatingAdd(cost.workers, more.workers);
    cost.cpu += more.cpu;
    cost.loop += more.loop;
    cost.sequential += more.sequential;
    cost.tail = std::max(cost.tail, cost.now + more.tail);
    cost.now += more.now;
    cost.works = cost.works || more.works;
}

Cost multiplied(const Cost &once, std::uint64_t count)
{
    if (count == 0)
        return {};
    Cost all = once;
    all.tasks = saturatingMultiply(once.tasks, count);
    all.accepted = saturatingMultiply(once.accepted, count);
    all.events = saturatingMultiply(once.events, count);
    all.workers = saturatingMultiply(once.workers, count);
    all.cpu = times(once.cpu, count);
    all.loop = times(once.loop, count);
    all.sequential = times(once.sequential, count);
    all.tail = times(once.now, count - 1) + once.tail;
    all.now = times(once.now, count);
    return all;
}

} // namespace

/// What each verb adds.
struct StepCost
{
    CostWalker &walker;
    Cost &cost;

    void wait() const { addEvents(eventsOfWait, cost); }
    void change() const { addEvents(1, cost); }

    void operator()(const Say &) const { addEvents(2, cost); }
    void operator()(const Work &v) const { walker.addTime(walker.most(v.duration), true, true, cost); }
    void operator()(const Sleep &v) const
    {
        wait();
        walker.addTime(walker.most(v.duration), false, false, cost);
    }
    void operator()(const Block &v) const
    {
        wait();
        walker.addTime(walker.most(v.duration), true, false, cost);
    }
    void operator()(const Yield &) const { wait(); }
    void operator()(const Offload &v) const
    {
        wait();
        auto inner = walker.innerCost(v.body);
        inner.loop = 0;
        append(inner, cost);
    }
    void operator()(const Call &v) const { walker.addCall(v.task, cost); }
    void operator()(const Start &v) const
    {
        walker.addStart(v.task, v.count, cost);
        walker.m_doneAt[v.as.empty() ? v.task : v.as] = cost.now + walker.spanOf({v.task}, false);
    }
    void operator()(const Create &) const
    {
        cost.tasks = saturatingAdd(cost.tasks, 1);
        change();
    }
    void operator()(const Join &v) const
    {
        addEvents(eventsOfWait * std::max<std::uint64_t>(1, v.handles.size()), cost);
        if (v.handles.empty())
            cost.now = std::max(cost.now, cost.tail);
        for (const auto &handle : v.handles) {
            if (const auto done = walker.m_doneAt.find(handle); done != walker.m_doneAt.end())
                cost.now = std::max(cost.now, done->second);
        }
    }
    void operator()(const Gather &v) const { startAndWait(v.tasks, false); }
    void operator()(const Group &v) const { startAndWait(v.tasks, false); }
    void operator()(const Race &v) const { startAndWait(v.tasks, true); }
    void operator()(const Cancel &v) const
    {
        change();
        walker.m_doneAt.erase(v.handle);
    }
    void operator()(const Timeout &v) const
    {
        wait();
        auto body = walker.innerCost(v.body);
        auto otherwise = v.otherwise ? walker.innerCost(*v.otherwise) : Cost{};
        const auto *deadline = std::get_if<double>(&v.duration);
        const auto limit = deadline ? *deadline : walker.most(v.duration);
        const bool late = limit > 0 && body.now > limit;
        if (late)
            body.now = limit;
        else
            otherwise.now = 0;
        append(body, cost);
        append(otherwise, cost);
    }
    void operator()(const Shield &) const { wait(); }
    void operator()(const With &v) const
    {
        wait();
        addEvents(2, cost);
        walker.addBody(v.body, cost);
    }
    void operator()(const Put &) const { waitAndChange(); }
    void operator()(const Get &) const { waitAndChange(); }
    void operator()(const Set &) const { change(); }
    void operator()(const Clear &) const { change(); }
    void operator()(const Wait &) const { wait(); }
    void operator()(const Read &) const { change(); }
    void operator()(const Write &) const { change(); }
    void operator()(const Repeat &v) const { walker.addRepeated(v.body, walker.mostTimes(v), cost); }
    void operator()(const Break &) const {}
    void operator()(const Return &) const {}
    void operator()(const If &v) const { walker.addBranches(v.body, v.otherwise, cost); }
    void operator()(const Raise &) const { change(); }
    void operator()(const Try &v) const
    {
        walker.addBody(v.body, cost);
        if (v.onFailure) {
            const auto before = cost.now;
            walker.addBody(*v.onFailure, cost);
            cost.now = before; // nobody knows whether it runs
        }
        if (v.finally)
            walker.addBody(*v.finally, cost);
    }
    void operator()(const Crash &) const {}
    void operator()(const Request &v) const
    {
        wait();
        const auto *object = walker.m_scenario.object(v.server);
        const auto *server = object ? std::get_if<ServerObject>(&object->type) : nullptr;
        walker.addTime(server ? server->latency : 0, false, false, cost);
    }
    void operator()(const Query &v) const
    {
        wait();
        const auto *object = walker.m_scenario.object(v.database);
        const auto *database = object ? std::get_if<DatabaseObject>(&object->type) : nullptr;
        walker.addTime(database ? database->latency : 0, false, false, cost);
    }
    void operator()(const File &) const { wait(); }
    void operator()(const Accept &v) const
    {
        const auto *object = walker.m_scenario.object(v.listener);
        const auto *listener = object ? std::get_if<ListenerObject>(&object->type) : nullptr;
        const std::uint64_t clients = listener ? listener->clients : 1;
        addEvents(saturatingMultiply(eventsOfWait, clients), cost);
        walker.addStart(v.task, clients, cost);
        cost.accepted = saturatingAdd(cost.accepted, clients);
        const auto load = listener ? listener->think * listener->rounds : 0.0;
        cost.now += std::max(load, walker.spanOf({v.task}, false));
    }
    void operator()(const Receive &) const { wait(); }
    void operator()(const Send &) const { change(); }

private:
    void waitAndChange() const
    {
        wait();
        change();
    }
    void startAndWait(const std::vector<std::string> &tasks, bool first) const
    {
        wait();
        const auto others = cost.tail;
        for (const auto &task : tasks)
            walker.addStart(task, 1, cost);
        cost.now += walker.spanOf(tasks, first);
        cost.tail = std::max(others, cost.now);
    }
};

std::uint64_t Cost::workersWithItself() const
{
    return saturatingAdd(workers, works ? 1 : 0);
}

CostWalker::CostWalker(const Scenario &scenario, const TaskGraph &graph, const LocalBounds &bounds)
    : m_scenario(scenario), m_graph(graph), m_bounds(bounds), m_costs(graph.size())
{}

void CostWalker::walk(std::uint32_t task)
{
    m_task = task;
    m_doneAt.clear();
    Cost cost;
    addBody(m_graph.task(task).steps, cost);
    m_costs[task] = cost;
}

void CostWalker::addBody(const Body &body, Cost &cost)
{
    for (const auto &step : body) {
        addEvents(eventsOfStep, cost);
        std::visit(StepCost{*this, cost}, step.verb);
    }
}

Cost CostWalker::innerCost(const Body &body)
{
    auto outside = std::exchange(m_doneAt, {});
    Cost cost;
    addBody(body, cost);
    m_doneAt = std::move(outside);
    return cost;
}

void CostWalker::addRepeated(const Body &body, std::uint64_t count, Cost &cost)
{
    append(multiplied(innerCost(body), count), cost);
}

void CostWalker::addBranches(const Body &first, const Body &second, Cost &cost)
{
    const auto a = innerCost(first);
    const auto b = innerCost(second);
    Cost worst;
    worst.tasks = std::max(a.tasks, b.tasks);
    worst.accepted = std::min(a.accepted, b.accepted);
    worst.events = std::max(a.events, b.events);
    worst.workers = std::max(a.workers, b.workers);
    worst.cpu = std::max(a.cpu, b.cpu);
    worst.loop = std::max(a.loop, b.loop);
    worst.sequential = std::max(a.sequential, b.sequential);
    worst.now = std::min(a.now, b.now);
    worst.tail = std::min(a.tail, b.tail);
    worst.works = a.works || b.works;
    append(worst, cost);
}

void CostWalker::addTime(double units, bool keepsLoop, bool needsCpu, Cost &cost)
{
    cost.sequential += units;
    cost.now += units;
    cost.loop += keepsLoop ? units : 0;
    cost.cpu += needsCpu ? units : 0;
    cost.works = cost.works || (needsCpu && units > 0);
}

void CostWalker::addStart(const std::string &task, std::uint64_t count, Cost &cost)
{
    cost.tasks = saturatingAdd(cost.tasks, count);
    addEvents(saturatingMultiply(eventsOfTask, count), cost);
    const auto index = m_graph.indexOf(task);
    if (!index)
        return;
    const auto &once = m_costs[*index];
    auto all = multiplied(once, count);
    all.workers = saturatingMultiply(once.workersWithItself(), count);
    all.works = false;
    all.tail = once.now;
    all.now = 0;
    append(all, cost);
}

void CostWalker::addCall(const std::string &task, Cost &cost)
{
    addEvents(eventsOfFrame, cost);
    if (const auto index = m_graph.indexOf(task))
        append(m_costs[*index], cost);
}

double CostWalker::spanOf(const std::vector<std::string> &tasks, bool shortest) const
{
    std::optional<double> span;
    for (const auto &task : tasks) {
        const auto index = m_graph.indexOf(task);
        const auto one = index ? m_costs[*index].now : 0.0;
        if (!span)
            span = one;
        else
            span = shortest ? std::min(*span, one) : std::max(*span, one);
    }
    return span.value_or(0.0);
}

double CostWalker::most(const Duration &duration) const
{
    if (const auto *units = std::get_if<double>(&duration))
        return *units;
    const auto bounds = m_bounds.of(std::get<Expression>(duration), m_task);
    return bounds ? std::clamp(double(bounds->high), 0.0, longestDuration) : 0.0;
}

std::uint64_t CostWalker::mostTimes(const Repeat &repeat) const
{
    const auto bounds = repeat.count ? m_bounds.of(*repeat.count, m_task) : std::nullopt;
    return bounds ? std::uint64_t(std::max<std::int64_t>(bounds->high, 0)) : 1;
}

} // namespace simmer::scenario
