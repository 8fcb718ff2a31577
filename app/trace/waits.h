// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/cursor.h"
#include "trace/event.h"

#include <cstdint>

namespace simmer::trace {

/// Whether `on` of such a wait is an index into Header::objects, or `nothing`.
constexpr bool isObjectWait(WaitKind wait)
{
    switch (wait) {
    case WaitKind::Lock:
    case WaitKind::Semaphore:
    case WaitKind::QueueSlot:
    case WaitKind::QueueItem:
    case WaitKind::Event:
    case WaitKind::Pool:
    case WaitKind::Reply:
    case WaitKind::Query:
    case WaitKind::File:
    case WaitKind::Connection:
    case WaitKind::Data: return true;
    case WaitKind::None:
    case WaitKind::Turn:
    case WaitKind::Timer:
    case WaitKind::BlockingCall:
    case WaitKind::Task:
    case WaitKind::Tasks:
    case WaitKind::Gil:
    case WaitKind::Process: return false;
    }
    return false;
}

/// When the timer of a Suspended, Blocked or LoopAsleep event is due; 0 without one.
constexpr std::int64_t deadline(const Event &event)
{
    return event.value == 0 ? 0 : event.time + std::int64_t(event.value) * 1000;
}

/// Whether the event begins a wait, so that `wait` and `on` say for what.
constexpr bool beginsWait(EventKind kind)
{
    return kind == EventKind::Suspended || kind == EventKind::Blocked || kind == EventKind::Deadlocked;
}

/// `on` of a task's event as far as it says what the task waits for, and that exists.
inline std::uint32_t waitsOn(const Event &event, const Cursor &cursor)
{
    if (!beginsWait(event.kind))
        return nothing;
    if (event.wait == WaitKind::Task)
        return cursor.knows(TaskId(event.on)) ? event.on : nothing;
    return event.wait == WaitKind::Tasks || isObjectWait(event.wait) ? event.on : nothing;
}

} // namespace simmer::trace
