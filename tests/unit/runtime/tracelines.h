// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/timeline.h"

#include <QString>
#include <QStringList>

namespace simmer::test {

/// Every event of a trace as a line for people: time in lesson units, task, what, details.
class TraceLines
{
public:
    explicit TraceLines(const trace::Timeline &timeline) : m_timeline(timeline) {}

    QStringList all() const;
    /// "cook#1 suspended timer for 3"; empty for events that are part of another's line.
    QString what(const trace::Event &event) const;
    QString time(const trace::Event &event) const;
    QString task(trace::TaskId id) const;

private:
    QString details(const trace::Event &event) const;
    QString waitFor(const trace::Event &event) const;
    QString by(const trace::Event &event) const;
    QString object(const trace::Event &event) const;
    QString textOf(const trace::Event &event) const;
    QString note(const trace::Event &event) const;
    std::uint32_t indexOf(const trace::Event &event) const;

    const trace::Timeline &m_timeline;
};

} // namespace simmer::test
