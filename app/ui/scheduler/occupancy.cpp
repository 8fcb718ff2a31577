// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/scheduler/occupancy.h"

#include <algorithm>

namespace simmer::ui {

using trace::Event;
using trace::EventKind;
using trace::Scheduling;
using trace::TaskId;
using trace::Timeline;
using trace::WaitKind;

namespace {

bool leavesThread(EventKind kind)
{
    return kind == EventKind::Suspended || kind == EventKind::Finished || kind == EventKind::Failed ||
           kind == EventKind::Cancelled || kind == EventKind::Deadlocked;
}

bool isState(EventKind kind)
{
    return kind <= EventKind::Deadlocked;
}

} // namespace

bool Occupancy::isHeldBy(std::size_t holder, TaskId task) const
{
    const auto &strip = m_strips[holder];
    return !strip.empty() && strip.back().end == open && strip.back().task == task;
}

void Occupancy::end(std::size_t holder, const Event &event, std::size_t index)
{
    auto &strip = m_strips[holder];
    if (strip.empty() || strip.back().end != open)
        return;
    strip.back().end = event.time;
    strip.back().cut = event.kind == EventKind::Preempted && event.task == strip.back().task;
    strip.back().closeEvent = index;
}

void Occupancy::begin(std::size_t holder, const Event &event, std::size_t index, bool stuck)
{
    end(holder, event, index);
    auto &strip = m_strips[holder];
    Stretch stretch;
    stretch.start = event.time;
    stretch.task = event.task;
    stretch.stuck = stuck;
    stretch.openEvent = index;
    if (!strip.empty())
        stretch.heldBefore = strip.back().heldBefore + (strip.back().end - strip.back().start);
    strip.push_back(stretch);
}

void Occupancy::readShared(const Event &event, std::size_t index, bool sequential)
{
    if (event.kind == EventKind::Running) {
        begin(0, event, index, false);
    } else if (event.kind == EventKind::Blocked && isHeldBy(0, event.task)) {
        // A sequential caller waits for what it called, which holds the thread in its stead.
        const bool calls = sequential && (event.wait == WaitKind::Task || event.wait == WaitKind::Tasks);
        if (calls)
            end(0, event, index);
        else
            begin(0, event, index, true);
    } else if (leavesThread(event.kind) && isHeldBy(0, event.task)) {
        end(0, event, index);
    }
}

std::size_t Occupancy::freeCore(std::uint8_t core) const
{
    if (core != trace::unknownCore)
        return core;
    const auto free = std::find_if(m_strips.begin(), m_strips.end(), [](const std::vector<Stretch> &strip) {
        return strip.empty() || strip.back().end != open;
    });
    return std::size_t(free - m_strips.begin());
}

void Occupancy::readCore(const Event &event, std::size_t index)
{
    if (!isState(event.kind))
        return;
    for (std::size_t core = 0; core < m_strips.size(); ++core) {
        if (isHeldBy(core, event.task))
            end(core, event, index);
    }
    if (event.kind != EventKind::Running)
        return;
    const std::size_t core = freeCore(event.core);
    if (core >= m_strips.size())
        m_strips.resize(core + 1);
    begin(core, event, index, false);
}

void Occupancy::takeBack(const Timeline &timeline)
{
    const std::size_t before = m_progress.count();
    const std::size_t kept = m_progress.takeBack(timeline.events());
    if (kept == before)
        return;
    for (auto &strip : m_strips) {
        while (!strip.empty() && strip.back().openEvent >= kept)
            strip.pop_back();
        if (!strip.empty() && strip.back().end != open && strip.back().closeEvent >= kept) {
            strip.back().end = open;
            strip.back().cut = false;
        }
    }
}

void Occupancy::update(const Timeline &timeline)
{
    if (!timeline.hasHeader())
        return;
    takeBack(timeline);
    const Scheduling scheduling = timeline.header().scheduling;
    const bool shared = scheduling == Scheduling::Sequential || scheduling == Scheduling::Coroutines;
    m_strips.resize(std::max<std::size_t>(m_strips.size(), 1));
    const auto events = timeline.events();
    for (std::size_t i = m_progress.count(); i < events.size(); ++i) {
        if (shared)
            readShared(events[i], i, scheduling == Scheduling::Sequential);
        else
            readCore(events[i], i);
    }
    m_progress.advance(events, events.size());
}

std::size_t Occupancy::firstAfter(std::size_t holder, std::int64_t time) const
{
    const auto &strip = m_strips[holder];
    const auto first =
        std::upper_bound(strip.begin(), strip.end(), time,
                         [](std::int64_t t, const Stretch &stretch) { return t < stretch.end; });
    return std::size_t(first - strip.begin());
}

std::int64_t Occupancy::heldBefore(std::size_t holder, std::int64_t time) const
{
    const auto &strip = m_strips[holder];
    const std::size_t at = firstAfter(holder, time);
    if (at < strip.size())
        return strip[at].heldBefore + std::max<std::int64_t>(0, time - strip[at].start);
    return strip.empty() ? 0 : strip.back().heldBefore + (strip.back().end - strip.back().start);
}

} // namespace simmer::ui
