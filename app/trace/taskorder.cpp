// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "trace/taskorder.h"

#include <algorithm>
#include <array>

namespace simmer::trace {

namespace {

/// Below it comparing is faster than counting.
constexpr std::size_t fewTasks = 1024;
constexpr int digitBits = 11;
constexpr std::size_t digitCount = 1u << digitBits;

/// One pass of a radix sort: stable by the digit at `shift`.
void sortByDigit(const std::vector<std::uint64_t> &from, std::vector<std::uint64_t> &to, int shift)
{
    std::array<std::uint32_t, digitCount> starts{};
    for (const std::uint64_t place : from)
        ++starts[(place >> shift) % digitCount];
    std::uint32_t sum = 0;
    for (std::uint32_t &start : starts) {
        const std::uint32_t count = start;
        start = sum;
        sum += count;
    }
    for (const std::uint64_t place : from)
        to[starts[(place >> shift) % digitCount]++] = place;
}

} // namespace

void TaskOrder::sort()
{
    if (m_places.size() < fewTasks) {
        std::sort(m_places.begin(), m_places.end());
        return;
    }
    std::vector<std::uint64_t> other(m_places.size());
    for (int shift = 32; shift < 64; shift += digitBits) {
        sortByDigit(m_places, other, shift);
        m_places.swap(other);
    }
}

std::vector<TaskId> TaskOrder::take()
{
    if (!m_isSorted)
        sort();
    std::vector<TaskId> tasks(m_places.size());
    std::transform(m_places.begin(), m_places.end(), tasks.begin(),
                   [](std::uint64_t place) { return TaskId(std::uint32_t(place)); });
    m_places.clear();
    m_isSorted = true;
    return tasks;
}

} // namespace simmer::trace
