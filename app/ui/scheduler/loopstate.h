// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "trace/timeline.h"
#include "ui/run/timeformat.h"
#include "ui/scheduler/looppulse.h"

#include <QCoreApplication>
#include <QString>

#include <cstdint>

namespace simmer::ui {

/// The event loop at one moment, for people.
struct LoopState
{
    Q_DECLARE_TR_FUNCTIONS(LoopState)
public:
    bool asleep = false;
    /// When the next timer wakes it, in lesson units; empty without one.
    QString wakes;
    /// How much of its sleep is over, 0 … 1; 0 when it does not know when it will wake.
    double slept = 0;
    /// Who has it waits without giving it back.
    bool stuck = false;
    int turn = 0;
    /// How many tasks this turn runs.
    int turnSize = 0;
    /// Why nobody else can run: "Nothing else can run: the loop is blocked by baker for 6.0 min."; empty
    /// while that is not so, or hardly.
    QString taken;

    /// `time` is the playhead's. All but the turn is empty where there is no loop.
    static LoopState of(const trace::Timeline &timeline, const trace::Moment &moment, std::int64_t time,
                        const LoopPulse &pulse, const TimeFormat &format, const QString &locale);

private:
    void readSleep(const trace::Timeline &timeline, const trace::Moment &moment, std::int64_t time,
                   const TimeFormat &format);
    void readHolder(const trace::Timeline &timeline, const trace::Moment &moment, std::int64_t time,
                    const TimeFormat &format, const QString &locale);
};

} // namespace simmer::ui
