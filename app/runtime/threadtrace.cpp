// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/threadtrace.h"

namespace simmer::runtime {

void ThreadTrace::note(const trace::Event &event, trace::NoteKind kind, std::string_view text)
{
    m_recorder.note(event, kind, text);
}

void ThreadTrace::sample(trace::Counter counter, std::int64_t value, trace::TaskId task)
{
    trace::Event event;
    event.time = m_now;
    event.task = task;
    event.kind = trace::EventKind::Sample;
    event.wait = trace::WaitKind(std::uint8_t(counter));
    event.setNumber(value);
    record(event);
}

void ThreadTrace::flush() noexcept
{
    m_budget.spend(m_unflushed);
    m_unflushed = 0;
    m_recorder.flush();
}

} // namespace simmer::runtime
