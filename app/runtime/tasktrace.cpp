// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/tasktrace.h"

#include <algorithm>
#include <limits>

namespace simmer::runtime {

std::uint32_t microseconds(std::int64_t ns)
{
    const std::int64_t rounded = (ns + 500) / 1000;
    return std::uint32_t(std::clamp<std::int64_t>(rounded, 0, std::numeric_limits<std::uint32_t>::max()));
}

void TaskTrace::created(DefinitionIndex definition, std::uint32_t number, trace::TaskId cause) const noexcept
{
    trace::Event created = event(trace::EventKind::Created);
    created.on = std::uint32_t(definition);
    created.value = number;
    created.cause = cause;
    m_thread->record(created);
}

void TaskTrace::blocked(trace::WaitKind wait, std::uint32_t on, std::int64_t forNs) const noexcept
{
    trace::Event blocked = event(trace::EventKind::Blocked);
    blocked.wait = wait;
    blocked.on = on;
    blocked.value = microseconds(forNs);
    m_thread->record(blocked);
}

void TaskTrace::preempted() const noexcept
{
    m_thread->record(event(trace::EventKind::Preempted));
}

void TaskTrace::finished(std::int64_t value) const noexcept
{
    trace::Event finished = event(trace::EventKind::Finished);
    finished.setNumber(value);
    m_thread->record(finished);
}

void TaskTrace::failed(const Failure &failure) const
{
    trace::Event failed = event(trace::EventKind::Failed);
    if (failure.kind == Failure::Kind::Raised) {
        for (const std::int64_t value : failure.arguments)
            argument(value);
        failed.on = failure.text;
    } else {
        note(trace::NoteKind::Failure, failure.message);
    }
    m_thread->record(failed);
}

void TaskTrace::cancelled() const noexcept
{
    m_thread->record(event(trace::EventKind::Cancelled));
}

void TaskTrace::deadlocked(trace::WaitKind wait, std::uint32_t on) const noexcept
{
    trace::Event deadlocked = event(trace::EventKind::Deadlocked);
    deadlocked.wait = wait;
    deadlocked.on = on;
    m_thread->record(deadlocked);
}

void TaskTrace::callEntered(DefinitionIndex definition) const noexcept
{
    trace::Event entered = event(trace::EventKind::CallEntered);
    entered.on = std::uint32_t(definition);
    m_thread->record(entered);
}

void TaskTrace::callLeft(trace::StepIndex callStep) noexcept
{
    m_step = callStep;
    m_thread->record(event(trace::EventKind::CallLeft));
}

void TaskTrace::argument(std::int64_t value) const noexcept
{
    objectChanged(trace::EventKind::Argument, ObjectIndex(trace::nothing), value);
}

void TaskTrace::said(std::uint32_t text) const noexcept
{
    trace::Event said = event(trace::EventKind::Said);
    said.on = text;
    m_thread->record(said);
}

void TaskTrace::ownerChanged(ObjectIndex lock, trace::TaskId owner) const noexcept
{
    trace::Event changed = event(trace::EventKind::OwnerChanged);
    changed.on = std::uint32_t(lock);
    changed.cause = owner;
    m_thread->record(changed);
}

void TaskTrace::note(trace::NoteKind kind, std::string_view text) const
{
    m_thread->note(event(trace::EventKind::Note), kind, text);
}

} // namespace simmer::runtime
