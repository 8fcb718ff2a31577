// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "session/place.h"

#include <algorithm>

namespace simmer::session {

std::size_t eventCountAt(const trace::Timeline &timeline, const Place &place)
{
    const std::size_t upTo = timeline.eventCountAt(place.time);
    if (!place.ofThatTime)
        return upTo;
    const std::size_t before = timeline.eventCountAt(place.time - 1);
    return std::min(before + *place.ofThatTime, upTo);
}

Place placeAfter(const trace::Timeline &timeline, std::size_t eventCount)
{
    const auto events = timeline.events();
    eventCount = std::min(eventCount, events.size());
    if (eventCount == 0)
        return {startOf(timeline), 0};
    const std::int64_t time = events[eventCount - 1].time;
    return {time, eventCount - timeline.eventCountAt(time - 1)};
}

std::int64_t startOf(const trace::Timeline &timeline)
{
    const auto events = timeline.events();
    return events.empty() ? 0 : std::min<std::int64_t>(0, events.front().time);
}

} // namespace simmer::session
