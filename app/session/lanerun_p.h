// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "session/lanerun.h"
#include "session/lessonrun.h"
#include "session/runnerprocess.h"
#include "session/traceintake.h"
#include "trace/lanemeter.h"

#include <QTimer>

#include <memory>
#include <optional>

namespace simmer::session {

struct LaneRun::Private
{
    Private(scenario::Model laneModel, bool ofInterpreter, std::shared_ptr<const scenario::Lesson> runLesson);

    void start(const RunOptions &options);
    /// Ends with outcome Refused, without a process.
    void refuse(const QString &reason);
    /// Ends at once with outcome Stopped; nothing if it has ended.
    void stop();
    /// Ends its processes; what the lane shows is not touched.
    void kill();
    qint64 processId() const;

    LaneRun *q = nullptr;
    const scenario::Model model;
    const bool isOfInterpreter;
    const std::shared_ptr<const scenario::Lesson> lesson;
    const std::shared_ptr<trace::Timeline> timeline = std::make_shared<trace::Timeline>();
    State state = State::Waiting;
    std::optional<trace::Outcome> outcome;
    QString message;
    mutable trace::LaneMeter meter{*timeline};
    mutable std::optional<trace::LaneMeasures> measures;

private:
    void take(std::span<const std::byte> bytes);
    void settle();
    void announceSoon();
    void announce();
    void setState(State next);
    void processOver();
    void end(std::optional<trace::Outcome> fromOutside, const QString &reason);
    QString crashMessage() const;
    QString outcomeMessage() const;

    TraceIntake m_intake{*timeline};
    std::unique_ptr<RunnerProcess> m_process;
    /// Runs out when the runner has been silent for as long as its threads may be behind one another.
    QTimer m_silence;
    /// `advanced` is owed to those who listen.
    bool m_grown = false;
};

} // namespace simmer::session
