// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/lane.h"
#include "scenario/scenario.h"
#include "trace/timeline.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace simmer::test {

/// A lesson that has run in virtual time in this process: exact, and over at once.
class VirtualLane
{
public:
    using Tune = std::function<void(runtime::LaneContext &)>;

    /// `objects`, `tasks`, `main`: their JSON in a lesson, with ' for ". A unit is a millisecond. Ends the
    /// program with what is wrong if the lesson is not sound.
    VirtualLane(scenario::Model model, const QString &objects, const QString &tasks, const QString &main,
                const Tune &tune = {});
    /// A whole lesson.
    VirtualLane(scenario::Model model, const QByteArray &lesson, const Tune &tune = {});

    const trace::Timeline &timeline() const { return m_timeline; }
    const std::vector<std::byte> &bytes() const { return m_bytes; }
    trace::Outcome outcome() const { return m_outcome; }
    /// Every event, as TraceLines has them.
    QStringList lines() const;
    /// Only what becomes of tasks: "5 cook#1 ready by main#1".
    QStringList states() const;
    /// Of one task, without its name: "5 ready by main#1".
    QStringList statesOf(const QString &task) const;
    /// "5 cook#1: the pot is on".
    QStringList transcript() const;
    QStringList notes() const;
    /// In the order of their n-th (from 1) event of this kind.
    QStringList tasksInOrderOf(trace::EventKind kind, int nth = 1) const;

private:
    void run(scenario::Model model, const QByteArray &lesson, const Tune &tune);

    trace::Timeline m_timeline;
    std::vector<std::byte> m_bytes;
    trace::Outcome m_outcome = trace::Outcome::Crashed;
};

/// A lesson file around them.
QByteArray lessonAround(scenario::Model model, const QString &objects, const QString &tasks,
                        const QString &main);

} // namespace simmer::test
