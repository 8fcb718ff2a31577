// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "runtime/blocking/deadlines.h"

#include <algorithm>

namespace simmer::runtime {

void Deadlines::enter(std::int64_t now, std::int64_t duration, std::uint32_t stopRequests)
{
    m_deadlines.push_back({now, now + duration, stopRequests + passed(), false});
}

Deadlines::Left Deadlines::leave(std::int64_t now, std::uint32_t stopRequests)
{
    const Deadline left = m_deadlines.back();
    m_deadlines.pop_back();
    const bool isTimedOut = left.hasPassed && stopRequests + passed() <= left.reasonsBefore;
    return {isTimedOut, left.hasPassed, left.due - left.since, now - left.since};
}

std::uint32_t Deadlines::passed() const
{
    return std::uint32_t(
        std::count_if(m_deadlines.begin(), m_deadlines.end(), [](const auto &d) { return d.hasPassed; }));
}

std::optional<std::int64_t> Deadlines::next() const
{
    std::optional<std::int64_t> next;
    for (const Deadline &deadline : m_deadlines) {
        if (!deadline.hasPassed)
            next = std::min(next.value_or(deadline.due), deadline.due);
    }
    return next;
}

std::optional<std::int64_t> Deadlines::pass(std::int64_t now)
{
    std::optional<std::int64_t> first;
    for (Deadline &deadline : m_deadlines) {
        if (deadline.hasPassed || deadline.due > now)
            continue;
        deadline.hasPassed = true;
        first = std::min(first.value_or(deadline.due), deadline.due);
    }
    return first;
}

} // namespace simmer::runtime
