// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/waitgraph.h"

#include <algorithm>
#include <unordered_map>

namespace simmer::runtime {

namespace {

class DeadlockText
{
public:
    DeadlockText(const Program &program, std::span<const StuckTask> stuck);
    std::string text() const;

private:
    static constexpr std::size_t mostNamed = 6;

    std::string name(const StuckTask &task) const;
    std::string waitsFor(const StuckTask &task) const;
    std::string missing(const StuckTask &task) const;
    std::vector<const StuckTask *> cycle() const;
    std::string describeCycle(const std::vector<const StuckTask *> &cycle) const;
    const StuckTask *find(trace::TaskId task) const;

    const Program &m_program;
    std::span<const StuckTask> m_stuck;
    std::unordered_map<std::uint32_t, const StuckTask *> m_byTask;
};

DeadlockText::DeadlockText(const Program &program, std::span<const StuckTask> stuck)
    : m_program(program), m_stuck(stuck)
{
    for (const StuckTask &task : stuck)
        m_byTask.emplace(std::uint32_t(task.task), &task);
}

std::string DeadlockText::text() const
{
    if (const auto circle = cycle(); !circle.empty())
        return describeCycle(circle);
    std::string text;
    std::size_t named = 0;
    for (const StuckTask &task : m_stuck) {
        if (!task.wakers.empty())
            continue;
        if (named == mostNamed)
            return text + "; and more";
        text += (named++ ? "; " : "") + name(task) + " waits for " + waitsFor(task) + missing(task);
    }
    return text;
}

std::string DeadlockText::name(const StuckTask &task) const
{
    return m_program.definition(task.definition).name + "#" + std::to_string(task.number);
}

std::string DeadlockText::waitsFor(const StuckTask &task) const
{
    const auto object = [&](const char *what) { return what + m_program.object(ObjectIndex(task.on)).name; };
    switch (task.wait) {
    case trace::WaitKind::Task: {
        const StuckTask *other = find(trace::TaskId(task.on));
        return "the end of " + (other ? name(*other) : std::string("another task"));
    }
    case trace::WaitKind::Tasks: return "the end of " + std::to_string(task.on) + " tasks";
    case trace::WaitKind::Lock: return object("lock ");
    case trace::WaitKind::Semaphore: return object("semaphore ");
    case trace::WaitKind::QueueSlot: return object("room in queue ");
    case trace::WaitKind::QueueItem: return object("an item of queue ");
    case trace::WaitKind::Event: return object("event ");
    case trace::WaitKind::None:
    case trace::WaitKind::Turn:
    case trace::WaitKind::Timer:
    case trace::WaitKind::BlockingCall:
    case trace::WaitKind::Pool:
    case trace::WaitKind::Reply:
    case trace::WaitKind::Query:
    case trace::WaitKind::File:
    case trace::WaitKind::Connection:
    case trace::WaitKind::Data:
    case trace::WaitKind::Gil:
    case trace::WaitKind::Process: break;
    }
    return trace::name(task.wait);
}

std::string DeadlockText::missing(const StuckTask &task) const
{
    if (task.wait == trace::WaitKind::QueueSlot)
        return ", and nothing is left that gets from it";
    if (task.wait == trace::WaitKind::QueueItem)
        return ", and nothing is left that puts one";
    if (task.wait == trace::WaitKind::Event)
        return ", and nothing is left that sets it";
    return ", and nothing is left that would bring it about";
}

const StuckTask *DeadlockText::find(trace::TaskId task) const
{
    const auto found = m_byTask.find(std::uint32_t(task));
    return found == m_byTask.end() ? nullptr : found->second;
}

std::vector<const StuckTask *> DeadlockText::cycle() const
{
    // Follows the first stuck waker of each task; a task met twice on one way closes a cycle.
    std::unordered_map<std::uint32_t, std::size_t> wayOf;
    for (std::size_t way = 0; way < m_stuck.size(); ++way) {
        std::vector<const StuckTask *> path;
        for (const StuckTask *at = &m_stuck[way]; at;) {
            const auto [seen, isNew] = wayOf.try_emplace(std::uint32_t(at->task), way);
            if (!isNew) {
                if (seen->second != way)
                    break;
                path.erase(path.begin(), std::find(path.begin(), path.end(), at));
                return path;
            }
            path.push_back(at);
            const auto waker = std::find_if(at->wakers.begin(), at->wakers.end(),
                                            [&](trace::TaskId task) { return find(task) != nullptr; });
            at = waker == at->wakers.end() ? nullptr : find(*waker);
        }
    }
    return {};
}

std::string DeadlockText::describeCycle(const std::vector<const StuckTask *> &cycle) const
{
    std::string text = name(*cycle.front());
    for (std::size_t i = 0; i < cycle.size() && i < mostNamed; ++i) {
        const StuckTask &next = *cycle[(i + 1) % cycle.size()];
        const bool isHeld =
            cycle[i]->wait == trace::WaitKind::Lock || cycle[i]->wait == trace::WaitKind::Semaphore;
        text += (i ? ", which waits for " : " waits for ") + waitsFor(*cycle[i]);
        if (isHeld)
            text += ", held by " + name(next);
    }
    return cycle.size() > mostNamed ? text + ", and so on around" : text;
}

} // namespace

std::string describeDeadlock(const Program &program, std::span<const StuckTask> stuck)
{
    return DeadlockText(program, stuck).text();
}

} // namespace simmer::runtime
