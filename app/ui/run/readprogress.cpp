// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#include "ui/run/readprogress.h"

#include <cstring>

namespace simmer::ui {

using trace::Event;

namespace {

bool same(const Event &a, const Event &b)
{
    return std::memcmp(&a, &b, sizeof(Event)) == 0;
}

} // namespace

std::size_t ReadProgress::takeBack(std::span<const Event> events)
{
    if (m_count == 0 || (m_count <= events.size() && same(events[m_count - 1], m_last)))
        return m_count;
    while (!m_marks.empty()) {
        const std::size_t at = m_marks.size() * stride;
        if (at <= events.size() && same(events[at - 1], m_marks.back()))
            break;
        m_marks.pop_back();
    }
    m_count = m_marks.size() * stride;
    if (m_count > 0)
        m_last = m_marks.back();
    return m_count;
}

void ReadProgress::advance(std::span<const Event> events, std::size_t count)
{
    if (count == 0)
        return;
    while ((m_marks.size() + 1) * stride <= count)
        m_marks.push_back(events[(m_marks.size() + 1) * stride - 1]);
    m_count = count;
    m_last = events[count - 1];
}

} // namespace simmer::ui
