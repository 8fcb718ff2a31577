// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "trace/lostupdates.h"

namespace simmer::trace {

void LostUpdates::take(const Event &event)
{
    if (event.on >= m_writes.size())
        m_writes.resize(std::size_t(event.on) + 1);
    std::uint64_t &writes = m_writes[event.on];
    const std::uint64_t key = (std::uint64_t(event.task) << 32) | event.on;
    if (event.kind == EventKind::NumberRead) {
        m_known[key] = writes;
        return;
    }
    const auto known = m_known.find(key);
    if (known != m_known.end()) {
        m_count += known->second != writes;
        known->second = writes + 1;
    }
    ++writes;
}

} // namespace simmer::trace
