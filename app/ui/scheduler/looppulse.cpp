// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/scheduler/looppulse.h"

#include <algorithm>

namespace simmer::ui {

using trace::Event;
using trace::EventKind;
using trace::Timeline;

void LoopPulse::takeBack(const Timeline &timeline)
{
    const std::size_t kept = m_progress.takeBack(timeline.events());
    while (!m_turns.empty() && m_turns.back().event >= kept)
        m_turns.pop_back();
    while (!m_stops.empty() && m_stops.back().openEvent >= kept)
        m_stops.pop_back();
    if (!m_stops.empty() && m_stops.back().closeEvent >= kept)
        m_stops.back().lasts = true;
}

void LoopPulse::read(const Event &event, std::size_t index)
{
    if (event.kind == EventKind::TurnStarted) {
        m_turns.push_back({event.time, index, event.value});
        return;
    }
    if (event.kind > EventKind::Deadlocked)
        return;
    if (!m_stops.empty() && m_stops.back().lasts && m_stops.back().task == event.task) {
        m_stops.back().end = event.time;
        m_stops.back().closeEvent = index;
        m_stops.back().lasts = false;
    }
    if (event.kind == EventKind::Blocked)
        m_stops.push_back({event.time, event.time, event.task, index, index, true});
}

void LoopPulse::update(const Timeline &timeline)
{
    if (!timeline.hasHeader() || timeline.header().scheduling != trace::Scheduling::Coroutines)
        return;
    takeBack(timeline);
    const auto events = timeline.events();
    for (std::size_t i = m_progress.count(); i < events.size(); ++i)
        read(events[i], i);
    m_progress.advance(events, events.size());
    if (!m_stops.empty() && m_stops.back().lasts)
        m_stops.back().end = std::max(m_stops.back().end, timeline.end());
}

const LoopPulse::Turn *LoopPulse::turnAfter(std::size_t eventCount) const
{
    const auto next =
        std::lower_bound(m_turns.begin(), m_turns.end(), eventCount,
                         [](const Turn &turn, std::size_t count) { return turn.event < count; });
    return next == m_turns.begin() ? nullptr : &*(next - 1);
}

} // namespace simmer::ui
