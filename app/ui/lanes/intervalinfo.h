// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/run/runmodel.h"

#include <QCoreApplication>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariantList>
#include <qqmlregistration.h>

namespace simmer::ui {

/// What a hover card says of one interval of a task's life. All texts are for people.
struct IntervalInfo
{
    Q_GADGET
    QML_VALUE_TYPE(intervalInfo)
    Q_PROPERTY(bool valid MEMBER valid CONSTANT)
    Q_PROPERTY(qint64 task MEMBER task CONSTANT)
    Q_PROPERTY(int colorIndex MEMBER colorIndex CONSTANT)
    Q_PROPERTY(QString name MEMBER name CONSTANT)
    /// Glyph and word.
    Q_PROPERTY(QString state MEMBER state CONSTANT)
    Q_PROPERTY(QString duration MEMBER duration CONSTANT)
    /// "4.0 – 16.0 min".
    Q_PROPERTY(QString span MEMBER span CONSTANT)
    /// "awaits timer “rice simmers”"; empty where it waits for nothing.
    Q_PROPERTY(QString wait MEMBER wait CONSTANT)
    /// Its step: what the lesson calls it, where it is, the line of its code.
    Q_PROPERTY(QString step MEMBER step CONSTANT)
    /// "made ready by delivery", or who ended its waiting; empty where nobody did.
    Q_PROPERTY(QString cause MEMBER cause CONSTANT)
    Q_DECLARE_TR_FUNCTIONS(IntervalInfo)
public:
    bool valid = false;
    qint64 task = -1;
    int colorIndex = 0;
    QString name;
    QString state;
    QString duration;
    QString span;
    QString wait;
    QString step;
    QString cause;

    /// `stepLines`: line of each step's code, from 1; may be empty.
    static IntervalInfo of(const RunModel &run, int lane, trace::TaskId task, std::size_t interval,
                           const QVariantList &stepLines);

private:
    static QString stepText(const RunModel &run, const trace::Timeline &timeline, trace::StepIndex step,
                            const QVariantList &stepLines);
    static QString causeText(const RunModel &run, const trace::Timeline &timeline,
                             const trace::TaskTrack &track, std::size_t interval);
};

} // namespace simmer::ui
