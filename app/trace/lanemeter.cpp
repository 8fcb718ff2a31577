// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "trace/lanemeter.h"

namespace simmer::trace {

LaneMeasures LaneMeter::measure()
{
    if (m_taken == 0 || m_timeline.revision() != m_revision) {
        m_counts = LaneCounts(m_timeline.header().scheduling);
        m_taken = 0;
        m_revision = m_timeline.revision();
    }
    for (const Event &event : m_timeline.events().subspan(m_taken))
        m_counts.take(event);
    m_taken = m_timeline.events().size();
    return m_counts.at(m_timeline.end());
}

} // namespace simmer::trace
