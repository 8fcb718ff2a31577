// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "session/traceintake.h"

#include <algorithm>
#include <utility>

namespace simmer::session {

TraceIntake::TraceIntake(trace::Timeline &timeline) : m_timeline(timeline), m_reader(*this) {}

void TraceIntake::feed(std::span<const std::byte> bytes)
{
    if (isOverLimit())
        return;
    m_bytes += bytes.size();
    m_reader.feed(bytes);
}

bool TraceIntake::finish()
{
    return m_reader.finish();
}

void TraceIntake::onHeader(trace::Header header)
{
    m_timeline.onHeader(std::move(header));
}

void TraceIntake::onEvents(std::span<const trace::Event> events)
{
    m_events += events.size();
    m_laneEnded = m_laneEnded || std::any_of(events.begin(), events.end(), [](const trace::Event &event) {
                      return event.kind == trace::EventKind::LaneEnded;
                  });
    m_timeline.onEvents(events);
}

void TraceIntake::onNote(const trace::Event &event, trace::NoteKind kind, std::string text)
{
    ++m_events;
    m_timeline.onNote(event, kind, std::move(text));
}

} // namespace simmer::session
