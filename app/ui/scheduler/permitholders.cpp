// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/scheduler/permitholders.h"

#include <algorithm>
#include <utility>

namespace simmer::ui {

using trace::Event;
using trace::EventKind;
using trace::TaskId;
using trace::Timeline;
using trace::WaitKind;

void PermitHolders::begin(std::uint32_t object, TaskId task, std::size_t index)
{
    m_holds[object].push_back({task, index, open});
}

bool PermitHolders::end(std::uint32_t object, TaskId task, std::size_t index)
{
    auto &holds = m_holds[object];
    const auto held = std::find_if(holds.rbegin(), holds.rend(), [task](const Hold &hold) {
        return hold.task == task && hold.end == open;
    });
    if (held == holds.rend())
        return false;
    held->end = index;
    return true;
}

void PermitHolders::readPermits(const Event &event, std::size_t index, const Timeline &timeline)
{
    const std::uint32_t object = event.on;
    if (object >= m_holds.size() || timeline.header().objects[object].type != "semaphore")
        return;
    const std::int64_t before = std::exchange(m_permits[object], event.number());
    if (event.number() < before)
        begin(object, event.task, index);
    else
        end(object, event.task, index);
}

void PermitHolders::readHandOver(const Event &event, std::size_t index)
{
    if (std::size_t(event.task) >= m_waits.size())
        return;
    const std::uint32_t object = std::exchange(m_waits[std::size_t(event.task)], trace::nothing);
    if (object < m_holds.size() && event.cause != trace::noTask && end(object, event.cause, index))
        begin(object, event.task, index);
}

void PermitHolders::read(const Event &event, std::size_t index, const Timeline &timeline)
{
    if (event.kind == EventKind::PermitsChanged) {
        readPermits(event, index, timeline);
    } else if (event.kind == EventKind::Suspended || event.kind == EventKind::Blocked) {
        if (std::size_t(event.task) >= m_waits.size())
            m_waits.resize(std::size_t(event.task) + 1, trace::nothing);
        m_waits[std::size_t(event.task)] = event.wait == WaitKind::Semaphore ? event.on : trace::nothing;
    } else if (event.kind == EventKind::Ready) {
        readHandOver(event, index);
    }
}

void PermitHolders::takeBack(const Timeline &timeline)
{
    const std::size_t before = m_progress.count();
    if (m_progress.takeBack(timeline.events()) == before)
        return;
    // Rare: all over again is simpler than to undo hand-overs.
    *this = {};
}

void PermitHolders::update(const Timeline &timeline)
{
    if (!timeline.hasHeader())
        return;
    const auto &objects = timeline.header().objects;
    const auto isSemaphore = [](const trace::ObjectInfo &info) { return info.type == "semaphore"; };
    if (std::none_of(objects.begin(), objects.end(), isSemaphore))
        return;
    takeBack(timeline);
    if (m_holds.empty()) {
        m_holds.resize(objects.size());
        for (const trace::ObjectInfo &info : objects)
            m_permits.push_back(info.initial);
    }
    const auto events = timeline.events();
    for (std::size_t i = m_progress.count(); i < events.size(); ++i)
        read(events[i], i, timeline);
    m_progress.advance(events, events.size());
}

std::vector<TaskId> PermitHolders::at(std::uint32_t object, const Timeline &timeline,
                                      const trace::Moment &moment) const
{
    std::vector<TaskId> found;
    if (object >= m_holds.size() || object >= moment.objects.size())
        return found;
    const std::int64_t taken = timeline.header().objects[object].initial - moment.objects[object].value;
    const auto &holds = m_holds[object];
    auto hold = std::lower_bound(holds.begin(), holds.end(), moment.eventCount,
                                 [](const Hold &h, std::size_t count) { return h.begin < count; });
    // A permit that was never given back lies far behind: enough is enough.
    constexpr int furthest = 4096;
    for (int i = 0; i < furthest && hold != holds.begin() && std::int64_t(found.size()) < taken; ++i) {
        --hold;
        if (hold->end >= moment.eventCount)
            found.push_back(hold->task);
    }
    std::reverse(found.begin(), found.end());
    return found;
}

} // namespace simmer::ui
