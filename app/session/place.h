// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/timeline.h"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace simmer::session {

/// A place in a lane that late events of other threads do not move: how many of the events at exactly `time`
/// have happened; without a number, all of them.
struct Place
{
    std::int64_t time = 0;
    std::optional<std::size_t> ofThatTime = 0;

    friend bool operator==(const Place &, const Place &) = default;
};

/// How many of the lane's events have happened at `place`.
std::size_t eventCountAt(const trace::Timeline &timeline, const Place &place);

/// The place at which the lane's first `eventCount` events have happened.
Place placeAfter(const trace::Timeline &timeline, std::size_t eventCount);

/// 0, or the time of the first event where that is earlier.
std::int64_t startOf(const trace::Timeline &timeline);

} // namespace simmer::session
