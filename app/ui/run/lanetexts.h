// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/header.h"
#include "trace/measures.h"
#include "ui/run/timeformat.h"

#include <QCoreApplication>
#include <QList>
#include <QObject>
#include <QString>
#include <qqmlregistration.h>

namespace simmer::ui {

/// One figure at a lane's right edge: "threads", "4".
struct LaneFigure
{
    Q_GADGET
    QML_VALUE_TYPE(laneFigure)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    Q_PROPERTY(QString value MEMBER value CONSTANT)
public:
    QString name;
    QString value;
    friend bool operator==(const LaneFigure &, const LaneFigure &) = default;
};

/// What a lane is called and which of its measures stand beside it.
class LaneTexts
{
    Q_DECLARE_TR_FUNCTIONS(LaneTexts)
public:
    static QString title(trace::Scheduling scheduling);
    /// `cores`: of the machine that ran it.
    static QString subtitle(trace::Scheduling scheduling, int cores);
    /// "measured", "emulated", "simulated".
    static QString badge(trace::ClockKind clock);
    static QString badgeExplanation(trace::ClockKind clock);
    /// "crashed", …; empty for a lane that finished.
    static QString outcome(trace::Outcome outcome);
    /// Four figures that matter for this way of scheduling.
    static QList<LaneFigure> figures(trace::Scheduling scheduling, const trace::LaneMeasures &measures,
                                     const TimeFormat &format);
    /// While it still runs: its time so far, the others open.
    static QList<LaneFigure> figuresSoFar(trace::Scheduling scheduling, std::int64_t elapsed,
                                          const TimeFormat &format);
};

} // namespace simmer::ui
