// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runner/stillness.h"

#include <algorithm>

namespace simmer::runner {

namespace {

using trace::EventKind;
using trace::WaitKind;

bool isState(EventKind kind)
{
    return kind <= EventKind::Deadlocked;
}

bool isOver(EventKind kind)
{
    return kind >= EventKind::Finished && kind <= EventKind::Deadlocked;
}

/// Only another task can end such a wait.
bool isForOthers(WaitKind wait)
{
    switch (wait) {
    case WaitKind::Task:
    case WaitKind::Tasks:
    case WaitKind::Lock:
    case WaitKind::Semaphore:
    case WaitKind::QueueSlot:
    case WaitKind::QueueItem:
    case WaitKind::Event: return true;
    case WaitKind::None:
    case WaitKind::Turn:
    case WaitKind::Timer:
    case WaitKind::BlockingCall:
    case WaitKind::Pool:
    case WaitKind::Reply:
    case WaitKind::Query:
    case WaitKind::File:
    case WaitKind::Connection:
    case WaitKind::Data:
    case WaitKind::Gil:
    case WaitKind::Process: return false;
    }
    return false;
}

} // namespace

void Stillness::take(const trace::Event &event)
{
    if (event.kind == EventKind::LoopAsleep)
        m_hasTimer = event.value != 0;
    else if (isState(event.kind) && event.task != trace::noTask)
        m_tasks[event.task] = event;
}

bool Stillness::isForEver() const
{
    const std::vector<trace::Event> all = waiting();
    return !m_hasTimer && !all.empty() && std::all_of(all.begin(), all.end(), [](const trace::Event &event) {
        return (event.kind == EventKind::Suspended || event.kind == EventKind::Blocked) &&
               isForOthers(event.wait);
    });
}

std::vector<trace::Event> Stillness::waiting() const
{
    std::vector<trace::Event> all;
    for (const auto &[task, event] : m_tasks) {
        if (!isOver(event.kind))
            all.push_back(event);
    }
    return all;
}

} // namespace simmer::runner
