// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/event.h"

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace simmer::trace {

/// Counts the updates that were lost: a task read a number, another one wrote it, and then the first wrote
/// what it made of the old value.
class LostUpdates
{
public:
    /// The next NumberRead or NumberChanged.
    void take(const Event &event);
    std::uint64_t count() const { return m_count; }

private:
    /// By object: how often it was written.
    std::vector<std::uint64_t> m_writes;
    /// By task and object: how many of the writes the task knew of when it last read or wrote. Nothing for
    /// those that never read it.
    std::unordered_map<std::uint64_t, std::uint64_t> m_known;
    std::uint64_t m_count = 0;
};

} // namespace simmer::trace
