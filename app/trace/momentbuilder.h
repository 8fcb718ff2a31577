// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/cursor.h"
#include "trace/header.h"
#include "trace/timeline.h"

#include <cstddef>
#include <span>

namespace simmer::trace {

/// What an object's value is before the first event about it.
std::int64_t initialValue(const ObjectInfo &object);

/// What `cursor` stands for, which has applied the first `eventCount` of `events`.
Moment buildMoment(const Cursor &cursor, std::size_t eventCount, std::span<const Event> events,
                   std::span<const Call> calls, const Header &header);

} // namespace simmer::trace
