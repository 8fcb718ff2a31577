// SPDX-FileCopyrightText: 2026 The Simmer authors
// SPDX-License-Identifier: MIT
#pragma once

#include "runtime/coroutines/coroutinerunner.h"
#include "runtime/coroutines/loopapplication.h"

#include <QObject>
#include <QTimer>

namespace simmer::runtime {

/// Runs a lesson's turns on Qt's event loop: each is one posted event, and one timer wakes the loop for the
/// next deadline.
class LoopDriver final : public QObject
{
    Q_OBJECT
public:
    LoopDriver(CoroutineRunner &runner, LoopApplication &application);
    /// Until the run is over.
    void exec();

protected:
    bool event(QEvent *event) override;

private:
    void turns();
    void scheduleNext();
    void fallAsleep();
    void wakeUp();

    CoroutineRunner &m_runner;
    LoopApplication &m_application;
    QTimer m_deadline;
    /// While the reader of the trace is behind: to try again.
    QTimer m_retry;
    bool m_isAsleep = false;
};

} // namespace simmer::runtime
