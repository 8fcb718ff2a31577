// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/event.h"
#include "trace/header.h"

namespace simmer::trace {

/// Whether everything that an event names exists in the header, and its numbers are within bounds. Tasks are
/// not looked at: which of them exist changes as the events go on.
bool isSound(const Event &event, const Header &header);

/// Whether the event is about `event.task`, which then has to exist.
bool needsTask(const Event &event);

} // namespace simmer::trace
