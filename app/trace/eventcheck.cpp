// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "trace/eventcheck.h"

#include "trace/waits.h"

namespace simmer::trace {

namespace {

/// No run lasts longer; beyond it sums of times could overflow.
constexpr std::int64_t latest = 1'000'000'000LL * 3600 * 24 * 365;
/// What a Created shortly before `main` became ready may have.
constexpr std::int64_t earliest = -10'000'000'000LL;

bool isObject(const Event &event, const Header &header)
{
    return event.on < header.objects.size();
}

bool isSoundWait(const Event &event, const Header &header)
{
    return std::uint8_t(event.wait) < waitKindCount &&
           (!beginsWait(event.kind) || !isObjectWait(event.wait) || event.on == nothing ||
            isObject(event, header));
}

} // namespace

bool isSound(const Event &event, const Header &header)
{
    if (event.time < earliest || event.time > latest)
        return false;
    if (event.step != noStep && std::size_t(event.step) >= header.steps.size())
        return false;
    switch (event.kind) {
    case EventKind::Created: return isSoundWait(event, header) && event.on < header.definitions.size();
    case EventKind::Failed:
        return isSoundWait(event, header) && (event.on == nothing || event.on < header.texts.size());
    case EventKind::Ready:
    case EventKind::Running:
    case EventKind::Suspended:
    case EventKind::Blocked:
    case EventKind::Preempted:
    case EventKind::Finished:
    case EventKind::Cancelled:
    case EventKind::Deadlocked: return isSoundWait(event, header);
    case EventKind::CallEntered: return event.on < header.definitions.size();
    case EventKind::OwnerChanged:
    case EventKind::PermitsChanged:
    case EventKind::LengthChanged:
    case EventKind::EventChanged:
    case EventKind::NumberChanged:
    case EventKind::NumberRead: return isObject(event, header);
    case EventKind::Said: return event.on < header.texts.size();
    case EventKind::Sample: return std::uint8_t(event.wait) < counterCount;
    case EventKind::Note: return event.on < noteKindCount;
    case EventKind::LaneEnded: return event.on < outcomeCount;
    case EventKind::StepEntered:
    case EventKind::CallLeft:
    case EventKind::TurnStarted:
    case EventKind::LoopAsleep:
    case EventKind::LoopAwake:
    case EventKind::Argument: return true;
    }
    return false;
}

bool needsTask(const Event &event)
{
    switch (event.kind) {
    case EventKind::Ready:
    case EventKind::Running:
    case EventKind::Suspended:
    case EventKind::Blocked:
    case EventKind::Preempted:
    case EventKind::Finished:
    case EventKind::Failed:
    case EventKind::Cancelled:
    case EventKind::Deadlocked:
    case EventKind::StepEntered:
    case EventKind::CallEntered:
    case EventKind::CallLeft:
    case EventKind::Argument:
    case EventKind::Said:
    case EventKind::NumberRead: return true;
    case EventKind::OwnerChanged:
    case EventKind::PermitsChanged:
    case EventKind::LengthChanged:
    case EventKind::EventChanged:
    case EventKind::NumberChanged:
    case EventKind::Sample:
    case EventKind::Note: return event.task != noTask;
    case EventKind::Created:
    case EventKind::TurnStarted:
    case EventKind::LoopAsleep:
    case EventKind::LoopAwake:
    case EventKind::LaneEnded: return false;
    }
    return false;
}

} // namespace simmer::trace
