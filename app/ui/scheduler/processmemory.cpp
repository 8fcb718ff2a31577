// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/scheduler/processmemory.h"

namespace simmer::ui {

void ProcessMemory::update(const trace::Timeline &timeline)
{
    const auto events = timeline.events();
    const std::size_t kept = m_progress.takeBack(events);
    while (!m_samples.empty() && m_samples.back().event >= kept)
        m_samples.pop_back();
    for (std::size_t i = kept; i < events.size(); ++i) {
        const trace::Event &event = events[i];
        if (event.kind == trace::EventKind::Sample &&
            trace::Counter(event.wait) == trace::Counter::ResidentBytes)
            m_samples.push_back({i, event.task, event.number()});
    }
    m_progress.advance(events, events.size());
}

std::optional<std::int64_t> ProcessMemory::at(trace::TaskId task, std::size_t eventCount) const
{
    for (auto sample = m_samples.rbegin(); sample != m_samples.rend(); ++sample) {
        if (sample->event < eventCount && sample->task == task)
            return sample->bytes;
    }
    return {};
}

} // namespace simmer::ui
